namespace Gongkai.Specs.AnnualReports.Rules;

/// <summary>The body calls itself by one first-person name throughout; titles and quotations apart.</summary>
public sealed class SelfNameIsOne
{
    private const string Rule = "self-name";

    [Fact]
    public void The_rarer_name_is_found_where_it_first_stands()
    {
        var finding = A.Report().Saying("我镇公开信息。").Saying("我镇答复申请。").Saying("我单位组织培训。").Fails(Rule, 1, null, "我单位");

        Assert.Contains("我镇（2处）、我单位（1处）", finding.Message, StringComparison.Ordinal);
        Assert.Contains("我镇", finding.Suggestion, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("我镇公开信息。我镇答复申请。本镇组织培训。", "本镇")]
    [InlineData("本机关公开信息。本机关答复申请。本单位组织培训。", "本单位")]
    public void Two_names_are_one_too_many(string text, string quote) => A.Report().Saying(text).Fails(Rule, 1, null, quote);

    [Fact]
    public void A_bureau_has_names_of_its_own() => A.Report("安澜县财政局").Saying("我局公开信息。我局答复申请。我单位组织培训。").Fails(Rule, 1, null, "我单位");

    [Theory]
    [InlineData("我镇公开信息。我镇答复申请。")]
    [InlineData("我镇公开信息，我县其他乡镇前来交流。")]
    [InlineData("我镇公开信息，按《本单位公开办法》执行。")]
    [InlineData("我镇公开信息，开展“我单位怎么公开”讨论。")]
    [InlineData("我镇公开信息，整理文本单位名录。")]
    [InlineData("我镇答复的1件申请属于本机关不掌握相关政府信息。")]
    public void One_name_the_county_titles_and_quotations_are_right(string text) => A.Report().Saying(text).Passes(Rule);
}
