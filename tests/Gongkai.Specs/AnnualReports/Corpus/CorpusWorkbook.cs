using System.Globalization;
using Gongkai.Documents.Xlsx;
using Gongkai.Sources;

namespace Gongkai.Specs.AnnualReports.Corpus;

/// <summary>Writes a report down as the workbooks in which reports arrive.</summary>
public static class CorpusWorkbook
{
    private static readonly string[] TableNames = ["表二", "表三", "表四"];

    /// <summary>Everything on one sheet: paragraphs in merged rows, tables below each other.</summary>
    public static byte[] OneSheet(SourceDocument document) => Write(workbook =>
    {
        var sheet = workbook.Add(new SheetLayout("年报") { Columns = [30, 20, 20] });
        foreach (var block in document.Blocks)
        {
            if (block is Paragraph paragraph) sheet.AddRow(new Cell(paragraph.Text) { ColumnSpan = 10 });
            if (block is Table table) Add(sheet, table);
        }
    });

    /// <summary>The text on the first sheet, a paragraph a row; the tables on sheets of their own, called by <paramref name="name"/>, under a caption.</summary>
    public static byte[] TextAndTables(SourceDocument document, Func<int, string> name, Func<int, string?> caption) => Write(workbook =>
    {
        var text = workbook.Add(new SheetLayout("正文") { Columns = [100] });
        foreach (var paragraph in document.Blocks.OfType<Paragraph>()) text.AddRow(new Cell(paragraph.Text));

        var index = 0;
        foreach (var table in document.Blocks.OfType<Table>())
        {
            var sheet = workbook.Add(new SheetLayout(name(index)));
            if (caption(index++) is { } title) sheet.AddRow(new Cell(title, CellStyle.Title) { ColumnSpan = 4 });
            Add(sheet, table);
        }
    });

    public static string TableName(int index) => index < TableNames.Length ? TableNames[index] : "附表";

    /// <summary>The heading that stands before each table in the document.</summary>
    public static IReadOnlyList<string> Headings(SourceDocument document)
    {
        var headings = new List<string>();
        var latest = "";
        foreach (var block in document.Blocks)
        {
            if (block is Paragraph paragraph) latest = paragraph.Text;
            else headings.Add(latest);
        }

        return headings;
    }

    private static byte[] Write(Action<Workbook> write)
    {
        using var stream = new MemoryStream();
        using (var workbook = new Workbook(stream)) write(workbook);
        return stream.ToArray();
    }

    private static void Add(Sheet sheet, Table table)
    {
        foreach (var row in table.Rows) sheet.AddRow([.. row.Cells.Select(Cell)]);
    }

    private static Cell Cell(TableCell cell)
    {
        var text = string.Join('\n', cell.Content.OfType<Paragraph>().Select(paragraph => paragraph.Text));
        var written = decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number.ToString("0.######", CultureInfo.InvariantCulture) == text
            ? new Cell(number)
            : new Cell(text, CellStyle.Wrapped);
        return written with { ColumnSpan = cell.ColumnSpan, RowSpan = cell.RowSpan };
    }
}
