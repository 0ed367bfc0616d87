using System.Xml;
using Gongkai.Documents.Drafts;
using Gongkai.Documents.Packages;

namespace Gongkai.Documents.Docx;

/// <summary>Reads tables onto their grid, so that every cell knows its column and how far its merges reach.</summary>
/// <param name="reader">The body of the document.</param>
/// <param name="readCell">Reads the paragraphs and tables of the cell the reader stands on, and tells how the cell is merged.</param>
internal sealed class TableReader(XmlReader reader, Func<List<Draft>, CellProperties> readCell)
{
    /// <summary>Reads the <c>w:tbl</c> the reader stands on.</summary>
    public DraftTable Read()
    {
        var table = new DraftTable();
        ReadRows(new TableGrid(table));
        return table;
    }

    private void ReadRows(TableGrid grid)
    {
        var children = new ChildElements(reader);
        while (children.Next())
        {
            if (Wml.Name(reader) == "tr")
                ReadRow(grid);
            else if (Wml.Name(reader) is "sdt" or "sdtContent" or "customXml" or "ins" or "moveTo")
                ReadRows(grid);
        }
    }

    private void ReadRow(TableGrid grid)
    {
        grid.BeginRow();
        ReadCells(grid);
        grid.EndRow();
    }

    private void ReadCells(TableGrid grid)
    {
        var children = new ChildElements(reader);
        while (children.Next())
        {
            switch (Wml.Name(reader))
            {
                case "trPr":
                    ReadRowProperties(grid);
                    break;
                case "tc":
                    ReadCell(grid);
                    break;
                case "sdt" or "sdtContent" or "customXml":
                    ReadCells(grid);
                    break;
            }
        }
    }

    private void ReadRowProperties(TableGrid grid)
    {
        var children = new ChildElements(reader);
        while (children.Next())
        {
            if (Wml.Name(reader) == "gridBefore") grid.Skip(Math.Clamp(Wml.Number(reader) ?? 0, 0, Limits.Span));
            else if (Wml.Name(reader) == "del") grid.DeleteRow();
            else if (Wml.Name(reader) == "tblHeader" && Wml.IsOn(reader)) grid.HeadRow();
        }
    }

    private void ReadCell(TableGrid grid)
    {
        var content = new List<Draft>();
        grid.Add(content, readCell(content));
    }
}
