using Gongkai.Findings;
using Gongkai.Sources;

namespace Gongkai.AnnualReports.Rules;

/// <summary>Parts 1 and 5 must say something: not nothing, not 无, not headings alone.</summary>
internal sealed class PartsSaySomething() : ReportRule("empty-part", Severity.Warning, "应有内容的部分没有内容", "《条例》第五十条")
{
    /// <summary>Characters. The shortest paragraph that says anything is longer.</summary>
    private const int LeastSubstance = 20;

    internal override IEnumerable<Finding> Check(CheckedReport report)
    {
        foreach (var part in report.Report.Parts.Where(part => part.Number is 1 or 5 && part.Heading is not null))
        {
            var texts = part.Paragraphs.Select(passage => Squeezed.Squeeze(passage.Text)).ToList();
            var substance = texts.Where(text => !IsHeading(text)).Sum(text => text.Length);
            if (substance >= LeastSubstance) continue;

            var title = report.Form.PartTitles[part.Number - 1];
            var message = $"“{title}”{(substance == 0 ? "没有内容" : "只写了“" + string.Concat(texts.Where(text => !IsHeading(text))) + "”")}。";
            var suggestion = part.Number == 1 ? "写明主动公开、依申请公开、政府信息管理、平台建设、监督保障五个方面的情况。" : "写明存在的主要问题和改进措施，不能只写“无”。";
            yield return part.Paragraphs.FirstOrDefault(passage => passage.Text.Trim().Length > 0) is { } first
                ? On(part.Number, null, first, message, suggestion)
                : On(part.Number, null, part.Heading!, message, suggestion);
        }
    }

    /// <summary>A short line with a number before it and no sentence behind it.</summary>
    private static bool IsHeading(string text) =>
        text.Length <= 25 && text.Length > 2 && (text[0] == '(' || "一二三四五六七八九十".Contains(text[0], StringComparison.Ordinal) || char.IsAsciiDigit(text[0])) && !text.TrimEnd('。').Contains('。') && !text.Contains(',');
}
