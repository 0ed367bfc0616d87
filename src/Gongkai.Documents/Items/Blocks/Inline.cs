using System.Runtime.InteropServices;

namespace Gongkai.Documents.Items.Blocks;

/// <summary>What stands in a line: text, a break, a picture.</summary>
internal abstract record Inline;

internal sealed record InlineRun(string Text, InlineStyle Style) : Inline;

internal sealed record LineBreak : Inline
{
    public static readonly LineBreak One = new();
}

/// <param name="Alt">What the picture shows, for those who do not see it; may be empty.</param>
internal sealed record InlinePicture(Guid Id, string Alt, string? Link) : Inline;

[Flags]
internal enum Marks
{
    None = 0,
    Strong = 1,
    Emphasis = 2,
    Underline = 4,
    Subscript = 8,
    Superscript = 16,
}

/// <param name="Link">A checked address (<see cref="Addresses"/>), or null.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct InlineStyle(Marks Marks, string? Link)
{
    public static readonly InlineStyle Plain;
}
