using System.Text.RegularExpressions;

namespace Gongkai.Documents.Pdf.Layout;

/// <summary>Takes page numbers and what is repeated at the head or foot of pages out of the text.</summary>
internal static partial class RunningHeads
{
    /// <summary>The share of a page's height at its head and foot in which they stand.</summary>
    private const double MarginShare = 0.12;

    private const int LongestPageNumber = 40;

    /// <summary>Odd and even pages may have different ones, so that what stands on two pages in five is taken out.</summary>
    public static void Remove(List<PageText> pages)
    {
        var repeated = pages.SelectMany(page => page.Lines.Where(line => IsInMargin(page, line)).Select(Key).Distinct())
            .GroupBy(key => key)
            .Where(group => group.Count() >= 2 && group.Count() * 5 >= pages.Count * 2)
            .Select(group => group.Key)
            .ToHashSet();

        foreach (var page in pages)
        {
            page.Lines.RemoveAll(line => IsInMargin(page, line) && IsOutermost(page, line) && (repeated.Contains(Key(line)) || IsPageNumber(line.Text)));
        }
    }

    private static bool IsPageNumber(string text) => text.Length <= LongestPageNumber && PageNumber().IsMatch(text);

    private static bool IsInMargin(PageText page, TextLine line) =>
        line.Y < MarginShare * page.Ink.Height || line.Top > (1 - MarginShare) * page.Ink.Height;

    /// <summary>No table stands between it and the edge of the page.</summary>
    private static bool IsOutermost(PageText page, TextLine line) =>
        line.Y < page.Ink.Height / 2
            ? page.Tables.TrueForAll(table => table.Top > line.Top)
            : page.Tables.TrueForAll(table => table.Bottom < line.Y);

    /// <summary>What two occurrences have in common: the text without its digits, where it stands, and how large it is.</summary>
    private static (string Text, double X, double Y, double Size) Key(TextLine line) =>
        (Digits().Replace(line.Text.Trim(), "0"), Math.Round(line.Left / 8), Math.Round(line.Y / 3), Math.Round(line.Size));

    [GeneratedRegex("[0-9]+", RegexOptions.None, Timeout.Infinite)]
    private static partial Regex Digits();

    [GeneratedRegex(@"^[\s\-—–―－~·]*(第\s*)?[0-9]{1,4}(\s*页)?(\s*[/,，]?\s*(共\s*)?[0-9]{1,4}(\s*页)?)?[\s\-—–―－~·]*$", RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex PageNumber();
}
