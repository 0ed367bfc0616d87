using System.Globalization;
using System.Text.Json;
using Gongkai.AnnualReports;
using Gongkai.AnnualReports.Layout;
using Gongkai.Documents.Text;
using Gongkai.Sources;

namespace Gongkai.Documents.AnnualReports;

/// <summary>
/// Reads the data that <see cref="ReportJson"/> writes, or that another program writes to the same schema, into the
/// document it stands for. From there on it is recognised and checked like any other.
/// </summary>
internal sealed class ReportJsonReader
{
    private const int MostCells = 10_000;

    private readonly List<Block> _blocks = [];
    private readonly JsonElement _root;
    private readonly ReportFormat _form;

    private ReportJsonReader(JsonElement root)
    {
        _root = root;
        _form = Text("format") switch
        {
            "2019" => ReportFormat.Edition2019,
            "2021" => ReportFormat.Edition2021,
            null => ReportFormat.For(Year() ?? 2021),
            var other => throw Wrong($"format 应当是 2019 或者 2021，不是“{other}”"),
        };
    }

    /// <summary>True when the content is JSON by its first character.</summary>
    public static bool IsJson(ReadOnlySpan<byte> content)
    {
        var text = content.TrimStart((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF, 32, 9, 10, 13]);
        return text.StartsWith("{"u8) && !text.StartsWith("{\\rtf"u8);
    }

    /// <exception cref="UnreadableFileException">It is no JSON, or not to the schema.</exception>
    public static SourceDocument Read(ReadOnlySpan<byte> content)
    {
        if (content.Length > Limits.TextSize) throw new UnreadableFileException(Reasons.TextTooLarge);
        if (TextDecoding.Decode(content) is not { } text) throw new UnreadableFileException(Reasons.Unknown);

        try
        {
            using var json = JsonDocument.Parse(text.TrimStart('\uFEFF'));
            return new SourceDocument(new ReportJsonReader(json.RootElement).Read());
        }
        catch (JsonException broken)
        {
            throw new UnreadableFileException($"JSON 文件第{(broken.LineNumber ?? 0) + 1}行有语法错误，请改正后重新提交。");
        }
    }

    private List<Block> Read()
    {
        (_, _) = (Text("unit"), Year()); // wrong values are refused even where the title makes them needless
        RefuseUnknown("cells", _form.Tables.SelectMany(table => table.Rows).SelectMany(row => row.Cells));
        RefuseUnknown("labels", _form.Tables.SelectMany(Labels).Select(label => label.Key));
        RefuseUnknown("tables", _form.Tables.Select(table => table.Key));
        if (!Has("parts") && !Has("cells") && !Has("tables")) throw Wrong("没有 parts、cells 和 tables");

        foreach (var line in Title()) Say(line);
        SayLines(0);
        foreach (var part in Order()) Part(part);
        SayLines(7);
        return _blocks;
    }

    private static IEnumerable<LabelForm> Labels(TableForm form) =>
        [.. form.UpperHeads, .. form.Heads, .. form.Groups, .. form.Rows.Select(row => new LabelForm($"{row.Key}/label", row.Label))];

    /// <summary>A key that the format does not know would otherwise be lost in silence.</summary>
    private void RefuseUnknown(string name, IEnumerable<string> known)
    {
        if (Member(name, JsonValueKind.Object) is not { } members) return;
        var keys = known.ToHashSet();
        if (members.EnumerateObject().Select(member => member.Name).FirstOrDefault(key => !keys.Contains(key)) is { } strange) throw Wrong($"{name} 里的“{strange}”不是格式里有的");
    }

    private IEnumerable<string> Title()
    {
        if (Member("title", JsonValueKind.Array) is { } title) return [.. title.EnumerateArray().Select(line => String(line, "title"))];
        return Year() is { } year ? [$"{Text("unit")}{year}年政府信息公开工作年度报告"] : [];
    }

    private List<int> Order()
    {
        if (Member("order", JsonValueKind.Array) is not { } order) return [1, 2, 3, 4, 5, 6];
        var parts = order.EnumerateArray().Select(part => part.ValueKind == JsonValueKind.Number && part.TryGetInt32(out var number) ? number : 0).ToList();
        return parts.Order().SequenceEqual([1, 2, 3, 4, 5, 6]) ? parts : throw Wrong("order 应当把 1 到 6 各列一次");
    }

    private void Part(int part)
    {
        var table = part is >= 2 and <= 4 ? Table(_form.Tables.ElementAt(part - 2)) : null;
        if (Heading(part, table is not null) is { } heading) Say(heading);
        var lines = Lines(part);
        var above = table is null ? 0 : LinesAboveTable(part);
        foreach (var line in lines.Take(above)) Say(line);
        if (table is not null) _blocks.Add(table);
        foreach (var line in lines.Skip(above)) Say(line);
    }

    private string? Heading(int part, bool hasTable)
    {
        if (Member("headings", JsonValueKind.Object) is { } headings && headings.TryGetProperty($"{part}", out var heading))
            return heading.ValueKind == JsonValueKind.Null ? null : String(heading, $"headings.{part}");
        return hasTable || (Member("parts", JsonValueKind.Object)?.TryGetProperty($"{part}", out _) is true) ? _form.PartHeading(part) : null;
    }

    private int LinesAboveTable(int part) =>
        Member("linesAboveTable", JsonValueKind.Object) is { } above && above.TryGetProperty($"{part}", out var lines) && lines.ValueKind == JsonValueKind.Number && lines.TryGetInt32(out var count)
            ? Math.Max(0, count)
            : 0;

