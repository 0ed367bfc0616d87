using Gongkai.AnnualReports;

namespace Gongkai.Web.AnnualReports;

/// <summary>
/// Lays a found table out in the merges of the official form. Labels, heads and figures are the document's own; what the
/// document lacks stands there as lacking, and what it has too much is kept.
/// </summary>
internal sealed class TableLayout
{
    /// <summary>The blocks of table 2 by their heads: which rows and which column heads stand under each.</summary>
    private static readonly (string Head, string[] Rows, string[] Columns)[] Table2Blocks =
    [
        ("item1", ["reg", "doc"], ["made", "repealed", "inforce", "published", "total"]),
        ("item5", ["licence", "service"], ["licence"]),
        ("item6", ["penalty", "force"], ["penalty"]),
        ("item8", ["fee"], ["fee"]),
        ("item9", ["purchase"], ["purchase"]),
    ];

    /// <summary>The corner of table 3 in the form, for documents that leave it out.</summary>
    private const string OfficialCorner = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）";

    private readonly TableForm _form;
    private readonly ReportTable _table;
    private readonly int _labelColumns;
    private readonly int _figureColumns;

    private readonly Passage? _corner;

    private TableLayout(TableForm form, ReportTable table, Passage? corner)
    {
        (_form, _table, _corner) = (form, table, corner);
        (_labelColumns, _figureColumns) = form.Key switch
        {
            "t2" => (1, 3),
            "t3" => (3, form.Heads.Count),
            _ => (0, form.Heads.Count),
        };
    }

    /// <param name="corner">The corner of table 3 where it was found as text beside the table.</param>
    public static SheetTable Of(TableForm form, ReportTable table, Passage? corner) => new TableLayout(form, table, corner).Lay();

    private SheetTable Lay()
    {
        var (heads, rows) = _form.Key switch
        {
            "t2" => ([], Table2Blocks.SelectMany(LayBlock)),
            "t3" => (Table3Heads(), _form.Rows.Select(row => LayRow(row, OpeningGroups(row)))),
            _ => (Table4Heads(), _form.Rows.Select(row => LayRow(row))),
        };
        var fits = _table.Rows.All(row => row.Written.All(figure => figure.Text.Trim().Length <= 3));
        return new SheetTable(
            _form.Key,
            new Spot(_form.Name, _form.Key),
            fits,
            [.. heads],
            [.. rows, .. _table.UnknownRows.Select(row => new SheetRow([new SheetCell(new Spot(row), "l") { Scope = "row", ColumnSpan = _labelColumns + _figureColumns }], "foreign"))]);
    }

    // ---------- table 2: blocks with heads of their own ----------

    private IEnumerable<SheetRow> LayBlock((string Head, string[] Rows, string[] Columns) block)
    {
        var rows = _form.Rows.Where(row => block.Rows.Contains(row.Key[3..])).ToList();
        if (rows.Count == 0) yield break;

        var heads = _form.Heads.Where(head => block.Columns.Contains(head.Key.Split('/')[2])).ToList();
        yield return new SheetRow([Head(Upper(block.Head), "block", "colgroup", columns: _labelColumns + _figureColumns)]);
        yield return new SheetRow([Head(Upper("content"), "", "col"), .. heads.Select((head, i) => Head(head, "", "col", columns: Share(i, heads.Count)))]);
        foreach (var row in rows) yield return LayRow(row);
    }

    // ---------- tables 3 and 4: heads above the whole table ----------

    private IEnumerable<SheetRow> Table3Heads()
    {
        var columns = _form.Heads;
        yield return new SheetRow(
        [
            new SheetCell(_corner is null ? new Spot(OfficialCorner) : new Spot(_corner), "corner") { ColumnSpan = _labelColumns, RowSpan = 3 },
            Head(Upper(null), "", "colgroup", columns: columns.Count),
        ]);
        yield return new SheetRow([Upright(columns[0], rows: 2), Head(Upper("organisations"), "", "colgroup", columns: columns.Count - 2), Upright(columns[^1], rows: 2)]);
        yield return new SheetRow([.. columns.Skip(1).SkipLast(1).Select(column => Upright(column, rows: 1))]);
    }

    private IEnumerable<SheetRow> Table4Heads()
    {
        var blocks = _form.Heads.GroupBy(head => head.Key.Split('/')[2]).ToList();
        var (review, litigation) = (blocks[0], blocks.Skip(1).ToList());
        yield return new SheetRow([Head(Upper(review.Key), "", "colgroup", columns: review.Count()), Head(Upper("litigation"), "", "colgroup", columns: litigation.Sum(block => block.Count()))]);
        yield return new SheetRow([.. review.Select(head => Upright(head, rows: 2)), .. litigation.Select(block => Head(Upper(block.Key), "", "colgroup", columns: block.Count()))]);
        yield return new SheetRow([.. litigation.SelectMany(block => block).Select(head => Upright(head, rows: 1))]);
    }

    private LabelForm Upper(string? name)
    {
        var key = name is null ? $"{_form.Key}/head" : $"{_form.Key}/head/{name}";
        return _form.UpperHeads.First(head => head.Key == key);
    }

