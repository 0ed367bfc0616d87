using Gongkai.AnnualReports;
using Gongkai.AnnualReports.Recognition;
using Gongkai.Specs.AnnualReports.Corpus;
using Gongkai.Sources;

namespace Gongkai.Specs.AnnualReports;

/// <summary>
/// Writes a yearly report and has it recognised, as a document that a reader hands over would be.
/// </summary>
/// <remarks>The text never calls the body by a first-person name, so that it fits a body of any kind.</remarks>
public sealed class ReportBuilder
{
    private static readonly string[] Tables = ["t2", "t3", "t4"];

    private readonly string _unit;
    private readonly int _year;
    private readonly List<string> _head = [];
    private readonly Dictionary<int, string[]> _parts;
    private readonly List<Func<List<Block>, List<Block>>> _changes = [];

    public ReportBuilder(string unit, int year)
    {
        (_unit, _year) = (unit, year);
        _head.Add("t3: r1 2 0 0 0 0 0; r3.1 2 0 0 0 0 0");
        _parts = new()
        {
            [0] = [$"根据《中华人民共和国政府信息公开条例》（以下简称《条例》）第四十九条、第五十条的规定编制本报告。所列数据的统计期限自{year}年1月1日起至{year}年12月31日止。"],
            [1] =
            [
                "（一）主动公开",
                "全年通过政府网站公开政府信息128条，其中机构职能8条、规划计划20条、社会救助60条、应急管理40条。",
                "（二）依申请公开",
                "全年收到政府信息公开申请2件，都在法定期限内答复。没有发生因政府信息公开引起的行政复议和行政诉讼。",
                "（三）政府信息管理",
                "拟公开的信息由经办人初审、负责人复核、分管领导签发，同时完成保密审查。",
                "（四）政府信息公开平台建设",
                "便民服务中心的政务公开专区供群众查阅，村和社区的公示栏同步更新。",
                "（五）监督保障",
                "组织业务培训2场。年度工作考核列第3名；社会评议满意率98.5%；没有发生需要责任追究的情形。",
            ],
            [5] =
            [
                "存在的主要问题：一是政策解读的形式比较单一；二是个别公示栏更新不够及时。",
                $"改进情况：{year + 1}年将增加图解和短视频解读，每季度检查一次公示栏并通报结果。",
            ],
            [6] = ["没有发出收费通知，没有收取信息处理费。没有其他需要报告的事项。"],
            [7] = [unit, $"{year + 1}年1月20日"],
        };
    }

    public ReportBuilder Preface(params string[] lines) => Part(0, lines);

    public ReportBuilder PartOne(params string[] lines) => Part(1, lines);

    public ReportBuilder PartFive(params string[] lines) => Part(5, lines);

    public ReportBuilder PartSix(params string[] lines) => Part(6, lines);

    public ReportBuilder Signature(params string[] lines) => Part(7, lines);

    /// <summary>Replaces the text of a part: 0 the preface, 1 to 6 the parts, 7 the signature.</summary>
    public ReportBuilder Part(int part, params string[] lines)
    {
        _parts[part] = lines;
        return this;
    }

    /// <summary>Adds a paragraph to a part.</summary>
    public ReportBuilder Adding(int part, params string[] lines) => Part(part, [.. _parts.GetValueOrDefault(part, []), .. lines]);

    /// <summary>Adds a sentence to a part, in a paragraph of its own.</summary>
    public ReportBuilder Saying(string sentence, int part = 1) => Adding(part, sentence);

    /// <summary>Another heading for a part; <c>-</c> for none.</summary>
    public ReportBuilder Heading(int part, string text) => Head($"heading{part}: {text}");

    /// <summary>The parts in another order.</summary>
    public ReportBuilder Order(string order) => Head($"order: {order}");

    /// <summary>Rows of a table in the notation of the corpus; totals follow: <c>Figures("t3", "r1 2 0 0 0 0 0; r3.1 2 0 0 0 0 0")</c>.</summary>
    public ReportBuilder Figures(string table, string rows) => Head($"{table}: {rows}");

    /// <summary>Another text in one cell, label or head; nothing else follows, totals least of all.</summary>
    public ReportBuilder Cell(string key, string text) => Head($"set: {key} = {text}");

    /// <summary>Leaves a row of table 3 out.</summary>
    public ReportBuilder WithoutRow(string key) => Cell(key, "-");

    /// <summary>Changes the document once it is laid out.</summary>
    public ReportBuilder Changed(Func<List<Block>, List<Block>> change)
    {
        _changes.Add(change);
        return this;
    }

    /// <summary>Changes one of the three tables (<c>t2</c>, <c>t3</c>, <c>t4</c>), given as rows of texts.</summary>
    public ReportBuilder ChangedTable(string table, Func<List<List<string>>, List<List<string>>> change) => Changed(blocks =>
    {
        var place = blocks.FindAll(block => block is Table)[Array.IndexOf(Tables, table)];
        blocks[blocks.IndexOf(place)] = Layout.Table(change(Layout.Texts((Table)place)), place.Place);
        return blocks;
    });

    /// <summary>Leaves a table out.</summary>
    public ReportBuilder WithoutTable(string table) => Changed(blocks =>
    {
        blocks.Remove(blocks.FindAll(block => block is Table)[Array.IndexOf(Tables, table)]);
        return blocks;
    });

    /// <summary>The three tables as the format of 2019 has them; figures by key, 0 where none is given.</summary>
    public ReportBuilder InTheFormatOf2019(params (string Key, string Text)[] figures) => Changed(blocks =>
    {
        var tables = Layout.Tables2019(figures.ToDictionary(figure => figure.Key, figure => figure.Text));
        var next = 0;
        return [.. blocks.Select(block => block is Table ? Layout.Table(tables[next++], block.Place) : block)];
    });

    public SourceDocument Document()
    {
        var blocks = Corpus().Document().Blocks.ToList();
        foreach (var change in _changes) blocks = change(blocks);
        return new SourceDocument(blocks);
    }

    public AnnualReport Build() => ReportRecognition.Recognise(Document()) ?? throw new InvalidOperationException("The document is not recognised as a report.");

    private ReportBuilder Head(string line)
    {
        _head.Add(line);
        return this;
    }

    private CorpusFile Corpus() => CorpusFile.Parse(
        "",
        _unit,
        [$"unit: {_unit}", $"year: {_year}", .. _head, "---", .. _parts.OrderBy(part => part.Key).SelectMany(part => part.Value.Prepend($"# {part.Key}"))]);
}
