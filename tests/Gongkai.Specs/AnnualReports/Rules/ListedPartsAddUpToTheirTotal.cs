namespace Gongkai.Specs.AnnualReports.Rules;

/// <summary>Where the text gives a total and lists its parts, the parts add up, unless the list does not claim to be complete.</summary>
public sealed class ListedPartsAddUpToTheirTotal
{
    private const string Rule = "sum-mismatch";

    [Theory]
    [InlineData("全年公开政府信息56条，其中政府文件3条，机构职能5条，预算决算16条，工作动态30条，行政执法2条。")]
    [InlineData("全年公开政府信息５６条，包括机构职能６条、财政信息５０条。")]
    [InlineData("全年公开政府信息1,056条，具体为：工作动态1,000条、通知公告56条。")]
    [InlineData("全年公开政府信息1.2万条，分别为：网站8000条、新媒体4000条。")]
    [InlineData("全年公开政府信息56条（机构职能6条、财政信息50条）。")]
    [InlineData("公开机构职能6条、财政信息20条、通知公告30条，共计56条。")]
    [InlineData("召开新闻发布会三场，其中线上一场、线下两场。")]
    public void A_list_that_adds_up_is_right(string sentence) => A.Report().Saying(sentence).Passes(Rule);

    [Theory]
    [InlineData("全年公开政府信息56条，其中机构职能6条、财政信息20条等。")]
    [InlineData("全年公开政府信息56条，主要包括机构职能6条、财政信息20条。")]
    [InlineData("全年公开政府信息156条，其中重点领域信息20条、行政处罚3条。")]
    [InlineData("全年公开政府信息56条，机构职能、财政、通知公告等类别均有更新。")]
    [InlineData("公开机构职能6条、财政信息20条、通知公告30条等，共计90条。")]
    [InlineData("公众号发布信息120条，阅读量1.5万次，其中原创80条、转载40条。")]
    [InlineData("全年公开政府信息56条，点击量2300次，其中机构职能6条，财政信息50条。")]
    [InlineData("全年公开政府信息约60条，其中机构职能6条、财政信息50条。")]
    [InlineData("全年公开政府信息56条，较上年增加6条，增长12%。")]
    [InlineData("收到申请12件，办结10件，结转2件。")]
    [InlineData("召开会议6次，其中党委会2次、专题会3次、部署会1次，参会120人次。")]
    [InlineData("政府网站发布信息210条，比上年增加30条，其中概况类5条、动态类150条、公开目录类55条。")]
    [InlineData("制作宣传视频3个，其中播放量最高的1个达2.3万次，另2个各5000次。")]
    [InlineData("举办培训班3期，分别于3月、6月、9月举办，培训60人次。")]
    [InlineData("公开信息56条，其中机构职能6条、财政信息50条；公众号推送20篇，其中图解4篇。")]
    [InlineData("同一信息可能归入两类：公开信息56条，其中民生40条、政策30条，有重复统计。")]
    public void A_list_that_does_not_claim_to_be_complete_is_left_alone(string sentence) => A.Report().Saying(sentence).Passes(Rule);

    [Theory]
    [InlineData("全年公开政府信息56条，其中政府文件3条，机构职能5条，预算决算16条，工作动态30条，行政执法3条。", "56条，其中政府文件3条，机构职能5条，预算决算16条，工作动态30条，行政执法3条")]
    [InlineData("全年公开政府信息56条，具体为：机构职能6条、财政信息48条。", "56条，具体为：机构职能6条、财政信息48条")]
    [InlineData("全年公开政府信息５６条，分别为机构职能６条、财政信息４８条。", "５６条，分别为机构职能６条、财政信息４８条")]
    [InlineData("公开机构职能6条、财政信息20条、通知公告30条，共计57条。", "公开机构职能6条、财政信息20条、通知公告30条，共计57条")]
    [InlineData("收到政府信息公开申请12件，其中自然人10件、法人1件。", "12件，其中自然人10件、法人1件")]
    [InlineData("全年公开政府信息1,058条，具体为：工作动态1,000条、通知公告56条。", "1,058条，具体为：工作动态1,000条、通知公告56条")]
    [InlineData("召开新闻发布会四场，分别为线上一场、线下两场。", "四场，分别为线上一场、线下两场")]
    public void A_list_that_claims_to_be_complete_and_does_not_add_up_is_found(string sentence, string quote) => A.Report().Saying(sentence).Fails(Rule, 1, null, quote);

    [Fact]
    public void The_message_shows_the_addition() =>
        Assert.Contains("6＋48相加为54", A.Report().Saying("全年公开政府信息56条，具体为：机构职能6条、财政信息48条。").FindingsOf(Rule).Single().Message, StringComparison.Ordinal);

    [Fact]
    public void One_wrong_list_is_found_once_and_a_right_one_beside_it_is_not() =>
        A.Report().Saying("公开信息56条，具体为：机构职能6条、财政信息48条。推送图文30篇，其中原创10篇、转载20篇。").Fails(Rule, 1, null, "56条，具体为：机构职能6条、财政信息48条");

    [Fact]
    public void A_list_of_其中_in_brackets_is_found_when_it_exceeds_its_total() =>
        A.Report().Saying("公开信息131条（其中通告60条，提示48条，其他24条）。").Fails(Rule, 1, null, "131条（其中通告60条，提示48条，其他24条");
}
