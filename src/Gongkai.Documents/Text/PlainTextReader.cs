using Gongkai.Sources;

namespace Gongkai.Documents.Text;

/// <summary>Reads plain text: lines are paragraphs, and the two ways in which tables survive in plain text are tables again.</summary>
internal static class PlainTextReader
{
    /// <exception cref="UnreadableFileException">There are more lines than a document has.</exception>
    public static SourceDocument Read(string text)
    {
        var lines = Lines(text);
        var blocks = new List<Block>();
        for (var i = 0; i < lines.Count;)
        {
            var before = i;
            if (TabbedTable.Begins(lines, i))
                blocks.Add(TabbedTable.Read(lines, ref i));
            else if (PipedTable.Begins(lines, i))
                blocks.Add(PipedTable.Read(lines, ref i));
            else if (lines[i++].Trim() is { Length: > 0 } paragraph)
                blocks.Add(new Paragraph(paragraph, new Place(before + 1)));
        }

        return new SourceDocument(blocks);
    }

    private static List<string> Lines(string text)
    {
        var lines = new List<string>();
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (lines.Count >= Limits.Blocks) throw new UnreadableFileException(Reasons.TooMuchContent);
            lines.Add(line.Trim('\u001A').ToString());
        }

        return lines;
    }
}
