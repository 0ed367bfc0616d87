using Gongkai.Agencies;
using Gongkai.Office.Files;
using Gongkai.Office.Journal;
using Gongkai.Office.Ledgers;
using Gongkai.Office.Proactive;
using Gongkai.Office.Storage;
using Gongkai.Proactive;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Gongkai.Office.Search;

/// <summary>Keeps the index in step with the public items.</summary>
internal static class ItemIndexing
{
    /// <summary>Items that are read at once while the index is made anew; so many that each body has several among them.</summary>
    private const int AtOnce = 2000;

    /// <summary>Items that are public, whatever the day: an end of showing is asked for when somebody searches.</summary>
    public static IQueryable<Item> Public(this IQueryable<Item> items) => items.Where(i => i.VersionId != null && i.VoidedAt == null && i.WithdrawnAt == null);

    /// <summary>
    /// The items whose entries a change of a row concerns: the item itself; of the register of documents the item that carries the text, and the one that
    /// did before.
    /// </summary>
    public static IEnumerable<ItemKey> ConcernedBy(EntityEntry<JournalledRow> row)
    {
        if (row.Entity is Item item) yield return new ItemKey(item.AgencyId, item.Id);
        if (row.Entity is not NormativeDocument document) yield break;

        if (document.ItemId is { } carrier) yield return new ItemKey(document.AgencyId, carrier);
        if (row.State != EntityState.Added && row.OriginalValues.GetValue<Guid?>(nameof(NormativeDocument.ItemId)) is { } former) yield return new ItemKey(document.AgencyId, former);
    }

    /// <summary>Lets the index follow items that were changed, within the same transaction: whatever changed them, and however.</summary>
    public static async Task FollowAsync(this OfficeContext data, IReadOnlyCollection<ItemKey> changed, CancellationToken cancel)
    {
        if (changed.Count == 0) return;

        await data.SearchIndex.LockAsync(cancel);
        foreach (var body in changed.GroupBy(item => item.Agency))
        {
            var ids = body.Select(item => item.Id).ToList();
            var entries = data.Set<SearchEntry>().Where(e => e.AgencyId == body.Key && ids.Contains(e.Id));
            var before = await entries.Select(e => new { e.Id, e.Place }).ToDictionaryAsync(e => e.Id, e => e.Place, cancel);
            foreach (var (id, place) in before) await data.SearchIndex.RemoveAsync(body.Key, id, place, cancel);
            await entries.ExecuteDeleteAsync(cancel);

            var places = new NewPlaces(data);
            foreach (var indexed in (await ReadAsync(data, data.Set<Item>().Where(i => i.AgencyId == body.Key && ids.Contains(i.Id)), cancel)).OrderBy(indexed => indexed.Item.Id))
            {
                var stays = before.TryGetValue(indexed.Item.Id, out var kept) && SearchEntry.DayOf(kept) == indexed.Item.PublishedOn;
                await AddAsync(data, indexed, stays ? kept : await places.NextAsync(indexed.Item.PublishedOn, cancel), cancel);
            }

            await data.SaveChangesAsync(cancel);
        }
    }

    /// <summary>Makes the index anew from all public items, within the caller's transaction.</summary>
    /// <returns>How many there are.</returns>
    public static async Task<int> IndexAllAsync(this OfficeContext data, Action<int> progress, CancellationToken cancel)
    {
        await data.SearchIndex.LockAsync(cancel);
        await data.SearchIndex.ClearAsync(cancel);
        await data.Set<SearchEntry>().ExecuteDeleteAsync(cancel);
        var keys = await data.Set<Item>().Public().OrderBy(i => i.PublishedOn).ThenBy(i => i.PublishedAt).ThenBy(i => i.Id).Select(i => new { i.AgencyId, i.Id, i.PublishedOn }).ToListAsync(cancel);
        var (day, place, done) = (default(DateOnly), 0L, 0);
        foreach (var chunk in keys.Chunk(AtOnce))
        {
            var read = new Dictionary<(AgencyId, Guid), IndexedItem>(chunk.Length);
            foreach (var body in chunk.GroupBy(key => key.AgencyId)) // rows are found by their body first
            {
                var ids = body.Select(key => key.Id).ToList();
                foreach (var indexed in await ReadAsync(data, data.Set<Item>().Where(i => i.AgencyId == body.Key && ids.Contains(i.Id)), cancel)) read.Add((body.Key, indexed.Item.Id), indexed);
            }

            foreach (var key in chunk)
            {
                (day, place) = key.PublishedOn == day ? (day, place + 1) : (key.PublishedOn, SearchEntry.FirstPlaceOf(key.PublishedOn));
                await AddAsync(data, read[(key.AgencyId, key.Id)], place, cancel);
            }

            await data.SaveChangesAsync(cancel);
            data.ChangeTracker.Clear();
            progress(done += chunk.Length);
        }

        await data.SearchIndex.TidyAsync(cancel);
        return keys.Count;
    }

