using Gongkai.Agencies;
using Gongkai.Office.Files;
using Gongkai.Office.Proactive;
using Gongkai.Office.Storage;
using Gongkai.Proactive;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Office.Search;

/// <summary>The public's search over what bodies have disclosed (Regulation Art. 24). The same items in the same order on both databases.</summary>
public sealed class ItemSearch(OfficeContext data) : IUseCase
{
    /// <summary>Items of a page.</summary>
    public const int PageSize = 20;

    /// <summary>Items that are counted and can be paged through.</summary>
    public const int Most = 1000;

    /// <param name="Day">Items that are shown on that day.</param>
    /// <param name="Agency">Of one body; null for all.</param>
    /// <param name="Year">Of publication.</param>
    /// <param name="Validity">Registered documents only: those that are in force on the day, or are not.</param>
    /// <param name="Page">From 1; beyond the last page nothing is found.</param>
    public sealed record Query(
        SearchWords Words, DateOnly Day, AgencyId? Agency = null, PortalColumn? Column = null, ItemCategory? Category = null, int? Year = null, SearchOrder Order = SearchOrder.Date, int Page = 1,
        SearchedValidity? Validity = null);

    public async Task<SearchResult> FindAsync(Query query, CancellationToken cancel)
    {
        if (query.Words.IsEmpty) return SearchResult.Nothing;

        var asked = new IndexQuery(query.Words.Phrases, [.. Marks(query)], query.Day, Validity: query.Validity);
        var total = await data.SearchIndex.CountAsync(asked, Most + 1, cancel);
        var (skip, areFew) = ((Math.Clamp(query.Page, 1, Most) - 1) * PageSize, total <= Most);
        var take = Math.Min(PageSize, Math.Min(total, Most) - skip);
        if (take <= 0) return new SearchResult(Math.Min(total, Most), !areFew, []);

        var places = query.Order == SearchOrder.Date
            ? await data.SearchIndex.LatestAsync(asked, skip, take, areFew, cancel)
            : [.. (await ByRelevanceAsync(asked, areFew, cancel)).Skip(skip).Take(take)];
        return new SearchResult(Math.Min(total, Most), !areFew, await ReadAsync(places, query.Words.Phrases, query.Day, cancel));
    }

    /// <summary>The years from the latest publication back to the first.</summary>
    /// <param name="agency">Of one body; null for all.</param>
    public async Task<IReadOnlyList<int>> YearsAsync(AgencyId? agency, CancellationToken cancel)
    {
        var entries = agency is { } body ? data.Set<SearchEntry>().Where(e => e.AgencyId == body) : data.Set<SearchEntry>();
        if (await entries.MinAsync(e => (long?)e.Place, cancel) is not { } first || await entries.MaxAsync(e => (long?)e.Place, cancel) is not { } last) return [];

        var (from, to) = (SearchEntry.DayOf(first).Year, SearchEntry.DayOf(last).Year);
        return [.. Enumerable.Range(from, to - from + 1).Reverse()];
    }

    private static IEnumerable<string> Marks(Query query)
    {
        if (query.Agency is { } agency) yield return SearchMarks.Of(agency);
        if (query.Column is { } column) yield return SearchMarks.Of(column);
        if (query.Category is { } category) yield return SearchMarks.Of(category);
        if (query.Year is { } year) yield return SearchMarks.Of(year);
        if (query.Validity is not null) yield return SearchMarks.Registered;
    }

    /// <summary>
    /// First the items whose title has every phrase; among these, and among the others, those in which the phrases stand more often; then the latest.
    /// Where more than <see cref="Most"/> are found, the latest of those with the words in the title are ordered, then the latest others.
    /// </summary>
    private async Task<IEnumerable<long>> ByRelevanceAsync(IndexQuery asked, bool areFew, CancellationToken cancel)
    {
        var titled = (await data.SearchIndex.LatestAsync(asked with { InTitle = true }, 0, Most, areFew, cancel)).ToHashSet();
        var all = await data.SearchIndex.LatestAsync(asked, 0, Most, areFew, cancel);
        var places = titled.Concat(all.Where(place => !titled.Contains(place))).Take(Most).ToList();
        var finds = places.ToDictionary(place => place, _ => 0);
        foreach (var phrase in asked.Phrases)
        {
            var length = phrase.EnumerateRunes().Count(); // both databases count characters, not UTF-16 units
            var counted = await data.Set<SearchEntry>().Where(e => places.Contains(e.Place))
                .Select(e => new { e.Place, Taken = e.Text.Length - e.Text.Replace(phrase, "").Length }).ToListAsync(cancel);
            foreach (var each in counted) finds[each.Place] += each.Taken / length;
        }

        return places.OrderByDescending(titled.Contains).ThenByDescending(place => finds[place]).ThenByDescending(place => place);
    }

