using Gongkai.Documents.Doc.Numbering;
using Gongkai.Documents.Docx.Numbering;
using Gongkai.Documents.Drafts;

namespace Gongkai.Documents.Doc;

/// <summary>A document with everything that reading its text needs.</summary>
internal sealed class WordDocument
{
    private readonly int _mainLength;
    private int _blocks;

    public WordDocument(WordStreams streams)
    {
        _mainLength = streams.Information.MainLength;
        Text = new DocumentText(streams);
        Lists = ListTables.Read(streams);
        TextBoxes = new TextBoxes(streams);
        Comments = CommentTexts.Read(streams, Text);
        Fonts = new FontNames(streams.Part(TablePart.Fonts));
    }

    public DocumentText Text { get; }

    public ListNumbers? Lists { get; }

    public TextBoxes TextBoxes { get; }

    /// <summary>Texts by the number of the character they are anchored at.</summary>
    public IReadOnlyDictionary<int, string> Comments { get; }

    public FontNames Fonts { get; }

    /// <summary>The main document. Headers, footers and notes stand elsewhere and are not read.</summary>
    public List<Draft> Read()
    {
        var blocks = StoryReader.Read(this, 0, _mainLength);
        foreach (var (from, to) in TextBoxes.TakeRest()) blocks.AddRange(StoryReader.Read(this, from, to));
        return blocks;
    }

    /// <exception cref="UnreadableFileException">There are too many paragraphs, tables and cells.</exception>
    public void Count()
    {
        if (++_blocks > Limits.Blocks) throw new UnreadableFileException(Reasons.TooMuchContent);
    }
}
