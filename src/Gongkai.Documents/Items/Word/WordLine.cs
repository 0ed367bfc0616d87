using Gongkai.Documents.Items.Blocks;

namespace Gongkai.Documents.Items.Word;

/// <summary>What stands in the body of a Word document, with what its formatting says about its part in the document.</summary>
/// <param name="Block">The text as a paragraph, or the table.</param>
internal sealed record WordLine(BodyBlock Block)
{
    /// <summary>The text with the number of an automatic list; empty for a table.</summary>
    public string Text { get; init; } = "";

    /// <summary>0-based level of the outline; null for running text.</summary>
    public int? Outline { get; init; }

    /// <summary>The style says that it is the title.</summary>
    public bool IsTitle { get; init; }

    /// <summary>Set as titles of official documents are: in the middle, in 小标宋 or larger than the text.</summary>
    public bool LooksLikeTitle { get; init; }

    public bool IsCentred { get; init; }

    public bool IsContents { get; init; }

    /// <summary>East Asian font and size in half points of the first text.</summary>
    public (string? Font, int? Size) Face { get; init; }

    public bool IsBold { get; init; }

    /// <summary>The item of a list: its level, and its number; 0 for a bullet.</summary>
    public (int Level, int Number)? Item { get; init; }

    /// <summary>黑体 or 楷体, or bold: set apart from the running text.</summary>
    public bool IsSetApart => IsBold || (Face.Font is { } font && (font.Contains('黑') || font.Contains('楷') || font.StartsWith("SimHei", StringComparison.OrdinalIgnoreCase) || font.StartsWith("KaiTi", StringComparison.OrdinalIgnoreCase)));
}
