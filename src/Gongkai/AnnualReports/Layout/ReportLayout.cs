using System.Text.RegularExpressions;

namespace Gongkai.AnnualReports.Layout;

/// <summary>
/// A report laid out in the order in which it is read: lines of the title, preface, the six parts with their tables, signature.
/// </summary>
/// <remarks>
/// What the report lacks is left out and what it has too much is kept, so that the layout says what the report says, right
/// or wrong. A line break inside a paragraph begins a new one, as official documents have none.
/// </remarks>
public sealed partial class ReportLayout
{
    private ReportLayout(List<LaidBlock> blocks) => Blocks = blocks;

    /// <summary>Top to bottom.</summary>
    public IReadOnlyList<LaidBlock> Blocks { get; }

    public static ReportLayout Of(AnnualReport report)
    {
        var form = report.Format ?? ReportFormat.For(report.Year ?? 2021);
        return new ReportLayout(
        [
            .. Texts(TextRole.Title, report.Title),
            .. Texts(TextRole.Body, report.Parts[0].Paragraphs),
            .. PartsInOrder(report).SelectMany(part => Part(part, report, form)),
            .. Texts(TextRole.Signature, report.Parts[7].Paragraphs),
        ]);
    }

    /// <summary>Parts 1 to 6 in the order of the document; a missing one stands behind the one before it.</summary>
    public static IReadOnlyList<ReportPart> PartsInOrder(AnnualReport report)
    {
        var position = -1;
        return
        [
            .. report.Parts.Skip(1).Take(6)
                .Select(part => (Part: part, Position: position = part.IsPresent ? part.Position : position))
                .OrderBy(entry => entry.Position)
                .Select(entry => entry.Part),
        ];
    }

    /// <summary>The paragraphs of a part that stand above its table, and those below.</summary>
    public static (IReadOnlyList<Passage> Above, IReadOnlyList<Passage> Below) AroundTable(ReportPart part, ReportTable? table)
    {
        var begins = table is null ? int.MaxValue : FirstBlock(table);
        var above = part.Paragraphs.TakeWhile(passage => table is not null && passage.Place.Block < begins).ToList();
        return (above, [.. part.Paragraphs.Skip(above.Count)]);
    }

    /// <summary>True for a short line that heads what follows: （一）主动公开.</summary>
    public static bool IsSubheading(string text) => text.Trim() is { Length: <= 24 } line && Subheading().IsMatch(line);

    /// <summary>The table of parts 2 to 4 in the report.</summary>
    public static ReportTable? TableOf(int part, AnnualReport report) => part switch
    {
        2 => report.Table2,
        3 => report.Table3,
        4 => report.Table4,
        _ => null,
    };

    private static IEnumerable<LaidBlock> Part(ReportPart part, AnnualReport report, ReportFormat form)
    {
        var table = TableOf(part.Number, report);
        var (above, below) = AroundTable(part, table);
        return
        [
            .. part.Heading is null ? [] : Texts(TextRole.Heading, [part.Heading]),
            .. Texts(TextRole.Body, above),
            .. table is null ? Array.Empty<LaidBlock>() : [new LaidTable(TableLayout.Of(form.Tables.First(known => known.Key == table.Key), table, showsLacking: false))],
            .. Texts(TextRole.Body, below),
        ];
    }

    private static IEnumerable<LaidText> Texts(TextRole role, IEnumerable<Passage> passages) => passages
        .SelectMany(passage => passage.Text.Split('\n'))
        .Select(line => line.Trim())
        .Where(line => line.Length > 0)
        .Select(line => new LaidText(role == TextRole.Body && IsSubheading(line) ? TextRole.Subheading : role, line));

    private static int FirstBlock(ReportTable table) =>
        table.Heads.Values.Concat(table.Rows.SelectMany(row => row.Written)).Select(passage => passage.Place.Block).DefaultIfEmpty(int.MaxValue).Min();

    [GeneratedRegex("^（[一二三四五六七八九十]+）[^，；]+$", RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex Subheading();
}

/// <summary>A line of text or a table.</summary>
public abstract record LaidBlock;

/// <summary>One paragraph, without white space at its ends.</summary>
public sealed record LaidText(TextRole Role, string Text) : LaidBlock;

/// <summary>One of the three tables.</summary>
public sealed record LaidTable(FormTable Table) : LaidBlock;

/// <summary>How a paragraph is set.</summary>
public enum TextRole
{
    /// <summary>A line of the title.</summary>
    Title,

    /// <summary>The heading of one of the six parts.</summary>
    Heading,

    /// <summary>A short line that heads what follows: （一）主动公开.</summary>
    Subheading,

    Body,

    /// <summary>The body's name or the date at the end.</summary>
    Signature,
}
