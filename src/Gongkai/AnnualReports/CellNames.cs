namespace Gongkai.AnnualReports;

/// <summary>Names cells, rows and columns as people do.</summary>
public static class CellNames
{
    /// <summary>For <c>t3/r3.1/c7</c> 表三“（一）予以公开”行“总计”列; for a row, column or table accordingly.</summary>
    public static string Of(ReportFormat format, string key)
    {
        var table = format.Tables.First(form => form.Key == key[..2]);
        if (key.Length == 2) return table.Name;
        if (key.StartsWith("t4/", StringComparison.Ordinal)) return table.Name + OfTable4(key);
        if (key.StartsWith("t3/c", StringComparison.Ordinal)) return $"{table.Name}“{Column(table, key[3..])}”列";

        var row = table.Rows.FirstOrDefault(form => key == form.Key || key.StartsWith(form.Key + "/", StringComparison.Ordinal));
        if (row is null) return table.Name;
        var name = $"{table.Name}“{Short(row.Label)}”行";
        if (key.Length == row.Key.Length || key.EndsWith("/label", StringComparison.Ordinal)) return name;
        var cell = key[(row.Key.Length + 1)..];
        return table.Key == "t3" ? $"{name}“{Column(table, cell)}”列" : row.Cells.Count == 1 ? name : $"{name}“{Head(table, row, cell)}”列";
    }

    /// <summary>
    /// The cell with its place in words, as the form prints it: 表三“三、本年度办理结果—（三）不予公开—1.属于国家秘密”行“自然人”列.
    /// </summary>
    public static string InFull(ReportFormat format, string key)
    {
        var table = format.Tables.First(form => form.Key == key[..2]);
        if (table.Rows.FirstOrDefault(form => key.StartsWith(form.Key + "/", StringComparison.Ordinal)) is not { Label.Length: > 0 } row) return Of(format, key);

        var groups = table.Groups.Where(group => row.Key.StartsWith(group.Key[..^"label".Length].TrimEnd('/') + ".", StringComparison.Ordinal)).Select(group => group.Label);
        var cell = key[(row.Key.Length + 1)..];
        var column = table.Key == "t3" ? Column(table, cell)
            : row.Cells.Count > 1 ? Head(table, row, cell)
            : table.Heads.FirstOrDefault(head => head.Key.EndsWith(row.Key[2..], StringComparison.Ordinal))?.Label;
        return $"{table.Name}“{string.Join("—", groups.Append(row.Label))}”行{(column is null ? "" : $"“{column}”列")}";
    }

    private static string Column(TableForm table, string column) => table.Heads[column[1] - '1'].Label;

    private static string Head(TableForm table, RowForm row, string cell) =>
        table.Heads.FirstOrDefault(head => head.Key.EndsWith("/" + cell, StringComparison.Ordinal))?.Label ?? row.Label;

    private static string OfTable4(string key)
    {
        var block = key.Split('/') switch
        {
            [_, "review", ..] => "“行政复议”",
            [_, "direct", ..] => "“未经复议直接起诉”",
            [_, "after", ..] => "“复议后起诉”",
            _ => "",
        };
        var result = key.Split('/')[^1] switch
        {
            "upheld" => "“结果维持”",
            "corrected" => "“结果纠正”",
            "other" => "“其他结果”",
            "pending" => "“尚未审结”",
            "total" => "“总计”",
            _ => "",
        };
        return block + result;
    }

    /// <summary>A long label up to its first comma or bracket behind the number.</summary>
    private static string Short(string label)
    {
        var end = label.IndexOfAny(['、', '，'], Math.Min(2, label.Length));
        var bracket = label.IndexOf('（', Math.Min(1, label.Length));
        if (bracket > 0 && (end < 0 || bracket < end)) end = bracket;
        return end > 3 && label.Length > 14 ? label[..end] + "…" : label;
    }
}
