using Gongkai.Agencies;
using Gongkai.Cli;
using Gongkai.Office;
using Gongkai.Office.Agencies;
using Gongkai.Office.Storage;
using Gongkai.Specs.Office.Demo;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

[assembly: AssemblyFixture(typeof(DemoCounty))]

namespace Gongkai.Specs.Office.Demo;

/// <summary>A demo as <c>gongkai demo</c> makes it, looked at in the moment in which it opens; built when first asked for.</summary>
public sealed class DemoCounty : IAsyncDisposable
{
    private readonly Lazy<Task<ServiceProvider>> _services;

    public DemoCounty() => _services = new(BuildAsync);

    public DirectoryInfo Directory { get; } = System.IO.Directory.CreateTempSubdirectory("gongkai-demo-specs-");

    public string Output { get; private set; } = "";

    public DataFolder Folder { get; private set; } = null!;

    /// <summary>Does something with the services of one request.</summary>
    public async Task<T> UsingAsync<T>(Func<IServiceProvider, Task<T>> act)
    {
        var services = await _services.Value;
        await using var scope = services.CreateAsyncScope();
        return await act(scope.ServiceProvider);
    }

    /// <summary>Does something with the services of one request.</summary>
    public Task<T> UseAsync<TService, T>(Func<TService, Task<T>> act)
        where TService : notnull => UsingAsync(services => act(services.GetRequiredService<TService>()));

    public async Task<AgencyId> IdOfAsync(string code) =>
        await UseAsync<AgencyDirectory, AgencyId?>(directory => directory.FindAsync(AgencyCode.Parse(code), default)) ?? throw new KeyNotFoundException(code);

    /// <summary>Builds another one in a folder of its own.</summary>
    public static async Task<(int Status, string Output, string Error)> BuildAsync(DirectoryInfo directory)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var status = await Program.RunAsync(["demo", "--data", directory.FullName], output, error);
        return (status, output.ToString(), error.ToString());
    }

    /// <summary>Every row of every table but its ids, keys and sealed texts, a line each, sorted.</summary>
    public static async Task<List<string>> RowsAsync(OfficeContext data)
    {
        var rows = new List<string>();
        foreach (var type in data.Model.GetEntityTypes().Where(type => !type.IsOwned() && type.ClrType != typeof(Dictionary<string, object>)))
        {
            var table = (IQueryable<object>)typeof(DbContext).GetMethod(nameof(DbContext.Set), [])!.MakeGenericMethod(type.ClrType).Invoke(data, null)!;
            foreach (var row in await table.ToListAsync())
            {
                var values = data.Entry(row).Properties
                    .Where(property => property.CurrentValue is not (Guid or AgencyId or byte[] or SealedText) && property.Metadata.Name is not ("SecurityStamp" or "Note"))
                    .Select(property => $"{property.Metadata.Name}={(property.CurrentValue is System.Collections.IEnumerable list and not string ? string.Join('、', list.Cast<object>()) : property.CurrentValue)}");
                rows.Add($"{type.GetTableName()}: {string.Join("; ", values)}");
            }

            data.ChangeTracker.Clear();
        }

        rows.Sort(StringComparer.Ordinal);
        return rows;
    }

    public async ValueTask DisposeAsync()
    {
        if (_services.IsValueCreated) await (await _services.Value).DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(recursive: true);
    }

    private async Task<ServiceProvider> BuildAsync()
    {
        var (status, output, error) = await BuildAsync(Directory);
        Assert.True(status == 0, error);
        Output = output;
        Folder = DataFolder.Open(Directory);
        return new ServiceCollection().AddLogging().AddGongkaiOffice(Folder, TimeProvider.System).BuildServiceProvider();
    }
}
