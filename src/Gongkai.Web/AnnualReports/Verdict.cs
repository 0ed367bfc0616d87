using Gongkai.Findings;

namespace Gongkai.Web.AnnualReports;

/// <summary>
/// What stands above a checked report: one sentence that says what to do, one that says how it was reached.
/// </summary>
/// <param name="Look">Class of the notice: <c>bad</c>, <c>warn</c>, <c>good</c>.</param>
/// <param name="Sign">Name of the sign.</param>
public sealed record Verdict(string Look, string Sign, string Headline, string Detail)
{
    public static Verdict Of(ReportSheet sheet)
    {
        var (errors, warnings, notes) = (sheet.Count(Severity.Error), sheet.Count(Severity.Warning), sheet.Count(Severity.Note));
        var others = string.Join("、", new[] { (warnings, "处警告"), (notes, "处提示") }.Where(count => count.Item1 > 0).Select(count => $"{count.Item1}{count.Item2}"));
        return (errors, others) switch
        {
            (0, "") => new Verdict("good", "done", "没有发现问题", "表格、文字都已核对。仍请人工通读一遍，软件看不出事实是否属实。"),
            (0, _) => new Verdict("warn", "warn", $"没有错误，有{others}", "警告改正，或者说明理由后保留；提示供参考。"),
            (_, "") => new Verdict("bad", "error", $"{errors}处错误，改正后才能报送", "没有其他警告和提示。"),
            _ => new Verdict("bad", "error", $"{errors}处错误，改正后才能报送", $"另有{others}。"),
        };
    }
}
