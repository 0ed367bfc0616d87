using Gongkai.AnnualReports.Layout;
using Gongkai.AnnualReports.Recognition;
using Gongkai.Sources;

namespace Gongkai.AnnualReports.Compilation;

/// <summary>Puts compiled tables and written words together to a yearly report in the official format.</summary>
/// <remarks>
/// The report is laid out as a document and recognised like any other, so that what is checked here is what a reader of the
/// published file would find.
/// </remarks>
public static class ReportComposition
{
    /// <summary>The report; empty paragraphs are left out, a line break inside a paragraph begins a new one.</summary>
    public static AnnualReport Compose(CompiledTables tables, ReportText text) =>
        ReportRecognition.Recognise(Document(tables, text))
        ?? throw new InvalidOperationException("A document with title, six parts and three tables was not recognised as a report.");

    private static SourceDocument Document(CompiledTables tables, ReportText text)
    {
        var blocks = new List<Block>();
        Say($"{text.Unit}{tables.Year}年政府信息公开工作年度报告");
        Say(text.Preface);
        for (var part = 1; part <= 6; part++)
        {
            Say(tables.Format.PartHeading(part));
            if (part is >= 2 and <= 4) blocks.Add(TableOf(tables.Format.Tables.ElementAt(part - 2), tables).ToTable(Next()));
            Say(part switch { 1 => text.PartOne, 5 => text.PartFive, 6 => text.PartSix, _ => [] });
        }

        Say(text.Signatory ?? "", text.SignedOn is { } day ? $"{day:yyyy年M月d日}" : "");
        return new SourceDocument(blocks);

        Place Next() => new(blocks.Count + 1);

        void Say(params IEnumerable<string> paragraphs)
        {
            foreach (var line in paragraphs.SelectMany(paragraph => paragraph.Split('\n')).Select(line => line.Trim()).Where(line => line.Length > 0))
                blocks.Add(new Paragraph(line, Next()));
        }
    }

    private static FormTable TableOf(TableForm form, CompiledTables tables)
    {
        var rows = form.Rows.Select(row =>
        {
            var cells = row.Cells.Select(key => new ReportCell(key, At(tables[key].Text), row.IsAmount)).ToList();
            return new ReportRow(row.Key, At(row.Label), [.. cells.Select(cell => cell.Text)], cells);
        });
        return TableLayout.Of(form, new ReportTable(form.Key, Labels([.. form.UpperHeads, .. form.Heads]), [.. rows]) { GroupLabels = Labels(form.Groups) }, showsLacking: false);
    }

    private static Dictionary<string, Passage> Labels(IEnumerable<LabelForm> labels) => labels.ToDictionary(label => label.Key, label => At(label.Label));

    /// <summary>Places are given to the document; this passage never leaves the layout.</summary>
    private static Passage At(string text) => new(text, default);
}
