using Gongkai.Sources;

namespace Gongkai.AnnualReports.Recognition;

/// <summary>Recognises the yearly report in a document: title, six parts, three tables, signature.</summary>
public static class ReportRecognition
{
    /// <summary>Stands for the number of the table where a text has no tables, only lines.</summary>
    private const int LooseTable = -1;

    /// <summary>The corner of table 3, which stands as a line of its own where a text has no tables.</summary>
    private static readonly string Corner = Squeezed.Squeeze(ReportFormat.Edition2021.Table3.Corner);

    private static readonly (ReportFormat Format, Vocabulary[] Tables)[] Editions =
    [
        .. new[] { ReportFormat.Edition2021, ReportFormat.Edition2019 }.Select(format => (format, format.Tables.Select(form => new Vocabulary(form)).ToArray())),
    ];

    /// <summary>The report, or null when the document is none: no title of a report and hardly a part or table of one.</summary>
    public static AnnualReport? Recognise(SourceDocument document)
    {
        var items = DocumentStream.Of(document);
        var headings = Headings.Find(items);
        var sections = Sections(items, headings);

        var before = sections[0].OfType<Line>().Select(line => line.Passage).ToList();
        var title = TitleLines.Find(before);
        if (title is null && headings.Count < 3) return null;

        var lastPart = headings.Count > 0 ? headings.Last().Value.Part : 0;
        var (tables, texts) = SortOut(sections);
        var signature = Signature.Find(texts[lastPart]);
        var signed = signature is { } found ? texts[lastPart].GetRange(found.Start, found.Count) : [];
        if (signature is { } end) texts[lastPart] = texts[lastPart][..end.Start];
        texts[0] = Preface(texts[0], title);

        var year = title?.Year ?? Period.YearOf(texts[0]);
        var format = FormatOf(tables, year);
        var vocabulary = Editions.First(edition => edition.Format == (format ?? ReportFormat.Edition2021)).Tables;
        var positions = headings.Values.Select((heading, position) => (heading.Part, heading.Heading, position)).ToDictionary(entry => entry.Part);
        return new AnnualReport
        {
            Unit = title?.Unit ?? SignedBody(signed),
            Year = year,
            Format = format,
            Title = title is null ? [] : before.GetRange(title.Start, title.Count),
            Parts =
            [
                .. Enumerable.Range(0, 8).Select(part => positions.TryGetValue(part, out var heading)
                    ? new ReportPart(part, heading.Heading, texts[part]) { Position = heading.position }
                    : new ReportPart(part, null, part == 7 ? signed : texts[part])),
            ],
            Table2 = new TableReading(vocabulary[0]).Read(tables[0]),
            Table3 = new TableReading(vocabulary[1]).Read(tables[1]),
            Table4 = new TableReading(vocabulary[2]).Read(tables[2]),
            Remnants = document.Remnants,
        };
    }

    /// <summary>The items under each heading, by part; 0 holds what stands before the first.</summary>
    private static List<Item>[] Sections(List<Item> items, SortedDictionary<int, (int Part, Passage Heading)> headings)
    {
        var sections = Enumerable.Range(0, 7).Select(_ => new List<Item>()).ToArray();
        var part = 0;
        for (var i = 0; i < items.Count; i++)
        {
            if (headings.TryGetValue(i, out var heading)) part = heading.Part;
            else sections[part].Add(items[i]);
        }

        return sections;
    }

