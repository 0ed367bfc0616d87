using System.Runtime.InteropServices;
using Gongkai.Documents.CompoundFiles;

namespace Gongkai.Documents.Doc;

/// <summary>
/// Finds the formatting of the character at an offset: a list of pages of 512 bytes, each of which lists stretches of the
/// stream and their modifiers ([MS-DOC] 2.8.5, 2.8.6, 2.9.33 and 2.9.175).
/// </summary>
internal abstract class BinTable(Bytes bins, Bytes document)
{
    private const int PageSize = 512;
    private const int PageBits = 0x3FFFFF;
    private const int OffsetSize = 4;

    private readonly Plc _bins = new(bins, OffsetSize);
    private FormattedStretch _latest;

    protected Bytes Document { get; } = document;

    /// <summary>Bytes that a page spends on a stretch beside its offset.</summary>
    protected abstract int EntrySize { get; }

    /// <summary>The stretch that the character at <paramref name="offset"/> belongs to. Where no page knows it, it stands alone and is plain.</summary>
    public FormattedStretch At(int offset)
    {
        if (_latest.Start <= offset && offset < _latest.End) return _latest;

        var stretch = Find(offset);
        return _latest = stretch.Start <= offset && offset < stretch.End ? stretch : new FormattedStretch(offset, offset + 1, Bytes.None);
    }

    /// <summary>The modifiers at an offset of a page that begins at <paramref name="page"/>.</summary>
    protected abstract Bytes Modifiers(int page, int offset);

    private FormattedStretch Find(int offset)
    {
        var bin = _bins.Find(offset);
        if (bin < 0) return default;

        var number = _bins.Data(bin).Int32(0) & PageBits;
        var page = Document.Slice(number * PageSize, PageSize);
        var count = page.Byte(PageSize - 1);
        var first = (count + 1) * OffsetSize;
        if (first + (count * EntrySize) >= PageSize) throw new InvalidDataException("A page of formatting is overfull.");

        var stretches = new Plc(page.Slice(0, first + (count * EntrySize)), EntrySize);
        var index = stretches.Find(offset);
        if (index < 0 || offset >= stretches.Position(index + 1)) return default;

        var modifiers = stretches.Data(index).Byte(0) * 2;
        return new FormattedStretch(
            stretches.Position(index),
            stretches.Position(index + 1),
            modifiers == 0 ? Bytes.None : Modifiers(number * PageSize, modifiers));
    }
}

/// <summary>A stretch of the stream <c>WordDocument</c> whose characters have the same formatting.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct FormattedStretch(int Start, int End, Bytes Modifiers);

/// <summary>The formatting of characters.</summary>
internal sealed class CharacterBins(Bytes bins, Bytes document) : BinTable(bins, document)
{
    protected override int EntrySize => 1;

    protected override Bytes Modifiers(int page, int offset) => Document.Slice(page + offset + 1, Document.Byte(page + offset));
}

/// <summary>The formatting of paragraphs. Every stretch is one paragraph, and its modifiers begin with the number of its style.</summary>
internal sealed class ParagraphBins(Bytes bins, Bytes document) : BinTable(bins, document)
{
    protected override int EntrySize => 13;

    protected override Bytes Modifiers(int page, int offset)
    {
        var words = Document.Byte(page + offset);
        return words > 0
            ? Document.Slice(page + offset + 1, (words * 2) - 1)
            : Document.Slice(page + offset + 2, Document.Byte(page + offset + 1) * 2);
    }
}
