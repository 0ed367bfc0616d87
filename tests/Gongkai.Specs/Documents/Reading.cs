using System.Text;
using Gongkai.Documents;
using Gongkai.Sources;

namespace Gongkai.Specs.Documents;

/// <summary>Reads in one step, and writes documents down so that a spec can be read at a glance.</summary>
internal static class Reading
{
    public static SourceDocument Document(byte[] content) =>
        Assert.IsType<ReadResult.Readable>(DocumentReader.Read(content)).Document;

    /// <summary>A file of the folder <c>Files</c>.</summary>
    public static byte[] File(string name)
    {
        using var stream = typeof(Reading).Assembly.GetManifestResourceStream(name)!;
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content;
    }

    public static SourceDocument Html(string html) => Document(Encoding.UTF8.GetBytes(html));

    public static SourceDocument Document(this DocxBuilder docx) => Document(docx.Build());

    public static SourceDocument Document(this XlsxBuilder xlsx) => Document(xlsx.Build());

    public static SourceDocument Document(this PdfBuilder pdf) => Document(pdf.Build());

    public static string Reason(byte[] content) => Assert.IsType<ReadResult.Unreadable>(DocumentReader.Read(content)).Reason;

    /// <summary>Paragraph by paragraph; a table as 「a｜b／c｜d」.</summary>
    public static string[] Lines(this SourceDocument document) => [.. document.Blocks.Select(Line)];

    public static string Line(Block block) => block switch
    {
        Paragraph paragraph => paragraph.Text,
        Table table => $"「{string.Join('／', table.Rows.Select(row => string.Join('｜', row.Cells.Select(Text))))}」",
        _ => throw new ArgumentOutOfRangeException(nameof(block)),
    };

    public static string Text(this TableCell cell) => string.Join('¶', cell.Content.Select(Line));

    /// <summary>The cells with their place on the grid: 合计@0+2x3 begins at column 0, covers two columns and three rows.</summary>
    public static string[] Grid(this Table table) =>
        [.. table.Rows.Select(row => string.Join(' ', row.Cells.Select(cell => $"{cell.Text()}@{cell.Column}+{cell.ColumnSpan}x{cell.RowSpan}")))];

    public static Table OnlyTable(this SourceDocument document) => Assert.Single(document.Blocks.OfType<Table>());
}
