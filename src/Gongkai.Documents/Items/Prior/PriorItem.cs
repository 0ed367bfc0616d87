using Gongkai.Proactive;

namespace Gongkai.Documents.Items.Prior;

/// <summary>An item as another portal published it, before the body came to this program.</summary>
/// <param name="Place">Its line or row in the file, from 1.</param>
/// <param name="PublishedAt">原发布时间, Beijing; midnight where the file names the day only.</param>
/// <param name="Source">信息来源: the site or body that published it.</param>
public sealed record PriorItem(int Place, string Title, ItemCategory Category, ItemNature Nature, DateTime PublishedAt, string Source)
{
    // Characters, at most.
    public const int LongestSource = 100;
    public const int LongestAddress = 500;

    /// <summary>原网址: absolute, http or https; null where the file names none.</summary>
    public string? Address { get; init; }

    /// <summary>索引号 that it had; null where it had none.</summary>
    public string? IndexNumber { get; init; }

    public string? DocumentNumber { get; init; }

    public DateOnly? DocumentDate { get; init; }

    public string? Summary { get; init; }

    public string? Keywords { get; init; }

    public ItemBody Body { get; init; } = ItemBody.Empty;

    /// <summary>Names of files, relative to a folder that whoever imports names.</summary>
    public IReadOnlyList<string> Attachments { get; init; } = [];
}

/// <summary>What a line of the file gave.</summary>
public abstract record PriorItemRead
{
    private PriorItemRead() { }

    public sealed record Readable(PriorItem Item) : PriorItemRead;

    /// <param name="Place">The line or row, from 1.</param>
    /// <param name="Reason">A Chinese sentence: what is wrong with it.</param>
    public sealed record Faulty(int Place, string Reason) : PriorItemRead;
}
