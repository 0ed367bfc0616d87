using System.Globalization;
using Gongkai.Documents.Doc.Tables;
using Gongkai.Documents.Docx;
using Gongkai.Documents.Drafts;

namespace Gongkai.Documents.Doc;

/// <summary>Reads a part of the text by itself, the main document or a text box, into paragraphs and tables ([MS-DOC] 2.4.2 and 2.4.3).</summary>
internal sealed class StoryReader
{
    private const char CommentReference = '\u0005';
    private const char CellMark = '\u0007';
    private const char Drawing = '\u0008';
    private const char LineBreak = '\u000B';
    private const char PageBreak = '\u000C';
    private const char ParagraphMark = '\r';
    private const char ColumnBreak = '\u000E';
    private const char NonBreakingHyphen = '\u001E';

    /// <summary>Private codes that show what a font of symbols has at their lower half.</summary>
    private const char FirstSymbol = '\uF020';
    private const char LastSymbol = '\uF0FF';

    private readonly WordDocument _document;
    private readonly List<Draft> _blocks = [];
    private readonly OpenTables _tables;
    private readonly FieldNesting _fields = new();
    private ParagraphInProgress _paragraph = new();

    /// <summary>The mark of the paragraph before is deleted, and it may run on into this one.</summary>
    private bool _isJoining;

    private StoryReader(WordDocument document)
    {
        _document = document;
        _tables = new OpenTables(_blocks, document.Count);
    }

    /// <summary>The paragraphs and tables from one character of the text to another.</summary>
    public static List<Draft> Read(WordDocument document, long from, long to)
    {
        var story = new StoryReader(document);
        foreach (var run in document.Text.Runs(from, to)) story.Read(run);
        return story.Finish();
    }

    private void Read(TextRun run)
    {
        Begin(run.Format);
        for (var i = 0; i < run.Text.Length; i++)
        {
            if (_isJoining) Join(run, i);
            if (IsMark(run, i))
                EndParagraph(run, i);
            else
                Append(run, i);
        }

        End(run.Format);
    }

    private void Begin(CharacterFormat format)
    {
        if (format.IsInserted) _paragraph.BeginInsertion();
        if (format.IsDeleted) _paragraph.BeginDeletion();
    }

    private void End(CharacterFormat format)
    {
        if (format.IsDeleted) _paragraph.EndDeletion();
        if (format.IsInserted) _paragraph.EndInsertion();
    }

    /// <summary>A page break is a character of a paragraph; the end of a section, which looks the same, is the mark of one.</summary>
    private bool IsMark(TextRun run, int index) => run.Text[index] switch
    {
        ParagraphMark or CellMark => true,
        PageBreak => _document.Text.Formatting.IsLastOfParagraph(run.Piece, run.Start + index),
        _ => false,
    };

    private void Append(TextRun run, int index)
    {
        var c = run.Text[index];
        if (_fields.Take(c)) return;

        // Word keeps the anchor of a drawing in line with the text in the code of a field.
        if (c == Drawing)
            AppendBox(run.Start + index, run.Format);
        else if (!_fields.IsInCode && !run.Format.IsHidden)
            AppendText(c, run, index);
    }

    private void AppendText(char c, TextRun run, int index)
    {
        if (run.Format is { IsSpecial: true, Symbol: var (font, code) })
            _paragraph.Append(Symbol(font, code));
        else if (c is >= FirstSymbol and <= LastSymbol && Symbol(run.Format.Font, c) is { Length: > 0 } symbol)
            _paragraph.Append(symbol);
        else if (c == CommentReference && _document.Comments.TryGetValue(run.Start + index, out var comment))
            _paragraph.AddComment(comment);
        else if (c is LineBreak or PageBreak or ColumnBreak)
            _paragraph.Target.Append('\n');
        else if (c == NonBreakingHyphen)
            _paragraph.Target.Append('-');
        else if (c is '\t' or >= ' ')
            _paragraph.Target.Append(c);
    }

    private string Symbol(int font, int code) => RunText.Symbol(_document.Fonts.NameOf(font), code.ToString("X4", CultureInfo.InvariantCulture));

    /// <summary>A box whose anchor is deleted or hidden goes with it.</summary>
    private void AppendBox(int position, CharacterFormat format)
    {
        if (_document.TextBoxes.Take(position) is var (from, to) && format is { IsDeleted: false, IsHidden: false }) _paragraph.Boxes.AddRange(Read(_document, from, to));
    }

    /// <summary>A paragraph does not run on into a table or out of one.</summary>
    private void Join(TextRun run, int index)
    {
        _isJoining = false;
        if (_document.Text.Formatting.Paragraph(run.Piece, run.Start + index).Depth == _tables.Depth) return;

        End(run.Format);
        FinishParagraph("");
        Begin(run.Format);
    }

    private void EndParagraph(TextRun run, int index)
    {
        _document.Count();
        var format = _document.Text.Formatting.Paragraph(run.Piece, run.Start + index);
        _tables.MoveTo(format.Depth);
        End(run.Format);

        if (format.EndsRow)
            EndRow(format, run.Format.IsDeleted);
        else if (format.EndsCell(run.Text[index]))
            EndCell(format, run.Format.IsDeleted);
        else if (run.Format.IsDeleted)
            _isJoining = true;
        else
            FinishParagraph(NumberOf(format));

        Begin(run.Format);
    }

    private void EndCell(ParagraphFormat format, bool isMarkDeleted)
    {
        FinishParagraph(isMarkDeleted ? "" : NumberOf(format));
        _tables.EndCell(isMarkDeleted);
    }

    /// <summary>The mark of a row has no text before it, but a damaged file may; it must not run on into the next row.</summary>
    private void EndRow(ParagraphFormat format, bool isMarkDeleted)
    {
        FinishParagraph("");
        _tables.EndRow(format.Row, isMarkDeleted);
    }

    private string NumberOf(ParagraphFormat format) => _document.Lists?.Next(format.Numbering) ?? "";

    private void FinishParagraph(string number)
    {
        var draft = _paragraph.Finish(number);
        if (draft.Text.Length > 0 || draft.Remnants.Count > 0) _tables.Target.Add(draft);
        _tables.Target.AddRange(_paragraph.Boxes);
        _paragraph = new ParagraphInProgress();
    }

    private List<Draft> Finish()
    {
        if (_fields.IsInCode) throw new InvalidDataException("The code of a field does not end.");

        FinishParagraph("");
        _tables.MoveTo(0);
        return _blocks;
    }
}
