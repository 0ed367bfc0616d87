using System.Data.Common;
using Gongkai.Agencies;
using Gongkai.Law;
using Gongkai.Office;
using Gongkai.Office.Agencies;
using Gongkai.Office.Journal;
using Gongkai.Office.Requests;
using Gongkai.Office.Storage;
using Gongkai.Requests;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Gongkai.Specs.Office;

/// <summary>The databases that Gongkai runs on.</summary>
public enum Database
{
    Sqlite,

    /// <summary>The server that GONGKAI_TEST_POSTGRES names; ./test.sh starts one.</summary>
    Postgres,
}

/// <summary>An installation in a folder of its own, with one town in it and a clock that stands still until it is moved.</summary>
public sealed class TestInstallation : IAsyncDisposable
{
    public static readonly AgencyId Town = new(Guid.Parse("01890000-0000-7000-8000-000000000001"));

    public static readonly Actor Clerk = new(PersonId: null, "杨慧敏（综合协调岗）");

    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("gongkai-office-specs-");
    private readonly string? _server;

    private TestInstallation(Database database, string? server)
    {
        (Database, _server) = (database, server);
        Folder = DataFolder.OpenOrCreate(_directory, () => new InstallationSettings { Installation = Guid.NewGuid(), Postgres = _server });
        Services = new ServiceCollection().AddLogging().AddGongkaiOffice(Folder, Clock)
            .Configure<PasswordHasherOptions>(hashing => hashing.IterationCount = 1_000) // nobody is to be kept out here
            .BuildServiceProvider();
    }

    public Database Database { get; }

    public DataFolder Folder { get; }

    public StandingClock Clock { get; } = new(new DateTimeOffset(2023, 4, 20, 1, 0, 0, TimeSpan.Zero));

    public ServiceProvider Services { get; }

    /// <summary>An installation with its tables and one town.</summary>
    public static async Task<TestInstallation> CreateAsync(Database database)
    {
        var installation = new TestInstallation(database, database == Database.Postgres ? await EmptyDatabases.NewPostgresAsync() : null);
        if (database == Database.Sqlite) await EmptyDatabases.CopyToAsync(installation.Folder.DatabaseFile);
        await installation.UsingAsync(async services =>
        {
            await using var work = await services.GetRequiredService<Logbook>().BeginAsync(JournalLog.Installation, Actor.Installation, default);
            var town = work.Add(new Agency { Id = Town, Code = AgencyCode.Parse("fengming"), Level = AgencyLevel.Town, Kind = AgencyKind.TownGovernment, EstablishedOn = new(2010, 1, 1) });
            work.Data.Add(new AgencyNaming
            {
                Id = work.NewId(), AgencyId = Town, From = new(2010, 1, 1),
                FullName = "云阳县凤鸣镇人民政府", ShortName = "凤鸣镇", DocumentCode = "凤鸣府", RequestPrefix = "凤鸣公申",
            });
            await work.CommitAsync(new Act("agency-established", "设立机构"), new Subject(town, "云阳县凤鸣镇人民政府"), note: null, default);
        });
        return installation;
    }

    /// <summary>Does something with the services of one request.</summary>
    public async Task UsingAsync(Func<IServiceProvider, Task> act)
    {
        await using var scope = Services.CreateAsyncScope();
        await act(scope.ServiceProvider);
    }

    /// <inheritdoc cref="UsingAsync(Func{IServiceProvider, Task})"/>
    public async Task<T> UsingAsync<T>(Func<IServiceProvider, Task<T>> act)
    {
        await using var scope = Services.CreateAsyncScope();
        return await act(scope.ServiceProvider);
    }

    /// <summary>An application over the counter, received on <paramref name="receivedOn"/>, by default the day on which the clock starts.</summary>
    public async Task<Request> RegisterAsync(DateOnly? receivedOn = null)
    {
        var command = new RegisterRequest.Command(
            Town, RequestChannel.Counter, receivedOn ?? new(2023, 4, 20), ApplicantKind.NaturalPerson,
            new ApplicantData("周明远", "500235198801011234", "13800000000", "云阳县凤鸣镇桂花村2组", Email: null),
            "凤鸣镇2022年度财政决算", "纸质，自行领取");
        return await UsingAsync(async services => Assert.IsType<Ruling<Request>.Allowed>(await services.GetRequiredService<RegisterRequest>().HandleAsync(command, Clerk, default)).Value);
    }

    /// <summary>Statements past the program, as somebody with access to the database could run them; nothing is checked.</summary>
    public async Task ExecuteAsync(string sql)
    {
        await using DbConnection connection = Database == Database.Sqlite
            ? new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Folder.DatabaseFile, ForeignKeys = false, DefaultTimeout = 30, Pooling = false }.ConnectionString)
            : new NpgsqlConnection(_server);
        await connection.OpenAsync();
        foreach (var statement in (string[])[.. Database == Database.Sqlite ? [] : (string[])["SET session_replication_role = replica"], sql])
        {
            await using var command = connection.CreateCommand();
            command.CommandText = statement;
            await command.ExecuteNonQueryAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Services.DisposeAsync();
        if (_server is not null) await EmptyDatabases.ReturnPostgresAsync(_server);
        else Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _directory.Delete(recursive: true);
    }
}

/// <summary>A clock that stands still until it is moved.</summary>
public sealed class StandingClock(DateTimeOffset now) : TimeProvider
{
    private DateTimeOffset _now = now;

    public override DateTimeOffset GetUtcNow() => _now;

    public void MoveTo(DateTimeOffset now) => _now = now;

    /// <summary>To nine o'clock in the morning of a day in Beijing.</summary>
    public void MoveTo(DateOnly day) => _now = new DateTimeOffset(day, new TimeOnly(9, 0), TimeSpan.FromHours(8));
}
