namespace Gongkai.Documents.Pdf.Content;

/// <summary>Which way the characters of a text follow one another on the page.</summary>
internal enum Direction
{
    Right,
    Down,
    Left,
    Up,
}

/// <summary>
/// One character on a page. The page is measured in points from its upper left corner, y downwards.
/// </summary>
/// <param name="Text">What it says; usually one character.</param>
/// <param name="X">Where it begins on its base line.</param>
/// <param name="Y">Its base line.</param>
/// <param name="Width">How far the next one stands from it, in the direction of the text.</param>
/// <param name="Size">The size of the font as it appears on the page.</param>
internal readonly record struct Glyph(string Text, double X, double Y, double Width, double Size, Direction Direction = Direction.Right)
{
    public double Right => X + Width;

    public bool IsBlank => string.IsNullOrWhiteSpace(Text);

    /// <summary>The middle of the shape, whatever the direction.</summary>
    public (double X, double Y) Middle => Direction switch
    {
        Direction.Right => (X + (Width / 2), Y - (0.38 * Size)),
        Direction.Down => (X + (0.38 * Size), Y + (Width / 2)),
        Direction.Left => (X - (Width / 2), Y + (0.38 * Size)),
        _ => (X - (0.38 * Size), Y - (Width / 2)),
    };
}

/// <summary>A straight line along one axis, drawn as such or as a thin rectangle.</summary>
/// <param name="At">Its y when it lies, its x when it stands.</param>
/// <param name="From">Where it begins on the other axis.</param>
/// <param name="To">Where it ends.</param>
internal readonly record struct Ruling(double At, double From, double To);

/// <summary>A note in the margin, such as reviewers leave.</summary>
internal sealed record MarginNote(string Text, double Y);

/// <summary>What is visible on a page.</summary>
internal sealed class PageInk(double width, double height)
{
    public double Width { get; } = width;

    public double Height { get; } = height;

    public List<Glyph> Glyphs { get; } = [];

    /// <summary>Lying lines.</summary>
    public List<Ruling> Horizontal { get; } = [];

    /// <summary>Standing lines.</summary>
    public List<Ruling> Vertical { get; } = [];

    public List<MarginNote> Notes { get; } = [];

    /// <summary>The share of the page that pictures cover.</summary>
    public double PictureShare { get; set; }
}
