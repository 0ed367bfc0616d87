using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Gongkai.Documents.Docx.Numbering;

/// <summary>
/// What stands before a paragraph of a list.
/// </summary>
/// <param name="Text">The number as printed; empty for a bullet.</param>
/// <param name="Level">0-based.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ListNumber(string Text, int Level, bool IsBullet)
{
    public static readonly ListNumber None = new("", 0, IsBullet: false);
}

/// <summary>Counts the paragraphs of lists in the order of the document and writes their numbers.</summary>
/// <remarks>
/// Word does not store 一、 or （二） in the text of a numbered heading; it counts when it shows the page. Instances of one
/// shape count on together, unless an instance states a start of its own, which holds from its first paragraph.
/// </remarks>
internal sealed class ListNumbers(ListDefinitions definitions, StyleLists styles)
{
    private readonly Dictionary<int, int?[]> _counters = [];
    private readonly HashSet<(int Instance, int Level)> _started = [];

    /// <summary>The number of the next paragraph with these properties, such as 一、; empty when it has none or only a bullet.</summary>
    public string Next(ParagraphProperties paragraph) => NextNumber(paragraph).Text;

    /// <summary>The same with the level, and whether the paragraph has a bullet.</summary>
    public ListNumber NextNumber(ParagraphProperties paragraph)
    {
        var byStyle = styles.ListOf(paragraph.Style);
        if (definitions.Instance(paragraph.List ?? byStyle?.List ?? 0) is not { } instance) return ListNumber.None;
        if (Resolve(instance) is not var (shapeId, shape)) return ListNumber.None;

        var level = paragraph.Level ?? (paragraph.List is null ? LevelByStyle(shape, byStyle) : 0);
        return level is >= 0 and < ListShape.LevelCount
            ? new ListNumber(Count(instance, shapeId, shape, level), level, (instance.Levels.GetValueOrDefault(level) ?? shape.Levels[level]).Format == "bullet")
            : ListNumber.None;
    }

    private static int LevelByStyle(ListShape shape, (int List, int? Level, string Style)? byStyle) =>
        byStyle?.Level ?? Math.Max(0, Array.FindIndex(shape.Levels, level => level.Style is not null && level.Style == byStyle?.Style));

    /// <summary>A shape may only point to a list style, whose own list then has the levels.</summary>
    private (int Id, ListShape Shape)? Resolve(ListInstance instance)
    {
        if (definitions.Shape(instance.Shape) is not { } shape) return null;
        if (shape.ByStyle is not { } style || styles.ListOf(style) is not { } linked) return (instance.Shape, shape);

        return definitions.Instance(linked.List) is { } target && definitions.Shape(target.Shape) is { } real
            ? (target.Shape, real)
            : (instance.Shape, shape);
    }

    private string Count(ListInstance instance, int shapeId, ListShape shape, int level)
    {
        if (!_counters.TryGetValue(shapeId, out var counters)) _counters[shapeId] = counters = new int?[ListShape.LevelCount];

        ListLevel At(int index) => instance.Levels.GetValueOrDefault(index) ?? shape.Levels[index];

        if (_started.Add((instance.Id, level)) && instance.Starts.TryGetValue(level, out var start))
            counters[level] = start;
        else
            counters[level] = counters[level] + 1 ?? At(level).Start;

        for (var lower = level + 1; lower < ListShape.LevelCount; lower++)
        {
            if (At(lower).RestartAfter is not { } after || level < after) counters[lower] = null;
        }

        return Write(At, counters, level);
    }

    private static string Write(Func<int, ListLevel> at, int?[] counters, int level)
    {
        var pattern = at(level);
        if (pattern.Format == "bullet") return "";

        var text = new StringBuilder();
        for (var i = 0; i < pattern.Text.Length; i++)
        {
            if (pattern.Text[i] != '%' || i + 1 >= pattern.Text.Length || pattern.Text[i + 1] is < '1' or > '9')
            {
                text.Append(pattern.Text[i]);
                continue;
            }

            var index = pattern.Text[++i] - '1';
            var number = counters[index] ??= at(index).Start;
            text.Append(pattern.IsLegal ? number.ToString(CultureInfo.InvariantCulture) : Numerals.Format(number, at(index).Format));
        }

        return text.ToString();
    }
}
