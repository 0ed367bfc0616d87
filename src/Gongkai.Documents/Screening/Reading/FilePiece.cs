using Gongkai.Screening;

namespace Gongkai.Documents.Screening.Reading;

/// <summary>
/// A piece of text in a file, with its place.
/// </summary>
/// <param name="HiddenIn">The hidden place it belongs to, such as 隐藏工作表“底稿”; null for what readers see. Pieces of one place share its name.</param>
internal sealed record FilePiece(ScreenedText Text, string Place, string? HiddenIn = null)
{
    /// <summary>Its text stands among what readers see as well, as the words of a pending insertion do, and is screened there.</summary>
    public bool IsShownToo { get; init; }

    /// <summary>A piece that is a hidden place by itself.</summary>
    public static FilePiece Hidden(string text, string place) => new(new ScreenedText(text), place, place);
}
