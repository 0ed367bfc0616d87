using System.Globalization;
using Gongkai.AnnualReports;
using Gongkai.AnnualReports.Recognition;
using Gongkai.Sources;

namespace Gongkai.Specs.AnnualReports.Corpus;

/// <summary>A finding that a corpus file expects: rule, part, cell or null, and words that the quote contains or is contained in.</summary>
public sealed record Expected(string Rule, int Part, string? Cell, string Quote);

/// <summary>
/// One report of the corpus: written down briefly, laid out in full as a document with the official tables.
/// </summary>
public sealed class CorpusFile
{
    private readonly Dictionary<string, string> _figures = [];
    private readonly Dictionary<string, string> _overrides = [];
    private readonly Dictionary<int, string> _headings = [];
    private readonly Dictionary<int, List<string>> _parts = [];
    private readonly List<Expected> _expected = [];
    private readonly List<string> _knownGaps = [];
    private int[] _order = [1, 2, 3, 4, 5, 6];

    private CorpusFile(string folder, string name) => (Folder, Name) = (folder, name);

    /// <summary>clean or broken.</summary>
    public string Folder { get; }

    public string Name { get; }

    public string Unit { get; private set; } = "";

    public int Year { get; private set; }

    public IReadOnlyList<Expected> Expected => _expected;

    /// <summary>Rules with a fault in this file that the check is known not to find.</summary>
    public IReadOnlyList<string> KnownGaps => _knownGaps;

    private static string Root => Path.Combine(AppContext.BaseDirectory, "AnnualReports", "Corpus");

