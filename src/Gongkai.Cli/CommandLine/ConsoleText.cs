namespace Gongkai.Cli.CommandLine;

/// <summary>Text on a terminal, where a Chinese character takes two columns.</summary>
internal static class ConsoleText
{
    public static int Width(string text) => text.Sum(character => character >= '\u1100' ? 2 : 1);

    /// <summary>The text with blanks behind it up to the width; a wider text is cut and ends with ….</summary>
    public static string Padded(string text, int width)
    {
        if (Width(text) > width)
        {
            var cut = text;
            while (Width(cut) > width - 2) cut = cut[..^1];
            text = cut + "…";
        }

        return text + new string(' ', width - Width(text));
    }
}
