using System.Text;
using Gongkai.AnnualReports;
using Gongkai.AnnualReports.Compilation;
using Gongkai.Documents.AnnualReports;
using Gongkai.Proactive;
using Gongkai.Requests;

namespace Gongkai.Specs.AnnualReports.Compilation;

/// <summary>Compiled tables and written words together are a report like any other.</summary>
public sealed class Composed_Reports
{
    private const string Unit = "安澜县鹿鸣镇人民政府";

    private static readonly ReportText Text = new(Unit)
    {
        Preface = ["根据《中华人民共和国政府信息公开条例》（以下简称《条例》）第四十九条、第五十条的规定编制本报告。所列数据的统计期限自2023年1月1日起至2023年12月31日止。"],
        PartOne =
        [
            "（一）主动公开", "全年通过政府网站公开政府信息8条。",
            "（二）依申请公开", "全年收到政府信息公开申请2件，都在法定期限内答复。没有发生因政府信息公开引起的行政复议和行政诉讼。",
            "（三）政府信息管理", "拟公开的信息由经办人初审、负责人复核、分管领导签发，同时完成保密审查。",
            "（四）政府信息公开平台建设", "便民服务中心的政务公开专区供群众查阅。",
            "（五）监督保障", "组织业务培训2场。年度工作考核列第3名；社会评议满意率98.5%；没有发生需要责任追究的情形。",
        ],
        PartFive = ["存在的主要问题：政策解读的形式比较单一。", "改进情况：2024年将增加图解和短视频解读。"],
        PartSix = ["发出收费通知1件，收取信息处理费380元。"],
        Signatory = Unit,
        SignedOn = new(2024, 1, 9),
    };

    private readonly Ledger _ledger = new();

    public Composed_Reports()
    {
        _ledger.Request(ApplicantKind.NaturalPerson, new(2023, 4, 20), new(2023, 5, 12));
        _ledger.Request(ApplicantKind.NaturalPerson, new(2023, 9, 15), new(2023, 10, 10));
        _ledger.Decision(DecisionKind.Penalty, new(2023, 6, 8));
        _ledger.Charge(new(2023, 7, 1), 38_000);
    }

    private AnnualReport Report => ReportComposition.Compose(_ledger.Tables(2023), Text);

    [Fact]
    public void Every_cell_holds_the_compiled_figure() =>
        Assert.All(_ledger.Tables(2023).Cells, cell => Assert.Equal((cell.Key, cell.Text), (cell.Key, Report.Cell(cell.Key)?.Text.Text)));

    [Fact]
    public void Every_paragraph_stands_in_its_part()
    {
        var texts = Report.Parts.Select(part => part.Paragraphs.Select(paragraph => paragraph.Text)).ToList();

        Assert.Equal((Unit, 2023, ReportFormat.Edition2021), (Report.Unit, Report.Year, Report.Format));
        Assert.Equal([Text.Preface, Text.PartOne, [], [], [], Text.PartFive, Text.PartSix, [Unit, "2024年1月9日"]], texts);
    }

    [Fact]
    public void A_report_without_a_fault_draws_no_finding() => Assert.Empty(ReportCheck.Check(Report, new CheckOptions()));

    [Fact]
    public void A_text_that_the_ledgers_contradict_is_found()
    {
        _ledger.Request(ApplicantKind.Enterprise, new(2023, 12, 1));

        Assert.Contains(ReportCheck.Check(Report, new CheckOptions()), finding => finding is { Rule: "narrative-table", Part: 1 });
    }

    [Fact]
    public void Without_any_text_the_six_parts_and_the_tables_are_still_there()
    {
        var report = ReportComposition.Compose(_ledger.Tables(2023), new ReportText(Unit));

        Assert.All(report.Parts, part => Assert.True(part.IsPresent));
        Assert.Equal(3, report.Tables.Count());
        Assert.Equal(["empty-part"], ReportCheck.Check(report, new CheckOptions()).Where(finding => finding.Part == 5).Select(finding => finding.Rule));
    }

    [Fact]
    public void A_report_names_its_body() => Assert.Throws<ArgumentException>(() => new ReportText(" "));

    [Theory]
    [InlineData(ReportFileKind.Docx)]
    [InlineData(ReportFileKind.Html)]
    [InlineData(ReportFileKind.Xlsx)]
    [InlineData(ReportFileKind.Json)]
    public void The_written_file_reads_back_as_the_same_report(ReportFileKind kind)
    {
        var back = Assert.IsType<ReportReading.Recognised>(ReportReader.Read(ReportWriter.Write(Report, kind))).Report;

        Assert.Equal(Json(Report), Json(back));
        Assert.Empty(ReportCheck.Check(back, new CheckOptions()));
    }

    private static string Json(AnnualReport report) => Encoding.UTF8.GetString(ReportWriter.Write(report, ReportFileKind.Json));
}
