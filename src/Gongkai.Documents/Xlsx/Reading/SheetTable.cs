using System.Xml;
using Gongkai.Documents.Packages;

namespace Gongkai.Documents.Xlsx.Reading;

/// <summary>A sheet as a table of texts: a merged cell gives its text to every row and column that it covers.</summary>
/// <param name="Name">On its tab.</param>
/// <param name="Rows">Those with text, from the top.</param>
internal sealed record SheetTable(string Name, IReadOnlyList<TableRow> Rows)
{
    /// <summary>Columns that are looked at.</summary>
    private const int MostColumns = 60;

    /// <summary>The visible sheets of a workbook.</summary>
    /// <exception cref="UnreadableFileException">It is no workbook, or damaged, encrypted, binary or beyond the limits.</exception>
    public static IReadOnlyList<SheetTable> ReadAll(ReadOnlyMemory<byte> content)
    {
        if (content.Length > Limits.FileSize) throw new UnreadableFileException(Reasons.TooLarge);
        if (FileSignatures.KindOf(content.Span) != FileKind.Zip) throw new UnreadableFileException(Reasons.Unknown);

        try
        {
            using var package = ZipPackage.Open(content);
            if (PackageKinds.KindOf(package) != PackageKind.Spreadsheet) throw new UnreadableFileException(Reasons.Unknown);

            var workbook = OpenWorkbook.In(package);
            var budget = new WorkbookBudget();
            return [.. workbook.Sheets.Select(sheet => Read(package, workbook, sheet.Name, sheet.Part, budget))];
        }
        catch (Exception damage) when (DocumentReader.IsDamage(damage))
        {
            throw new UnreadableFileException(Reasons.DamagedWorkbook);
        }
    }

    private static SheetTable Read(ZipPackage package, OpenWorkbook workbook, string name, string part, WorkbookBudget budget)
    {
        using var reader = package.Open(part, Limits.BodySize) ?? throw new UnreadableFileException(Reasons.NoSheets);
        var content = new SheetReader(reader, workbook, budget).Read();
        var rows = content.Rows.ToDictionary(row => row.Index, row => TextsOf(row));
        foreach (var merge in content.Merges)
        {
            if (!rows.TryGetValue(merge.Top, out var top) || merge.Left >= MostColumns || top[merge.Left].Length == 0) continue;
            foreach (var row in content.Rows.Where(row => row.Index >= merge.Top && row.Index <= merge.Bottom))
            {
                for (var column = merge.Left; column <= Math.Min(merge.Right, MostColumns - 1); column++)
                {
                    budget.Look();
                    rows[row.Index][column] = top[merge.Left];
                }
            }
        }

        return new SheetTable(name, [.. content.Rows.Select(row => new TableRow(row.Index + 1, rows[row.Index])).Where(row => row.Texts.Any(text => text.Length > 0))]);
    }

    private static string[] TextsOf(SheetRow row)
    {
        var texts = new string[MostColumns];
        Array.Fill(texts, "");
        foreach (var cell in row.Cells.Where(cell => cell.Column < MostColumns)) texts[cell.Column] = cell.Text.Trim();
        return texts;
    }
}

/// <summary>A row of such a table.</summary>
/// <param name="Number">In the sheet, from 1, as Excel shows it.</param>
/// <param name="Texts">By column, without blanks round them; empty where nothing stands.</param>
internal sealed record TableRow(int Number, IReadOnlyList<string> Texts);
