using Gongkai.Documents.CompoundFiles;

namespace Gongkai.Documents.Doc;

/// <summary>What the table stream holds, by the place of its offset in the file information block ([MS-DOC] 2.5.6 and on).</summary>
internal enum TablePart
{
    StyleSheet = 1,
    CommentReferences = 4,
    CommentTexts = 5,
    CharacterBins = 12,
    ParagraphBins = 13,
    Fonts = 15,
    PieceTable = 33,
    Shapes = 40,
    TextBoxes = 56,
    Lists = 73,
    ListOverrides = 74,
}

/// <summary>The head of the stream <c>WordDocument</c>, which says where everything lies ([MS-DOC] 2.5.1).</summary>
internal sealed class FileInformationBlock
{
    private const int Signature = 0xA5EC;

    /// <summary>Word 97 and all later ones write 0xC1 here, with small differences; Word 95 wrote 0x68.</summary>
    private const int OldestVersion = 0xBF;

    private const int Encrypted = 0x0100;
    private const int UsesSecondTable = 0x0200;
    private const int BaseSize = 32;

    private readonly Bytes _document;
    private readonly int _lengths;
    private readonly int _parts;

    /// <exception cref="UnreadableFileException">The document is encrypted or older than Word 97.</exception>
    public FileInformationBlock(Bytes document)
    {
        _document = document;
        if (document.UInt16(2) < OldestVersion) throw new UnreadableFileException(Reasons.OldWord);
        if (document.UInt16(0) != Signature) throw new InvalidDataException("The stream WordDocument holds no Word document.");
        if ((Flags & Encrypted) != 0) throw new UnreadableFileException(Reasons.Encrypted);

        _lengths = BaseSize + 2 + (document.UInt16(BaseSize) * 2) + 2;
        _parts = _lengths + (document.UInt16(_lengths - 2) * 4) + 2;
    }

    /// <summary>The name of the table stream that counts; a document may have a second one from an older saving.</summary>
    public string TableStream => (Flags & UsesSecondTable) != 0 ? "1Table" : "0Table";

    /// <summary>Characters of the main document, which the text begins with.</summary>
    public int MainLength => Length(3);

    /// <summary>Where the comments begin: after footnotes, headers and macros.</summary>
    public long CommentsStart => (long)MainLength + Length(4) + Length(5) + Length(6);

    /// <summary>Where the text boxes begin: after comments and endnotes.</summary>
    public long TextBoxesStart => CommentsStart + Length(7) + Length(8);

    private int Flags => _document.UInt16(10);

    /// <summary>Where the part begins in the table stream, and how long it is; 0 for a part that the document does not have.</summary>
    public (int Offset, int Length) this[TablePart part]
    {
        get
        {
            if ((int)part >= _document.UInt16(_parts - 2)) return (0, 0);
            var entry = _parts + ((int)part * 8);
            return (_document.Int32(entry), _document.Int32(entry + 4));
        }
    }

    private int Length(int index) =>
        _document.Int32(_lengths + (index * 4)) is >= 0 and var length ? length : throw new InvalidDataException("A text has a negative length.");
}
