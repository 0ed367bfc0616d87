namespace Gongkai.AnnualReports.Layout;

/// <summary>
/// Lays a found table out in the merges of the official form. Labels, heads and figures are the document's own; what the
/// document lacks stands there as lacking, and what it has too much is kept.
/// </summary>
public sealed class TableLayout
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

    private readonly TableForm _form;
    private readonly ReportTable _table;
    private readonly bool _showsLacking;
    private readonly int _labelColumns;
    private readonly int _figureColumns;

    private TableLayout(TableForm form, ReportTable table, bool showsLacking)
    {
        (_form, _table, _showsLacking) = (form, table, showsLacking);
        (_labelColumns, _figureColumns) = form.Key switch
        {
            "t2" => (1, 3),
            "t3" => (3, form.Heads.Count(Shows) + table.ExtraColumns.Count),
            _ => (0, form.Heads.Count(Shows)),
        };
    }

    /// <summary>The table in the layout of its form.</summary>
    /// <param name="showsLacking">True to give what the document lacks a cell that says so; false to leave it out.</param>
    public static FormTable Of(TableForm form, ReportTable table, bool showsLacking) => new TableLayout(form, table, showsLacking).Lay();

    private FormTable Lay()
    {
        var (heads, rows) = _form.Key switch
        {
            "t2" => ([], Table2Blocks.SelectMany(LayBlock)),
            "t3" => (Table3Heads(), _form.Rows.Where(Shows).Select(row => LayRow(row, OpeningGroups(row)))),
            _ => (Table4Heads(), _form.Rows.Where(Shows).Select(row => LayRow(row))),
        };
        var all = GridPlaces.Of([.. heads, .. rows, .. _table.UnknownRows.Select(Foreign)]);
        var headCount = heads.Count();
        return new FormTable(_form, _labelColumns + _figureColumns, all[..headCount], all[headCount..]);
    }

    /// <summary>Where lacking things are left out: whether the document has the column.</summary>
    private bool Shows(LabelForm head) => _showsLacking || !_table.MissingColumns.Contains(head.Key.Replace("/head", "", StringComparison.Ordinal));

    /// <summary>Where lacking things are left out: whether the document has the row.</summary>
    private bool Shows(RowForm row) => _showsLacking || _table.Row(row.Key) is not null;

    // ---------- table 2: blocks with heads of their own ----------

    private IEnumerable<FormRow> LayBlock((string Head, string[] Rows, string[] Columns) block)
    {
        var rows = _form.Rows.Where(row => block.Rows.Contains(row.Key[3..]) && Shows(row)).ToList();
        if (rows.Count == 0) yield break;

        var heads = _form.Heads.Where(head => block.Columns.Contains(head.Key.Split('/')[2])).ToList();
        yield return Heads(Head(FormCellRole.BlockHead, Upper(block.Head), columns: _labelColumns + _figureColumns));
        yield return Heads([Head(FormCellRole.Head, Upper("content")), .. heads.Select((head, i) => Head(FormCellRole.Head, head, columns: Share(i, heads.Count)))]);
        foreach (var row in rows) yield return LayRow(row);
    }

    // ---------- tables 3 and 4: heads above the whole table ----------

    private IEnumerable<FormRow> Table3Heads()
    {
        var columns = _form.Heads.Where(Shows).ToList();
        var organisations = columns.Where(head => head.Key is not ("t3/head/c1" or "t3/head/c7")).Select(head => Head(FormCellRole.Head, head));
        var strange = _table.ExtraColumns.Select(head => new FormCell(FormCellRole.Head, head, "", []));
        yield return Heads(
            new FormCell(FormCellRole.Corner, null, _form.Corner, []) { ColumnSpan = _labelColumns, RowSpan = 3 },
            Head(FormCellRole.UpperHead, Upper(null), columns: _figureColumns));
        yield return Heads(
        [
            .. columns.Where(head => head.Key == "t3/head/c1").Select(head => Head(FormCellRole.Head, head, rows: 2)),
            Head(FormCellRole.UpperHead, Upper("organisations"), columns: organisations.Count() + _table.ExtraColumns.Count),
            .. columns.Where(head => head.Key == "t3/head/c7").Select(head => Head(FormCellRole.Head, head, rows: 2)),
        ]);
        yield return Heads([.. organisations, .. strange]);
    }

    private IEnumerable<FormRow> Table4Heads()
    {
        var blocks = _form.Heads.Where(Shows).GroupBy(head => head.Key.Split('/')[2]).ToList();
        var (review, litigation) = (blocks.Where(block => block.Key == "review").ToList(), blocks.Where(block => block.Key != "review").ToList());
        yield return Heads(
        [
            .. review.Select(block => Head(FormCellRole.UpperHead, Upper(block.Key), columns: block.Count())),
            .. litigation.Count == 0 ? Array.Empty<FormCell>() : [Head(FormCellRole.UpperHead, Upper("litigation"), columns: litigation.Sum(block => block.Count()))],
        ]);
        yield return Heads(
        [
            .. review.SelectMany(block => block).Select(head => Head(FormCellRole.Head, head, rows: 2)),
            .. litigation.Select(block => Head(FormCellRole.UpperHead, Upper(block.Key), columns: block.Count())),
        ]);
        yield return Heads([.. litigation.SelectMany(block => block).Select(head => Head(FormCellRole.Head, head))]);
    }

    private LabelForm Upper(string? name)
    {
        var key = name is null ? $"{_form.Key}/head" : $"{_form.Key}/head/{name}";
        return _form.UpperHeads.First(head => head.Key == key);
    }

    private static FormRow Heads(params IReadOnlyList<FormCell> cells) => new(FormRowKind.Heads, null, cells);

    private FormCell Head(FormCellRole role, LabelForm head, int columns = 1, int rows = 1) =>
        new(role, _table.Heads.GetValueOrDefault(head.Key), head.Label, [head.Key, head.Key.Replace("/head", "", StringComparison.Ordinal)])
        {
            ColumnSpan = columns,
            RowSpan = rows,
        };

    // ---------- rows of figures ----------

    private List<LabelForm> Enclosing(RowForm row) =>
        [.. _form.Groups.Where(group => row.Key.StartsWith(GroupKey(group) + ".", StringComparison.Ordinal))];

    private static string GroupKey(LabelForm group) => group.Key[..^"/label".Length];

    /// <summary>The cells of groups that begin with this row.</summary>
    private IEnumerable<FormCell> OpeningGroups(RowForm row)
    {
        foreach (var group in Enclosing(row))
        {
            var members = _form.Rows.Where(member => Shows(member) && Enclosing(member).Contains(group)).ToList();
            if (members[0] != row) continue;
            yield return new FormCell(FormCellRole.Group, _table.GroupLabels.GetValueOrDefault(group.Key), group.Label, [group.Key, GroupKey(group)])
            {
                RowSpan = members.Count,
            };
        }
    }

    private FormRow LayRow(RowForm form, IEnumerable<FormCell>? groups = null)
    {
        var cells = new List<FormCell>(groups ?? []);
        var found = _table.Row(form.Key);
        if (_labelColumns > 0)
        {
            cells.Add(new FormCell(FormCellRole.Label, found?.Label, form.Label, [$"{form.Key}/label", form.Key])
            {
                ColumnSpan = _labelColumns - Enclosing(form).Count,
            });
        }

        if (found is not null) return new FormRow(FormRowKind.Figures, form.Key, [.. cells, .. Figures(form, found)]);
        return new FormRow(FormRowKind.Lacking, form.Key, [.. cells, Lacking(_figureColumns)]);
    }

    private FormRow Foreign(ReportRow row) => new(FormRowKind.Foreign, null,
    [
        new FormCell(FormCellRole.Label, row.Label, "", []) { ColumnSpan = _labelColumns },
        .. row.Written.Select(figure => new FormCell(FormCellRole.Figure, figure, "", [])),
    ]);

    /// <summary>The figures as written. Where the document has fewer than the form, the rest of the row is lacking.</summary>
    private IEnumerable<FormCell> Figures(RowForm form, ReportRow found)
    {
        var expected = form.Cells.Where(key => !_table.MissingColumns.Contains(_form.Key == "t3" ? ColumnKey(key) : key)).ToList();
        var asPrescribed = found.Written.Count == expected.Count;
        var written = new Queue<Passage>(found.Written);
        var share = _labelColumns == 1 ? Math.Max(found.Written.Count, expected.Count) : _figureColumns;
        for (var i = 0; i < form.Cells.Count || written.Count > 0; i++)
        {
            var key = i < form.Cells.Count ? form.Cells[i] : null;
            var columns = _labelColumns == 1 ? Share(i, share) : 1;
            if ((key is null || expected.Contains(key)) && written.TryDequeue(out var passage))
                yield return Figure(asPrescribed ? key : KeyAt(found, passage), passage) with { ColumnSpan = columns };
            else if (key is not null && _showsLacking)
                yield return Lacking(columns);
        }
    }

    private static FormCell Figure(string? key, Passage passage) => new(FormCellRole.Figure, passage, "", key is null ? [] : [key]);

    private static FormCell Lacking(int columns) => new(FormCellRole.Lacking, null, "", []) { ColumnSpan = columns };

    private static string? KeyAt(ReportRow row, Passage passage) => row.Cells.FirstOrDefault(cell => ReferenceEquals(cell.Text, passage))?.Key;

    /// <summary><c>t3/c4</c> of <c>t3/r3.1/c4</c>.</summary>
    private static string ColumnKey(string cell) => $"{cell[..2]}/{cell[(cell.LastIndexOf('/') + 1)..]}";

    /// <summary>How many of the grid's columns the <paramref name="index"/>-th of <paramref name="count"/> cells covers; the first takes what is left over.</summary>
    private int Share(int index, int count) =>
        count >= _figureColumns ? 1 : index == 0 ? _figureColumns - count + 1 : 1;
}
