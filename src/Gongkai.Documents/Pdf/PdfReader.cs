using System.Security.Cryptography;
using Gongkai.Documents.Drafts;
using Gongkai.Documents.Pdf.Content;
using Gongkai.Documents.Pdf.Layout;
using Gongkai.Documents.Pdf.Syntax;
using Gongkai.Sources;

namespace Gongkai.Documents.Pdf;

/// <summary>Reads PDF files (ISO 32000-1) by where the characters and lines are: lines of text become paragraphs, ruled grids tables.</summary>
/// <remarks>
/// The file is read with the base library alone. A library for it would follow whatever the file says, in the same process:
/// those at hand overflow the stack at a reference that leads to itself and never return from a circle of pages. Here every
/// step is counted (see <see cref="Limits"/>), and of the format only what text and tables need is looked at: no font
/// programs, no pictures, no colours, no scripts.
/// </remarks>
internal static class PdfReader
{
    /// <summary>Characters below which a page under a picture is a picture with a stamp, number or mark on it.</summary>
    private const int FewCharacters = 40;

    /// <summary>One character in as many may be unknown, such as the sign before an item of a list. With more the text says nothing.</summary>
    private const int MostUnknown = 20;

    /// <exception cref="UnreadableFileException">The file is damaged, encrypted, without text or beyond the limits.</exception>
    public static SourceDocument Read(ReadOnlyMemory<byte> content)
    {
        try
        {
            return Read(PdfFile.Open(content));
        }
        catch (Exception damage) when (damage is InvalidDataException or CryptographicException)
        {
            throw new UnreadableFileException(Reasons.PdfDamaged);
        }
    }

    private static SourceDocument Read(PdfFile file)
    {
        var pages = PageTree.Pages(file);
        if (pages.Count == 0) throw new InvalidDataException("There are no pages.");

        var reader = new ContentReader(file);
        var ink = pages.ConvertAll(reader.Read);
        Judge(ink);
        return Placement.Place(DocumentFlow.Drafts(TakeApart(ink)));
    }

    private static List<PageText> TakeApart(List<PageInk> pages)
    {
        var texts = new List<PageText>(pages.Count);
        var squares = 0;
        foreach (var page in pages)
        {
            texts.Add(PageText.Of(page));
            squares += texts[^1].Tables.Sum(table => table.Squares);
            if (squares > Limits.Blocks) throw new UnreadableFileException(Reasons.TooMuchContent);
        }

        return texts;
    }

    /// <summary>Whether there is text to be read at all, and whether it means anything.</summary>
    private static void Judge(List<PageInk> pages)
    {
        var characters = pages.Sum(page => page.Glyphs.Count(glyph => !glyph.IsBlank));
        var scans = pages.Count(page => page.PictureShare > 0.5 && page.Glyphs.Count(glyph => !glyph.IsBlank) < FewCharacters);
        if (characters == 0 || scans > pages.Count / 2) throw new UnreadableFileException(Reasons.PdfScan);
        if (pages.Sum(page => page.Glyphs.Count(glyph => glyph.Text == "\uFFFD")) > characters / MostUnknown) throw new UnreadableFileException(Reasons.PdfCharacters);
    }
}
