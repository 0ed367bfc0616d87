using Gongkai.Sources;

namespace Gongkai.AnnualReports.Recognition;

/// <summary>What a label may be: a row of figures, a group of rows, a head of a column, a head above heads.</summary>
internal enum LabelKind
{
    Row,
    Group,
    Head,
    UpperHead,
}

/// <summary>
/// A label of the format that a cell was recognised as.
/// </summary>
/// <param name="Kind">What kind of label.</param>
/// <param name="Index">Its index in the form's list of that kind.</param>
/// <param name="Likeness">1 when the words are the format's (numbers before them apart), less when they only resemble them.</param>
internal sealed record LabelMatch(LabelKind Kind, int Index, double Likeness);

/// <summary>The labels of one table of the format, ready to be compared with what a document has.</summary>
internal sealed class Vocabulary
{
    /// <summary>Below this likeness two labels are not taken for the same.</summary>
    private const double Threshold = 0.6;

    private readonly List<(LabelKind Kind, int Index, string Core, bool IsNumbered)> _labels = [];

    public Vocabulary(TableForm form)
    {
        Form = form;
        Add(LabelKind.Row, form.Rows.Select(row => row.Label));
        Add(LabelKind.Group, form.Groups.Select(group => group.Label));
        Add(LabelKind.Head, form.Heads.Select(head => head.Label));
        Add(LabelKind.UpperHead, form.UpperHeads.Select(head => head.Label));
    }

    public TableForm Form { get; }

    /// <summary>True when the text is, word for word, a label that only this table has.</summary>
    public bool IsAnchor(string squeezed)
    {
        var core = Core(squeezed);
        return core is not ("其他" or "总计" or "其他结果" or "信息内容" or "") && _labels.Any(label => label.Core == core);
    }

    /// <summary>The label that the squeezed text is or most resembles; null when it resembles none.</summary>
    /// <param name="squeezed">The text of a cell.</param>
    /// <param name="belowHeads">True once the first row of figures has begun: 总计 is then a row and no longer a head.</param>
    public LabelMatch? Match(string squeezed, bool belowHeads)
    {
        var core = Core(squeezed);
        if (core.Length == 0) return null;
        var numbered = core.Length < squeezed.Length;
        LabelMatch? best = null;
        foreach (var (kind, index, official, isNumbered) in _labels)
        {
            if (belowHeads && kind == LabelKind.Head && Form.Key == "t3") continue;
            var likeness = LikenessOf(core, official);
            if (likeness < Threshold) continue;
            if (numbered == isNumbered) likeness += 0.001; // 其他 is a column, 3.其他 a row
            if (best is null || likeness > best.Likeness) best = new LabelMatch(kind, index, likeness);
        }

        return best is null ? null : best with { Likeness = Math.Min(1, best.Likeness) };
    }

    /// <summary>
    /// Splits a cell that holds the label of a group and of its first row, such as （三）不予公开1.属于国家秘密.
    /// </summary>
    public (LabelMatch Group, int Length)? GroupPrefix(string squeezed)
    {
        foreach (var (kind, index, official, _) in _labels)
        {
            if (kind != LabelKind.Group) continue;
            var at = squeezed.IndexOf(official, StringComparison.Ordinal);
            if (at is >= 0 and <= 4 && squeezed.Length > at + official.Length && Match(squeezed[(at + official.Length)..], belowHeads: true) is { Likeness: > 0.8 })
                return (new LabelMatch(kind, index, 1), at + official.Length);
        }

        return null;
    }

    /// <summary>The label without the number before it: 一、 （三） 1. 2、.</summary>
    public static string Core(string squeezed)
    {
        var i = 0;
        if (i < squeezed.Length && squeezed[i] == '(')
        {
            var close = squeezed.IndexOf(')');
            if (close is > 0 and <= 3 && squeezed[1..close].All(IsNumeral)) return squeezed[(close + 1)..].TrimStart('.', '、');
        }

        while (i < squeezed.Length && i < 2 && IsNumeral(squeezed[i])) i++;
        return i > 0 && i < squeezed.Length && squeezed[i] is '.' or '、' or ')' or ',' or '．' or '·' ? squeezed[(i + 1)..] : squeezed;

        static bool IsNumeral(char c) => char.IsAsciiDigit(c) || "一二三四五六七八九十".Contains(c);
    }

    private static double LikenessOf(string core, string official)
    {
        if (core == official) return 1;
        if (core == "其它" && official == "其他") return 0.95;
        if (core is "合计" or "小计" or "共计" && official == "总计") return 0.95;
        if (official.Length <= 3 || core.Length <= 2) return 0;
        if (Math.Abs(core.Length - official.Length) > 8)
            return official.Length > 12 && official.StartsWith(core, StringComparison.Ordinal) && core.Length >= 4 ? 0.9 : 0;
        return Likeness.Of(core, official) * 0.99;
    }

    private void Add(LabelKind kind, IEnumerable<string> labels)
    {
        var index = 0;
        foreach (var label in labels)
        {
            var squeezed = Squeezed.Squeeze(label);
            var core = Core(squeezed);
            if (core.Length > 0) _labels.Add((kind, index, core, core.Length < squeezed.Length));
            index++;
        }
    }
}
