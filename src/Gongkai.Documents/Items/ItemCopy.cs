namespace Gongkai.Documents.Items;

/// <summary>A line of an item's metadata, as the page shows it: 索引号, 发布机构 …</summary>
public sealed record ItemFact(string Label, string Value);

/// <summary>
/// What is written into a file that the public downloads.
/// </summary>
/// <param name="Facts">In the order of the page.</param>
/// <param name="Picture">The pictures of the body by their id; one it does not give is left out with a note of what it shows.</param>
public sealed record ItemCopy(string Title, IReadOnlyList<ItemFact> Facts, ItemBody Body, Func<Guid, ItemPicture?> Picture);
