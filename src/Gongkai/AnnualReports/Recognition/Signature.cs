using System.Text.RegularExpressions;
using Gongkai.Sources;

namespace Gongkai.AnnualReports.Recognition;

/// <summary>Finds the signature, the name of the body and the date, at the end of a report.</summary>
internal static partial class Signature
{
    /// <summary>
    /// Index of the first line of the signature and number of its lines; null when there is none. What follows it is not
    /// part of the report.
    /// </summary>
    public static (int Start, int Count)? Find(IReadOnlyList<Passage> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            var text = Squeezed.Squeeze(lines[i].Text);
            if (text.Length > 45) continue;
            var date = Date().Match(text);
            if (!date.Success) continue;

            var name = text[..date.Index];
            if (name.Length == 0 && i > 0 && LooksLikeBody(Squeezed.Squeeze(lines[i - 1].Text))) return (i - 1, 2);
            if (LooksLikeBody(name)) return (i, 1);
        }

        for (var i = lines.Count - 1; i >= Math.Max(0, lines.Count - 6); i--)
        {
            var text = Squeezed.Squeeze(lines[i].Text);
            if (text.Length <= 20 && Date().Match(text) is { Success: true, Index: 0 }) return (i, 1);
        }

        return lines.Count > 0 && LooksLikeBody(Squeezed.Squeeze(lines[^1].Text)) ? (lines.Count - 1, 1) : null;
    }

    private static bool LooksLikeBody(string text) =>
        text.Length is >= 3 and <= 40 && !text.Contains('。') && !text.Contains(',') && !text.Contains('、') && Body().IsMatch(text);

    [GeneratedRegex(@"(政府|局|委|办|处|会|中心|厅|院|所|站|室|厅|部|队|社|公司|镇|乡|街道)(\(.{1,10}\))?$", RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex Body();

    [GeneratedRegex(@"([0-9X×]{4}|[〇零○O一二三四五六七八九]{4})([年\-./])([0-9X×]{0,2}|[一二三四五六七八九十]{1,3})([月\-./])([0-9X×]{0,2}|[一二三四五六七八九十廿]{1,3})日?$", RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex Date();
}
