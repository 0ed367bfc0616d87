using System.Globalization;
using System.Xml;
using Gongkai.Documents.Packages;

namespace Gongkai.Documents.Xlsx.Reading;

/// <summary>Reads the part of a sheet (ECMA-376 Part 1, 18.3.1.99 worksheet) from front to back.</summary>
internal sealed class SheetReader(XmlReader reader, OpenWorkbook workbook, WorkbookBudget budget)
{
    private readonly SheetContent _content = new();
    private bool _hidesZeros;
    private int _row = -1;
    private int _column;

    public SheetContent Read()
    {
        if (reader.MoveToContent() != XmlNodeType.Element || Sml.Name(reader) != "worksheet") throw new InvalidDataException("The part is no sheet.");

        var children = new ChildElements(reader);
        while (children.Next())
        {
            switch (Sml.Name(reader))
            {
                case "sheetViews":
                    ReadViews();
                    break;
                case "cols":
                    ReadColumns();
                    break;
                case "sheetData":
                    ReadRows();
                    break;
                case "mergeCells":
                    ReadMerges();
                    break;
            }
        }

        _content.Rows.Sort((one, other) => one.Index.CompareTo(other.Index));
        return _content;
    }

    private void ReadViews()
    {
        var views = new ChildElements(reader);
        while (views.Next()) _hidesZeros |= Sml.IsOff(reader, "showZeros");
    }

    private void ReadColumns()
    {
        var columns = new ChildElements(reader);
        while (columns.Next())
        {
            if (!Sml.IsOn(reader, "hidden") || Sml.Number(reader, "min") is not ({ } min and >= 1) || Sml.Number(reader, "max") is not { } max) continue;
            for (var column = min; column <= Math.Min(max, CellReference.Columns); column++) _content.HiddenColumns[column - 1] = true;
        }
    }

    private void ReadRows()
    {
        var rows = new ChildElements(reader);
        while (rows.Next())
        {
            budget.Look();
            _row = Sml.Number(reader, "r") is { } number and >= 1 and <= CellReference.Rows ? number - 1 : _row + 1;
            _column = -1;
            var row = new SheetRow(_row, Sml.IsOn(reader, "hidden"));
            var cells = new ChildElements(reader);
            while (cells.Next())
            {
                if (Sml.Name(reader) == "c") ReadCell(row);
            }

            if (row.Cells.Count > 0 || row.IsHidden) _content.Rows.Add(row);
        }
    }

    private void ReadCell(SheetRow row)
    {
        budget.Look();
        _column = CellReference.Parse(reader.GetAttribute("r")) is { Column: >= 0 } place ? place.Column : _column + 1;
        var format = workbook.Formats[Sml.Number(reader, "s") ?? 0];
        var text = ReadText(reader.GetAttribute("t"), format.Number);
        budget.Keep(text);
        if (text.Length > 0 || format.HasBorder) row.Cells.Add(new SheetCell(Math.Min(_column, CellReference.Columns - 1), text, format.HasBorder));
    }

    private string ReadText(string? type, NumberFormat format)
    {
        string? value = null;
        string? inline = null;
        var children = new ChildElements(reader);
        while (children.Next())
        {
            if (Sml.Name(reader) == "v") value = Sml.Text(reader);
            else if (Sml.Name(reader) == "is") inline = Sml.RichText(reader);
        }

        return type == "inlineStr" ? format.Show(inline ?? "") : value is null ? "" : Text(type, value, format);
    }

    /// <summary>The value by its kind (18.18.11 ST_CellType); of a formula it is the result when it was last computed.</summary>
    private string Text(string? type, string value, NumberFormat format) => type switch
    {
        "s" => format.Show(workbook.Texts[value]),
        "str" => format.Show(XString.Decode(value).ReplaceLineEndings("\n").Trim()),
        "b" => value.Trim() == "0" ? "FALSE" : "TRUE",
        "e" or "d" => value.Trim(),
        _ => Number(value, format),
    };

    private string Number(string value, NumberFormat format)
    {
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)) return value.Trim();
        return number == 0 && _hidesZeros ? "" : format.Show(number, workbook.Is1904);
    }

    private void ReadMerges()
    {
        var merges = new ChildElements(reader);
        while (merges.Next())
        {
            if (CellRange.Parse(reader.GetAttribute("ref")) is not { } range) continue;
            if (_content.Merges.Count >= Limits.Merges) throw new UnreadableFileException(Reasons.TooMuchContent);
            _content.Merges.Add(range);
        }
    }
}
