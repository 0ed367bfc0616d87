using System.Text;
using Gongkai.Agencies;
using Gongkai.Office.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Office.Search;

/// <summary>FTS5 without a copy of the texts. The row id is the place, so the latest come first without sorting.</summary>
internal sealed class SqliteSearchIndex(OfficeContext data) : SearchIndex
{
    // "ascii" takes everything beyond ASCII for letters, so it parts our tokens at the spaces between them and nowhere else.
    private const string Table =
        "CREATE VIRTUAL TABLE search_words USING fts5(title, rest, marks, content='', contentless_delete=1, detail=full, prefix='1', tokenize='ascii')";

    public override async Task<bool> EnsureAsync(CancellationToken cancel)
    {
        if (await data.Database.SqlQuery<string>($"SELECT name AS Value FROM sqlite_master WHERE name = 'search_words'").AnyAsync(cancel)) return false;

        await CreateAsync(cancel);
        return true;
    }

    /// <remarks>There is one writer.</remarks>
    public override Task LockAsync(CancellationToken cancel) => Task.CompletedTask;

    public override Task AddAsync(SearchEntry entry, string title, string rest, IEnumerable<string> marks, CancellationToken cancel) =>
        data.Database.ExecuteSqlAsync(
            $"INSERT INTO search_words (rowid, title, rest, marks) VALUES ({entry.Place}, {Line(SearchTokens.InOrder(title))}, {Line(SearchTokens.InOrder(rest))}, {Line(marks)})", cancel);

    public override Task RemoveAsync(AgencyId agency, Guid id, long place, CancellationToken cancel) => data.Database.ExecuteSqlAsync($"DELETE FROM search_words WHERE rowid = {place}", cancel);

    public override async Task ClearAsync(CancellationToken cancel)
    {
        await data.Database.ExecuteSqlRawAsync("DROP TABLE search_words", cancel);
        await CreateAsync(cancel);
    }

    public override Task TidyAsync(CancellationToken cancel) => data.Database.ExecuteSqlRawAsync("INSERT INTO search_words (search_words) VALUES ('optimize')", cancel);

    public override async Task<int> CountAsync(IndexQuery query, int most, CancellationToken cancel)
    {
        var sql = $"SELECT count(*) AS Value FROM (SELECT 1 {Matching}{query.ValidityCondition} LIMIT @most)";
        return (await data.Database.SqlQueryRaw<int>(sql, Match(query), Day(query), new SqliteParameter("@most", most)).ToListAsync(cancel))[0];
    }

    // CROSS JOIN: the index first, in the order of its rows.
    public override async Task<IReadOnlyList<long>> LatestAsync(IndexQuery query, int skip, int take, bool areFew, CancellationToken cancel)
    {
        var sql = $"SELECT e.place AS Value {Matching}{query.ValidityCondition} ORDER BY search_words.rowid DESC LIMIT @take OFFSET @skip";
        return await data.Database.SqlQueryRaw<long>(sql, Match(query), Day(query), new SqliteParameter("@take", take), new SqliteParameter("@skip", skip)).ToListAsync(cancel);
    }

    private const string Matching =
        "FROM search_words CROSS JOIN search_entries e ON e.place = search_words.rowid WHERE search_words MATCH @match AND (e.shown_until IS NULL OR e.shown_until >= @day)";

    /// <summary>What a transaction adds is sorted in memory: with so many bytes of it, hundreds of items are one piece of the index, which need not be put together later.</summary>
    private const string SortedInMemory = "INSERT INTO search_words (search_words, rank) VALUES ('hashsize', 16777216)";

    private async Task CreateAsync(CancellationToken cancel)
    {
        await data.Database.ExecuteSqlRawAsync(Table, cancel);
        await data.Database.ExecuteSqlRawAsync(SortedInMemory, cancel);
    }

    private static SqliteParameter Day(IndexQuery query) => new("@day", $"{query.Day:yyyy-MM-dd}");

    private static SqliteParameter Match(IndexQuery query)
    {
        var match = new StringBuilder();
        foreach (var mark in query.Marks) match.Append($"marks : \"{mark}\" AND ");
        match.Append(query.InTitle ? "{title}" : "{title rest}").Append(" : (").AppendJoin(" AND ", query.Phrases.Select(Phrase)).Append(')');
        return new SqliteParameter("@match", match.ToString());
    }

    /// <summary>A phrase that ends with a pair of characters has said everything; a character at the end that stands alone may begin any pair.</summary>
    private static string Phrase(string folded)
    {
        var units = SearchTokens.Units(folded).ToList();
        var tokens = SearchTokens.InOrder(folded).ToList();
        if (units[^1].Kind == UnitKind.Word) return $"\"{Line(tokens)}\"";
        return units.Count > 1 && units[^2].Kind == UnitKind.Character ? $"\"{Line(tokens.SkipLast(1))}\"" : $"\"{Line(tokens)}\" *";
    }

    private static string Line(IEnumerable<string> tokens) => string.Join(' ', tokens);
}
