using System.Text;
using Gongkai.Documents.Packages;

namespace Gongkai.Documents.Items.Blocks;

/// <summary>Collects what stands in one paragraph, its white space as a reader of the page means it.</summary>
/// <remarks>
/// White space of the source is layout, and so is indentation typed with spaces, ideographic ones too: the page indents by
/// itself. Ideographic spaces within a line stay. A break followed by indentation, or by another break, begins a new
/// paragraph, which is how paragraphs are typed where there is only a break. Underlined spaces are room to write on and stay.
/// </remarks>
internal sealed class InlineCollector(BodyBudget budget)
{
    private readonly List<IReadOnlyList<Inline>> _finished = [];
    private readonly StringBuilder _run = new();
    private List<Inline> _line = [];
    private InlineStyle _style;
    private InlineStyle? _space;
    private bool _lineEnd;
    private char _last;
    private int _breaks;
    private int _indentation;

    public void Append(string text, InlineStyle style)
    {
        foreach (var c in XmlCharacters.Clean(text)) Append(c, style);
    }

    public void Break()
    {
        if (IsBegun) _breaks++;
        (_space, _lineEnd, _indentation) = (null, false, 0);
    }

    public void Add(InlinePicture picture)
    {
        if (!budget.Piece()) return;
        BeginContent('\uFFFC');
        EndRun();
        _line.Add(picture);
    }

    /// <summary>The paragraphs that have something in them; begins anew.</summary>
    public IReadOnlyList<IReadOnlyList<Inline>> Take()
    {
        EndParagraph();
        IReadOnlyList<IReadOnlyList<Inline>> taken = [.. _finished];
        _finished.Clear();
        return taken;
    }

    private bool IsBegun => _line.Count > 0 || _run.Length > 0;

    private bool IsAtLineStart => _breaks > 0 || !IsBegun;

    private void Append(char c, InlineStyle style)
    {
        if (IsInvisible(c)) return;

        var isUnderlined = (style.Marks & Marks.Underline) != Marks.None;
        if (c is ' ' or '\t' or '\n' or '\r' or '\f' or '\u2028' or '\u2029' || (c == '\u00A0' && !isUnderlined))
        {
            _space ??= style;
            _lineEnd |= c is '\n' or '\r';
            if (c == '\u00A0' && IsAtLineStart) _indentation++;
        }
        else if (char.IsWhiteSpace(c) && !isUnderlined && IsAtLineStart)
        {
            _indentation += 2;
        }
        else if (budget.Text(1))
        {
            BeginContent(c);
            Write(c, style);
        }
    }

    /// <summary>Settles the breaks and the space before something that can be seen.</summary>
    private void BeginContent(char next)
    {
        if (_breaks > 1 || (_breaks == 1 && _indentation > 1))
        {
            EndParagraph();
        }
        else if (_breaks == 1)
        {
            EndRun();
            _line.Add(LineBreak.One);
        }
        else if (_space is { } style && IsBegun && !(_lineEnd && IsWide(_last) && IsWide(next)))
        {
            Write(' ', style);
        }

        (_breaks, _indentation, _space, _lineEnd, _last) = (0, 0, null, false, next);
    }

    private void Write(char c, InlineStyle style)
    {
        if (_run.Length > 0 && style != _style) EndRun();
        _style = style;
        _run.Append(c);
    }

    private void EndRun()
    {
        if (_run.Length > 0 && budget.Piece()) _line.Add(new InlineRun(_run.ToString(), _style));
        _run.Clear();
    }

    private void EndParagraph()
    {
        EndRun();
        var line = InlineRuns.Tidy(_line);
        if (InlineRuns.HasContent(line)) _finished.Add(line);
        _line = [];
        (_breaks, _indentation, _space, _lineEnd) = (0, 0, null, false);
    }

    /// <summary>Characters without a shape: of no width, soft hyphens, those that turn the direction of writing, controls.</summary>
    private static bool IsInvisible(char c) =>
        c is (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u206F') or '\uFEFF' or '\u00AD' or '\uFFFC' or (>= '\u007F' and <= '\u009F');

    private static bool IsWide(char c) => c is (>= '\u2E80' and <= '\uD7FF') or (>= '\uF900' and <= '\uFAFF') or (>= '\uFF01' and <= '\uFF60') or '“' or '”' or '—';
}
