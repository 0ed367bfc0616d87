namespace Gongkai.Specs.AnnualReports.Rules;

/// <summary>Counts of items, sessions and requests are exact; numbers of readers, people and leaflets may be round.</summary>
public sealed class CountsAreExact
{
    private const string Rule = "approximate-count";

    [Theory]
    [InlineData("张贴惠民资金信息1000余条。", "1000余条")]
    [InlineData("召开院坝会50余场。", "50余场")]
    [InlineData("召开院坝会约50场。", "约50场")]
    [InlineData("公开信息近百条。", "近百条")]
    [InlineData("召开院坝会三十余场。", "三十余场")]
    [InlineData("公开信息1.2万余条。", "1.2万余条")]
    [InlineData("答复咨询60件左右。", "60件左右")]
    [InlineData("公开信息超过200条。", "超过200条")]
    [InlineData("公开信息１０００余条。", "１０００余条")]
    public void A_round_number_is_quoted_with_the_word_that_makes_it_round(string sentence, string quote) => A.Report().Saying(sentence).Fails(Rule, 1, null, quote);

    [Theory]
    [InlineData("召开院坝会50场。")]
    [InlineData("召开院坝会三十场。")]
    [InlineData("公众号阅读量约4.6万次。")]
    [InlineData("参与群众300余人次。")]
    [InlineData("发放宣传单1000余份。")]
    [InlineData("满意率达98%以上。")]
    [InlineData("预约查阅3次。")]
    [InlineData("网上3件申请按期答复。")]
    [InlineData("剩余2件申请正在办理。")]
    [InlineData("接听热线约500次。")]
    [InlineData("每月至少更新4条信息。")]
    [InlineData("近3年公开信息200条。")]
    [InlineData("完成约定事项3件。")]
    [InlineData("超额完成20件。")]
    [InlineData("走访群众500余户。")]
    public void Exact_counts_and_numbers_of_readers_and_leaflets_are_right(string sentence) => A.Report().Saying(sentence).Passes(Rule);

    [Fact]
    public void Problems_and_plans_need_no_count() => A.Report().PartFive("存在的主要问题：还有10余条信息更新不及时，明年逐条整改并通报结果。").Passes(Rule);
}
