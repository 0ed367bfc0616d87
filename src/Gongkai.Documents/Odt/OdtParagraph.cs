using Gongkai.Documents.Docx;
using Gongkai.Documents.Drafts;

namespace Gongkai.Documents.Odt;

/// <summary>A paragraph while its text comes in, its white space collapsed (ODF 6.1.2).</summary>
/// <param name="count">Counts characters.</param>
internal sealed class OdtParagraph(Action<int> count)
{
    /// <summary>Word keeps it as an element of its own, which a .docx is read with as a plain one.</summary>
    private const char NonBreakingHyphen = '\u2011';

    private readonly ParagraphInProgress _paragraph = new();
    private bool _isAfterSpace = true;

    /// <summary>Paragraphs and tables of text boxes that are anchored here; they follow the paragraph.</summary>
    public List<Draft> Boxes => _paragraph.Boxes;

    /// <param name="text">Character data; a run of white space in it is one blank, at the beginning none.</param>
    public void Append(string text)
    {
        count(text.Length);
        foreach (var c in text)
        {
            var isSpace = c is ' ' or '\t' or '\r' or '\n';
            if (c != '\0' && !(isSpace && _isAfterSpace)) _paragraph.Target.Append(isSpace ? ' ' : c == NonBreakingHyphen ? '-' : c);
            _isAfterSpace = isSpace;
        }
    }

    /// <summary>White space that an element stands for.</summary>
    public void AppendVerbatim(string text)
    {
        count(text.Length);
        _paragraph.Append(text);
        _isAfterSpace = false;
    }

    public void AddDeletion(string text)
    {
        _paragraph.BeginDeletion();
        _paragraph.Append(text);
        _paragraph.EndDeletion();
    }

    public void BeginInsertion() => _paragraph.BeginInsertion();

    public void EndInsertion() => _paragraph.EndInsertion();

    public void AddComment(string text) => _paragraph.AddComment(text);

    public DraftParagraph Finish(string number) => _paragraph.Finish(number);
}
