using Gongkai.Sources;

namespace Gongkai.AnnualReports.Recognition;

/// <summary>
/// Reads one of the three tables from the rows that belong to it.
/// </summary>
/// <remarks>
/// Labels are recognised by their words; what follows a label in its row are figures. A row therefore survives merged,
/// split and stray cells, and what cannot be told apart stays unread rather than being read wrongly.
/// </remarks>
internal sealed class TableReading(Vocabulary vocabulary)
{
    /// <summary>Cells. A longer row is a whole table that somebody wrote down with no sign of where its rows end.</summary>
    private const int LongestRow = 20;

    private readonly Dictionary<string, Passage> _heads = [];
    private readonly Dictionary<string, Passage> _groups = [];
    private readonly List<LeafHead> _leafHeads = [];
    private readonly List<OpenRow> _rows = [];
    private readonly List<CellText> _bare = [];

    private TableForm Form => vocabulary.Form;

    private bool HasLabels => Form.Rows.Count > 1;

    /// <summary>The table, or null when the rows hold nothing of it.</summary>
    public ReportTable? Read(IEnumerable<Row> rows)
    {
        foreach (var row in rows)
        {
            if (row.IsWhole && row.Cells.Count <= LongestRow) ReadWholeRow(row.Cells);
            else foreach (var cell in row.Cells) ReadLooseCell(cell);
        }

        return HasLabels ? LabelledTable() : BareTable();
    }

    private void ReadWholeRow(IReadOnlyList<CellText> cells)
    {
        OpenRow? open = null;
        var strange = new List<CellText>();
        foreach (var cell in cells)
        {
            if (open is null) open = ReadLabel(cell, strange);
            else open.Figures.Add(cell);
        }

        if (open is not null || !HasLabels)
        {
            if (!HasLabels && IsRowOfFigures(cells)) _bare.AddRange(cells);
            return;
        }

        var figures = cells.Count(cell => cell.LooksLikeFigure && !cell.IsBlank);
        if (strange.Count > 0 && figures >= Form.Rows[0].Cells.Count - 1 && _rows.Count > 0)
        {
            var row = new OpenRow(null, strange[^1]);
            row.Figures.AddRange(cells.SkipWhile(cell => cell != strange[^1]).Skip(1));
            _rows.Add(row);
        }
    }

    /// <summary>A long row may have a word or two where figures belong: 0, 0, 暂无, 0, ….</summary>
    private static bool IsRowOfFigures(IReadOnlyList<CellText> cells) =>
        cells.Count(cell => !cell.LooksLikeFigure) <= (cells.Count >= 10 ? 2 : 0) && cells.Any(cell => !cell.IsBlank);

    /// <summary>A cell of which only its turn is known: a label opens a row, figures fill it.</summary>
    private void ReadLooseCell(CellText cell)
    {
        if (cell.IsBlank) return;
        if (!HasLabels && cell.LooksLikeFigure)
        {
            _bare.Add(cell);
            return;
        }

        if (cell.LooksLikeFigure)
        {
            if (_rows.Count > 0) _rows[^1].Figures.Add(cell);
            return;
        }

        var strange = new List<CellText>();
        if (ReadLabel(cell, strange) is null && strange.Count > 0 && _rows.Count > 0 && _rows[^1].Figures.Count < FormOf(_rows[^1])?.Cells.Count && cell.Squeezed.Length <= 6)
            _rows[^1].Figures.Add(cell);
    }

    /// <summary>Takes the cell as a label: opens and returns a row, or notes a group or head and returns null.</summary>
    private OpenRow? ReadLabel(CellText cell, List<CellText> strange)
    {
        if (cell.IsBlank) return null;
        if (vocabulary.GroupPrefix(cell.Squeezed) is { } prefix)
        {
            var length = Squeezed.Of(cell.Passage.Text).Original(prefix.Length);
            Note(prefix.Group, new CellText(cell.Passage.Slice(0, length), cell.Column));
            return ReadLabel(new CellText(cell.Passage.Slice(length, cell.Passage.Text.Length - length), cell.Column), strange);
        }

        var match = cell.LooksLikeFigure ? null : vocabulary.Match(cell.Squeezed, belowHeads: _rows.Count > 0);
        if (match is { Kind: LabelKind.Row })
        {
            var row = new OpenRow(match, cell);
            _rows.Add(row);
            return row;
        }

        if (match is not null) Note(match, cell);
        else if (!cell.LooksLikeFigure)
        {
            strange.Add(cell);
            if (_rows.Count == 0 && cell.Squeezed.Length <= 10 && Form.Key == "t3") _leafHeads.Add(new LeafHead(null, cell));
        }

        return null;
    }

