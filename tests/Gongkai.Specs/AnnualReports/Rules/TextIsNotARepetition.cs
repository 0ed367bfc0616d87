using Gongkai.AnnualReports;
using Gongkai.AnnualReports.Comparison;

namespace Gongkai.Specs.AnnualReports.Rules;

/// <summary>Whole passages do not repeat last year's report or another body's (内容雷同).</summary>
public sealed class TextIsNotARepetition
{
    private const string Rule = "similarity";

    private static readonly string[] Own =
    [
        "围绕乡村振兴、土地流转和高标准农田建设，把每一笔补贴资金的发放名单贴到村口的公示栏里。",
        "派出所长带着民警在赶集日摆摊，向赶集的老人讲解养老保险认证和防范诈骗的政策规定。",
        "村干部用方言录制短音频，在大喇叭里播报汛期转移路线和避险安置点的最新安排。",
        "便民服务中心把办事指南改成漫画，群众拿着漫画就知道先到哪个窗口、再交哪份材料。",
        "每逢集日在广场支起公开摊位，把低保、危房改造和临时救助的申请条件逐条念给群众听。",
    ];

    private static readonly string[] Different =
    [
        "档案室补齐了十年间的会议纪要目录，研究人员来函查阅时三个工作日内就能寄出复印件。",
        "新建的数据门户按月发布空气质量、河流断面和噪声监测结果，附有机器可读的表格供下载。",
        "组织企业代表座谈，听取对招标公告格式的意见，把投标保证金的退还期限写进公告正文。",
        "图书馆的查阅点增设盲文标识和语音朗读设备，方便视力障碍读者获取公开的政府文件。",
        "在办公楼大厅播放公开事项目录，访客扫描屏幕角落的二维码即可下载完整的表格和样本。",
    ];

    [Fact]
    public void A_copy_of_another_bodys_text_is_found_with_share_and_file()
    {
        var finding = Assert.Single(Report(Own).FindingsOf(Rule, Beside("白石乡.docx", A.Report("安澜县白石乡人民政府").PartOne(Own).PartFive().PartSix())));

        Assert.Equal((1, Gongkai.Findings.Severity.Warning), (finding.Part, finding.Severity));
        Assert.Contains(finding.Quote, Own);
        Assert.Matches("正文有100 ?%", finding.Message);
        Assert.Contains("白石乡.docx", finding.Message, StringComparison.Ordinal);
        Assert.Contains("安澜县白石乡人民政府2024年", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Last_years_text_again_is_found() =>
        Assert.Contains(
            "2023年报告.docx",
            Assert.Single(Report(Own).FindingsOf(Rule, new CheckOptions { Previous = A.Report(year: 2023).PartOne(Own).Build(), PreviousName = "2023年报告.docx" })).Message,
            StringComparison.Ordinal);

    [Fact]
    public void Names_years_and_numbers_do_not_make_a_text_new()
    {
        string[] theirs = ["2024年鹿鸣镇围绕乡村振兴、土地流转和高标准农田建设，把每一笔补贴资金1200元的发放名单贴到村口的公示栏里。", .. Own[1..]];
        string[] ours = ["2023年白石乡围绕乡村振兴、土地流转和高标准农田建设，把每一笔补贴资金900元的发放名单贴到村口的公示栏里。", .. Different[1..2]];

        Assert.Single(A.Report("安澜县白石乡人民政府", 2023).PartOne([.. ours, Own[2], Own[3]]).PartFive().PartSix().FindingsOf(Rule, Beside("鹿鸣镇.docx", A.Report().PartOne(theirs))));
    }

    [Fact]
    public void Every_other_report_that_is_repeated_is_named() =>
        Assert.Equal(2, Report(Own).FindingsOf(Rule, Beside("甲.docx", A.Report("安澜县甲岗乡人民政府").PartOne(Own)) with { Previous = A.Report(year: 2023).PartOne(Own).Build() }).Count);

    [Fact]
    public void A_text_of_its_own_is_right() => Report(Own).Passes(Rule, Beside("白石乡.docx", A.Report("安澜县白石乡人民政府").PartOne(Different)));

    [Fact]
    public void A_single_common_sentence_is_right() => Report([.. Own[..1], .. Different]).Passes(Rule, Beside("白石乡.docx", A.Report("安澜县白石乡人民政府").PartOne(Own)));

    [Fact]
    public void Without_reports_to_compare_with_nothing_is_said() => Report(Own).Passes(Rule);

    [Fact]
    public void What_the_format_prescribes_is_in_every_report() =>
        Report(Own).Preface("根据《中华人民共和国政府信息公开条例》的规定编制本报告，统计期限自2024年1月1日起至2024年12月31日止。")
            .Passes(Rule, Beside("白石乡.docx", A.Report("安澜县白石乡人民政府").PartOne(Different)));

    private static ReportBuilder Report(string[] partOne) => A.Report().PartOne(partOne).PartFive().PartSix();

    private static CheckOptions Beside(string name, ReportBuilder other)
    {
        var others = new OtherReports();
        others.Add(name, other.Build());
        return new CheckOptions { Others = others };
    }
}
