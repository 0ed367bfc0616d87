using Gongkai.AnnualReports;
using Gongkai.AnnualReports.Layout;
using Gongkai.Documents.Docx.Writing;

namespace Gongkai.Documents.AnnualReports;

/// <summary>Writes a report as a Word document in the official layout, its tables with the merges of the form.</summary>
internal static class ReportDocx
{
    public static byte[] Write(AnnualReport report)
    {
        var document = new WordDocument(string.Concat(report.Title.Select(line => line.Text.Trim())));
        TextRole? before = null;
        foreach (var block in ReportLayout.Of(report).Blocks)
        {
            var role = (block as LaidText)?.Role;
            if (before != role && (before == TextRole.Title || role == TextRole.Signature)) document.Add(WordStyle.BlankLine, "");
            if (block is LaidText text) document.Add(StyleOf(text.Role), text.Text);
            else if (block is LaidTable { Table: var table }) document.Add(Table(table));
            before = role;
        }

        return document.ToBytes();
    }

    private static WordStyle StyleOf(TextRole role) => role switch
    {
        TextRole.Title => WordStyle.Title,
        TextRole.Heading => WordStyle.Heading,
        TextRole.Subheading => WordStyle.Subheading,
        TextRole.Signature => WordStyle.Signature,
        _ => WordStyle.Body,
    };

    private static WordTable Table(FormTable table) => new(
        Widths(table),
        table.Form.Key == "t3" ? table.Heads.Count : 0, // the one table that is longer than a page
        [.. table.Heads.Concat(table.Rows).Select(row => (IReadOnlyList<WordCell>)[.. row.Cells.Select(cell => Cell(table, cell))])]);

    private static WordCell Cell(FormTable table, FormCell cell) => new(
        cell.Text,
        cell.Column,
        table.Form.Key == "t2" ? WordStyle.TableText : cell.Role == FormCellRole.Label ? WordStyle.SmallTableLabel : WordStyle.SmallTableText)
    {
        ColumnSpan = cell.ColumnSpan,
        RowSpan = cell.RowSpan,
    };

    /// <summary>Table 3 has narrow columns for its groups and a wide one for its labels; the figures share the rest evenly.</summary>
    private static List<int> Widths(FormTable table)
    {
        int[] labels = table.Form.Key == "t3" ? [720, 900, 3024] : [];
        var figures = Math.Max(1, table.Columns - labels.Length);
        var share = (WordDocument.TextWidth - labels.Sum()) / figures;
        return [.. labels, .. Enumerable.Repeat(share, figures)];
    }
}