    private void Note(LabelMatch match, CellText cell)
    {
        switch (match.Kind)
        {
            case LabelKind.Group:
                _groups.TryAdd(Form.Groups[match.Index].Key, cell.Passage);
                break;
            case LabelKind.UpperHead:
                _heads.TryAdd(Form.UpperHeads[match.Index].Key, cell.Passage);
                break;
            case LabelKind.Head when Form.Key != "t2" && (_rows.Count > 0 || _bare.Count > 0 || _leafHeads.Count >= Form.Heads.Count):
                break; // the head repeated on the next page
            case LabelKind.Head:
                var index = NextHead(Form.Heads[match.Index].Label);
                _leafHeads.Add(new LeafHead(index, cell));
                if (index is { } known) _heads.TryAdd(Form.Heads[known].Key, cell.Passage);
                break;
        }
    }

    /// <summary>Heads recur (总计, 结果维持): the first one with these words that has not been seen.</summary>
    private int? NextHead(string label)
    {
        for (var i = 0; i < Form.Heads.Count; i++)
        {
            if (Form.Heads[i].Label == label && !_leafHeads.Exists(head => head.Index == i)) return i;
        }

        return null;
    }

    private ReportTable? LabelledTable()
    {
        AdoptStrangeRows();
        var known = _rows.Where(row => row.Form is not null).ToList();
        if (known.Count == 0) return null;

        var columns = Columns(known);
        var seen = new HashSet<string>();
        var rows = new List<ReportRow>();
        var unknown = _rows.Where(row => row.Form is null).Select(Unknown).ToList();
        foreach (var row in known)
        {
            var form = Form.Rows[row.Form!.Value];
            if (row.Figures.Count == 0) continue;
            if (!seen.Add(form.Key)) unknown.Add(Unknown(row));
            else rows.Add(MakeRow(form, row, columns));
        }

        return rows.Count == 0 ? null : new ReportTable(Form.Key, _heads, rows)
        {
            GroupLabels = _groups,
            MissingColumns = columns.Missing,
            ExtraColumns = columns.Extra,
            UnknownRows = unknown,
        };
    }

    /// <summary>A row whose label is past recognition, standing exactly where one row of the format is missing, is that row.</summary>
    private void AdoptStrangeRows()
    {
        for (var i = 0; i < _rows.Count; i++)
        {
            if (_rows[i].Form is not null) continue;
            var before = i == 0 ? -1 : _rows[i - 1].Form;
            var after = i + 1 == _rows.Count ? Form.Rows.Count : _rows[i + 1].Form;
            if (before + 2 == after) _rows[i].Form = before + 1;
        }
    }

    private static ReportRow MakeRow(RowForm form, OpenRow row, ColumnMap columns)
    {
        var written = Trim(row.Figures, form.Cells.Count).Select(cell => cell.Passage).ToList();
        IReadOnlyList<ReportCell> cells = [];
        if (form.Cells.Count == 7 && written.Count == columns.Indices.Count)
            cells = [.. columns.Indices.Select((column, i) => (column, i)).Where(pair => pair.column >= 0).Select(pair => new ReportCell(form.Cells[pair.column], written[pair.i], form.IsAmount))];
        else if (written.Count == form.Cells.Count)
            cells = [.. written.Select((text, i) => new ReportCell(form.Cells[i], text, form.IsAmount))];
        else if (Sense(written, form.Cells.Count) is { } sense)
            cells = [.. sense.Select((text, i) => new ReportCell(form.Cells[i], text, form.IsAmount))];
        return new ReportRow(form.Key, row.Label.Passage, written, cells);
    }

    private static ReportRow Unknown(OpenRow row) => new("", row.Label.Passage, [.. row.Figures.Select(cell => cell.Passage)], []);

    /// <summary>Blank cells between the label and the first figure are what an unmerged label leaves behind.</summary>
    private static List<CellText> Trim(List<CellText> figures, int wanted)
    {
        var first = 0;
        while (figures.Count - first > wanted && figures[first].IsBlank) first++;
        return figures[first..];
    }

