using Gongkai.Documents.Docx;

namespace Gongkai.Documents.Drafts;

/// <summary>A paragraph or table while a reader is still at work: it has no place yet, and merges may still grow.</summary>
internal abstract class Draft
{
    /// <summary>What was left in the file at this spot beside the text.</summary>
    public List<DraftRemnant> Remnants { get; } = [];
}

internal sealed record DraftRemnant(string Text, string Kind);

/// <summary>The kinds of remnants, as they can stand in a sentence.</summary>
internal static class RemnantKinds
{
    public const string Deletion = "未接受的删除";
    public const string Insertion = "未接受的插入";
    public const string Comment = "批注";
}

/// <summary>A paragraph. White space at its ends is indentation and is cut; one without text leaves only its remnants.</summary>
internal sealed class DraftParagraph(string text) : Draft
{
    public string Text { get; } = text.Trim();

    /// <summary>The same with its formatting, from readers that look at it.</summary>
    public FormattedText? Formatted { get; init; }
}

internal sealed class DraftTable : Draft
{
    public List<List<DraftCell>> Rows { get; } = [];

    /// <summary>Rows at the top that the file marks as head.</summary>
    public int HeadRows { get; set; }
}

internal sealed class DraftCell
{
    public List<Draft> Content { get; init; } = [];

    /// <summary>0-based grid column.</summary>
    public required int Column { get; init; }

    public int ColumnSpan { get; set; } = 1;

    public int RowSpan { get; set; } = 1;
}
