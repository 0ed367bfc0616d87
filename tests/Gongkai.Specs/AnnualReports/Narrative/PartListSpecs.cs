using Gongkai.AnnualReports;
using Gongkai.AnnualReports.Narrative;
using Gongkai.Sources;

namespace Gongkai.Specs.AnnualReports.Narrative;

/// <summary>Which numbers of a paragraph are a total and its parts, and what the list claims.</summary>
public sealed class PartListSpecs
{
    [Theory]
    [InlineData("公开信息56条，其中机构职能6条、财政信息50条。", 56, "6 50")]
    [InlineData("公开信息56条，具体为：机构职能6条、财政信息20条、通知30条。", 56, "6 20 30")]
    [InlineData("公开信息56条（机构职能6条，财政信息50条）。", 56, "6 50")]
    [InlineData("公开信息56条：机构职能6条、财政信息50条。", 56, "6 50")]
    [InlineData("公开信息56条。具体包括：机构职能6条；财政信息50条。", 56, "6 50")]
    [InlineData("公开机构职能6条、财政信息50条，共计56条。", 56, "6 50")]
    [InlineData("公开信息五十六条，分别为机构职能六条、财政信息五十条。", 56, "6 50")]
    public void A_total_and_its_parts_are_read(string text, int total, string parts)
    {
        var list = Assert.Single(Lists(text));

        Assert.Equal(total, list.Total.Value);
        Assert.Equal(parts, string.Join(' ', list.Parts.Select(part => part.Value)));
        Assert.False(list.IsWrong);
    }

    [Theory]
    [InlineData("公开信息56条，其中机构职能6条、财政信息20条等。")]
    [InlineData("公开信息56条，主要有机构职能6条、财政信息20条。")]
    [InlineData("公开信息56条，推送图文30篇。")]
    [InlineData("公开信息56条，较上年增加6条，增长12%。")]
    public void Where_nothing_claims_to_be_complete_there_is_no_list_that_is_wrong(string text) => Assert.DoesNotContain(Lists(text), list => list.IsWrong);

    [Theory]
    [InlineData("公开信息56条，具体为：机构职能6条、财政信息48条。", true)]
    [InlineData("收到申请12件，其中自然人10件、法人1件。", true)]
    [InlineData("公开信息56条，其中机构职能6条、财政信息20条。", false)]
    [InlineData("公开信息约56条，具体为：机构职能6条、财政信息48条。", false)]
    [InlineData("公开信息56条，具体为：机构职能6条、财政信息40余条。", false)]
    public void A_list_is_wrong_only_where_it_claims_to_be_complete(string text, bool isWrong) => Assert.Equal(isWrong, Lists(text).Exists(list => list.IsWrong));

    [Fact]
    public void Visits_are_no_parts()
    {
        var list = Assert.Single(Lists("公开信息56条，其中机构职能6条，阅读量2300次，财政信息50条。"));

        Assert.Equal([6m, 50m], list.Parts.Select(part => part.Value));
    }

    private static List<PartList> Lists(string text) => [.. PartList.In(new Prose(1, new Passage(text, new Place(1))))];
}
