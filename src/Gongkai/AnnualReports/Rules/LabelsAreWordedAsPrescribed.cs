using Gongkai.AnnualReports.Recognition;
using Gongkai.Findings;
using Gongkai.Sources;

namespace Gongkai.AnnualReports.Rules;

/// <summary>
/// Labels of rows and heads of columns are the format's, word for word. White space, width, the form of quotation marks
/// and the mark behind a number do not count.
/// </summary>
internal sealed class LabelsAreWordedAsPrescribed() : ReportRule("label-wording", Severity.Warning, "表头或行名与规定格式不一致", "国办公开办函〔2021〕30号")
{
    internal override IEnumerable<Finding> Check(CheckedReport report)
    {
        foreach (var table in report.Report.Tables)
        {
            var form = report.Form.Tables.First(known => known.Key == table.Key);
            if (!form.WordingVerified) continue;
            foreach (var (key, official, written) in Labels(form, table))
            {
                if (Same(written.Text, official)) continue;
                yield return On(PartOf(key), key, written, $"{form.Name}的“{written.Text.Trim().ReplaceLineEndings("")}”与规定格式的用语不一致。", $"改为“{official}”。");
            }
        }
    }

    private static IEnumerable<(string Key, string Official, Passage Written)> Labels(TableForm form, ReportTable table)
    {
        foreach (var head in form.Heads.Concat(form.UpperHeads))
        {
            if (table.Heads.TryGetValue(head.Key, out var written)) yield return (head.Key, head.Label, written);
        }

        foreach (var group in form.Groups)
        {
            if (table.GroupLabels.TryGetValue(group.Key, out var written)) yield return (group.Key, group.Label, written);
        }

        foreach (var row in form.Rows)
        {
            if (table.Row(row.Key)?.Label is { } written) yield return ($"{row.Key}/label", row.Label, written);
        }
    }

    private static bool Same(string written, string official)
    {
        var (a, b) = (Squeezed.Squeeze(written).TrimEnd(':'), Squeezed.Squeeze(official));
        return a == b || Vocabulary.Core(a) == Vocabulary.Core(b);
    }
}
