using Gongkai.Agencies;

namespace Gongkai.Office.Search;

/// <summary>The full-text index of a database: which entries hold which tokens. It holds nothing that is not public.</summary>
/// <remarks>
/// The index is a table of the database's own kind, named <c>search_words</c> on both. No migration makes it, since migrations are written from the
/// model, which knows no such table: <see cref="EnsureAsync"/> does, whenever a database is opened by <c>serve</c> or <c>migrate</c>.
/// </remarks>
internal abstract class SearchIndex
{
    /// <summary>Makes the table when it is missing.</summary>
    /// <returns>Whether it was missing.</returns>
    public abstract Task<bool> EnsureAsync(CancellationToken cancel);

    /// <summary>Lets one writer at a time give places, until the end of the transaction.</summary>
    public abstract Task LockAsync(CancellationToken cancel);

    /// <param name="title">The title, folded.</param>
    /// <param name="rest">Everything else, folded.</param>
    public abstract Task AddAsync(SearchEntry entry, string title, string rest, IEnumerable<string> marks, CancellationToken cancel);

    public abstract Task RemoveAsync(AgencyId agency, Guid id, long place, CancellationToken cancel);

    /// <summary>Begins the index anew: everything is added after it, and then comes <see cref="TidyAsync"/>.</summary>
    public abstract Task ClearAsync(CancellationToken cancel);

    /// <summary>Ends what <see cref="ClearAsync"/> began.</summary>
    public abstract Task TidyAsync(CancellationToken cancel);

    /// <summary>How many entries match, counted up to <paramref name="most"/>.</summary>
    public abstract Task<int> CountAsync(IndexQuery query, int most, CancellationToken cancel);

    /// <summary>The places of those that match, the latest first.</summary>
    /// <param name="areFew">Whether all that match are few enough to be sorted.</param>
    public abstract Task<IReadOnlyList<long>> LatestAsync(IndexQuery query, int skip, int take, bool areFew, CancellationToken cancel);
}

/// <summary>What entries must have.</summary>
/// <param name="Phrases">All of them, folded; at least one.</param>
/// <param name="Marks">All of them, see <see cref="SearchMarks"/>.</param>
/// <param name="Day">Entries that are shown on that day.</param>
/// <param name="InTitle">Whether every phrase must stand in the title.</param>
/// <param name="Validity">Registered documents that are in force on that day, or are not; null for whatever is found.</param>
internal sealed record IndexQuery(IReadOnlyList<string> Phrases, IReadOnlyList<string> Marks, DateOnly Day, bool InTitle = false, SearchedValidity? Validity = null)
{
    /// <summary>The condition on the entry <c>e</c>, with the parameter <c>@day</c>; empty where there is none.</summary>
    public string ValidityCondition => Validity switch
    {
        SearchedValidity.InForce => " AND e.in_force_from <= @day AND (e.in_force_until IS NULL OR e.in_force_until >= @day)",
        SearchedValidity.NotYetInForce => " AND e.in_force_from > @day AND (e.in_force_until IS NULL OR e.in_force_until >= @day)",
        SearchedValidity.Over => " AND e.in_force_until < @day",
        _ => "",
    };
}
