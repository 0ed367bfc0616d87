namespace Gongkai.Documents.Pdf.Layout;

/// <summary>
/// How the text stands on the pages.
/// </summary>
/// <param name="Left">Where lines begin that are not indented.</param>
/// <param name="Right">Where full lines end.</param>
/// <param name="Pitch">From one line of a paragraph to the next.</param>
/// <param name="HasIndents">Paragraphs begin with an indent of about two characters.</param>
internal sealed record Margins(double Left, double Right, double Pitch, bool HasIndents)
{
    /// <summary>Where all lines are shorter than this share of the page none is full, and the right margin is taken to be as wide as the left.</summary>
    private const double NarrowShare = 0.4;

    /// <summary>Where most lines begin and where the longest end, over all pages of one width.</summary>
    public static Margins Of(List<PageText> pages)
    {
        var lines = pages.SelectMany(page => page.Lines).ToList();
        if (lines.Count == 0) return new Margins(0, 0, 0, false);

        var starts = lines.GroupBy(line => Math.Round(line.Left / 2)).Where(group => group.Count() >= Math.Min(3, lines.Count)).ToList();
        var left = starts.Count > 0 ? starts.MinBy(group => group.Key)!.Min(line => line.Left) : lines.Min(line => line.Left);
        var ends = lines.Where(line => !Characters.MayHang(line.Text)).Select(line => line.Right).OrderDescending().ToList();
        var right = ends.Count > 0 ? ends[ends.Count / 10] : lines.Max(line => line.Right);
        if (right - left < NarrowShare * pages[0].Ink.Width) right = pages[0].Ink.Width - left;
        var pitches = pages.SelectMany(page => page.Lines.Zip(page.Lines.Skip(1)))
            .Where(pair => Math.Abs(pair.First.Size - pair.Second.Size) < 0.5)
            .Select(pair => pair.Second.Y - pair.First.Y)
            .Order()
            .ToList();
        var indented = lines.Count(line => (line.Left - left) / line.Size is > 1.2 and < 2.6);
        return new Margins(left, right, pitches.Count > 0 ? pitches[pitches.Count / 4] : 0, indented * 8 > lines.Count);
    }
}
