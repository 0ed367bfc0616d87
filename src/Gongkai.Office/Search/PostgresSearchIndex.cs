using Gongkai.Agencies;
using Gongkai.Office.Storage;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;

namespace Gongkai.Office.Search;

/// <summary>
/// Tokens as a <c>tsvector</c> without positions, under a GIN index. The index finds the entries that have all words and pairs of a phrase; where that
/// does not settle it, the folded text does.
/// </summary>
/// <remarks>Positions of a <c>tsvector</c> end at 16383, and at 256 for a word; the folded text has no such end, and is a third as large.</remarks>
internal sealed class PostgresSearchIndex(OfficeContext data) : SearchIndex
{
    /// <summary>Of the lock that is held while places are given; any number that nothing else uses.</summary>
    private const long PlacesLock = 0x676B_7365_6172_6368;

    private const string Table = "search_words";
    private const string NewTable = "search_words_new";

    /// <summary>Where words go: beside the table while the index is made anew, so that people can search meanwhile.</summary>
    private string _into = Table;

    public override async Task<bool> EnsureAsync(CancellationToken cancel)
    {
        if ((await data.Database.SqlQuery<bool>($"SELECT to_regclass('search_words') IS NOT NULL AS \"Value\"").ToListAsync(cancel))[0]) return false;

        var sql = Columns(Table) + Indexes(Table);
        await data.Database.ExecuteSqlRawAsync(sql, cancel);
        return true;
    }

    public override Task LockAsync(CancellationToken cancel) => data.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({PlacesLock})", cancel);

    public override Task AddAsync(SearchEntry entry, string title, string rest, IEnumerable<string> marks, CancellationToken cancel)
    {
        string[] words =
        [
            .. SearchTokens.Distinct(title).Union(SearchTokens.Distinct(rest)),
            .. SearchTokens.Distinct(title).Select(InTitle),
            .. marks.Select(Mark),
        ];
        var sql = $"INSERT INTO {_into} (agency_id, id, place, shown_until, words) VALUES (@agency, @id, @place, @until, array_to_tsvector(@words))";
        return data.Database.ExecuteSqlRawAsync(
            sql,
            [
                new NpgsqlParameter("agency", entry.AgencyId.Value), new NpgsqlParameter("id", entry.Id), new NpgsqlParameter("place", entry.Place),
                new NpgsqlParameter("until", NpgsqlDbType.Date) { Value = entry.ShownUntil is { } until ? until : DBNull.Value }, new NpgsqlParameter("words", words),
            ],
            cancel);
    }

    public override Task RemoveAsync(AgencyId agency, Guid id, long place, CancellationToken cancel) =>
        data.Database.ExecuteSqlAsync($"DELETE FROM search_words WHERE agency_id = {agency.Value} AND id = {id}", cancel);

    public override Task ClearAsync(CancellationToken cancel)
    {
        _into = NewTable;
        return data.Database.ExecuteSqlRawAsync(Columns(NewTable), cancel);
    }

    /// <remarks>An index is made much faster over a full table than with it.</remarks>
    public override Task TidyAsync(CancellationToken cancel)
    {
        _into = Table;
        var sql = $"{Indexes(NewTable)} DROP TABLE {Table}; ALTER TABLE {NewTable} RENAME TO {Table}; ANALYZE {Table};";
        return data.Database.ExecuteSqlRawAsync(sql, cancel);
    }

    public override async Task<int> CountAsync(IndexQuery query, int most, CancellationToken cancel)
    {
        var (matching, parameters) = Matching(query);
        var sql = $"SELECT count(*)::int AS \"Value\" FROM (SELECT 1 {matching} LIMIT @most) m";
        return (await data.Database.SqlQueryRaw<int>(sql, [.. parameters, new NpgsqlParameter("most", most)]).ToListAsync(cancel))[0];
    }

    /// <remarks>
    /// Few are collected by the words and sorted: place + 0 keeps the database from walking through all entries in the hope of meeting them soon. Of many,
    /// the statistics tell the database which way is shorter.
    /// </remarks>
    public override async Task<IReadOnlyList<long>> LatestAsync(IndexQuery query, int skip, int take, bool areFew, CancellationToken cancel)
    {
        var (matching, parameters) = Matching(query);
        var sql = $"SELECT w.place AS \"Value\" {matching} ORDER BY w.place{(areFew ? " + 0" : "")} DESC LIMIT @take OFFSET @skip";
        return await data.Database.SqlQueryRaw<long>(
            sql,
            [.. parameters, new NpgsqlParameter("take", take), new NpgsqlParameter("skip", skip)]).ToListAsync(cancel);
    }

    private static string Columns(string table) =>
        $"CREATE TABLE {table} (agency_id uuid NOT NULL, id uuid NOT NULL, place bigint NOT NULL, shown_until date, words tsvector NOT NULL);";

    // fastupdate = off: no search has to go through words that wait to be sorted in. The statistics: see LatestAsync.
    private static string Indexes(string table) =>
        $"""
        ALTER TABLE {table} ADD PRIMARY KEY (agency_id, id);
        CREATE INDEX ON {table} (place);
        CREATE INDEX ON {table} USING gin (words) WITH (fastupdate = off);
        ALTER TABLE {table} ALTER COLUMN words SET STATISTICS 1000;
        """;

    private static (string Sql, IReadOnlyList<NpgsqlParameter> Parameters) Matching(IndexQuery query)
    {
        var tokens = query.Phrases.SelectMany(SearchTokens.Distinct).Distinct(StringComparer.Ordinal);
        if (query.InTitle) tokens = tokens.Select(InTitle);
        var words = string.Join(" & ", query.Marks.Select(Mark).Concat(tokens).Select(token => $"'{token}'"));
        var sql = "FROM search_words w WHERE w.words @@ @words::tsquery AND (w.shown_until IS NULL OR w.shown_until >= @day)";
        var parameters = new List<NpgsqlParameter> { new("words", words), new("day", NpgsqlDbType.Date) { Value = query.Day } };
        var doubtful = query.Phrases.Where(phrase => !IsOneToken(phrase)).ToList();
        if (doubtful.Count == 0 && query.Validity is null) return (sql, parameters);

        var text = query.InTitle ? "split_part(e.text, @after, 1)" : "e.text";
        var found = string.Concat(doubtful.Select((_, index) => $" AND strpos({text}, @phrase{index}) > 0"));
        parameters.Add(new NpgsqlParameter("after", SearchEntry.AfterTitle));
        parameters.AddRange(doubtful.Select((phrase, index) => new NpgsqlParameter($"phrase{index}", phrase)));
        return ($"{sql} AND EXISTS (SELECT 1 FROM search_entries e WHERE e.agency_id = w.agency_id AND e.id = w.id{query.ValidityCondition}{found})", parameters);
    }

    /// <summary>Whether the words alone tell that it is there.</summary>
    private static bool IsOneToken(string phrase) => SearchTokens.Units(phrase).ToList() is [_] or [{ Kind: UnitKind.Character }, { Kind: UnitKind.Character }];

    private static string InTitle(string token) => $"^{token}";

    private static string Mark(string mark) => $"#{mark}";
}
