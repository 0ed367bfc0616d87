using System.Globalization;
using System.Runtime.InteropServices;

namespace Gongkai.Documents.Xlsx;

/// <summary>
/// A sheet while its rows are written (ECMA-376 Part 1, 18.3.1.99 worksheet). Merges and links stand behind the rows in the
/// file and are collected until then; rows are not kept.
/// </summary>
public sealed class Sheet
{
    /// <summary>Rows that a sheet can hold.</summary>
    public const int MostRows = CellReference.Rows;

    /// <summary>Links that Excel opens on one sheet; the text of further ones is written without.</summary>
    private const int MostLinks = 65_530;

    /// <summary>Characters of an address that Excel opens.</summary>
    private const int LongestLink = 2_079;

    private readonly SheetLayout _layout;
    private readonly StreamWriter _writer;
    private readonly List<string> _merges = [];
    private readonly List<Cover> _covers = [];
    private int _row;
    private int _coveredRows;

    internal Sheet(SheetLayout layout, StreamWriter writer, bool isFirst)
    {
        (_layout, _writer) = (layout, writer);
        Begin(isFirst);
    }

    internal bool IsEnded { get; private set; }

    internal List<(string Cell, string Target)> Links { get; } = [];

    /// <summary>The reserved names that this sheet defines in the workbook.</summary>
    internal IEnumerable<(string Name, string Range, bool IsHidden)> Names
    {
        get
        {
            if (HasFilter) yield return ("_FilterDatabase", $"${CellReference.Column(0)}${_layout.FilterRow}:${CellReference.Column(_layout.Columns.Count - 1)}${_row}", true);
            if (_layout.FrozenRows > 0) yield return ("Print_Titles", $"$1:${_layout.FrozenRows}", false);
        }
    }

    private bool HasFilter => _layout.FilterRow > 0 && _layout.FilterRow <= _row && _layout.Columns.Count > 0;

    /// <summary>Writes a row whose height follows its text.</summary>
    public void AddRow(params ReadOnlySpan<Cell> cells) => AddRow(0, cells);

    /// <summary>Writes a row.</summary>
    /// <param name="height">In points; 0 where the height follows the text.</param>
    /// <param name="cells">From the left; they go around cells of the rows above that reach into this one.</param>
    /// <exception cref="InvalidOperationException">The sheet is full, or has ended.</exception>
    /// <exception cref="ArgumentException">Cells overlap, or there are more of them than a sheet has columns.</exception>
    public void AddRow(double height, params ReadOnlySpan<Cell> cells)
    {
        if (IsEnded) throw new InvalidOperationException("The sheet has ended.");
        if (_row >= MostRows) throw new InvalidOperationException($"A sheet holds {MostRows} rows.");

        _writer.Write("<row r=\"");
        _writer.Write(_row + 1);
        WriteHeight(height, cells);
        _writer.Write("\">");
        WriteCells(cells);
        _writer.Write("</row>");
        _row++;
    }

    /// <summary>Closes the part.</summary>
    internal void End()
    {
        while (_row < _coveredRows) AddRow();
        IsEnded = true;
        _writer.Write("</sheetData>");
        if (HasFilter) _writer.Write($"<autoFilter ref=\"{CellReference.Range(_layout.FilterRow - 1, 0, _row - 1, _layout.Columns.Count - 1)}\"/>");
        WriteMerges();
        WriteLinks();
        _writer.Write("<pageMargins left=\"0.5\" right=\"0.5\" top=\"0.6\" bottom=\"0.6\" header=\"0.3\" footer=\"0.3\"/>");
        _writer.Write($"<pageSetup paperSize=\"9\" orientation=\"{(_layout.IsLandscape ? "landscape" : "portrait")}\" fitToHeight=\"0\"/></worksheet>");
        _writer.Dispose();
    }

