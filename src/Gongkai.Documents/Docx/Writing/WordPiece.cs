namespace Gongkai.Documents.Docx.Writing;

/// <summary>What stands in a paragraph.</summary>
internal abstract record WordPiece;

internal sealed record WordText(string Text) : WordPiece
{
    public bool IsBold { get; init; }

    public bool IsItalic { get; init; }

    public bool IsUnderlined { get; init; }

    /// <summary><c>superscript</c> or <c>subscript</c>; null for text on the line.</summary>
    public string? Vertical { get; init; }

    /// <summary>Address that the text leads to.</summary>
    public string? Link { get; init; }
}

internal sealed record WordBreak : WordPiece;

/// <summary>
/// A picture in the line.
/// </summary>
/// <param name="Extension"><c>png</c> or <c>jpeg</c>.</param>
/// <param name="Width">English metric units, 36,000 a millimetre.</param>
internal sealed record WordPicture(ReadOnlyMemory<byte> Content, string Extension, long Width, long Height, string Alt) : WordPiece;
