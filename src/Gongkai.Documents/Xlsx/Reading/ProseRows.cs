using System.Text.RegularExpressions;

namespace Gongkai.Documents.Xlsx.Reading;

/// <summary>Tells the rows of a sheet that are paragraphs or headings from the rows of tables, by what stands beside them.</summary>
internal static partial class ProseRows
{
    /// <summary>Characters; a longer text is running text.</summary>
    private const int LongestLabel = 60;

    /// <summary>For each row of a run without gaps, whether it is a paragraph.</summary>
    public static bool[] Find(IReadOnlyList<GridRow> rows)
    {
        var isProse = new bool[rows.Count];
        var reach = -1;
        for (var i = 0; i < rows.Count; i++)
        {
            var isAlone = rows[i].Index > reach && (i + 1 == rows.Count || rows[i].Bottom < rows[i + 1].Index);
            isProse[i] = isAlone && OnlyText(rows[i]) is { } cell && IsProse(cell, rows[i].Cells.Count == 1, above: i > 0 && !isProse[i - 1] ? rows[i - 1] : null, below: TableBelow(rows, i));
            reach = Math.Max(reach, rows[i].Bottom);
        }

        return isProse;
    }

    /// <param name="cell">The only one with text.</param>
    /// <param name="hasRowOfItsOwn">There is no blank cell with a border beside it.</param>
    /// <param name="above">The row above when it is one of a table.</param>
    /// <param name="below">The row below when it is one of a table.</param>
    private static bool IsProse(GridCell cell, bool hasRowOfItsOwn, GridRow? above, GridRow? below)
    {
        if (cell.Text.Length > LongestLabel || cell.Text.Contains('。', StringComparison.Ordinal)) return true;
        if (!hasRowOfItsOwn) return false;
        if (Heading().IsMatch(cell.Text) || (above is null && below is null)) return true;
        return !cell.HasBorder && (HasBorder(above) || HasBorder(below) || !IsLabel(cell, above, below));
    }

    /// <summary>Of a table without borders: a label whose figures are missing, or the head of a section.</summary>
    private static bool IsLabel(GridCell cell, GridRow? above, GridRow? below) =>
        (above is not null && below is not null && cell.Column == cell.Right) || Provision().IsMatch(cell.Text);

    private static GridCell? OnlyText(GridRow row)
    {
        GridCell? only = null;
        foreach (var cell in row.Cells)
        {
            if (cell.Text.Length == 0) continue;
            if (only is not null) return null;
            only = cell;
        }

        return only;
    }

    private static GridRow? TableBelow(IReadOnlyList<GridRow> rows, int at) => at + 1 < rows.Count && rows[at + 1].Cells.Count > 1 ? rows[at + 1] : null;

    private static bool HasBorder(GridRow? row) => row?.Cells.Exists(cell => cell.HasBorder) is true;

    /// <summary>一、 （二） 第三部分、</summary>
    [GeneratedRegex("^(第?[一二三四五六七八九十]+(部分)?[、.．，,]|[（(][一二三四五六七八九十]+[）)])", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: Timeout.Infinite)]
    public static partial Regex Heading();

    /// <summary>第二十条第（一）项, which heads a section of a table.</summary>
    [GeneratedRegex("^第[一二三四五六七八九十]+条", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: Timeout.Infinite)]
    private static partial Regex Provision();
}
