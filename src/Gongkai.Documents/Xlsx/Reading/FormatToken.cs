using System.Runtime.InteropServices;

namespace Gongkai.Documents.Xlsx.Reading;

internal enum FormatTokenKind
{
    /// <summary>Words that are shown as they are.</summary>
    Literal,

    /// <summary>0 # ? with their point, commas, and what makes fractions and powers of ten.</summary>
    Digits,
    Percent,

    /// <summary>A run of one of y m d h s a e, AM/PM, or a bracketed duration.</summary>
    Date,

    /// <summary>The place of the text: @.</summary>
    Text,
    General,
    Condition,

    /// <summary>Numbers as Chinese ones: [DBNum1].</summary>
    Chinese,

    /// <summary>The end of a section.</summary>
    End,
}

/// <summary>A token of a format code.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct FormatToken(FormatTokenKind Kind, string Text)
{
    private const string LongDate = "yyyy\"年\"m\"月\"d\"日\"";

    public static IEnumerable<FormatToken> Read(string code)
    {
        if (code.Contains("[$-F800]", StringComparison.OrdinalIgnoreCase)) code = LongDate;
        if (code.Contains("[$-F400]", StringComparison.OrdinalIgnoreCase)) code = "h:mm:ss";
        for (var at = 0; at < code.Length;)
        {
            var (token, length) = Next(code, at);
            at += length;
            if (token is { } next) yield return next;
        }
    }

    private static (FormatToken? Token, int Length) Next(string code, int at)
    {
        var c = code[at];
        if (c == '"') return Quoted(code, at);
        if (c == '[') return Bracketed(code, at);
        if (c == '\\') return (Literal(at + 1 < code.Length ? code[at + 1].ToString() : ""), 2);
        if (c is '_' or '*') return (null, 2);
        if (c == ';') return (new FormatToken(FormatTokenKind.End, ";"), 1);
        if (c == '@') return (new FormatToken(FormatTokenKind.Text, "@"), 1);
        if (c == '%') return (new FormatToken(FormatTokenKind.Percent, "%"), 1);
        foreach (var word in (ReadOnlySpan<string>)["General", "G/通用格式", "AM/PM", "上午/下午", "A/P"])
        {
            if (string.Compare(code, at, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0)
                return (new FormatToken(word[0] == 'G' ? FormatTokenKind.General : FormatTokenKind.Date, word), word.Length);
        }

        return Run(code, at);
    }

    private static (FormatToken? Token, int Length) Run(string code, int at)
    {
        var c = char.ToLowerInvariant(code[at]);
        if (c is 'y' or 'm' or 'd' or 'h' or 's' or 'a' || (c == 'e' && !IsPower(code, at)))
        {
            var end = at;
            while (end < code.Length && char.ToLowerInvariant(code[end]) == c) end++;
            return (new FormatToken(FormatTokenKind.Date, code[at..end].ToLowerInvariant()), end - at);
        }

        if (c is '0' or '#' or '?' or '.' or ',') return (new FormatToken(FormatTokenKind.Digits, code[at].ToString()), 1);
        if (c == 'e') return (new FormatToken(FormatTokenKind.Digits, "E"), 2);
        return c == '/' && at > 0 && code[at - 1] is '?' or '#' ? (new FormatToken(FormatTokenKind.Digits, "/"), 1) : (Literal(code[at].ToString()), 1);
    }

    private static bool IsPower(string code, int at) => at + 1 < code.Length && code[at + 1] is '+' or '-';

    private static (FormatToken? Token, int Length) Quoted(string code, int at)
    {
        var end = code.IndexOf('"', at + 1);
        if (end < 0) end = code.Length;
        return (Literal(code[(at + 1)..end]), end + 1 - at);
    }

    /// <summary>[Red], [&gt;=10], [h], [$¥-804], [DBNum1].</summary>
    private static (FormatToken? Token, int Length) Bracketed(string code, int at)
    {
        var end = code.IndexOf(']', at);
        if (end < 0) return (Literal(code[at..]), code.Length - at);

        var inside = code[(at + 1)..end];
        FormatToken? token = inside switch
        {
            ['$', ..] => Literal(inside[1..].Split('-')[0]),
            ['<' or '>' or '=', ..] => new FormatToken(FormatTokenKind.Condition, inside),
            _ when inside.Equals("DBNum1", StringComparison.OrdinalIgnoreCase) => new FormatToken(FormatTokenKind.Chinese, inside),
            _ when inside.Length > 0 && inside.All(c => c is 'h' or 'H' or 'm' or 'M' or 's' or 'S') => new FormatToken(FormatTokenKind.Date, $"[{inside[0]}]"),
            _ => null,
        };
        return (token, end + 1 - at);
    }

    private static FormatToken Literal(string text) => new(FormatTokenKind.Literal, text);
}
