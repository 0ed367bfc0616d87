using Gongkai.Screening;
using Gongkai.Screening.Wording;

namespace Gongkai.Specs.Screening;

/// <summary>Screening on a fixed day, for specs.</summary>
public abstract class ScreeningSpec
{
    protected static readonly DateOnly Day = new(2026, 11, 28);

    protected static TextScreening Screening { get; } = new(ScreeningPolicy.Default, WordList.Shipped, Day);

    /// <summary>Kind and quote of every hit: <c>mobile 13812345678</c>.</summary>
    protected static IEnumerable<string> Hits(string text) => Hits(new ScreenedText(text));

    protected static IEnumerable<string> Hits(ScreenedText text) => Screening.Find(text).Select(hit => $"{hit.Kind} {text.Text.Substring(hit.Start, hit.Length)}");
}
