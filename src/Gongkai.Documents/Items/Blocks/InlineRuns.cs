namespace Gongkai.Documents.Items.Blocks;

/// <summary>Brings the content of a line into the one form it is kept in.</summary>
internal static class InlineRuns
{
    /// <summary>Without blanks and breaks at the end, without formatting that nobody sees, and with equal neighbours joined.</summary>
    public static IReadOnlyList<Inline> Tidy(IReadOnlyList<Inline> line)
    {
        var tidy = new List<Inline>(line.Count);
        foreach (var piece in line) Add(tidy, piece is InlineRun run && string.IsNullOrWhiteSpace(run.Text) ? Blank(run, tidy) : piece);
        TrimEnd(tidy);
        return tidy;
    }

    public static bool HasContent(IReadOnlyList<Inline> line) =>
        line.Any(piece => piece is InlinePicture || (piece is InlineRun run && !string.IsNullOrWhiteSpace(run.Text)));

    /// <summary>Headings are strong by themselves.</summary>
    public static IReadOnlyList<Inline> WithoutStrong(IReadOnlyList<Inline> line) => Tidy(
        [.. line.Select(piece => piece is InlineRun run ? run with { Style = run.Style with { Marks = run.Style.Marks & ~Marks.Strong } } : piece)]);

    private static void Add(List<Inline> line, Inline piece)
    {
        if (piece is InlineRun run && line is [.., InlineRun before] && before.Style == run.Style)
            line[^1] = before with { Text = before.Text + run.Text };
        else
            line.Add(piece);
    }

    /// <summary>A blank shows only its underline, and belongs to a link only when the link began before it.</summary>
    private static InlineRun Blank(InlineRun blank, List<Inline> before)
    {
        var link = before is [.., InlineRun run] && run.Style.Link == blank.Style.Link ? blank.Style.Link : null;
        return blank with { Style = new InlineStyle(blank.Style.Marks & Marks.Underline, link) };
    }

    private static void TrimEnd(List<Inline> line)
    {
        while (line.Count > 0)
        {
            if (line[^1] is InlineRun run)
            {
                if ((run.Style.Marks & Marks.Underline) != Marks.None) return;
                var text = run.Text.TrimEnd();
                if (text.Length > 0)
                {
                    line[^1] = run with { Text = text };
                    return;
                }
            }
            else if (line[^1] is not LineBreak)
            {
                return;
            }

            line.RemoveAt(line.Count - 1);
        }
    }
}
