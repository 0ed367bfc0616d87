namespace Gongkai.Documents.Items;

/// <summary>
/// What a file gives for an item.
/// </summary>
/// <param name="Title">Suggested title; null when none was recognised.</param>
/// <param name="DocumentNumber">文号 as it stands at the head, with the usual brackets: 凤鸣府发〔2023〕12号; null when there is none.</param>
/// <param name="DocumentDate">成文日期 at the end; null when there is none.</param>
/// <param name="Body">The text without the title and the head.</param>
/// <param name="Pictures">The pictures that the body refers to, in order.</param>
/// <param name="Remarks">Sentences for the person who imports: what was left out or has to be looked at.</param>
public sealed record ImportedItem(
    string? Title, string? DocumentNumber, DateOnly? DocumentDate, ItemBody Body, IReadOnlyList<ItemPicture> Pictures, IReadOnlyList<string> Remarks);

/// <summary>What became of a file.</summary>
public abstract record ImportResult
{
    private ImportResult() { }

    public sealed record Imported(ImportedItem Item) : ImportResult;

    /// <param name="Reason">One Chinese sentence: what is the matter, and what to do.</param>
    public sealed record Unreadable(string Reason) : ImportResult;
}
