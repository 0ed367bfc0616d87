using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Gongkai.Cli.Commands;
using Gongkai.Office.Journal;
using Gongkai.Office.People;
using Gongkai.Office.People.Accounts;
using Gongkai.Office.Storage;
using Gongkai.Web.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Gongkai.Web.Tests.SignIns;

/// <summary>A host whose real clock stands still until it is moved, with people who have passwords.</summary>
internal sealed class SignInSite : IAsyncDisposable
{
    public const string Password = "Qinghe-3-tai";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("gongkai-sign-in-tests-");
    private WebApplication _app = null!;

    public SettableClock Clock { get; } = new();

    public IServiceProvider Services => _app.Services;

    /// <param name="settings">What stands in the settings of the folder besides.</param>
    /// <param name="configure">Changes the services of the host.</param>
    public static async Task<SignInSite> StartAsync(Func<InstallationSettings, InstallationSettings>? settings = null, Action<IServiceCollection>? configure = null, TimeProvider? clock = null)
    {
        var site = new SignInSite();
        var patient = new InstallationSettings { Installation = Guid.NewGuid(), SignIn = new SignInSettings { AttemptsAMinute = 1000 } };
        DataFolder.OpenOrCreate(site._folder, () => settings?.Invoke(patient) ?? patient);
        site._app = await ServeCommand.BuildAsync(site._folder, new WebSettings(), Cancel, builder =>
        {
            builder.WebHost.UseTestServer();
            builder.Logging.ClearProviders();
            builder.Services.AddSingleton(clock ?? site.Clock);
            builder.Services.PostConfigure<PasswordHasherOptions>(hashing => hashing.IterationCount = 1_000); // nobody is to be kept out here
            configure?.Invoke(builder.Services);
        });
        await site._app.StartAsync(Cancel);
        return site;
    }

    public static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public Browser Open() => new(_app);

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    public async Task<T> UsingAsync<T>(Func<IServiceProvider, Task<T>> act)
    {
        await using var scope = Services.CreateAsyncScope();
        return await act(scope.ServiceProvider);
    }

    /// <summary>Somebody with the usual password and no post.</summary>
    public Task<Guid> AddPersonAsync(string userName, string? subject = null) => UsingAsync(async services =>
    {
        await using var work = await services.GetRequiredService<Logbook>().BeginAsync(JournalLog.Installation, Actor.Installation, Cancel);
        var person = work.Add(new Person
        {
            Id = work.NewId(), UserName = userName, NormalizedUserName = UserNames.Normalize(userName), DisplayName = "杨慧敏", SecurityStamp = userName,
            PasswordHash = services.GetRequiredService<Credentials>().HashOf(Password), PasswordSetAt = BusinessClock.Stored(services.GetRequiredService<TimeProvider>().GetUtcNow()),
            ProviderSubject = subject, CreatedAt = work.Now,
        });
        await work.CommitAsync(new Act("person-added", "添加人员"), subject: null, note: null, Cancel);
        return person.Id;
    });

    /// <summary>A browser in which the person has signed in by the page.</summary>
    public async Task<Browser> SignedInAsync(string userName)
    {
        var browser = Open();
        using var response = await SignInAsync(browser, userName, Password);
        Assert.Equal(System.Net.HttpStatusCode.Redirect, response.StatusCode);
        return browser;
    }

    public static async Task<HttpResponseMessage> SignInAsync(Browser browser, string userName, string password, string address = "/sign-in") =>
        await SendAsync(browser, await browser.PageAsync(address), new() { ["UserName"] = userName, ["Password"] = password });

    /// <summary>Fills in the form on a page that is open, and presses its button.</summary>
    /// <param name="handler">Tells forms apart by their address.</param>
    public static async Task<HttpResponseMessage> SendAsync(Browser browser, IHtmlDocument page, Dictionary<string, string> fields, string? handler = null)
    {
        var form = page.QuerySelectorAll<IHtmlFormElement>("main form[method=post]").First(form =>
            fields.Keys.All(name => form.QuerySelector($"[name='{name}']") is not null) && (handler is null || form.GetAttribute("action")!.Contains($"handler={handler}", StringComparison.Ordinal)));
        var values = form.QuerySelectorAll<IHtmlInputElement>("input[name]").Select(input => KeyValuePair.Create(input.Name!, input.Value))
            .Concat(form.QuerySelectorAll<IHtmlSelectElement>("select[name]").Select(select => KeyValuePair.Create(select.Name!, select.Value ?? "")))
            .Where(field => !fields.ContainsKey(field.Key)).Concat(fields);
        using var request = new HttpRequestMessage(HttpMethod.Post, form.GetAttribute("action")) { Content = new FormUrlEncodedContent(values) };
        return await browser.SendAsync(request);
    }
}

/// <summary>A clock that stands still until it is moved.</summary>
internal sealed class SettableClock : TimeProvider
{
    /// <summary>Nine o'clock in Beijing, on a Monday.</summary>
    private DateTimeOffset _now = new(2026, 11, 30, 1, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => _now;

    public void Pass(TimeSpan time) => _now += time;
}
