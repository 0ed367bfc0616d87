using System.Text;
using Gongkai.Documents.Docx;
using Gongkai.Documents.Drafts;

namespace Gongkai.Documents.Rtf;

/// <summary>A run of paragraphs and tables: the body of the document, a text box or a comment.</summary>
/// <param name="depth">Tables around it.</param>
/// <param name="count">Counts a paragraph, cell or revision.</param>
internal sealed class RtfStory(int depth, Action count)
{
    private readonly List<Draft> _blocks = [];
    private readonly List<RtfTable> _tables = [];
    private readonly List<RtfRow> _definitions = [];
    private readonly StringBuilder _number = new();
    private ParagraphInProgress _paragraph = new();
    private bool _isDeleting;
    private bool _isInserting;
    private int? _joinedAt;

    /// <summary>Tables around the current paragraph, those around the story among them.</summary>
    public int Depth => depth + _tables.Count;

    public void Append(string text, RtfState state)
    {
        if (state.IsHidden) return;
        Revise(state.IsDeleted, state.IsInserted);
        _paragraph.Append(text);
    }

    public void BeginNumber() => _number.Clear();

    public void AppendNumber(string text) => _number.Append(text);

    public void AddComment(string text) => _paragraph.AddComment(text);

    public void AddBox(List<Draft> blocks) => _paragraph.Boxes.AddRange(blocks);

    /// <summary>A paragraph whose mark is deleted runs on into the next one, as it will once the revision is accepted.</summary>
    public void EndParagraph(RtfState state)
    {
        if (state.IsDeleted && !state.IsHidden)
        {
            _joinedAt = state.TableDepth;
            _number.Clear();
        }
        else
        {
            FinishParagraph(state.TableDepth);
        }
    }

    public void EndCell(int tableDepth)
    {
        FinishParagraph(tableDepth);
        _tables[^1].EndCell();
        count();
    }

    public void EndRow(int tableDepth, bool isDeleted)
    {
        if (_paragraph.Text.Length > 0) FinishParagraph(tableDepth);
        MoveTo(tableDepth);
        _tables[^1].EndRow(Definition(tableDepth), isDeleted);
    }

    public void BeginDefinition(int tableDepth)
    {
        if (_joinedAt is { } joined) FinishParagraph(joined);
        Definition(tableDepth);
        _definitions[tableDepth - 1] = new RtfRow();
    }

    public void Define(int tableDepth, ReadOnlySpan<char> word, int? parameter)
    {
        if (Definition(tableDepth).Define(word, parameter)) count();
    }

    public List<Draft> Finish(int tableDepth)
    {
        FinishParagraph(_paragraph.Text.Length > 0 ? tableDepth : 0);
        MoveTo(0);
        return _blocks;
    }

    /// <summary>The paragraphs as one text, for a comment.</summary>
    public string FinishText() => string.Join('\n', Finish(0).OfType<DraftParagraph>().Select(paragraph => paragraph.Text).Where(text => text.Length > 0));

    private void FinishParagraph(int tableDepth)
    {
        Revise(isDeleted: false, isInserted: false);
        MoveTo(tableDepth);
        var blocks = _tables.Count == 0 ? _blocks : _tables[^1].Content;
        var draft = _paragraph.Finish(Number());
        if (draft.Text.Length > 0 || draft.Remnants.Count > 0) blocks.Add(draft);
        blocks.AddRange(_paragraph.Boxes);

        _paragraph = new ParagraphInProgress();
        _number.Clear();
        _joinedAt = null;
        count();
    }

    /// <summary>The number as written by the program; nothing for a bullet.</summary>
    private string Number()
    {
        var number = _number.ToString().Trim();
        return number.Any(c => char.IsLetterOrDigit(c) || char.IsNumber(c)) ? number : "";
    }

    private void Revise(bool isDeleted, bool isInserted)
    {
        if (_isDeleting == isDeleted && _isInserting == isInserted) return;

        count();
        if (_isDeleting && !isDeleted) _paragraph.EndDeletion();
        if (_isInserting && !isInserted) _paragraph.EndInsertion();
        if (isInserted && !_isInserting) _paragraph.BeginInsertion();
        if (isDeleted && !_isDeleting) _paragraph.BeginDeletion();
        (_isDeleting, _isInserting) = (isDeleted, isInserted);
    }

    /// <summary>Opens and closes tables until so many are open.</summary>
    private void MoveTo(int tableDepth)
    {
        if (depth + tableDepth > Limits.TableDepth) throw new UnreadableFileException(Reasons.TooMuchContent);
        while (_tables.Count < tableDepth) _tables.Add(new RtfTable());
        while (_tables.Count > tableDepth) CloseTable();
    }

    private void CloseTable()
    {
        var table = _tables[^1].Finish(Definition(_tables.Count));
        _tables.RemoveAt(_tables.Count - 1);
        if (table.Rows.Count > 0 || table.Remnants.Count > 0) (_tables.Count == 0 ? _blocks : _tables[^1].Content).Add(table);
    }

    private RtfRow Definition(int tableDepth)
    {
        if (depth + tableDepth > Limits.TableDepth) throw new UnreadableFileException(Reasons.TooMuchContent);
        while (_definitions.Count < tableDepth) _definitions.Add(new RtfRow());
        return _definitions[tableDepth - 1];
    }
}
