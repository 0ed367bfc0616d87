using Gongkai.AnnualReports;
using Gongkai.AnnualReports.Layout;
using Gongkai.Findings;

namespace Gongkai.Web.AnnualReports;

/// <summary>A place on the sheet that findings can point to: a heading, a paragraph, a label, a cell.</summary>
public sealed class Spot
{
    /// <param name="absent">What to show where the document has nothing, in our words.</param>
    public Spot(string absent, params IReadOnlyList<string> keys) => (Text, Keys) = (absent, keys);

    public Spot(Passage passage, params IReadOnlyList<string> keys) => (Text, Passage, Keys) = (passage.Text, passage, keys);

    /// <summary>The document's words, or ours where the document has none.</summary>
    public string Text { get; }

    /// <summary>The document's passage; null where it has none.</summary>
    public Passage? Passage { get; }

    /// <summary>Under which findings know it: <c>t3/r1/label</c>, <c>part/5</c>.</summary>
    public IReadOnlyList<string> Keys { get; }

    /// <summary>True where the document has nothing and <see cref="Text"/> says so.</summary>
    public bool IsAbsent => Passage is null;

    /// <summary>True for a short line that heads what follows: （一）主动公开。</summary>
    public bool IsSubheading => ReportLayout.IsSubheading(Text);

    /// <summary>Findings at this place, in reading order. Set once, when the sheet is marked.</summary>
    public IReadOnlyList<NumberedFinding> Findings { get; internal set; } = [];

    /// <summary>True when the finding speaks of words that stand here, false when it speaks of the place as a whole.</summary>
    public bool HasWords(NumberedFinding finding) => finding.Finding.Span is { Length: > 0 } span && Holds(span);

    /// <summary>True when the span lies within this passage.</summary>
    public bool Holds(Span span) =>
        Passage is { } passage && span.Place == passage.Place
        && span.Start >= passage.Offset && span.Start + span.Length <= passage.Offset + Text.Length;

    /// <summary>The text cut where marks begin and end; without the white space that indents a paragraph.</summary>
    public IEnumerable<TextPiece> Pieces()
    {
        var marks = Findings.Where(HasWords)
            .Select(finding => (Finding: finding, Start: finding.Finding.Span!.Value.Start - Passage!.Offset, finding.Finding.Span!.Value.Length))
            .Select(mark => (mark.Finding, mark.Start, End: mark.Start + mark.Length))
            .ToList();
        var (opening, closing) = (marks.ToLookup(mark => mark.Start, mark => mark.Finding), marks.ToLookup(mark => mark.End, mark => mark.Finding));
        var indent = Text.Length - Text.TrimStart().Length;
        var first = marks.Select(mark => mark.Start).Append(indent).Min();
        var cuts = marks.SelectMany(mark => new[] { mark.Start, mark.End }).Append(first).Append(Text.Length).Distinct().Order().ToList();

        var open = new List<NumberedFinding>();
        foreach (var (start, end) in cuts.Zip(cuts.Skip(1)))
        {
            foreach (var finding in closing[start]) open.Remove(finding);
            open.AddRange(opening[start]);
            yield return new TextPiece(Text[start..end], open.Select(finding => (Severity?)finding.Finding.Severity).Max(), [.. opening[start]], [.. closing[end]]);
        }
    }
}

/// <summary>
/// A stretch of text within which nothing begins or ends.
/// </summary>
/// <param name="Severity">Of the most serious finding on these words; null when there is none.</param>
/// <param name="Opening">Findings whose words begin here.</param>
/// <param name="Closing">Findings whose words end here.</param>
public sealed record TextPiece(string Text, Severity? Severity, IReadOnlyList<NumberedFinding> Opening, IReadOnlyList<NumberedFinding> Closing);
