using Gongkai.AnnualReports;
using Gongkai.Documents.Docx.Writing;
using Gongkai.Findings;

namespace Gongkai.Documents.CheckResults;

/// <summary>
/// 意见反馈表: what a county office sends back to a body about its report. A Word document with every finding, room for what
/// the body did about it, and the places for the signatures and seals of both.
/// </summary>
public static class FeedbackLetter
{
    private static readonly int[] FactColumns = [1300, 4322, 1300, 1922];

    private static readonly int[] FindingColumns = [480, 680, 1700, 1500, 2984, 1500];

    /// <summary>安澜县鹿鸣镇人民政府2024年度报告意见反馈表.docx, without what a file name cannot hold.</summary>
    public static string FileName(CheckResult.Checked report) =>
        string.Concat($"{report.Unit ?? Path.GetFileNameWithoutExtension(report.File)}{report.Year}年度报告意见反馈表.docx".Select(c => c < ' ' || "<>:\"/\\|?*".Contains(c, StringComparison.Ordinal) ? '_' : c));

    /// <summary>The letter about one report; the same result gives the same bytes.</summary>
    public static byte[] Write(CheckResult.Checked report)
    {
        var document = new WordDocument($"{report.Unit}{report.Year}年度报告审核意见反馈表");
        document.Add(WordStyle.Title, "政府信息公开工作年度报告");
        document.Add(WordStyle.Title, "审核意见反馈表");
        document.Add(WordStyle.BlankLine, "");
        document.Add(Table(FactColumns, 0,
        [
            [Head("报告单位", 0), Text(report.Unit ?? "", 1), Head("报告年度", 2), Centred(report.Year is { } year ? $"{year}年" : "", 3)],
            [Head("报告文件", 0), Text(report.File, 1), Head("问题数量", 2), Centred($"{report.Findings.Count}处", 3)],
        ]));
        document.Add(WordStyle.Body, Opening(report));
        if (report.Findings.Count > 0)
        {
            document.Add(Table(FindingColumns, 1, [Heads(), .. report.Findings.Select((finding, index) => Row(report, finding, index + 1))]));
            document.Add(WordStyle.Body, "“错误”必须改正；“警告”应当改正，确需保留的，在“整改情况”中说明理由；“提示”供参考。请在期限内改正，填写“整改情况”后随报告重新报送。");
            document.Add(WordStyle.Body, "改正期限：　　　　年　　月　　日");
        }

        document.Add(WordStyle.BlankLine, "");
        document.Add(Table(FactColumns, 0,
        [
            [Head("审核单位\n（盖章）", 0), Text("\n\n　　　　年　　月　　日", 1), Head("报告单位\n（盖章）", 2), Centred("\n\n年　月　日", 3)],
            [Head("审核人", 0), Text("", 1), Head("经办人", 2), Text("", 3)],
        ]));
        return document.ToBytes();
    }

    private static string Opening(CheckResult.Checked report)
    {
        var counts = new[] { Severity.Error, Severity.Warning, Severity.Note }
            .Where(severity => report.Count(severity) > 0)
            .Select(severity => $"{severity.Label()}{report.Count(severity)}处");
        return report.Findings.Count == 0
            ? "你单位报送的年度报告已经核对，表格、文字没有发现问题。"
            : $"你单位报送的年度报告已经核对，发现{string.Join("、", counts)}，逐条列在下面。";
    }

    private static WordTable Table(int[] columns, int headRows, IReadOnlyList<IReadOnlyList<WordCell>> rows) => new(columns, headRows, rows) { Padding = (60, 90) };

    private static WordCell[] Heads() => [.. new[] { "序号", "级别", "位置", "原文", "问题和修改意见", "整改情况" }.Select(Head)];

    private static WordCell[] Row(CheckResult.Checked report, Finding finding, int number) =>
    [
        Centred($"{number}", 0),
        Centred(finding.Severity.Label(), 1),
        Text(report.Where(finding), 2),
        Text(finding.Quote, 3),
        Text($"{finding.Message}{finding.Suggestion}\n依据：{RuleCatalogue.Find(finding.Rule).Basis}。", 4),
        Text("", 5),
    ];

    private static WordCell Head(string text, int column) => new(text, column, WordStyle.TableHead);

    private static WordCell Text(string text, int column) => new(text, column, WordStyle.TableProse);

    private static WordCell Centred(string text, int column) => new(text, column, WordStyle.TableNote);
}