    private static Task AddAsync(OfficeContext data, IndexedItem indexed, long place, CancellationToken cancel)
    {
        var item = indexed.Item;
        var (title, rest) = (FoldedText.Of(item.Title).Text, FoldedText.Of(indexed.Rest).Text);
        var entry = new SearchEntry
        {
            AgencyId = item.AgencyId, Id = item.Id, Place = place, ShownUntil = item.ShownUntil, Text = $"{title}{SearchEntry.AfterTitle}{rest}",
            InForceFrom = indexed.Document?.InForceFrom, InForceUntil = indexed.Document?.LastDay,
        };
        data.Add(entry);
        var marks = SearchMarks.Of(item.AgencyId, item.Nature, item.Category, item.PublishedOn);
        return data.SearchIndex.AddAsync(entry, title, rest, indexed.Document is null ? marks : marks.Append(SearchMarks.Registered), cancel);
    }

    /// <summary>Those of the items that are public, with everything by which they are found.</summary>
    private static async Task<IReadOnlyList<IndexedItem>> ReadAsync(OfficeContext data, IQueryable<Item> items, CancellationToken cancel)
    {
        var texts = await (
            from item in items.Public().AsNoTracking()
            join version in data.Set<ItemVersion>() on new { item.AgencyId, Id = item.VersionId!.Value } equals new { version.AgencyId, version.Id }
            join text in data.Set<ItemText>() on new { version.AgencyId, Id = version.TextId } equals new { text.AgencyId, text.Id }
            select new { item, text.Keywords, text.Summary, text.Plain }).ToListAsync(cancel);
        var files = (await (
            from item in items.Public()
            join attachment in data.Set<ItemAttachment>() on new { item.AgencyId, VersionId = item.VersionId!.Value } equals new { attachment.AgencyId, attachment.VersionId }
            join file in data.Set<StoredFile>() on new { attachment.AgencyId, Id = attachment.FileId } equals new { file.AgencyId, file.Id }
            where !attachment.IsInBody
            orderby attachment.Place
            select new { item.AgencyId, item.Id, file.Name, attachment.Text }).ToListAsync(cancel)).ToLookup(file => (file.AgencyId, file.Id), file => $"{file.Name}\n{file.Text}");
        var documents = (await (
            from item in items.Public()
            join document in data.Set<NormativeDocument>().AsNoTracking().Standing() on new { item.AgencyId, Id = (Guid?)item.Id } equals new { document.AgencyId, Id = document.ItemId }
            select document).ToListAsync(cancel)).ToDictionary(document => (document.AgencyId, document.ItemId!.Value), document => document.Times(amendedOn: null));
        return
        [
            .. texts.Select(each => new IndexedItem(
                each.item,
                string.Join('\n', [each.item.DocumentNumber, each.item.IndexNumber, each.Keywords, each.Summary, each.Plain, .. files[(each.item.AgencyId, each.item.Id)]]),
                documents.GetValueOrDefault((each.item.AgencyId, each.item.Id)))),
        ];
    }

    /// <summary>Gives the places behind those that are taken.</summary>
    private sealed class NewPlaces(OfficeContext data)
    {
        private readonly Dictionary<DateOnly, long> _next = [];

        public async Task<long> NextAsync(DateOnly day, CancellationToken cancel)
        {
            if (!_next.TryGetValue(day, out var place))
            {
                var (first, end) = (SearchEntry.FirstPlaceOf(day), SearchEntry.FirstPlaceOf(day.AddDays(1)));
                place = await data.Set<SearchEntry>().Where(e => e.Place >= first && e.Place < end).MaxAsync(e => (long?)e.Place, cancel) + 1 ?? first;
            }

            _next[day] = place + 1;
            return place;
        }
    }

    /// <param name="Rest">Everything but the title.</param>
    /// <param name="Document">The days of the registered document whose text it carries.</param>
    private sealed record IndexedItem(Item Item, string Rest, DocumentTimes? Document);
}

/// <summary>Which item.</summary>
internal readonly record struct ItemKey(AgencyId Agency, Guid Id);

/// <summary>Makes the index of the public search anew. Nothing of it is journalled: it says nothing that the items do not.</summary>
public sealed class RebuildSearchIndex(OfficeContext data) : IUseCase
{
    /// <param name="progress">Told how many items are done.</param>
    /// <returns>How many items are found from now on.</returns>
    public async Task<int> HandleAsync(Action<int> progress, CancellationToken cancel)
    {
        await using var transaction = await data.Database.BeginTransactionAsync(cancel);
        await data.SearchIndex.EnsureAsync(cancel);
        var count = await data.IndexAllAsync(progress, cancel);
        await transaction.CommitAsync(cancel);
        return count;
    }
}