    private async Task<IReadOnlyList<FoundItem>> ReadAsync(IReadOnlyList<long> places, IReadOnlyList<string> phrases, DateOnly day, CancellationToken cancel)
    {
        var rows = await (
            from entry in data.Set<SearchEntry>().AsNoTracking()
            where places.Contains(entry.Place)
            join item in data.Set<Item>() on new { entry.AgencyId, entry.Id } equals new { item.AgencyId, item.Id }
            join version in data.Set<ItemVersion>() on new { item.AgencyId, Id = item.VersionId!.Value } equals new { version.AgencyId, version.Id }
            join text in data.Set<ItemText>() on new { version.AgencyId, Id = version.TextId } equals new { text.AgencyId, text.Id }
            select new { entry.Place, entry.InForceUntil, item, text.Keywords, text.Summary, text.Plain }).ToDictionaryAsync(row => row.Place, cancel);
        var found = new List<FoundItem>();
        foreach (var row in places.Where(rows.ContainsKey).Select(place => rows[place]))
        {
            var (title, body) = (new SearchedText(SearchPlace.Title, row.item.Title, phrases), new SearchedText(SearchPlace.Body, row.Plain, phrases));
            var rest = new List<SearchedText>
            {
                body, new(SearchPlace.Summary, row.Summary, phrases), new(SearchPlace.DocumentNumber, row.item.DocumentNumber, phrases),
                new(SearchPlace.IndexNumber, row.item.IndexNumber, phrases), new(SearchPlace.Keywords, row.Keywords, phrases),
            };
            if (!title.HasAll && !body.HasAll) rest.AddRange(await FilesAsync(row.item, phrases, cancel));
            found.Add(FoundItem.Of(row.item, title, rest.MaxBy(each => each.Count)!) with { IsOver = row.InForceUntil < day });
        }

        return found;
    }

    private async Task<IReadOnlyList<SearchedText>> FilesAsync(Item item, IReadOnlyList<string> phrases, CancellationToken cancel)
    {
        var files = await data.Set<ItemAttachment>().Where(a => a.AgencyId == item.AgencyId && a.VersionId == item.VersionId && !a.IsInBody)
            .Join(data.Set<StoredFile>(), a => new { a.AgencyId, Id = a.FileId }, f => new { f.AgencyId, f.Id }, (a, f) => new { a.Place, a.Text, f.Id, f.Name })
            .OrderBy(file => file.Place).ToListAsync(cancel);
        return [.. files.Select(file => new SearchedText(SearchPlace.File, $"{file.Name}\n{file.Text}", phrases) { File = new FoundFile(file.Id, file.Name) })];
    }
}

/// <summary>The order of what is found.</summary>
public enum SearchOrder
{
    /// <summary>The latest first.</summary>
    Date,

    /// <summary>Title first, then how often, then the latest.</summary>
    Relevance,
}

/// <summary>Whether a registered document is in force.</summary>
public enum SearchedValidity
{
    InForce,

    /// <summary>The day from which it holds is still to come.</summary>
    NotYetInForce,

    /// <summary>Repealed, or its time is over.</summary>
    Over,
}

/// <summary>Where in an item something is found.</summary>
public enum SearchPlace
{
    Title,
    Body,
    Summary,
    DocumentNumber,
    IndexNumber,
    Keywords,
    File,
}

/// <summary>A page of what is found.</summary>
/// <param name="Total">How many items there are, counted up to <see cref="ItemSearch.Most"/>.</param>
/// <param name="IsMore">Whether there are more than were counted.</param>
public sealed record SearchResult(int Total, bool IsMore, IReadOnlyList<FoundItem> Items)
{
    public static SearchResult Nothing { get; } = new(0, IsMore: false, []);
}

/// <summary>A file of an item.</summary>
public sealed record FoundFile(Guid Id, string Name);

/// <summary>An item that is found.</summary>
/// <param name="Place">Where <paramref name="Excerpt"/> comes from.</param>
/// <param name="File">With <see cref="SearchPlace.File"/>.</param>
/// <param name="Excerpt">What stands around the first find there; the beginning of the body where only the title has the words.</param>
public sealed record FoundItem(
    AgencyId Agency, Guid Id, DateOnly PublishedOn, string? DocumentNumber, ItemNature Nature, ItemCategory Category,
    IReadOnlyList<TextPiece> Title, SearchPlace Place, FoundFile? File, IReadOnlyList<TextPiece> Excerpt)
{
    /// <summary>Whether it carries the text of a document that no longer holds.</summary>
    public bool IsOver { get; init; }

    internal static FoundItem Of(Item item, SearchedText title, SearchedText place) => new(
        item.AgencyId, item.Id, item.PublishedOn, item.DocumentNumber, item.Nature, item.Category,
        TextPiece.Of(title.Text, title.Found), place.Count == 0 ? SearchPlace.Title : place.Place, place.File, TextPiece.Around(place.Text, place.Found));
}

/// <summary>A text of an item with what is found in it.</summary>
internal sealed class SearchedText
{
    private readonly int _asked;

    public SearchedText(SearchPlace place, string? text, IReadOnlyList<string> phrases)
    {
        (Place, Text, _asked) = (place, text ?? "", phrases.Count);
        var folded = FoldedText.Of(Text);
        var found = phrases.Select(phrase => folded.PlacesOf(phrase).ToList()).Where(places => places.Count > 0).ToList();
        (Count, Found) = (found.Count, [.. found.SelectMany(places => places)]);
    }

    public SearchPlace Place { get; }

    public string Text { get; }

    /// <summary>With <see cref="SearchPlace.File"/>.</summary>
    public FoundFile? File { get; init; }

    /// <summary>How many of the phrases are found.</summary>
    public int Count { get; }

    public bool HasAll => Count == _asked;

    public IReadOnlyList<(int Start, int Length)> Found { get; }
}
