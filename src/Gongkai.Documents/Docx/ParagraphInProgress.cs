using System.Text;
using Gongkai.Documents.Docx.Numbering;
using Gongkai.Documents.Drafts;

namespace Gongkai.Documents.Docx;

/// <summary>A paragraph while its runs come in: the text that counts, and what pending revisions do to it.</summary>
internal sealed class ParagraphInProgress
{
    private readonly List<(StringBuilder Text, string Kind, int End)> _remnants = [];
    private readonly StringBuilder _deleted = new();
    private readonly List<FormatMark> _marks = [];
    private int _deletions;
    private int _insertions;
    private int _insertedFrom;

    public StringBuilder Text { get; } = new();

    /// <summary>Paragraphs and tables of text boxes that are anchored here; they follow the paragraph.</summary>
    public List<Draft> Boxes { get; } = [];

    public ParagraphProperties Properties { get; set; } = ParagraphProperties.None;

    /// <summary>True inside a pending deletion, whose text does not count.</summary>
    public bool IsDeleting => _deletions > 0;

    /// <summary>Where text of the current run goes.</summary>
    public StringBuilder Target => IsDeleting ? _deleted : Text;

    /// <summary>Pictures so far.</summary>
    public int Pictures { get; private set; }

    public void Append(string text) => Target.Append(text);

    /// <summary>What comes from here on is formatted like this. Deleted text is not kept, so its formatting is not either.</summary>
    public void Format(RunFormat format, LinkTarget link)
    {
        if (IsDeleting || (_marks is [.., { Picture: null } last] && last.Format == format && last.Link == link)) return;
        _marks.Add(new FormatMark(Text.Length, format, link, Picture: null));
    }

    public void AddPicture(PlacedPicture picture, RunFormat format, LinkTarget link)
    {
        if (IsDeleting) return;
        _marks.Add(new FormatMark(Text.Length, format, link, picture));
        _marks.Add(new FormatMark(Text.Length, format, link, Picture: null));
        Pictures++;
    }

    public void BeginDeletion() => _deletions++;

    public void EndDeletion()
    {
        if (--_deletions > 0) return;
        AddRevision(_deleted.ToString(), RemnantKinds.Deletion, Text.Length);
        _deleted.Clear();
    }

    public void BeginInsertion()
    {
        if (_insertions++ == 0) _insertedFrom = Text.Length;
    }

    /// <summary>Notes the text since the beginning of the outermost insertion; it counts, but nobody has accepted it.</summary>
    public void EndInsertion()
    {
        if (--_insertions == 0) AddRevision(Text.ToString(_insertedFrom, Text.Length - _insertedFrom), RemnantKinds.Insertion, _insertedFrom);
    }

    public void AddComment(string text) => _remnants.Add((new StringBuilder(text), RemnantKinds.Comment, -1));

    public DraftParagraph Finish(string number) => Finish(number, formatted: null);

    /// <summary>The same with its formatting.</summary>
    public DraftParagraph Finish(ListNumber number) => Finish(number.Text, new FormattedText(Properties, number, Spans()));

    private DraftParagraph Finish(string number, FormattedText? formatted)
    {
        var draft = new DraftParagraph(number.Length == 0 ? Text.ToString() : number + Text.ToString().TrimStart()) { Formatted = formatted };
        draft.Remnants.AddRange(_remnants.Select(remnant => new DraftRemnant(remnant.Text.ToString(), remnant.Kind)));
        return draft;
    }

    private List<FormattedSpan> Spans()
    {
        var spans = new List<FormattedSpan>(_marks.Count);
        for (var i = 0; i < _marks.Count; i++)
        {
            var end = i + 1 < _marks.Count ? _marks[i + 1].At : Text.Length;
            if (_marks[i].Picture is not null || end > _marks[i].At) spans.Add(new FormattedSpan(Text.ToString(_marks[i].At, end - _marks[i].At), _marks[i].Format, _marks[i].Link, _marks[i].Picture));
        }

        return spans;
    }

    /// <summary>Word cuts one revision into a piece for every run; pieces that touch become one again.</summary>
    private void AddRevision(string text, string kind, int start)
    {
        if (string.IsNullOrWhiteSpace(text)) return;
        if (_remnants is [.., var last] && last.Kind == kind && last.End == start)
            _remnants[^1] = (last.Text.Append(text), kind, Text.Length);
        else
            _remnants.Add((new StringBuilder(text), kind, Text.Length));
    }

    private sealed record FormatMark(int At, RunFormat Format, LinkTarget Link, PlacedPicture? Picture);
}
