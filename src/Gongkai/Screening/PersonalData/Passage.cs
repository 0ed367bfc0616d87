namespace Gongkai.Screening.PersonalData;

/// <summary>A text as the rules read it: in half width, with the words around it. Every character keeps its index.</summary>
internal sealed class Passage(ScreenedText text)
{
    /// <summary>Characters before a number among which the word that explains it is looked for.</summary>
    public const int Near = 26;

    private const int Far = 120;

    private readonly string _head = HalfWidth(text.Head);

    public string Text { get; } = HalfWidth(text.Text);

    /// <summary>The other cells of the row.</summary>
    public string Row { get; } = HalfWidth(text.Row);

    /// <summary>Up to <paramref name="count"/> characters before an index, within the clause; the head of the column stands before the text.</summary>
    public string Before(int index, int count)
    {
        var from = Math.Max(0, index - count);
        var near = Text.AsSpan(from, index - from);
        var clause = near.LastIndexOfAny("。;\n") + 1;
        return clause > 0 || from > 0 || _head.Length == 0 ? near[clause..].ToString() : $"{_head}:{near}";
    }

    /// <summary>The same across clauses, as far as the words of a whole announcement reach.</summary>
    public string FarBefore(int index)
    {
        var from = Math.Max(0, index - Far);
        var far = Text.AsSpan(from, index - from);
        return from > 0 || _head.Length == 0 ? far.ToString() : $"{_head}:{far}";
    }

    /// <summary>Up to <paramref name="count"/> characters from an index on.</summary>
    public ReadOnlySpan<char> From(int index, int count) => Text.AsSpan(index, Math.Min(count, Text.Length - index));

    /// <summary>The character at an index; a blank beyond either end.</summary>
    public char At(int index) => index >= 0 && index < Text.Length ? Text[index] : ' ';

    private static string HalfWidth(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\uff01', '\uff5e') && !text.AsSpan().ContainsAny('\u00a0', '\u3000', '\t')) return text;
        return string.Create(text.Length, text, (half, full) =>
        {
            for (var i = 0; i < full.Length; i++)
            {
                half[i] = full[i] switch
                {
                    >= '\uff01' and <= '\uff5e' and var c => (char)(c - 0xfee0),
                    '\u00a0' or '\u3000' or '\t' => ' ',
                    var c => c,
                };
            }
        });
    }
}
