using Gongkai.Documents.CompoundFiles;

namespace Gongkai.Documents.Doc;

/// <summary>The three streams of a Word document ([MS-DOC] 2.1).</summary>
internal sealed class WordStreams
{
    private readonly Bytes _table;

    public WordStreams(CompoundFile file)
    {
        Document = file.Stream("WordDocument") ?? throw new InvalidDataException("There is no stream WordDocument.");
        Information = new FileInformationBlock(Document);
        _table = file.Stream(Information.TableStream) ?? throw new InvalidDataException("There is no table stream.");
        Data = file.Stream("Data") ?? Bytes.None;
    }

    /// <summary>The text, and the pages with its formatting.</summary>
    public Bytes Document { get; }

    /// <summary>Formatting that is too long for a page.</summary>
    public Bytes Data { get; }

    public FileInformationBlock Information { get; }

    /// <summary>A part of the table stream; empty when the document does not have it.</summary>
    public Bytes Part(TablePart part)
    {
        var (offset, length) = Information[part];
        return length == 0 ? Bytes.None : _table.Slice(offset, length);
    }

    /// <summary>The table stream from the beginning of a part on, for parts whose stated length leaves something out.</summary>
    public Bytes From(TablePart part)
    {
        var (offset, length) = Information[part];
        return length == 0 ? Bytes.None : _table.From(offset);
    }
}
