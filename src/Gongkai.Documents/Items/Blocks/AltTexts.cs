using System.Text;
using Gongkai.Documents.Packages;

namespace Gongkai.Documents.Items.Blocks;

/// <summary>Texts that stand for pictures.</summary>
internal static class AltTexts
{
    private const int Longest = 300;

    /// <summary>One line without white space at its ends, at most 300 characters.</summary>
    public static string Clean(string? text)
    {
        if (text is null) return "";

        var line = new StringBuilder(Math.Min(text.Length, Longest));
        foreach (var c in text)
        {
            if (line.Length == Longest) break;
            if (char.IsWhiteSpace(c) || char.IsControl(c))
            {
                if (line.Length > 0 && line[^1] != ' ') line.Append(' ');
            }
            else if (IsVisible(c))
            {
                line.Append(c);
            }
        }

        return XmlCharacters.Clean(line.ToString()).Trim();
    }

    private static bool IsVisible(char c) => char.GetUnicodeCategory(c) is not System.Globalization.UnicodeCategory.Format;
}
