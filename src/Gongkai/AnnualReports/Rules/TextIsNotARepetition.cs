using Gongkai.Findings;
using Gongkai.Sources;

namespace Gongkai.AnnualReports.Rules;

/// <summary>Whole passages do not repeat last year's report or another body's (内容雷同).</summary>
/// <remarks>
/// Sentences are compared without names, years and numbers. What the format prescribes is in every report and is left out,
/// as are short sentences.
/// </remarks>
internal sealed class TextIsNotARepetition() : ReportRule("similarity", Severity.Warning, "内容雷同", "国办公开办函〔2021〕30号关于内容雷同的要求")
{
    /// <summary>Characters. Shorter sentences are alike by chance.</summary>
    private const int LeastSentence = 18;

    /// <summary>The part of the text that must be repeated before it is called a repetition.</summary>
    private const double LeastShare = 0.4;

    internal override IEnumerable<Finding> Check(CheckedReport report)
    {
        var own = Sentences(report.Report).ToList();
        var length = own.Sum(sentence => sentence.Text.Length);
        if (length < 150) yield break;

        var others = report.Options.Others.ToList();
        if (report.Options.Previous is { } previous) others.Insert(0, (report.Options.PreviousName ?? $"{previous.Year}年度报告", previous));
        foreach (var (name, other) in others)
        {
            var theirs = Sentences(other).Select(sentence => sentence.Text).ToHashSet();
            var repeated = own.Where(sentence => theirs.Contains(sentence.Text)).ToList();
            var share = (double)repeated.Sum(sentence => sentence.Text.Length) / length;
            if (share < LeastShare) continue;

            var longest = repeated.MaxBy(sentence => sentence.Text.Length)!;
            yield return On(
                longest.Part,
                null,
                longest.Passage,
                $"正文有{share * 100:0}%与{name}{(other.Unit is { } unit ? $"（{unit}{other.Year}年）" : "")}相同。",
                "按本机关本年度的实际工作重写相同的段落。");
        }
    }

    private static IEnumerable<(int Part, Passage Passage, string Text)> Sentences(AnnualReport report)
    {
        var name = new Agencies.AgencyName(report.Unit ?? "");
        foreach (var part in report.Parts.Where(part => part.Number is 1 or 5 or 6))
        {
            foreach (var passage in part.Paragraphs)
            {
                var start = 0;
                for (var end = 0; end < passage.Text.Length; end++)
                {
                    if (end + 1 < passage.Text.Length && passage.Text[end] is not ('。' or '；' or ';' or '！')) continue;
                    var slice = passage.Slice(start, end + 1 - start);
                    var text = Neutral(slice.Text, name);
                    if (text.Length >= LeastSentence) yield return (part.Number, slice, text);
                    start = end + 1;
                }
            }
        }
    }

    private static string Neutral(string text, Agencies.AgencyName unit)
    {
        var squeezed = Squeezed.Squeeze(text);
        foreach (var name in new[] { unit.FullName, unit.Place, unit.ShortPlace }) if (name.Length > 1) squeezed = squeezed.Replace(name, "", StringComparison.Ordinal);
        foreach (var self in new[] { "我镇", "我乡", "我街道", "我县", "我区", "我市", "我局", "本机关", "本单位", "我单位" }) squeezed = squeezed.Replace(self, "", StringComparison.Ordinal);
        return string.Concat(squeezed.Where(c => !char.IsAsciiDigit(c) && !char.IsPunctuation(c)));
    }
}
