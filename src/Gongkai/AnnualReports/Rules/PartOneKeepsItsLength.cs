using Gongkai.Findings;
using Gongkai.Sources;

namespace Gongkai.AnnualReports.Rules;

/// <summary>Where the county sets a limit, part 1 is not longer. Characters are counted with punctuation, without white space.</summary>
internal sealed class PartOneKeepsItsLength() : ReportRule("length", Severity.Note, "总体情况超过规定篇幅", "本地年度报告编制要求")
{
    internal override IEnumerable<Finding> Check(CheckedReport report)
    {
        if (report.Options.MaxPartOne is not { } limit || report.Report.Parts[1] is not { Heading: { } heading } part) yield break;
        var length = part.Paragraphs.Sum(passage => Squeezed.Squeeze(passage.Text).Length);
        if (length > limit) yield return On(1, null, heading, $"总体情况共{length}字，超过{limit}字。", $"压缩到{limit}字以内，保留五个方面的事实和数字。");
    }
}
