using System.Runtime.InteropServices;
using Gongkai.Documents.Docx.Numbering;

namespace Gongkai.Documents.Docx;

/// <summary>A paragraph as the file formats it. Formatting by styles is not worked in.</summary>
internal sealed record FormattedText(ParagraphProperties Properties, ListNumber Number, IReadOnlyList<FormattedSpan> Spans);

/// <summary>A stretch of a paragraph with one formatting, or a picture without text.</summary>
internal sealed record FormattedSpan(string Text, RunFormat Format, LinkTarget Link, PlacedPicture? Picture);

/// <summary>
/// Where a link leads.
/// </summary>
/// <param name="Relationship">Id of the relationship that has the address.</param>
/// <param name="Address">The address itself, from a field.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct LinkTarget(string? Relationship, string? Address)
{
    public static readonly LinkTarget None;
}

/// <summary>
/// A picture in a line.
/// </summary>
/// <param name="Relationship">Id of the relationship that names its part; null for a picture that is not in the file.</param>
/// <param name="Alt">What the author says it shows; empty when nothing.</param>
internal sealed record PlacedPicture(string? Relationship, string Alt);
