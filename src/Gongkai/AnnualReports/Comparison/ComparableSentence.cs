using Gongkai.Agencies;
using Gongkai.Sources;

namespace Gongkai.AnnualReports.Comparison;

/// <summary>
/// A sentence of a report ready to be compared with others.
/// </summary>
/// <param name="Part">The part it stands in.</param>
/// <param name="Passage">As written.</param>
/// <param name="Text">Without names, years, numbers, white space and punctuation.</param>
internal sealed record ComparableSentence(int Part, Passage Passage, string Text)
{
    /// <summary>Characters. Shorter sentences are alike by chance.</summary>
    private const int Shortest = 18;

    private static readonly string[] SelfNames = ["我镇", "我乡", "我街道", "我县", "我区", "我市", "我局", "本机关", "本单位", "我单位"];

    /// <summary>The sentences of parts 1, 5 and 6. What the format prescribes stands elsewhere; short sentences are left out.</summary>
    public static IEnumerable<ComparableSentence> Of(AnnualReport report)
    {
        var name = new AgencyName(report.Unit ?? "");
        string[] names = [.. new[] { name.FullName, name.Place, name.ShortPlace }.Where(text => text.Length > 1), .. SelfNames];
        foreach (var part in report.Parts.Where(part => part.Number is 1 or 5 or 6))
        {
            foreach (var passage in part.Paragraphs)
            {
                var start = 0;
                for (var end = 0; end < passage.Text.Length; end++)
                {
                    if (end + 1 < passage.Text.Length && passage.Text[end] is not ('。' or '；' or ';' or '！')) continue;
                    var slice = passage.Slice(start, end + 1 - start);
                    var text = Neutral(slice.Text, names);
                    if (text.Length >= Shortest) yield return new ComparableSentence(part.Number, slice, text);
                    start = end + 1;
                }
            }
        }
    }

    private static string Neutral(string text, string[] names) => string.Concat(names
        .Aggregate(Squeezed.Squeeze(text), (squeezed, name) => squeezed.Replace(name, "", StringComparison.Ordinal))
        .Where(c => !char.IsAsciiDigit(c) && !char.IsPunctuation(c)));
}