    private List<string> Lines(int part) =>
        Member("parts", JsonValueKind.Object) is { } parts && parts.TryGetProperty($"{part}", out var text)
            ? [.. String(text, $"parts.{part}").Split('\n')]
            : [];

    private void SayLines(int part)
    {
        foreach (var line in Lines(part)) Say(line);
    }

    private void Say(string text)
    {
        if (text.Trim() is { Length: > 0 } line) _blocks.Add(new Paragraph(line, new Place(_blocks.Count + 1)));
        if (_blocks.Count > Limits.Blocks) throw new UnreadableFileException(Reasons.TooMuchContent);
    }

    // ---------- tables ----------

    private Table? Table(TableForm form)
    {
        var place = new Place(_blocks.Count + 2); // behind the heading
        if (Member("tables", JsonValueKind.Object) is { } tables && tables.TryGetProperty(form.Key, out var rows)) return AsFound(form, rows, place);

        var found = ByCells(form);
        return found.Rows.Count == 0 ? null : TableLayout.Of(form, found, showsLacking: false).ToTable(place);
    }

    /// <summary>The table row by row, as it was found.</summary>
    private static Table AsFound(TableForm form, JsonElement rows, Place place)
    {
        if (rows.ValueKind != JsonValueKind.Array || rows.EnumerateArray().Any(row => row.ValueKind != JsonValueKind.Array)) throw Wrong($"tables.{form.Key} 应当是若干行，每行是若干个单元格");
        if (rows.EnumerateArray().Sum(row => row.GetArrayLength()) > MostCells) throw new UnreadableFileException(Reasons.TooMuchContent);

        return new Table(
            [.. rows.EnumerateArray().Select((row, r) => new TableRow([.. row.EnumerateArray().Select((cell, c) => Cell(Figure(cell, $"tables.{form.Key}"), new Place(place.Block, r + 1, c + 1)))]))],
            place);
    }

    private static TableCell Cell(string text, Place place) => new(text.Length == 0 ? [] : [.. text.Split('\n').Select(line => new Paragraph(line, place))], place);

    /// <summary>The table as far as its cells are given; what is not given is missing.</summary>
    private ReportTable ByCells(TableForm form)
    {
        var cells = Member("cells", JsonValueKind.Object);
        var rows = form.Rows
            .Select(row => (row, Cells: row.Cells.Where(key => cells?.TryGetProperty(key, out _) is true).Select(key => new ReportCell(key, At(Figure(cells!.Value.GetProperty(key), key)), row.IsAmount)).ToList()))
            .Where(row => row.Cells.Count > 0)
            .Select(row => new ReportRow(row.row.Key, At(Label($"{row.row.Key}/label", row.row.Label)), [.. row.Cells.Select(cell => cell.Text)], row.Cells))
            .ToList();
        return new ReportTable(form.Key, Labels(form.UpperHeads.Concat(form.Heads)), rows)
        {
            GroupLabels = Labels(form.Groups),
            MissingColumns = MissingColumns(form, rows),
        };
    }

    /// <summary>Columns of tables 3 and 4 that no row has.</summary>
    private static List<string> MissingColumns(TableForm form, List<ReportRow> rows)
    {
        var given = rows.SelectMany(row => row.Cells).Select(cell => cell.Key).ToHashSet();
        return form.Key switch
        {
            "t3" => [.. form.Heads.Select(head => head.Key.Replace("/head", "", StringComparison.Ordinal)).Where(column => !given.Any(key => key.EndsWith(column[2..], StringComparison.Ordinal)))],
            "t4" => [.. form.Rows[0].Cells.Where(key => !given.Contains(key))],
            _ => [],
        };
    }

    private Dictionary<string, Passage> Labels(IEnumerable<LabelForm> labels) => labels.ToDictionary(label => label.Key, label => At(Label(label.Key, label.Label)));

    private string Label(string key, string official) =>
        Member("labels", JsonValueKind.Object) is { } labels && labels.TryGetProperty(key, out var text) ? String(text, $"labels.{key}") : official;

    /// <summary>Places are given to the document; this passage never leaves the layout.</summary>
    private static Passage At(string text) => new(text, default);

    // ---------- values ----------

    private int? Year() => _root.TryGetProperty("year", out var year) && year.ValueKind != JsonValueKind.Null
        ? year.ValueKind == JsonValueKind.Number && year.TryGetInt32(out var number) && number is >= 2008 and <= 2100 ? number : throw Wrong("year 应当是四位数的年份")
        : null;

    private string? Text(string name) => _root.ValueKind != JsonValueKind.Object ? throw Wrong("最外层应当是对象")
        : _root.TryGetProperty(name, out var text) && text.ValueKind != JsonValueKind.Null ? String(text, name) : null;

    private bool Has(string name) => _root.TryGetProperty(name, out _);

    private JsonElement? Member(string name, JsonValueKind kind)
    {
        if (!_root.TryGetProperty(name, out var member)) return null;
        return member.ValueKind == kind ? member : throw Wrong($"{name} 应当是{(kind == JsonValueKind.Object ? "对象" : "数组")}");
    }

    private static string String(JsonElement value, string name) => value.ValueKind == JsonValueKind.String ? value.GetString()! : throw Wrong($"{name} 应当是文字");

    /// <summary>A figure as it is written: a number in its own digits, a text as it is; null is a blank cell.</summary>
    private static string Figure(JsonElement value, string name) => value.ValueKind switch
    {
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Null => "",
        _ => throw Wrong(string.Create(CultureInfo.InvariantCulture, $"{name} 应当是数字或者文字")),
    };

    private static UnreadableFileException Wrong(string what) => new($"这个 JSON 文件不合年度报告的数据格式：{what}。请按 annual-report.schema.json 改正后重新提交。");
}
