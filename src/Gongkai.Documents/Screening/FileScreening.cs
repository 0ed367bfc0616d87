using Gongkai.Documents.Screening.Reading;
using Gongkai.Documents.Text;
using Gongkai.Screening;
using Gongkai.Screening.Wording;
using Gongkai.Sources;

namespace Gongkai.Documents.Screening;

/// <summary>Screens files: what readers see, and what they do not see but could find. May be used by several threads.</summary>
/// <param name="policy">How serious each kind is where readers see it; personal data in a hidden place always blocks.</param>
/// <param name="words">The words to look for.</param>
/// <param name="day">The day of screening.</param>
public sealed class FileScreening(ScreeningPolicy policy, WordList words, DateOnly day)
{
    /// <summary>Characters of a hidden place that are quoted.</summary>
    private const int LongestQuote = 60;

    private readonly bool _isFast = Utf8Screening.Serves(policy);
    private readonly TextScreening _shown = new(policy, words, day);
    private readonly TextScreening _hidden = new(policy.ForHiddenPlaces(), WordList.Empty, day);

    /// <summary>Never throws for what a file holds: one that cannot be read gives the reason.</summary>
    /// <param name="name">The name of the file as it is shown.</param>
    public ScreeningResult Of(string name, ReadOnlyMemory<byte> content) => IsPassedOver(content.Span) ? new ScreeningResult.Screened(name, []) : FilePieces.Read(content) switch
    {
        FilePieces.Readable { Pieces: var pieces } => new ScreeningResult.Screened(name, [.. Findings(pieces)]),
        FilePieces.Unreadable { Reason: var reason } => new ScreeningResult.Unreadable(name, reason),
        var other => throw new InvalidOperationException($"Unknown result {other}."),
    };

    /// <summary>Screens a document that is read already, as the text of an item.</summary>
    /// <param name="name">What it is called: 正文.</param>
    public ScreeningResult.Screened Of(string name, SourceDocument document) => new(name, [.. Findings([.. DocumentPieces.Of(document)])]);

    /// <summary>Plain text in which nothing that is looked for can stand; it need not be read.</summary>
    private bool IsPassedOver(ReadOnlySpan<byte> content) => _isFast && OrdinaryText.Is(content) && !Utf8Screening.MayHold(content);

    private IEnumerable<ScreeningFinding> Findings(IReadOnlyList<FilePiece> pieces)
    {
        var places = new HashSet<string>();
        foreach (var piece in pieces)
        {
            if (piece.HiddenIn is { } place && policy.LooksFor(ScreeningKind.Hidden) && places.Add(place)) yield return Hidden(piece.Text.Text, place);
            if (piece.IsShownToo) continue;
            foreach (var hit in (piece.HiddenIn is null ? _shown : _hidden).Find(piece.Text)) yield return ScreeningFinding.Of(hit, piece.Text.Text, piece.Place);
        }
    }

    private ScreeningFinding Hidden(string text, string place) =>
        new(ScreeningKind.Hidden, policy[ScreeningKind.Hidden], Cut(text), Cut(_hidden.Mask(text)), place);

    private static string Cut(string text) => text.Length <= LongestQuote ? text : text[..LongestQuote] + "……";
}