    /// <summary>Tells the rows of the three tables from the running text, and from tables that are not the format's.</summary>
    private static (List<Row>[] Tables, List<Passage>[] Texts) SortOut(List<Item>[] sections)
    {
        var tables = new[] { new List<Row>(), [], [] };
        var texts = Enumerable.Range(0, 8).Select(_ => new List<Passage>()).ToArray();
        for (var part = 0; part < sections.Length; part++)
        {
            var section = LooseCells(sections[part], part);
            int? current = null;
            foreach (var item in section)
            {
                if (item is Line line)
                {
                    if (part != 3 || Squeezed.Squeeze(line.Passage.Text) != Corner) texts[part].Add(line.Passage);
                    continue;
                }

                var row = (Row)item;
                var expected = part is >= 2 and <= 4 ? part - 2 : (int?)null;
                if (AnchoredTable(row, current ?? expected) is { } anchored) current = anchored;
                else if (current is null && expected is not null && row.Cells.All(cell => cell.LooksLikeFigure)) current = expected;

                if (current is { } table && (AnchoredTable(row, table) is not null || Continues(row, tables[table], expected == table))) tables[table].Add(row);
                else texts[part].AddRange(row.Cells.Where(cell => !cell.IsBlank).Select(cell => cell.Passage));
            }
        }

        return (tables, texts);
    }

    /// <summary>The table that a label of the row belongs to; where it could be several, the one expected.</summary>
    private static int? AnchoredTable(Row row, int? expected)
    {
        if (expected is { } table && IsIn(row, table)) return table;
        for (var other = 0; other < 3; other++)
        {
            if (other != expected && IsIn(row, other)) return other;
        }

        return null;

        static bool IsIn(Row row, int table) => Editions.Any(edition => row.Cells.Any(cell => edition.Tables[table].IsAnchor(cell.Squeezed)));
    }

    private static bool Continues(Row row, List<Row> table, bool isExpected) => isExpected || (table.Count > 0 && table[^1].Table == row.Table);

    /// <summary>In a text with one cell a line, the short lines of parts 2 to 4 are cells.</summary>
    private static List<Item> LooseCells(List<Item> section, int part)
    {
        if (part is < 2 or > 4 || section.OfType<Row>().Any()) return section;
        var tables = Editions.Select(edition => edition.Tables[part - 2]).ToList();
        var cells = section.Select(item => item is Line line ? new CellText(line.Passage, -1) : null).ToList();
        if (cells.Count(cell => cell is { LooksLikeFigure: true }) < 6) return section;

        return [.. section.Zip(cells, (item, cell) => cell is not null && IsCell(cell) ? new Row([cell], LooseTable, IsWhole: false) : item)];

        bool IsCell(CellText cell) => cell.LooksLikeFigure || (cell.Squeezed.Length <= 45 && !cell.Squeezed.EndsWith('。'));
    }

    /// <summary>The title is kept; notices of the publishing system around it are not part of the report.</summary>
    private static List<Passage> Preface(List<Passage> lines, TitleLines.Title? title)
    {
        if (title is null) return [.. lines.Where(line => line.Text.Length >= 20)];
        return
        [
            .. lines.Skip(title.Start + title.Count).SkipWhile(line => line.Text.Trim().Length < 20 || IsPublishingNotice(line.Text)),
        ];
    }

    private static bool IsPublishingNotice(string text) =>
        !text.Contains('。') && (text.Contains("发布时间", StringComparison.Ordinal) || text.Contains("发布日期", StringComparison.Ordinal)
            || text.Contains("来源", StringComparison.Ordinal) || text.Contains("字体", StringComparison.Ordinal) || text.Contains("索引号", StringComparison.Ordinal)
            || text.Contains("浏览", StringComparison.Ordinal) || text.Contains("点击", StringComparison.Ordinal));

    private static ReportFormat? FormatOf(List<Row>[] tables, int? year)
    {
        if (tables.All(rows => rows.Count == 0)) return null;
        var labels = tables[0].SelectMany(row => row.Cells).Select(cell => cell.Squeezed).ToHashSet();
        if (labels.Overlaps(["本年新制作数量", "本年新公开数量", "对外公开总数量", "政府集中采购", "采购项目数量"])) return ReportFormat.Edition2019;
        if (labels.Overlaps(["本年制发件数", "本年处理决定数量", "本年制作件数", "本年废止件数"])) return ReportFormat.Edition2021;
        return ReportFormat.For(year ?? 2021);
    }

    private static string? SignedBody(List<Passage> signature) =>
        signature.Select(line => Squeezed.Squeeze(line.Text)).FirstOrDefault(text => text.Length > 2 && !char.IsAsciiDigit(text[0]));
}
