using System.Xml;
using Gongkai.Documents.Drafts;
using Gongkai.Documents.Packages;

namespace Gongkai.Documents.Odt;

/// <summary>Reads tables, which name their spans and list the cells that these cover (ODF 9.1).</summary>
/// <param name="reader">The body of the document.</param>
/// <param name="readContent">Reads the paragraphs and tables of the cell the reader stands on.</param>
/// <param name="count">Counts a row or cell.</param>
internal sealed class OdtTableReader(XmlReader reader, Action<List<Draft>> readContent, Action count)
{
    /// <summary>Reads the <c>table:table</c> the reader stands on.</summary>
    public DraftTable Read()
    {
        var table = new DraftTable();
        ReadRows(table.Rows);
        for (var row = 0; row < table.Rows.Count; row++)
        {
            foreach (var cell in table.Rows[row]) cell.RowSpan = Math.Min(cell.RowSpan, table.Rows.Count - row);
        }

        return table;
    }

    private void ReadRows(List<List<DraftCell>> rows)
    {
        var children = new ChildElements(reader);
        while (children.Next())
        {
            switch (Odf.Name(reader))
            {
                case ("table", "table-row"):
                    ReadRow(rows);
                    break;
                case ("table", "table-header-rows" or "table-rows" or "table-row-group"):
                    ReadRows(rows);
                    break;
            }
        }
    }

    private void ReadRow(List<List<DraftCell>> rows)
    {
        var repeated = Odf.Count(reader, "number-rows-repeated", Odf.Table);
        var row = new List<DraftCell>();
        var column = 0;
        var children = new ChildElements(reader);
        while (children.Next())
        {
            if (Odf.Is(reader, Odf.Table, "table-cell"))
                ReadCell(row, ref column);
            else if (Odf.Is(reader, Odf.Table, "covered-table-cell"))
                column += Odf.Count(reader, "number-columns-repeated", Odf.Table);
        }

        rows.Add(row);
        count();
        for (var copy = 1; copy < repeated && row.TrueForAll(MayRepeat); copy++)
        {
            rows.Add([.. row.Select(cell => Copy(cell, cell.Column))]);
            count();
        }
    }

    private void ReadCell(List<DraftCell> row, ref int column)
    {
        var repeated = Odf.Count(reader, "number-columns-repeated", Odf.Table);
        var cell = new DraftCell
        {
            Column = column,
            ColumnSpan = Odf.Count(reader, "number-columns-spanned", Odf.Table),
            RowSpan = Odf.Count(reader, "number-rows-spanned", Odf.Table),
        };
        readContent(cell.Content);
        count();
        row.Add(cell);
        for (var copy = 1; copy < repeated && MayRepeat(cell); copy++) row.Add(Copy(cell, column + copy));
        column += repeated;
    }

    /// <summary>A repeated table would multiply with every level of nesting.</summary>
    private static bool MayRepeat(DraftCell cell) => cell.Content.TrueForAll(draft => draft is DraftParagraph);

    private DraftCell Copy(DraftCell cell, int column)
    {
        count();
        return new DraftCell { Content = cell.Content, Column = column, ColumnSpan = cell.ColumnSpan, RowSpan = cell.RowSpan };
    }
}