    private void Begin(bool isFirst)
    {
        _writer.Write("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">");
        _writer.Write("<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>");
        _writer.Write($"<sheetViews><sheetView{(isFirst ? " tabSelected=\"1\"" : "")} workbookViewId=\"0\">{Pane()}</sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"18\"/>");
        if (_layout.Columns.Count > 0) _writer.Write($"<cols>{string.Concat(_layout.Columns.Select(Column))}</cols>");
        _writer.Write("<sheetData>");
    }

    private static string Column(double width, int column) =>
        string.Create(CultureInfo.InvariantCulture, $"<col min=\"{column + 1}\" max=\"{column + 1}\" width=\"{width:0.##}\" customWidth=\"1\"/>");

    private string Pane()
    {
        var (rows, columns) = (_layout.FrozenRows, _layout.FrozenColumns);
        if (rows == 0 && columns == 0) return "";

        var active = (rows, columns) switch
        {
            (0, _) => "topRight",
            (_, 0) => "bottomLeft",
            _ => "bottomRight",
        };
        return $"<pane{(columns > 0 ? $" xSplit=\"{columns}\"" : "")}{(rows > 0 ? $" ySplit=\"{rows}\"" : "")} topLeftCell=\"{CellReference.Of(rows, columns)}\" activePane=\"{active}\" state=\"frozen\"/>";
    }

    private void WriteHeight(double wanted, ReadOnlySpan<Cell> cells)
    {
        var height = wanted > 0 ? wanted : Height(cells);
        if (height > RowHeight.Line || wanted > 0) _writer.Write(string.Create(CultureInfo.InvariantCulture, $"\" ht=\"{height:0.##}"));
        if (wanted > 0) _writer.Write("\" customHeight=\"1");
    }

    private double Height(ReadOnlySpan<Cell> cells)
    {
        var height = RowHeight.Line;
        var column = 0;
        foreach (ref readonly var cell in cells)
        {
            while (IsCovered(column)) column++;
            height = Math.Max(height, RowHeight.Of(column, in cell, _layout.Columns));
            column += cell.ColumnSpan;
        }

        return height;
    }

    private void WriteCells(ReadOnlySpan<Cell> cells)
    {
        var column = 0;
        foreach (ref readonly var cell in cells)
        {
            while (IsCovered(column)) WriteBlank(column, _covers[column++].Style);
            WriteCell(column, in cell);
            if (cell.ColumnSpan > 1 || cell.RowSpan > 1) Merge(column, in cell);
            for (var covered = 1; covered < cell.ColumnSpan; covered++) WriteBlank(column + covered, cell.Style);
            column += cell.ColumnSpan;
        }

        for (; column < _covers.Count; column++)
        {
            if (IsCovered(column)) WriteBlank(column, _covers[column].Style);
        }
    }

    private bool IsCovered(int column) => column < _covers.Count && _covers[column].EndRow > _row;

    private void Merge(int column, in Cell cell)
    {
        var end = column + cell.ColumnSpan;
        if (end > CellReference.Columns || cell.RowSpan > MostRows - _row) throw new ArgumentException("A cell reaches beyond the sheet.", nameof(cell));

        for (var covered = column; covered < end; covered++)
        {
            if (IsCovered(covered)) throw new ArgumentException("A cell reaches into one that comes from above.", nameof(cell));
            while (_covers.Count <= covered) _covers.Add(default);
            _covers[covered] = new Cover(_row + cell.RowSpan, cell.Style);
        }

        _coveredRows = Math.Max(_coveredRows, _row + cell.RowSpan);
        _merges.Add(CellReference.Range(_row, column, _row + cell.RowSpan - 1, end - 1));
    }

    private void WriteCell(int column, in Cell cell)
    {
        if (column >= CellReference.Columns) throw new ArgumentException($"A sheet has {CellReference.Columns} columns.", nameof(column));

        var text = cell.Text is { Length: > 0 } raw ? XString.Clean(raw) : "";
        if (cell.Number is { } number) WriteNumber(column, number, cell.Style);
        else if (text.Length == 0) WriteBlank(column, cell.Style);
        else WriteText(column, text, cell.Style);

        if (cell.Link is { } link && Links.Count < MostLinks && Address(link) is { Length: <= LongestLink } target) Links.Add((CellReference.Of(_row, column), target));
    }

    private static string Address(Uri link) => link.IsAbsoluteUri ? link.AbsoluteUri : Uri.EscapeDataString(link.OriginalString).Replace("%2F", "/", StringComparison.Ordinal);

    private void WriteNumber(int column, decimal number, CellStyle style)
    {
        BeginCell(column, Stylesheet.IndexOf(style, isQuoted: false));
        Span<char> digits = stackalloc char[40];
        number.TryFormat(digits, out var length, provider: CultureInfo.InvariantCulture);
        _writer.Write("\"><v>");
        _writer.Write(digits[..length]);
        _writer.Write("</v></c>");
    }

    /// <summary>A text that begins like a formula says that it is none.</summary>
    private void WriteText(int column, string text, CellStyle style)
    {
        BeginCell(column, Stylesheet.IndexOf(style, isQuoted: text[0] is '=' or '+' or '-' or '@' or '\''));
        _writer.Write("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
        XString.Write(_writer, text);
        _writer.Write("</t></is></c>");
    }

    private void WriteBlank(int column, CellStyle style)
    {
        BeginCell(column, Stylesheet.IndexOf(style, isQuoted: false));
        _writer.Write("\"/>");
    }

    private void BeginCell(int column, int format)
    {
        _writer.Write("<c r=\"");
        _writer.Write(CellReference.Column(column));
        _writer.Write(_row + 1);
        _writer.Write("\" s=\"");
        _writer.Write(format);
    }

    private void WriteMerges()
    {
        if (_merges.Count == 0) return;
        _writer.Write($"<mergeCells count=\"{_merges.Count}\">");
        foreach (var range in _merges) _writer.Write($"<mergeCell ref=\"{range}\"/>");
        _writer.Write("</mergeCells>");
    }

    private void WriteLinks()
    {
        if (Links.Count == 0) return;
        _writer.Write("<hyperlinks>");
        for (var number = 1; number <= Links.Count; number++) _writer.Write($"<hyperlink ref=\"{Links[number - 1].Cell}\" r:id=\"rId{number}\"/>");
        _writer.Write("</hyperlinks>");
    }

    /// <summary>The first row in which a column is free again, and the style of what covers it until then.</summary>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Cover(int EndRow, CellStyle Style);
}
