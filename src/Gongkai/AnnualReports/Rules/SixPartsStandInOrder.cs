using Gongkai.Findings;
using Gongkai.Sources;

namespace Gongkai.AnnualReports.Rules;

/// <summary>The six parts are there, under the format's titles, in the format's order.</summary>
internal sealed class SixPartsStandInOrder() : ReportRule("missing-part", Severity.Error, "六个部分不齐全", "《条例》第五十条；国办公开办函〔2021〕30号")
{
    internal override IEnumerable<Finding> Check(CheckedReport report)
    {
        var last = -1;
        foreach (var part in report.Report.Parts.Where(part => part.Number is >= 1 and <= 6))
        {
            var official = report.Form.PartHeading(part.Number);
            if (part.Heading is not { } heading)
            {
                yield return Absent(part.Number, null, $"没有找到第{"一二三四五六"[part.Number - 1]}部分“{official}”。", $"补上标题“{official}”和这一部分的内容。");
                continue;
            }

            if (part.Position < last) yield return On(part.Number, null, heading, $"“{heading.Text.Trim()}”的次序不对。", "六个部分按规定格式的次序排列。");
            else if (!HasTitle(heading.Text, report.Form.PartTitles[part.Number - 1])) yield return On(part.Number, null, heading, $"第{"一二三四五六"[part.Number - 1]}部分的标题“{heading.Text.Trim()}”与规定格式不一致。", $"改为“{official}”。");
            last = Math.Max(last, part.Position);
        }
    }

    private static bool HasTitle(string heading, string title) =>
        Squeezed.Squeeze(heading).TrimEnd('。', ':', '.').EndsWith(Squeezed.Squeeze(title), StringComparison.Ordinal)
        && Squeezed.Squeeze(heading).TrimEnd('。', ':', '.').Length <= Squeezed.Squeeze(title).Length + 5;
}
