using Gongkai.AnnualReports.Comparison;
using Gongkai.Findings;

namespace Gongkai.AnnualReports.Rules;

/// <summary>Whole passages do not repeat last year's report or another body's (内容雷同).</summary>
internal sealed class TextIsNotARepetition() : ReportRule("similarity", Severity.Warning, "内容雷同", "国办公开办函〔2021〕30号关于内容雷同的要求")
{
    /// <summary>Characters of comparable text. Of less text nothing can be said.</summary>
    private const int LeastText = 150;

    /// <summary>The part of the text that must be repeated before it is called a repetition.</summary>
    private const double LeastShare = 0.4;

    internal override IEnumerable<Finding> Check(CheckedReport report)
    {
        if (report.Options is { Previous: null, Others: null }) yield break;
        var own = ComparableSentence.Of(report.Report).ToList();
        var length = own.Sum(sentence => sentence.Text.Length);
        if (length < LeastText) yield break;

        foreach (var (other, repeated) in Compared(report.Options).SelectMany(others => others.Repetitions(report.Report, report.Options.Name, own)))
        {
            var share = (double)repeated.Sum(sentence => sentence.Text.Length) / length;
            if (share < LeastShare) continue;

            var longest = repeated.MaxBy(sentence => sentence.Text.Length)!;
            yield return On(
                longest.Part,
                null,
                longest.Passage,
                $"正文有{share * 100:0}%与{other.Name}{(other.Unit is { } unit ? $"（{unit}{other.Year}年）" : "")}相同。",
                "按本机关本年度的实际工作重写相同的段落。");
        }
    }

    private static IEnumerable<OtherReports> Compared(CheckOptions options)
    {
        if (options.Previous is { } previous)
        {
            var last = new OtherReports();
            last.Add(options.PreviousName ?? $"{previous.Year}年度报告", previous);
            yield return last;
        }

        if (options.Others is { } others) yield return others;
    }
}
