using System.Xml;
using Gongkai.Documents.Packages;
using Gongkai.Documents.Xlsx;
using Gongkai.Documents.Xlsx.Reading;
using Gongkai.Screening;

namespace Gongkai.Documents.Screening.Reading;

/// <summary>All text of a workbook, sheets, rows and columns that are hidden and comments included.</summary>
internal static class WorkbookPieces
{
    /// <exception cref="UnreadableFileException">The workbook is damaged, encrypted, binary or beyond the limits.</exception>
    public static List<FilePiece> Of(ZipPackage package)
    {
        try
        {
            var workbook = OpenWorkbook.In(package);
            if (workbook.AllSheets.Count == 0) throw new UnreadableFileException(Reasons.NoSheets);

            var budget = new WorkbookBudget();
            return [.. workbook.AllSheets.SelectMany(sheet => OfSheet(package, workbook, sheet, budget))];
        }
        catch (Exception damage) when (damage is XmlException or InvalidDataException)
        {
            throw new UnreadableFileException(Reasons.DamagedWorkbook);
        }
    }

    private static IEnumerable<FilePiece> OfSheet(ZipPackage package, OpenWorkbook workbook, WorkbookSheet sheet, WorkbookBudget budget)
    {
        using var reader = package.Open(sheet.Part, Limits.BodySize) ?? throw new UnreadableFileException(Reasons.NoSheets);
        var content = new SheetReader(reader, workbook, budget).Read();
        var name = sheet.IsHidden ? $"隐藏工作表“{sheet.Name}”" : $"工作表“{sheet.Name}”";
        var heads = ColumnHeads.Of(content.Rows.Select(row => row.Cells.Select(cell => (cell.Column, cell.Text))));
        foreach (var row in content.Rows)
        {
            var line = heads.Line(row.Cells.Select(cell => (cell.Column, cell.Text)));
            foreach (var cell in row.Cells.Where(cell => cell.Text.Length > 0))
            {
                var hiddenIn = HiddenIn(name, sheet, row.IsHidden, content.HiddenColumns[cell.Column]);
                yield return new FilePiece(new ScreenedText(cell.Text) { Head = heads[cell.Column], Row = line }, name + CellReference.Of(row.Index, cell.Column) + Note(hiddenIn, name), hiddenIn);
            }
        }

        foreach (var (place, text) in SheetComments.ReadAll(package, sheet.Part, budget))
            yield return FilePiece.Hidden(text, $"批注（{name}{CellReference.Of(place.Row, place.Column)}）");
    }

    /// <summary>A sheet, the hidden rows of a sheet and its hidden columns are one place each.</summary>
    private static string? HiddenIn(string name, WorkbookSheet sheet, bool isRowHidden, bool isColumnHidden)
    {
        if (sheet.IsHidden) return name;
        if (isRowHidden) return $"{name}隐藏行";
        return isColumnHidden ? $"{name}隐藏列" : null;
    }

    private static string Note(string? hiddenIn, string name) => hiddenIn is null || hiddenIn == name ? "" : $"（{hiddenIn[name.Length..]}）";
}
