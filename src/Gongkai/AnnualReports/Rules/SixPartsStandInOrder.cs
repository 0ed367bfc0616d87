using Gongkai.Findings;
using Gongkai.Sources;

namespace Gongkai.AnnualReports.Rules;

/// <summary>The six parts are there, under the format's titles, in the format's order.</summary>
internal sealed class SixPartsStandInOrder() : ReportRule("missing-part", Severity.Error, "六个部分不齐全", "《条例》第五十条；国办公开办函〔2021〕30号")
{
    internal override IEnumerable<Finding> Check(CheckedReport report)
    {
        var inOrder = InOrder(report.Report.Parts);
        foreach (var part in report.Report.Parts.Where(part => part.Number is >= 1 and <= 6))
        {
            var official = report.Form.PartHeading(part.Number);
            if (part.Heading is not { } heading)
            {
                yield return Absent(part.Number, null, $"没有找到第{"一二三四五六"[part.Number - 1]}部分“{official}”。", $"补上标题“{official}”和这一部分的内容。");
                continue;
            }

            if (!inOrder.Contains(part.Number)) yield return On(part.Number, null, heading, $"“{heading.Text.Trim()}”的次序不对。", "六个部分按规定格式的次序排列。");
            else if (!HasTitle(heading.Text, report.Form.PartTitles[part.Number - 1])) yield return On(part.Number, null, heading, $"第{"一二三四五六"[part.Number - 1]}部分的标题“{heading.Text.Trim()}”与规定格式不一致。", $"改为“{official}”。");
        }
    }

    /// <summary>The longest run of parts that already stand in order; the others are the ones to move.</summary>
    private static HashSet<int> InOrder(IReadOnlyList<ReportPart> parts)
    {
        var present = parts.Where(part => part.Position >= 0).OrderBy(part => part.Position).Select(part => part.Number).ToList();
        List<int> best = [];
        for (var chosen = 0; chosen < 1 << present.Count; chosen++)
        {
            var run = present.Where((_, i) => (chosen & (1 << i)) != 0).ToList();
            if (run.Count > best.Count && run.Zip(run.Skip(1), (a, b) => a < b).All(ascending => ascending)) best = run;
        }

        return [.. best];
    }

    private static bool HasTitle(string heading, string title) =>
        Squeezed.Squeeze(heading).TrimEnd('。', ':', '.').EndsWith(Squeezed.Squeeze(title), StringComparison.Ordinal)
        && Squeezed.Squeeze(heading).TrimEnd('。', ':', '.').Length <= Squeezed.Squeeze(title).Length + 5;
}
