using System.Xml;
using Gongkai.Documents.Drafts;
using Gongkai.Documents.Packages;
using Gongkai.Sources;

namespace Gongkai.Documents.Xlsx.Reading;

/// <summary>Reads workbooks of Excel 2007 and later and of WPS (.xlsx, and .xlsm whose macros are not looked at; ECMA-376 Part 1, 18).</summary>
internal static class XlsxReader
{
    /// <exception cref="UnreadableFileException">The workbook is damaged, encrypted, binary or beyond the limits.</exception>
    public static SourceDocument Read(ZipPackage package)
    {
        try
        {
            return Placement.Place(SheetOrder.Arrange(Sheets(package)));
        }
        catch (Exception damage) when (damage is XmlException or InvalidDataException)
        {
            throw new UnreadableFileException(Reasons.DamagedWorkbook);
        }
    }

    private static List<(string Name, List<Draft> Blocks)> Sheets(ZipPackage package)
    {
        var workbook = OpenWorkbook.In(package);
        if (workbook.Sheets.Count == 0) throw new UnreadableFileException(Reasons.NoSheets);

        var budget = new WorkbookBudget();
        return [.. workbook.Sheets.Select(sheet => (sheet.Name, Blocks(package, workbook, sheet.Part, budget)))];
    }

    private static List<Draft> Blocks(ZipPackage package, OpenWorkbook workbook, string part, WorkbookBudget budget)
    {
        using var reader = package.Open(part, Limits.BodySize) ?? throw new UnreadableFileException(Reasons.NoSheets);
        var content = new SheetReader(reader, workbook, budget).Read();
        var comments = SheetComments.Read(package, part, content, budget);
        return new SheetBlocks(comments, budget).Of(SheetGrid.Rows(content));
    }
}
