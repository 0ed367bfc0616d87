using Gongkai.Documents.Items;
using Gongkai.Documents.Xlsx;
using Gongkai.Office.Files;

namespace Gongkai.Office.Demo;

/// <summary>The files of a demo: attachments made by the product's own writers, and the scan of a signed sheet.</summary>
internal static class DemoFiles
{
    /// <summary>A workbook or a Word document, by the end of its name.</summary>
    public static byte[] Write(FileContent file) => Path.GetExtension(file.Name) switch
    {
        ".xlsx" => Workbook(file),
        ".docx" => ItemDocx.Write(new ItemCopy(file.Title, [], ItemBody.Clean(WrittenText.ToHtml(file.Body)), _ => null)),
        var other => throw new InvalidOperationException($"A demo writes no {other} files."),
    };

    /// <summary>A 审签单 with a signature, as a scanner gives it.</summary>
    public static byte[] SignedSheet() => Bytes("signed-sheet.png");

    /// <summary>A photograph, drawn, under the name that a telephone would give it.</summary>
    public static Upload Picture(string picture, string name) => new(name, Bytes(picture), FileFormat.Png, Text: null);

    private static byte[] Bytes(string name)
    {
        using var stream = typeof(DemoFiles).Assembly.GetManifestResourceStream($"demo/{name}") ?? throw new FileNotFoundException($"The picture {name} is missing.", name);
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static byte[] Workbook(FileContent file)
    {
        using var bytes = new MemoryStream();
        using (var workbook = new Workbook(bytes))
        {
            var rows = file.Body.Where(WrittenText.IsRow).Select(WrittenText.Cells).ToList();
            var widths = Enumerable.Range(0, rows.Max(row => row.Count)).Select(column => Math.Clamp(2.2 * rows.Max(row => column < row.Count ? row[column].Length : 0), 10, 40));
            var sheet = workbook.Add(new SheetLayout("表") { Columns = [.. widths] });
            sheet.AddRow(new Cell(file.Title, CellStyle.Title) { ColumnSpan = rows[0].Count });
            foreach (var (number, row) in rows.Index()) sheet.AddRow([.. row.Select(cell => Of(cell, isHead: number == 0))]);
            foreach (var line in file.Body.Where(line => !WrittenText.IsRow(line))) sheet.AddRow(new Cell(line, CellStyle.Plain));
        }

        return bytes.ToArray();
    }

    private static Cell Of(string text, bool isHead)
    {
        if (isHead) return new Cell(text, CellStyle.Head);
        return decimal.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var number) ? new Cell(number) : new Cell(text, CellStyle.Wrapped);
    }
}
