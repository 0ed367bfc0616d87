using System.Text;

namespace Gongkai.Documents.Doc;

/// <summary>What reviewers wrote in the margin ([MS-DOC] 2.8.7 and 2.8.8).</summary>
internal static class CommentTexts
{
    private const int ReferenceSize = 30;

    /// <summary>Texts by the number of the character they are anchored at; paragraphs are parted by line feeds.</summary>
    public static Dictionary<int, string> Read(WordStreams streams, DocumentText text)
    {
        var references = new Plc(streams.Part(TablePart.CommentReferences), ReferenceSize);
        var texts = new Plc(streams.Part(TablePart.CommentTexts), 0);
        var start = streams.Information.CommentsStart;
        if (references.Count > Limits.Blocks) throw new UnreadableFileException(Reasons.TooMuchContent);

        var comments = new Dictionary<int, string>();
        for (var i = 0; i < Math.Min(references.Count, texts.Count); i++)
            comments[references.Position(i)] = TextOf(text.Runs(start + texts.Position(i), start + texts.Position(i + 1)));

        return comments;
    }

    private static string TextOf(IEnumerable<TextRun> runs)
    {
        var text = new StringBuilder();
        var fields = new FieldNesting();
        foreach (var run in runs)
        {
            foreach (var c in run.Text)
            {
                if (fields.Take(c) || fields.IsInCode || run.Format.IsDeleted) continue;
                if (c >= ' ') text.Append(c);
                else if (c == '\r' && text.Length > 0) text.Append('\n');
            }
        }

        return text.ToString().Trim();
    }
}
