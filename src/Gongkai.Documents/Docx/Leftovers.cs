using System.Text;

namespace Gongkai.Documents.Docx;

/// <summary>What a document holds beside the text, tables and pictures that readers see.</summary>
internal sealed class Leftovers
{
    private readonly List<StringBuilder> _hidden = [];
    private object? _hiddenIn;

    public int Footnotes { get; set; }

    public int TextBoxes { get; set; }

    /// <summary>SmartArt.</summary>
    public int Diagrams { get; set; }

    public int Charts { get; set; }

    /// <summary>Files of other programs in the document.</summary>
    public int Objects { get; set; }

    /// <summary>Text that is formatted as hidden, a stretch a paragraph.</summary>
    public IEnumerable<string> HiddenTexts => _hidden.Select(stretch => stretch.ToString());

    /// <summary>Takes up hidden text. Word cuts a stretch into runs; those of one paragraph become one again.</summary>
    public void Hide(object paragraph, StringBuilder text)
    {
        if (text.Length == 0) return;
        if (!ReferenceEquals(paragraph, _hiddenIn)) _hidden.Add(new StringBuilder());
        _hiddenIn = paragraph;
        _hidden[^1].Append(text);
    }
}