    /// <summary>Where there are too many cells: their figures, when blanks or repetition leave no doubt which; else null.</summary>
    private static List<Passage>? Sense(List<Passage> written, int wanted)
    {
        if (written.Count < wanted) return null;
        var filled = written.Where(text => !string.IsNullOrWhiteSpace(text.Text)).ToList();
        if (filled.Count == wanted) return filled;
        return wanted == 1 && filled.Count > 1 && filled.All(text => text.Text.Trim() == filled[0].Text.Trim()) ? [filled[0]] : null;
    }

    /// <summary>Which column of the format each cell of a row belongs to; -1 for a column that the format does not have.</summary>
    private ColumnMap Columns(List<OpenRow> rows)
    {
        if (Form.Key != "t3") return new ColumnMap([], [], []);
        var usual = rows.Select(row => Trim(row.Figures, 7).Count).Where(count => count > 0).GroupBy(count => count).MaxBy(group => group.Count())?.Key ?? 7;
        if (usual == 7 || _leafHeads.Count != usual) return new ColumnMap([0, 1, 2, 3, 4, 5, 6], [], []);

        var indices = HeadsFromLeft();
        var missing = Enumerable.Range(0, 7).Except(indices).Select(index => $"t3/c{index + 1}");
        return new ColumnMap(indices, [.. missing], [.. _leafHeads.Where(head => head.Index is null).Select(head => head.Cell.Passage)]);
    }

    /// <summary>
    /// The heads from left to right, -1 for one that the format does not have. They stand in several rows, so their turn in
    /// the document is not their order: the grid tells, or else the format's order, a strange head before the total.
    /// </summary>
    private List<int> HeadsFromLeft()
    {
        if (_leafHeads.TrueForAll(head => head.Cell.Column >= 0)) return [.. _leafHeads.OrderBy(head => head.Cell.Column).Select(head => head.Index ?? -1)];
        var known = _leafHeads.Where(head => head.Index is not null).Select(head => head.Index!.Value).Order().ToList();
        var strange = Enumerable.Repeat(-1, _leafHeads.Count - known.Count);
        known.InsertRange(known.Count > 0 && known[^1] == 6 ? known.Count - 1 : known.Count, strange);
        return known;
    }

    private ReportTable? BareTable()
    {
        var form = Form.Rows[0];
        if (_bare.Count == 0 && _leafHeads.Count < 6) return null;

        var figures = _bare;
        while (figures.Count > form.Cells.Count && figures[^1].IsBlank) figures = figures[..^1];
        var written = figures.Select(cell => cell.Passage).ToList();
        var missing = new List<string>();
        IReadOnlyList<ReportCell> cells = [];
        if (written.Count == form.Cells.Count)
        {
            cells = [.. written.Select((text, i) => new ReportCell(form.Cells[i], text, isAmount: false))];
        }
        else if (written.Count == _leafHeads.Count && _leafHeads.TrueForAll(head => head.Index is not null))
        {
            var present = _leafHeads.Select(head => head.Index!.Value).ToList();
            cells = [.. written.Select((text, i) => new ReportCell(form.Cells[present[i]], text, isAmount: false))];
            missing.AddRange(Enumerable.Range(0, form.Cells.Count).Except(present).Select(index => form.Cells[index]));
        }

        return new ReportTable(Form.Key, _heads, written.Count == 0 ? [] : [new ReportRow(form.Key, null, written, cells)]) { MissingColumns = missing };
    }

    private RowForm? FormOf(OpenRow row) => row.Form is { } index ? Form.Rows[index] : null;

    /// <summary>A label and the cells to its right, while the table is being read.</summary>
    private sealed class OpenRow(LabelMatch? match, CellText label)
    {
        public int? Form { get; set; } = match?.Index;

        public CellText Label { get; } = label;

        public List<CellText> Figures { get; } = [];
    }

    /// <summary>A head of a column of figures: its index in the format, null when the format has no such head.</summary>
    private sealed record LeafHead(int? Index, CellText Cell);

    private sealed record ColumnMap(IReadOnlyList<int> Indices, IReadOnlyList<string> Missing, IReadOnlyList<Passage> Extra);
}
