using System.Globalization;
using Gongkai.AnnualReports;
using Gongkai.AnnualReports.Layout;
using Gongkai.Documents.Xlsx;

namespace Gongkai.Documents.AnnualReports;

/// <summary>Writes a report as a workbook: the sheet 正文 with a paragraph a row, and a sheet for each table.</summary>
internal static class ReportXlsx
{
    public static byte[] Write(AnnualReport report)
    {
        using var bytes = new MemoryStream();
        var blocks = ReportLayout.Of(report).Blocks;
        using (var workbook = new Workbook(bytes))
        {
            var text = workbook.Add(new SheetLayout("正文") { Columns = [74] });
            foreach (var line in blocks.OfType<LaidText>()) text.AddRow(new Cell(line.Text, line.Role == TextRole.Title ? CellStyle.Title : CellStyle.Prose));
            foreach (var table in blocks.OfType<LaidTable>()) Write(workbook, table.Table);
        }

        return bytes.ToArray();
    }

    private static void Write(Workbook workbook, FormTable table)
    {
        var sheet = workbook.Add(new SheetLayout(table.Form.Name) { Columns = Widths(table), FrozenRows = table.Heads.Count, IsLandscape = table.Form.Key == "t4" });
        foreach (var row in table.Heads.Concat(table.Rows)) sheet.AddRow([.. row.Cells.Select(cell => Cell(table, cell))]);
    }

    private static Cell Cell(FormTable table, FormCell cell)
    {
        var (columns, rows) = (cell.ColumnSpan, cell.RowSpan);
        if (cell.Role == FormCellRole.Figure && IsPlain(cell.Text, out var number))
            return new Cell(number, number == 0 ? CellStyle.MutedZero : CellStyle.Number) { ColumnSpan = columns, RowSpan = rows };

        var style = cell.Role switch
        {
            FormCellRole.Label => CellStyle.Wrapped,
            FormCellRole.Figure => CellStyle.Centred,
            FormCellRole.Head when table.Form.Key != "t2" => CellStyle.VerticalHead,
            _ => CellStyle.Head,
        };
        return new Cell(cell.Text, style) { ColumnSpan = columns, RowSpan = rows };
    }

    /// <summary>A number that a workbook shows again as it is written here: 0, 12, 380.5; not 007, ５, 1,000 or 14.0.</summary>
    private static bool IsPlain(string text, out decimal number) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number) && number.ToString("0.############################", CultureInfo.InvariantCulture) == text;

    private static double[] Widths(FormTable table) => table.Form.Key switch
    {
        "t2" => [32, 20, 20, 20],
        "t3" => [8, 12, 44, .. Enumerable.Repeat(9d, table.Columns - 3)],
        _ => [.. Enumerable.Repeat(9d, table.Columns)],
    };
}
