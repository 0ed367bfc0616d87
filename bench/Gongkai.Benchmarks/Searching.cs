using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Gongkai.Agencies;
using Gongkai.Office;
using Gongkai.Office.Agencies;
using Gongkai.Office.Journal;
using Gongkai.Office.Proactive;
using Gongkai.Office.Search;
using Gongkai.Office.Storage;
using Gongkai.Proactive;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Benchmarks;

/// <summary>The public search over many items of 150 bodies: the first page by date with its count, its 20 items and their excerpts.</summary>
internal static class Searching
{
    private const int Bodies = 150;
    private const int Words = 20_000;
    private const int Rounds = 5;

    private static readonly DateOnly Today = new(2026, 11, 1);
    private static readonly string[] Vocabulary = MakeVocabulary();

    /// <param name="server">A connection string of an empty database of a PostgreSQL server; null for SQLite.</param>
    public static async Task RunAsync(int items, string? server)
    {
        var directory = Directory.CreateTempSubdirectory("gongkai-bench-");
        try
        {
            var folder = DataFolder.OpenOrCreate(directory, () => new InstallationSettings { Installation = Guid.NewGuid(), Postgres = server });
            await Databases.MigrateAsync(folder, default);
            await using var services = new ServiceCollection().AddLogging().AddGongkaiOffice(folder, TimeProvider.System).BuildServiceProvider();
            await FillAsync(services, items);

            var start = Stopwatch.GetTimestamp();
            await using (var scope = services.CreateAsyncScope()) await scope.ServiceProvider.GetRequiredService<RebuildSearchIndex>().HandleAsync(_ => { }, default);
            var name = server is null ? "SQLite" : "PostgreSQL";
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name}, {items:N0} items, the index made anew | {Stopwatch.GetElapsedTime(start).TotalSeconds:0} s | |"));

            var all = new List<double>();
            foreach (var (kind, queries) in Queries(items))
            {
                foreach (var query in queries) await MeasureAsync(services, query); // warm
                var (times, found) = (new List<double>(), 0);
                for (var round = 0; round < Rounds; round++)
                {
                    foreach (var query in queries)
                    {
                        var (time, total) = await MeasureAsync(services, query);
                        times.Add(time);
                        found += total;
                    }
                }

                all.AddRange(times);
                Write($"{name}, {items:N0} items, {kind}", times, string.Create(CultureInfo.InvariantCulture, $"{queries.Count} searches, {Rounds} rounds; {found / times.Count} found on average, counted to {ItemSearch.Most}"));
            }

            Write($"{name}, {items:N0} items, all of these", all, "");
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }

    private static IEnumerable<(string Kind, IReadOnlyList<ItemSearch.Query> Queries)> Queries(int items)
    {
        var random = new Random(7);
        yield return ("one character", [.. Enumerable.Range(0, 20).Select(_ => Of(Word(random)[..1]))]);
        yield return ("two characters, the 100 commonest words", [.. Enumerable.Range(0, 40).Select(_ => Of(Vocabulary[random.Next(100)]))]);
        yield return ("two characters, as they come", [.. Enumerable.Range(0, 40).Select(_ => Of(Word(random)))]);
        yield return ("two characters, rare", [.. Enumerable.Range(0, 40).Select(_ => Of(Vocabulary[(Words / 2) + random.Next(Words / 2)]))]);
        yield return ("a phrase of four", [.. Enumerable.Range(0, 40).Select(_ => Of(Piece(random, items, 4)))]);
        yield return ("a phrase of eight", [.. Enumerable.Range(0, 40).Select(_ => Of(Piece(random, items, 8)))]);
        yield return ("two words", [.. Enumerable.Range(0, 40).Select(_ => Of($"{Word(random)} {Word(random)}"))]);
        yield return ("a word, one body", [.. Enumerable.Range(0, 40).Select(_ => Of(Word(random)) with { Agency = Body(random.Next(Bodies)) })]);
        yield return ("a word, one year", [.. Enumerable.Range(0, 40).Select(_ => Of(Word(random)) with { Year = 2020 })]);
    }

    private static ItemSearch.Query Of(string words) => new(SearchWords.Parse(words), Today);

    private static async Task<(double Time, int Total)> MeasureAsync(IServiceProvider services, ItemSearch.Query query)
    {
        await using var scope = services.CreateAsyncScope();
        var search = scope.ServiceProvider.GetRequiredService<ItemSearch>();
        var start = Stopwatch.GetTimestamp();
        var result = await search.FindAsync(query, default);
        return (Stopwatch.GetElapsedTime(start).TotalMilliseconds, result.Total);
    }

    private static void Write(string what, List<double> times, string note)
    {
        times.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {what} | {times[times.Count / 2]:0.0} ms, p99 {times[times.Count * 99 / 100]:0.0} ms | {note} |"));
    }

