namespace Gongkai.Specs.AnnualReports.Rules;

/// <summary>Part 1 covers the five topics of the format. A sentence that only lists the topics covers none.</summary>
public sealed class PartOneCoversFiveTopics
{
    private const string Rule = "missing-topic";

    private static readonly (string Topic, string Sentence)[] Five =
    [
        ("主动公开", "（一）主动公开。全年通过政府网站发布各类信息128条，涵盖机构职能、规划计划、社会救助、应急管理四类。"),
        ("依申请公开", "（二）依申请公开。全年收到政府信息公开申请2件，都在法定期限内答复，没有收取费用，没有超期。"),
        ("政府信息管理", "（三）政府信息管理。拟发布的信息由经办人初审、负责人复核、分管领导签发，同时完成保密审查。"),
        ("平台建设", "（四）平台建设。便民服务中心设专区供群众查阅，村和社区的公示栏同步更新，新媒体每日推送。"),
        ("监督保障", "（五）监督保障。组织业务培训2场，年度工作考核列第3名，社会评议满意率98.5%，没有责任追究情形。"),
    ];

    public static TheoryData<string> Topics => [.. Five.Select(topic => topic.Topic)];

    [Theory]
    [MemberData(nameof(Topics))]
    public void A_topic_that_is_left_out_is_named(string topic)
    {
        var finding = A.Report().PartOne(Without(topic)).Fails(Rule, 1, null, "一、总体情况");

        Assert.Contains($"“{topic}”", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void All_five_are_right() => A.Report().PartOne(Without("")).Passes(Rule);

    [Theory]
    [MemberData(nameof(Topics))]
    public void A_sentence_that_only_lists_the_topics_covers_none(string topic) =>
        A.Report().PartOne(["一年来，从主动公开、依申请公开、政府信息管理、平台建设、监督保障五个方面推进工作。", .. Without(topic)]).Fails(Rule, 1, null, "一、总体情况");

    [Fact]
    public void Text_without_headings_is_read_for_what_it_says() =>
        A.Report().PartOne("一是主动公开政府信息128条。二是办理信息公开申请2件，全部按期答复。三是落实信息发布审核制度和保密审查制度，动态更新公开指南。四是维护政府网站专栏和政务新媒体。五是组织培训2场，接受年度考核，社会评议结果良好，没有需要责任追究的情形，全部工作按计划完成。").Passes(Rule);

    private static string[] Without(string topic) => [.. Five.Where(five => five.Topic != topic).Select(five => five.Sentence)];
}