    private SheetCell Upright(LabelForm head, int rows) =>
        Head(head, head.Key.EndsWith("/total", StringComparison.Ordinal) || head.Key == "t3/head/c7" ? "v c7" : "v", "col", rows: rows);

    private SheetCell Head(LabelForm head, string look, string scope, int columns = 1, int rows = 1)
    {
        string[] keys = [head.Key, head.Key.Replace("/head", "", StringComparison.Ordinal)];
        var found = _table.Heads.GetValueOrDefault(head.Key);
        return new SheetCell(found is null ? new Spot(head.Label, keys) : new Spot(found, keys), look) { Scope = scope, ColumnSpan = columns, RowSpan = rows };
    }

    // ---------- rows of figures ----------

    private List<LabelForm> Enclosing(RowForm row) =>
        [.. _form.Groups.Where(group => row.Key.StartsWith(GroupKey(group) + ".", StringComparison.Ordinal))];

    private static string GroupKey(LabelForm group) => group.Key[..^"/label".Length];

    /// <summary>The cells of groups that begin with this row.</summary>
    private IEnumerable<SheetCell> OpeningGroups(RowForm row)
    {
        foreach (var group in Enclosing(row))
        {
            var members = _form.Rows.Where(member => Enclosing(member).Contains(group)).ToList();
            if (members[0] != row) continue;
            var label = _table.GroupLabels.GetValueOrDefault(group.Key);
            string[] keys = [group.Key, GroupKey(group)];
            yield return new SheetCell(label is null ? new Spot(group.Label, keys) : new Spot(label, keys), GroupKey(group) == "t3/r3" ? "v g1" : "v g2")
            {
                Scope = "rowgroup",
                RowSpan = members.Count,
            };
        }
    }

    private SheetRow LayRow(RowForm form, IEnumerable<SheetCell>? groups = null)
    {
        var cells = new List<SheetCell>(groups ?? []);
        var found = _table.Row(form.Key);
        if (_labelColumns > 0) cells.Add(Label(form, found?.Label));
        if (found is null)
        {
            cells.Add(new SheetCell(new Spot("没有这一行"), "lacking") { ColumnSpan = _figureColumns });
            return new SheetRow(cells, "absent");
        }

        cells.AddRange(Figures(form, found));
        return new SheetRow(cells, form.Key == "t3/r3.7" ? "sum" : null);
    }

    private SheetCell Label(RowForm form, Passage? label)
    {
        string[] keys = [$"{form.Key}/label", form.Key];
        return new SheetCell(label is null ? new Spot(form.Label, keys) : new Spot(label, keys), "l")
        {
            Scope = "row",
            ColumnSpan = _labelColumns - Enclosing(form).Count,
            TintKeys = [form.Key],
        };
    }

    /// <summary>The figures as written. Where the document has fewer than the form, the rest of the row is shown as lacking.</summary>
    private IEnumerable<SheetCell> Figures(RowForm form, ReportRow found)
    {
        var expected = form.Cells.Where(key => !_table.MissingColumns.Contains(ColumnKey(key))).ToList();
        var asPrescribed = found.Written.Count == expected.Count;
        var written = new Queue<Passage>(found.Written);
        var share = _labelColumns == 1 ? Math.Max(found.Written.Count, expected.Count) : form.Cells.Count;
        for (var i = 0; i < form.Cells.Count || written.Count > 0; i++)
        {
            var key = i < form.Cells.Count ? form.Cells[i] : null;
            if (key is not null && !expected.Contains(key))
                yield return Lacking(1);
            else if (written.TryDequeue(out var passage))
                yield return Figure(form, asPrescribed ? key : KeyAt(found, passage), passage) with { ColumnSpan = _labelColumns == 1 ? Share(i, share) : 1 };
            else if (key is not null)
                yield return Lacking(_labelColumns == 1 ? Share(i, share) : 1);
        }
    }

    private static SheetCell Lacking(int columns) => new(new Spot("缺"), "lacking") { ColumnSpan = columns };

    private static string? KeyAt(ReportRow row, Passage passage) => row.Cells.FirstOrDefault(cell => cell.Text == passage)?.Key;

    private static SheetCell Figure(RowForm form, string? key, Passage passage)
    {
        var text = passage.Text.Trim();
        var isTotal = key is not null && (key.EndsWith("/c7", StringComparison.Ordinal) || key.EndsWith("/total", StringComparison.Ordinal));
        var look = string.Join(' ', new[] { text == "0" ? "z" : null, isTotal ? "c7" : null, text.Length == 0 ? "blank" : null }.OfType<string>());
        return new SheetCell(new Spot(passage, key is null ? [] : [key]), look)
        {
            TintKeys = key is null ? [form.Key] : [key, form.Key, ColumnKey(key)],
        };
    }

    /// <summary><c>t3/c4</c> of <c>t3/r3.1/c4</c>.</summary>
    private static string ColumnKey(string cell) => $"{cell[..2]}/{cell[(cell.LastIndexOf('/') + 1)..]}";

    /// <summary>How many of the grid's columns the <paramref name="index"/>-th of <paramref name="count"/> cells covers; the first takes what is left over.</summary>
    private int Share(int index, int count) =>
        count >= _figureColumns ? 1 : index == 0 ? _figureColumns - count + 1 : 1;
}