    /// <summary>Items as they lie in the tables, past the journal: the search looks at nothing else.</summary>
    private static async Task FillAsync(IServiceProvider services, int items)
    {
        await using var scope = services.CreateAsyncScope();
        var data = scope.ServiceProvider.GetRequiredService<OfficeContext>();
        await data.Database.OpenConnectionAsync();
        await using var transaction = await data.Database.BeginTransactionAsync();
        await using var agencies = new Rows<Agency>(data);
        for (var i = 0; i < Bodies; i++)
            await agencies.AddAsync(new Agency { Id = Body(i), Code = AgencyCode.Parse($"body-{i}"), Level = AgencyLevel.Town, Kind = AgencyKind.TownGovernment, EstablishedOn = new(2010, 1, 1) });

        await using var texts = new Rows<ItemText>(data);
        await using var versions = new Rows<ItemVersion>(data);
        await using var rows = new Rows<Item>(data);
        for (var i = 0; i < items; i++)
        {
            var (random, id, agency, on) = (new Random(i), new Guid(i, 1, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 2), Body(i % Bodies), Today.AddDays(-(int)(3650L * (items - i) / items)));
            var category = ItemCategory.All[i % ItemCategory.All.Count];
            var title = string.Concat(Enumerable.Range(0, 8).Select(_ => Word(random)));
            await texts.AddAsync(new ItemText { AgencyId = agency, Id = id, ItemId = id, Title = title, Html = "", Plain = Text(random), Author = "", At = DateTime.UnixEpoch });
            await versions.AddAsync(new ItemVersion { AgencyId = agency, Id = id, ItemId = id, Number = 1, Nature = ItemNature.General, Category = category, Class = DisclosureClass.Proactive, Rule = DisclosureRule.General, FormedOn = on, TextId = id });
            await rows.AddAsync(new Item { AgencyId = agency, Id = id, Title = title, Category = category, PublishedOn = on, PublishedAt = DateTime.UnixEpoch, IndexNumber = $"{i}", VersionId = id });
        }

        await transaction.CommitAsync();
    }

    private static AgencyId Body(int number) => new(new Guid(number + 1, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 1));

    /// <summary>500 characters, in sentences; half of the words are among the commonest 200.</summary>
    internal static string Text(Random random)
    {
        var text = new StringBuilder(600);
        for (var i = 1; i <= 250; i++) text.Append(Word(random)).Append(i % 50 == 0 ? "。\n" : i % 7 == 0 ? "，" : "");
        return text.ToString();
    }

    /// <summary>By Zipf: the n-th word comes about as often as 1/n.</summary>
    internal static string Word(Random random) => Vocabulary[(int)Math.Exp(random.NextDouble() * Math.Log(Words)) - 1];

    /// <summary>A phrase that stands in one of the items.</summary>
    private static string Piece(Random random, int items, int length)
    {
        var of = new Random(random.Next(items));
        for (var i = 0; i < 8; i++) Word(of);
        var sentence = Text(of).Split('，', '。')[0];
        return sentence[..Math.Min(length, sentence.Length)];
    }

    /// <summary>Words of two characters each; 3,000 characters take part.</summary>
    private static string[] MakeVocabulary()
    {
        var random = new Random(1);
        var words = new HashSet<string>(StringComparer.Ordinal);
        while (words.Count < Words) words.Add($"{(char)(0x4E00 + random.Next(3000))}{(char)(0x4E00 + random.Next(3000))}");
        return [.. words];
    }

    /// <summary>Inserts rows of one table with a prepared statement.</summary>
    private sealed class Rows<TRow> : IAsyncDisposable
        where TRow : class
    {
        private readonly OfficeContext _data;
        private readonly IReadOnlyList<IProperty> _columns;
        private readonly DbCommand _insert;

        public Rows(OfficeContext data)
        {
            var type = data.Model.FindEntityType(typeof(TRow))!;
            (_data, _columns) = (data, [.. type.GetFlattenedProperties()]);
            _insert = data.Database.GetDbConnection().CreateCommand();
            _insert.Transaction = data.Database.CurrentTransaction!.GetDbTransaction();
            _insert.CommandText = $"INSERT INTO {type.GetTableName()} ({string.Join(", ", _columns.Select(c => $"\"{c.GetColumnName()}\""))}) VALUES ({string.Join(", ", _columns.Select((_, i) => $"@p{i}"))})";
        }

        public async Task AddAsync(TRow row)
        {
            var values = _data.Entry(row);
            _insert.Parameters.Clear();
            for (var i = 0; i < _columns.Count; i++)
                _insert.Parameters.Add(((RelationalTypeMapping)_columns[i].GetTypeMapping()).CreateParameter(_insert, $"@p{i}", values.Property(_columns[i]).CurrentValue, _columns[i].IsNullable));
            await _insert.ExecuteNonQueryAsync();
            _data.ChangeTracker.Clear();
        }

        public ValueTask DisposeAsync() => _insert.DisposeAsync();
    }
}