    public static IEnumerable<CorpusFile> All(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), "*.report").Order(StringComparer.Ordinal).Select(Read);

    public static CorpusFile Named(string folder, string name) => Read(Path.Combine(Root, folder, $"{name}.report"));

    public static CorpusFile Read(string path) =>
        Parse(Path.GetFileName(Path.GetDirectoryName(path)!), Path.GetFileNameWithoutExtension(path), File.ReadAllLines(path));

    /// <summary>A report in the notation of the corpus that stands in no file.</summary>
    public static CorpusFile Parse(string folder, string name, IEnumerable<string> lines)
    {
        var file = new CorpusFile(folder, name);
        int? part = null;
        foreach (var line in lines)
        {
            if (line == "---") part = 0;
            else if (part is null) file.ReadHead(line);
            else if (line.Length == 3 && line.StartsWith("# ", StringComparison.Ordinal)) part = line[2] - '0';
            else if (line.Length > 0) file.Part(part.Value).Add(line);
        }

        return file;
    }

    /// <summary>The document as a good reader of a Word file would hand it over.</summary>
    public SourceDocument Document() => new([.. new Layout(this).Blocks()]);

    public AnnualReport Report() => ReportRecognition.Recognise(Document()) ?? throw new InvalidOperationException($"{Name} is not recognised.");

    private List<string> Part(int part) => _parts.TryGetValue(part, out var lines) ? lines : _parts[part] = [];

    private void ReadHead(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0) return;
        var (key, value) = (line[..colon].Trim(), line[(colon + 1)..].Trim());
        switch (key)
        {
            case "unit": Unit = value; break;
            case "year": Year = int.Parse(value, CultureInfo.InvariantCulture); break;
            case "t2": ReadTable2(value); break;
            case "t3": ReadRows("t3", value, ["c1", "c2", "c3", "c4", "c5", "c6"]); break;
            case "t4": ReadRows("t4", value, ["upheld", "corrected", "other", "pending"]); break;
            case "order": _order = [.. value.Split(' ').Select(number => number[0] - '0')]; break;
            case "set":
                var equals = value.IndexOf('=', StringComparison.Ordinal);
                _overrides[value[..equals].Trim()] = value[(equals + 1)..].Trim();
                break;
            case "gap":
                _knownGaps.Add(value.Split(' ')[0]);
                break;
            case "expect":
                var fields = value.Split(' ', 4, StringSplitOptions.RemoveEmptyEntries);
                _expected.Add(new Expected(fields[0], int.Parse(fields[1], CultureInfo.InvariantCulture), fields.Length < 3 || fields[2] == "-" ? null : fields[2], fields.Length < 4 ? "" : fields[3]));
                break;
            case var heading when heading.StartsWith("heading", StringComparison.Ordinal):
                _headings[heading[^1] - '0'] = value;
                break;
        }
    }

    private void ReadTable2(string value)
    {
        foreach (var row in value.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var fields = row.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            string[] names = fields.Length == 4 ? ["made", "repealed", "inforce"] : ["count"];
            for (var i = 0; i < names.Length; i++) _figures[$"t2/{fields[0]}/{names[i]}"] = fields[i + 1];
        }
    }

    private void ReadRows(string table, string value, string[] names)
    {
        foreach (var row in value.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var fields = row.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            for (var i = 0; i < names.Length; i++) _figures[$"{table}/{fields[0]}/{names[i]}"] = fields[i + 1];
        }
    }

    private int Number(string key) => int.Parse(_figures.GetValueOrDefault(key, "0"), CultureInfo.InvariantCulture);

    private string Figure(string key)
    {
        if (_overrides.TryGetValue(key, out var text)) return text;
        if (key.StartsWith("t4/", StringComparison.Ordinal) && key.EndsWith("/total", StringComparison.Ordinal))
            return $"{new[] { "upheld", "corrected", "other", "pending" }.Sum(result => Number(key[..^5] + result))}";
        if (key.StartsWith("t3/", StringComparison.Ordinal))
        {
            var row = key[..key.LastIndexOf('/')];
            var columns = key.EndsWith("c7", StringComparison.Ordinal) ? Enumerable.Range(1, 6).Select(column => $"c{column}") : [key[(row.Length + 1)..]];
            return $"{columns.Sum(column => row == "t3/r3.7" ? Outcomes().Sum(outcome => Number($"{outcome}/{column}")) : Number($"{row}/{column}"))}";
        }

        return _figures.GetValueOrDefault(key, "0");
    }

    private static IEnumerable<string> Outcomes() =>
        ReportFormat.Edition2021.Table3.Rows.Select(row => row.Key).Where(key => key is not ("t3/r1" or "t3/r2" or "t3/r3.7" or "t3/r4"));

    /// <summary>Lays the report out as paragraphs and tables.</summary>
    private sealed class Layout(CorpusFile file)
    {
        private readonly List<Block> _blocks = [];

        public List<Block> Blocks()
        {
            Say($"{file.Unit}");
            Say($"{file.Year}年政府信息公开工作年度报告");
            SayPart(0);
            foreach (var part in file._order)
            {
                var heading = file._headings.GetValueOrDefault(part, ReportFormat.Edition2021.PartHeading(part));
                if (heading != "-") Say(heading);
                if (part == 2) Add(Table2());
                if (part == 3) Add(Table3());
                if (part == 4) Add(Table4());
                SayPart(part);
            }

            SayPart(7);
            return _blocks;
        }

        private void SayPart(int part)
        {
            foreach (var line in file._parts.GetValueOrDefault(part, [])) Say(line);
        }

        private void Say(string text) => _blocks.Add(new Paragraph(text, new Place(_blocks.Count + 1)));

        private void Add(List<List<string>> rows)
        {
            var block = _blocks.Count + 1;
            _blocks.Add(new Table(
                [
                    .. rows.Select((row, r) => new TableRow([.. row.Select((text, c) => Cell(text, new Place(block, r + 1, c + 1)))])),
                ],
                new Place(block)));
        }

        private static TableCell Cell(string text, Place place) => new(text.Length == 0 ? [] : [new Paragraph(text, place)], place);

        private string Head(string key, string official) => file._overrides.GetValueOrDefault(key, official);

        private List<List<string>> Table2()
        {
            var form = ReportFormat.Edition2021.Table2;
            string H(int i) => Head(form.Heads[i].Key, form.Heads[i].Label);
            string R(int i) => file._overrides.GetValueOrDefault($"{form.Rows[i].Key}/label", form.Rows[i].Label);
            List<string> F(int i) => [R(i), .. form.Rows[i].Cells.Select(file.Figure)];
            return
            [
                ["第二十条第（一）项"], ["信息内容", H(0), H(1), H(2)], F(0), F(1),
                ["第二十条第（五）项"], ["信息内容", H(3)], F(2),
                ["第二十条第（六）项"], ["信息内容", H(4)], F(3), F(4),
                ["第二十条第（八）项"], ["信息内容", H(5)], F(5),
            ];
        }

        private List<List<string>> Table3()
        {
            var form = ReportFormat.Edition2021.Table3;
            string H(int i) => Head(form.Heads[i].Key, form.Heads[i].Label);
            string G(int i) => Head(form.Groups[i].Key, form.Groups[i].Label);
            var rows = new List<List<string>>
            {
                new() { "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）", "申请人情况" },
                new() { H(0), "法人或其他组织", H(6) },
                new() { H(1), H(2), H(3), H(4), H(5) },
            };
            foreach (var row in form.Rows)
            {
                if (file._overrides.GetValueOrDefault(row.Key) == "-") continue;
                List<string> cells = row.Key switch
                {
                    "t3/r3.1" => [G(0)],
                    "t3/r3.3.1" => [G(1)],
                    "t3/r3.4.1" => [G(2)],
                    "t3/r3.5.1" => [G(3)],
                    "t3/r3.6.1" => [G(4)],
                    _ => [],
                };
                rows.Add([.. cells, file._overrides.GetValueOrDefault($"{row.Key}/label", row.Label), .. row.Cells.Select(file.Figure)]);
            }

            return rows;
        }

        private List<List<string>> Table4()
        {
            var form = ReportFormat.Edition2021.Table4;
            List<string> Heads(int from) => [.. Enumerable.Range(from, 5).Select(i => Head(form.Heads[i].Key, form.Heads[i].Label))];
            return
            [
                ["行政复议", "行政诉讼"],
                [.. Heads(0), "未经复议直接起诉", "复议后起诉"],
                [.. Heads(5), .. Heads(10)],
                [.. form.Rows[0].Cells.Select(file.Figure)],
            ];
        }
    }
}
