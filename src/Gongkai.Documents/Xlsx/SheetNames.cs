using System.Text;

namespace Gongkai.Documents.Xlsx;

/// <summary>Gives sheets names that Excel takes: at most 31 characters, none of []:*?/\, no apostrophe at the ends, no two alike.</summary>
internal sealed class SheetNames
{
    private const int Longest = 31;
    private const string Reserved = "History";

    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase) { Reserved };

    public string Add(string wanted)
    {
        var name = Clean(wanted);
        var free = name;
        for (var number = 2; !_taken.Add(free); number++) free = Cut(name, Longest - $"({number})".Length) + $"({number})";
        return free;
    }

    /// <summary>Forbidden characters get their full-width form.</summary>
    private static string Clean(string wanted)
    {
        var name = new StringBuilder(wanted.Length);
        foreach (var c in XString.Clean(wanted).AsSpan().Trim())
        {
            if (c >= ' ') name.Append(c is '[' or ']' or ':' or '*' or '?' or '/' or '\\' ? (char)(c + 0xFEE0) : c);
        }

        var cut = Cut(name.ToString().Trim('\''), Longest).TrimEnd('\'');
        return string.IsNullOrWhiteSpace(cut) ? "表" : cut;
    }

    private static string Cut(string name, int length)
    {
        if (name.Length <= length) return name;
        return name[..(char.IsHighSurrogate(name[length - 1]) ? length - 1 : length)];
    }
}
