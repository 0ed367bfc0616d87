namespace Gongkai.Documents;

/// <summary>How much a file may ask of the machine. Real reports stay far below; a file that goes beyond is refused.</summary>
internal static class Limits
{
    /// <summary>Bytes of the file as submitted.</summary>
    public const int FileSize = 50 * 1024 * 1024;

    /// <summary>Bytes of a text or web page. Their trees and lines weigh many times the file.</summary>
    public const int TextSize = 16 * 1024 * 1024;

    /// <summary>Bytes of the main part of a .docx once unpacked.</summary>
    public const int BodySize = 64 * 1024 * 1024;

    /// <summary>Bytes of any other part of a .docx that is read, once unpacked.</summary>
    public const int PartSize = 16 * 1024 * 1024;

    /// <summary>Bytes of all parts of a package that are read, once unpacked.</summary>
    public const long PackageSize = 96L * 1024 * 1024;

    /// <summary>Bytes of one tag in a part; old drawings carry large attributes.</summary>
    public const int TagSize = 4 * 1024 * 1024;

    /// <summary>Bytes between two tags in a part.</summary>
    public const int TextRun = 1024 * 1024;

    /// <summary>Attributes of one tag in a part.</summary>
    public const int Attributes = 20_000;

    /// <summary>Entries of a zip file.</summary>
    public const int ZipEntries = 5_000;

    /// <summary>Files of an archive, those of archives in it included.</summary>
    public const int ArchivedFiles = 20_000;

    /// <summary>Bytes of all files of an archive, once unpacked.</summary>
    public const long ArchiveSize = 2L * 1024 * 1024 * 1024;

    /// <summary>Levels of nested elements in a part of a .docx.</summary>
    public const int XmlDepth = 256;

    /// <summary>Rows and cells of a workbook that are looked at, blank ones included.</summary>
    public const int SheetCells = 1_000_000;

    /// <summary>Merged ranges of a sheet.</summary>
    public const int Merges = 50_000;

    /// <summary>Characters of all cells of a workbook; many cells may share one text.</summary>
    public const int WorkbookText = 16 * 1024 * 1024;

    /// <summary>Levels of nested elements in a web page. From 512 on the parser, like browsers, no longer nests.</summary>
    public const int HtmlDepth = 500;

    /// <summary>Tags in a web page.</summary>
    public const int HtmlTags = 400_000;

    /// <summary>Bytes that the tree of a web page may take while it is built.</summary>
    public const long HtmlMemory = 512L * 1024 * 1024;

    /// <summary>Levels of nested groups in an RTF file.</summary>
    public const int RtfDepth = 1_000;

    /// <summary>Tables within tables in formats that do not nest elements.</summary>
    public const int TableDepth = 50;

    /// <summary>Characters of the text of a document that a word processor wrote.</summary>
    public const int Characters = 4_000_000;

    /// <summary>Pieces of the text of a .doc; quick savings add some every time.</summary>
    public const int Pieces = 100_000;

    /// <summary>Bytes of formatting that are looked at in a .doc. Stretches of its text may share their formatting, so that it can be more than the file.</summary>
    public const int FormattingSize = 16 * 1024 * 1024;


    /// <summary>Paragraphs and cells together.</summary>
    public const int Blocks = 300_000;

    /// <summary>Bytes at the end of a PDF file among which its end is marked.</summary>
    public const int PdfTail = 4096;

    /// <summary>Objects of a PDF file.</summary>
    public const int PdfObjects = 200_000;

    /// <summary>Items of arrays and dictionaries in one object of a PDF file.</summary>
    public const int PdfItems = 300_000;

    /// <summary>The same over all objects of a PDF file that are read, and the entries of its character maps.</summary>
    public const int PdfAllItems = 2_000_000;

    /// <summary>Entries of one character map.</summary>
    public const int PdfCodes = 100_000;

    /// <summary>Trailers of a PDF file; every change that was appended leaves one.</summary>
    public const int PdfTrailers = 200;

    /// <summary>Bytes of one stream of a PDF file that is read, once unpacked.</summary>
    public const int PdfStreamSize = 16 * 1024 * 1024;

    /// <summary>Bytes of all streams of a PDF file that are read, once unpacked, and of all content that is carried out.</summary>
    public const int PdfUnpacked = 32 * 1024 * 1024;

    /// <summary>Pages of a PDF file.</summary>
    public const int PdfPages = 500;

    /// <summary>Points by which anything may be away from the origin of a page.</summary>
    public const double PdfCoordinate = 100_000;

    /// <summary>Characters of a PDF file.</summary>
    public const int PdfGlyphs = 300_000;

    /// <summary>Parts of a path, and points of a part.</summary>
    public const int PdfPathParts = 20_000;

    /// <summary>Straight lines on a page.</summary>
    public const int PdfRulings = 20_000;

    /// <summary>Straight lines on all pages.</summary>
    public const int PdfAllRulings = 200_000;

    /// <summary>Lines of a page in one direction once their pieces are put together.</summary>
    public const int PdfGridLines = 400;

    /// <summary>Annotations of a page that are looked at.</summary>
    public const int PdfNotes = 500;

    /// <summary>Grid columns of a table that a single cell may cover.</summary>
    public const int Span = 1_000;
}
