namespace Gongkai.AnnualReports.Narrative;

/// <summary>Looking for words in squeezed text.</summary>
internal static class Words
{
    public static bool HasAny(this ReadOnlySpan<char> text, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (text.IndexOf(word) >= 0) return true;
        }

        return false;
    }

    /// <summary>Index of the last occurrence of any of the words; -1 when none occurs.</summary>
    public static int LastOfAny(this ReadOnlySpan<char> text, params ReadOnlySpan<string> words)
    {
        var last = -1;
        foreach (var word in words) last = Math.Max(last, text.LastIndexOf(word));
        return last;
    }

    /// <summary>What is left of the text without the words; the longer words are to be listed before those they contain.</summary>
    public static string Without(this string text, params ReadOnlySpan<string> words)
    {
        foreach (var word in words) text = text.Replace(word, "", StringComparison.Ordinal);
        return text;
    }

    public static bool StartsWithAny(this ReadOnlySpan<char> text, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (text.StartsWith(word)) return true;
        }

        return false;
    }

    public static bool EndsWithAny(this ReadOnlySpan<char> text, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (text.EndsWith(word)) return true;
        }

        return false;
    }
}
