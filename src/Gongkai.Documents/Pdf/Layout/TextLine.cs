using System.Text;
using Gongkai.Documents.Pdf.Content;

namespace Gongkai.Documents.Pdf.Layout;

/// <summary>Characters that stand on one base line, from left to right.</summary>
internal sealed class TextLine
{
    /// <summary>Parts of the font size between two letters from which on they are two words.</summary>
    private const double WordGap = 0.22;

    /// <summary>The same between other characters, which justified lines push apart: only what nobody can overlook.</summary>
    private const double WideGap = 1.6;

    /// <param name="glyphs">Upright characters with about the same base line, at least one of which is not blank.</param>
    public TextLine(List<Glyph> glyphs)
    {
        glyphs.Sort((one, other) => one.X.CompareTo(other.X));
        var visible = glyphs.FindAll(glyph => !glyph.IsBlank);
        Left = visible[0].X;
        Right = visible.Max(glyph => glyph.Right);
        Y = visible[0].Y;
        Size = visible.Select(glyph => glyph.Size).Order().ElementAt(visible.Count / 2);
        Text = Write(glyphs);
        Glyphs = glyphs;
    }

    public IReadOnlyList<Glyph> Glyphs { get; }

    public double Left { get; }

    public double Right { get; }

    /// <summary>The base line.</summary>
    public double Y { get; }

    /// <summary>The size of most of its characters.</summary>
    public double Size { get; }

    public double Top => Y - (0.88 * Size);

    /// <summary>What it says, with the blanks at its end that the file has there.</summary>
    public string Text { get; }

    /// <summary>Groups characters by their base lines, from top to bottom.</summary>
    public static List<TextLine> Of(IEnumerable<Glyph> glyphs)
    {
        var lines = new List<TextLine>();
        var line = new List<Glyph>();
        foreach (var glyph in glyphs.OrderBy(glyph => glyph.Y))
        {
            if (line.Count > 0 && glyph.Y - line[0].Y > 0.45 * Math.Min(glyph.Size, line[0].Size)) Finish();
            line.Add(glyph);
        }

        Finish();
        return lines;

        void Finish()
        {
            if (line.Exists(glyph => !glyph.IsBlank)) lines.Add(new TextLine(line));
            line = [];
        }
    }

    private static string Write(List<Glyph> glyphs)
    {
        var text = new StringBuilder();
        for (var i = 0; i < glyphs.Count; i++)
        {
            if (i > 0 && !glyphs[i].IsBlank && !glyphs[i - 1].IsBlank && IsGap(glyphs[i - 1], glyphs[i])) text.Append(' ');
            text.Append(glyphs[i].Text);
        }

        return text.ToString().TrimStart();
    }

    private static bool IsGap(Glyph left, Glyph right)
    {
        var gap = (right.X - left.Right) / Math.Min(left.Size, right.Size);
        return gap > (Characters.IsLatin(left.Text[^1]) && Characters.IsLatin(right.Text[0]) ? WordGap : WideGap);
    }
}
