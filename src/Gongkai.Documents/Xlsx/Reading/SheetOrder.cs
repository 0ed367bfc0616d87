using Gongkai.Documents.Drafts;
using Gongkai.Sources;

namespace Gongkai.Documents.Xlsx.Reading;

/// <summary>
/// Puts the sheets of a workbook into the order of a document. Where one sheet holds the text and others the tables, a table
/// stands on a sheet of its own under a heading that the text has too, or on a sheet called 表二; it goes to that heading.
/// </summary>
internal sealed class SheetOrder
{
    private const string Numerals = "一二三四五六七八九十";

    private readonly List<Draft> _blocks = [];

    /// <summary>The headings of the text that no table follows yet: squeezed, with what has been put under them.</summary>
    private readonly Dictionary<string, List<Draft>> _headings = [];

    private SheetOrder() { }

    public static List<Draft> Arrange(IReadOnlyList<(string Name, List<Draft> Blocks)> sheets)
    {
        var order = new SheetOrder();
        foreach (var (name, blocks) in sheets)
        {
            if (order._headings.Count == 0) order.AddText(name, blocks);
            else order.AddSheet(name, blocks);
        }

        return order.Finish();
    }

    /// <summary>
    /// Two headings with nothing but text beneath make a sheet the one that holds the text. A heading may also stand on the
    /// tab alone.
    /// </summary>
    private void AddText(string name, List<Draft> blocks)
    {
        var tab = new DraftParagraph(name);
        if (HeadingOf(tab) is { } title && blocks.Count > 0 && !blocks.Exists(block => HeadingOf(block) == title)) _blocks.Add(tab);
        _blocks.AddRange(blocks);
        string[] headings = [.. WithoutTables(blocks).Distinct()];
        if (headings.Length < 2) return;
        foreach (var heading in headings) _headings[heading] = [];
    }

    private static IEnumerable<string> WithoutTables(List<Draft> blocks)
    {
        string? heading = null;
        foreach (var block in blocks)
        {
            if (block is DraftTable) heading = null;
            else if (HeadingOf(block) is { } next)
            {
                if (heading is not null) yield return heading;
                heading = next;
            }
        }

        if (heading is not null) yield return heading;
    }

    private void AddSheet(string name, List<Draft> blocks)
    {
        var target = Named(name) ?? _blocks;
        foreach (var block in blocks)
        {
            if (HeadingOf(block) is { } heading && _headings.TryGetValue(heading, out var found))
            {
                target = found;
                continue;
            }

            target.Add(block);
        }
    }

    private List<Draft> Finish()
    {
        var arranged = new List<Draft>();
        foreach (var block in _blocks)
        {
            arranged.Add(block);
            if (HeadingOf(block) is { } heading && _headings.Remove(heading, out var tables)) arranged.AddRange(tables);
        }

        return arranged;
    }

    /// <summary>Where a sheet called 表二, 附表3 or like a heading belongs.</summary>
    private List<Draft>? Named(string name)
    {
        var squeezed = Squeezed.Squeeze(name);
        if (_headings.TryGetValue(squeezed, out var same)) return same;

        var number = squeezed.TrimStart('附').StartsWith('表') ? squeezed.TrimStart('附')[1..] : "";
        var index = number is [var c] ? (char.IsAsciiDigit(c) ? c - '1' : Numerals.IndexOf(c, StringComparison.Ordinal)) : -1;
        return index < 0 ? null : _headings.FirstOrDefault(heading => heading.Key.StartsWith(Numerals[index])).Value;
    }

    /// <summary>The squeezed text of a heading such as 二、主动公开政府信息情况; null for any other block.</summary>
    private static string? HeadingOf(Draft block)
    {
        if (block is not DraftParagraph { Text: { Length: >= 3 and <= 40 } text }) return null;
        var squeezed = Squeezed.Squeeze(text);
        return squeezed.Length >= 3 && Numerals.Contains(squeezed[0], StringComparison.Ordinal) && squeezed[1] == '、' && !squeezed.Contains('。', StringComparison.Ordinal) ? squeezed : null;
    }
}
