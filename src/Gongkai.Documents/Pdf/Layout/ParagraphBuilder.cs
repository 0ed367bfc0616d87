namespace Gongkai.Documents.Pdf.Layout;

/// <summary>Puts lines together to paragraphs, by the marks that every paragraph of an official document has.</summary>
internal sealed class ParagraphBuilder
{
    /// <summary>Parts of the font size from one line to the next of a paragraph, at most.</summary>
    private const double WidestPitch = 2.6;

    private string? _text;
    private TextLine? _last;
    private Margins? _margins;

    /// <summary>Adds a line; gives back the paragraph that it ends, if it begins another.</summary>
    public string? Add(TextLine line, Margins margins, bool isNextPage)
    {
        var finished = _last is not null && Begins(line, margins, isNextPage) ? Finish() : null;
        _text = _text is null ? line.Text : Characters.Join(_text, line.Text);
        (_last, _margins) = (line, margins);
        return finished;
    }

    /// <summary>The paragraph that is open, if any.</summary>
    public string? Finish()
    {
        var text = _text;
        (_text, _last) = (null, null);
        return text;
    }

    private bool Begins(TextLine line, Margins margins, bool isNextPage)
    {
        var last = _last!;
        if (Math.Abs(line.Size - last.Size) > 0.1 * last.Size) return true;
        if (!isNextPage && line.Y - last.Y > 1.25 * Math.Clamp(margins.Pitch, 1.05 * line.Size, WidestPitch * line.Size)) return true;
        if (last.Right + Characters.WidthOfBeginning(line) < _margins!.Right - (0.3 * last.Size)) return true;
        if (!margins.HasIndents && Characters.EndsSentence(last.Text) && Characters.IsEnumerated(line.Text)) return true;

        var indent = (line.Left - margins.Left) / line.Size;
        return indent >= 1.2 && !(indent > 2.6 && IsLong(last, margins) && (IsCentredUnder(line, last) || Math.Abs(line.Left - last.Left) < 0.3 * line.Size));
    }

    private static bool IsLong(TextLine line, Margins margins) => line.Right - line.Left > 0.6 * (margins.Right - margins.Left);

    private static bool IsCentredUnder(TextLine line, TextLine last) => Math.Abs(line.Left + line.Right - last.Left - last.Right) < line.Size;
}
