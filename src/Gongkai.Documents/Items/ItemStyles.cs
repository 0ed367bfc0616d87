using Gongkai.Documents.Docx.Writing;
using Gongkai.Documents.Items.Blocks;

namespace Gongkai.Documents.Items;

/// <summary>The styles of an item beside those of every official document.</summary>
internal static class ItemStyles
{
    private static readonly WordStyle Section = WordStyle.Title with { Name = "Section", Size = 36, Line = 560, Outline = 0 };

    private static readonly WordStyle Heading2 = WordStyle.Heading with { Name = "Heading2", Outline = 0 };

    private static readonly WordStyle Heading3 = WordStyle.Subheading with { Name = "Heading3", Outline = 1 };

    private static readonly WordStyle CentredHeading3 = Heading3 with { Name = "CentredHeading3", Alignment = "center", FirstLine = 0 };

    private static readonly WordStyle Heading4 = WordStyle.Body with { Name = "Heading4", Outline = 2, KeepsWithNext = true };

    private static readonly WordStyle Centred = WordStyle.Body with { Name = "Centred", Alignment = "center", FirstLine = 0 };

    private static readonly WordStyle AtRight = WordStyle.Body with { Name = "AtRight", Alignment = "right", FirstLine = 0 };

    private static readonly WordStyle TableRight = WordStyle.TableProse with { Name = "TableRight", Alignment = "right" };

    public static WordStyle Quotation { get; } = WordStyle.Body with { Name = "Quotation", Font = "楷体_GB2312" };

    public static WordStyle Caption { get; } = WordStyle.TableHead with { Name = "Caption", Size = 24, Line = 440, KeepsWithNext = true };

    /// <summary>The style of a paragraph or heading of the text.</summary>
    public static WordStyle Of(BodyText text) => (text.Role, text.Class) switch
    {
        (TextRole.Heading2, BodyClasses.Centre) => Section,
        (TextRole.Heading2, _) => Heading2,
        (TextRole.Heading3, BodyClasses.Centre) => CentredHeading3,
        (TextRole.Heading3, _) => Heading3,
        (TextRole.Heading4, _) => Heading4,
        (_, BodyClasses.Centre) => Centred,
        (_, BodyClasses.Right) => AtRight,
        (_, BodyClasses.NoIndent) => WordStyle.Addressee,
        (_, BodyClasses.Signature) => WordStyle.Signature,
        _ => WordStyle.Body,
    };

    /// <summary>The style of a paragraph in a cell.</summary>
    public static WordStyle InCell(string? textClass, bool isHead) => isHead ? WordStyle.TableHead : textClass switch
    {
        BodyClasses.Centre => WordStyle.TableNote,
        BodyClasses.Right => TableRight,
        _ => WordStyle.TableProse,
    };
}
