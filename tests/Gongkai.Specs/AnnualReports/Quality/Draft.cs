using System.Globalization;
using System.Text.RegularExpressions;
using Gongkai.Agencies;
using Gongkai.AnnualReports;
using Gongkai.Sources;

namespace Gongkai.Specs.AnnualReports.Quality;

/// <summary>What a line of a draft is.</summary>
internal enum LineRole
{
    Title,
    Heading,
    Body,
    Table,
}

/// <summary>A paragraph or a table of a draft; its text may be changed.</summary>
internal sealed class Line(int part, LineRole role, string text)
{
    public int Part { get; set; } = part;

    public LineRole Role { get; } = role;

    public string Text { get; set; } = text;

    /// <summary>The texts of the cells; empty for a paragraph.</summary>
    public List<List<string>> Rows { get; init; } = [];
}

/// <summary>A place in the running text that a pattern found.</summary>
internal sealed record Spot(Line Line, Match Match)
{
    public string Value => Match.Groups["n"].Value;

    public int Number => int.Parse(Value, CultureInfo.InvariantCulture);

    /// <summary>From the last comma, semicolon or stop to the pattern.</summary>
    public string ClauseBefore => Line.Text[..Match.Index] is var before ? before[(before.LastIndexOfAny(['，', '。', '；', '：', '、', '（']) + 1)..] : "";

    /// <summary>The sentence that the pattern stands in.</summary>
    public string Sentence
    {
        get
        {
            var start = Line.Text.LastIndexOf('。', Match.Index) + 1;
            var end = Line.Text.IndexOf('。', Match.Index + Match.Length - 1);
            return end < 0 ? Line.Text[start..] : Line.Text[start..(end + 1)];
        }
    }

    /// <summary>Puts another text in the place of a group of the pattern; gives it back with the two characters before it.</summary>
    public string Put(string group, string text)
    {
        var found = Match.Groups[group];
        Line.Text = string.Concat(Line.Text.AsSpan(0, found.Index), text, Line.Text.AsSpan(found.Index + found.Length));
        return Line.Text[Math.Max(0, found.Index - 2)..(found.Index + text.Length)];
    }
}

/// <summary>A clean report opened for changes: its paragraphs, and its cells and labels by key.</summary>
internal sealed class Draft
{
    private readonly Dictionary<string, (Line Table, List<string> Row, int Cell)> _cells = [];

    public Draft(Host host)
    {
        Host = host;
        foreach (var block in host.Document.Blocks) Lines.Add(LineOf(block));
        foreach (var table in host.Report.Tables)
        {
            foreach (var (key, passage) in table.Heads.Concat(table.GroupLabels)) Keep(key, passage.Place);
            foreach (var row in table.Rows)
            {
                if (row.Label is { } label) Keep($"{row.Key}/label", label.Place);
                foreach (var cell in row.Cells) Keep(cell.Key, cell.Text.Place);
            }
        }
    }

    public Host Host { get; }

    public AgencyName Unit => Host.Unit;

    public int Year => Host.Year;

    public List<Line> Lines { get; } = [];

    /// <summary>Keys of the cells that stand in the tables, in the order of the format.</summary>
    public IEnumerable<string> Cells => _cells.Keys.Where(key => !key.EndsWith("/label", StringComparison.Ordinal) && !key.Contains("/head", StringComparison.Ordinal));

    /// <summary>The text of a cell, label or head.</summary>
    public string this[string key]
    {
        get => _cells[key].Row[_cells[key].Cell];
        set => _cells[key].Row[_cells[key].Cell] = value;
    }

    public bool Has(string key) => _cells.ContainsKey(key);

    /// <summary>The whole number in a cell; 0 where the cell is not there.</summary>
    public int Number(string key) => Has(key) && int.TryParse(this[key], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    /// <summary>Adds to the whole numbers of several cells.</summary>
    public void Add(int number, params string[] keys)
    {
        foreach (var key in keys) this[key] = (Number(key) + number).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>The row of a table as its cells stand in it, label included.</summary>
    public List<string> Row(string key) => _cells[$"{key}/label"].Row;

    public Line Table(string key) => _cells.First(cell => cell.Key.StartsWith(key + "/", StringComparison.Ordinal)).Value.Table;

    /// <summary>Takes a row out; its cells are no longer there.</summary>
    public void RemoveRow(string key)
    {
        Table(key[..2]).Rows.Remove(Row(key));
        foreach (var gone in _cells.Keys.Where(cell => cell.StartsWith(key + "/", StringComparison.Ordinal)).ToList()) _cells.Remove(gone);
    }

    /// <summary>Takes a cell or head out of its row.</summary>
    public void RemoveCell(string key)
    {
        var (_, row, cell) = _cells[key];
        row.RemoveAt(cell);
        _cells.Remove(key);
        foreach (var (other, place) in _cells.Where(entry => entry.Value.Row == row && entry.Value.Cell > cell).ToList()) _cells[other] = place with { Cell = place.Cell - 1 };
    }

    /// <summary>The running text of some parts; of 1, 5 and 6 where none is named.</summary>
    public IEnumerable<Line> Body(params int[] parts) => Lines.Where(line => line.Role == LineRole.Body && (parts.Length == 0 ? [1, 5, 6] : parts).Contains(line.Part));

    /// <summary>Where a pattern occurs in the running text of some parts.</summary>
    public List<Spot> Find(string pattern, params int[] parts) =>
        [.. Body(parts).SelectMany(line => Pattern.Of(pattern).Matches(line.Text).Select(match => new Spot(line, match)))];

    public SourceDocument Document()
    {
        var blocks = new List<Block>();
        foreach (var line in Lines.Where(line => line.Role == LineRole.Table || line.Text.Length > 0))
            blocks.Add(line.Role == LineRole.Table ? Layout.Table(line.Rows, new Place(blocks.Count + 1)) : Layout.Paragraph(line.Text, blocks.Count + 1));
        return new SourceDocument(blocks);
    }

    private Line LineOf(Block block)
    {
        var report = Host.Report;
        var last = Lines.Count == 0 ? 0 : Lines[^1].Part;
        if (block is Table table) return new Line(last, LineRole.Table, "") { Rows = Layout.Texts(table) };

        var text = ((Paragraph)block).Text;
        if (report.Title.Any(title => title.Place == block.Place)) return new Line(0, LineRole.Title, text);
        foreach (var part in report.Parts)
        {
            if (part.Heading?.Place == block.Place) return new Line(part.Number, LineRole.Heading, text);
            if (part.Paragraphs.Any(passage => passage.Place == block.Place)) return new Line(part.Number, LineRole.Body, text);
        }

        return new Line(last, LineRole.Title, text);
    }

    private void Keep(string key, Place place)
    {
        var table = Lines[place.Block - 1];
        _cells[key] = (table, table.Rows[place.Row!.Value - 1], place.Cell!.Value - 1);
    }
}
