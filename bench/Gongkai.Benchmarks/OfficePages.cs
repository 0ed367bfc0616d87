using System.Diagnostics;
using System.Globalization;
using Gongkai.Agencies;
using Gongkai.Cli.Commands;
using Gongkai.Office.Agencies;
using Gongkai.Office.Journal;
using Gongkai.Office.People;
using Gongkai.Office.People.Accounts;
using Gongkai.Office.Storage;
using Gongkai.Web.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Benchmarks;

/// <summary>The home page, the body switcher and sign-in of a county with 200 bodies and 5,000 people, over HTTP on this machine.</summary>
internal static class OfficePages
{
    private const int Bodies = 200;
    private const int People = 5000;
    private const int Rounds = 300;
    private const string Password = "Qinghe-3-tai-17";

    private static readonly DateOnly Start = new(2020, 1, 1);

    public static async Task RunAsync()
    {
        var directory = Directory.CreateTempSubdirectory("gongkai-bench-");
        try
        {
            var folder = DataFolder.OpenOrCreate(directory);
            folder.Save(folder.Settings with { SignIn = folder.Settings.SignIn with { AttemptsAMinute = 100_000 } });
            await using var app = await ServeCommand.BuildAsync(directory, new WebSettings(), default);
            app.Urls.Add("http://127.0.0.1:0");
            await app.StartAsync();
            await BuildCountyAsync(app.Services);

            using var clerk = await SignedInAsync(app, "clerk-1-0");
            using var supervisor = await SignedInAsync(app, "supervisor");
            Write("home page, a town's clerk", await MeasureAsync(() => GetAsync(clerk, "/workspace/town-1")));
            Write($"home page with the switcher over {Bodies + 1} bodies", await MeasureAsync(() => GetAsync(supervisor, "/workspace/town-1")));
            var hash = Hash(app.Services);
            var signIn = await MeasureAsync(async () => (await SignedInAsync(app, "clerk-2-0")).Dispose(), rounds: 40);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| sign-in: page and form, without the password hash ({hash:0.0} ms) | {signIn.Median - hash:0.0} | {signIn.P99 - hash:0.0} |"));
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            directory.Delete(recursive: true);
        }
    }

    private static void Write(string what, (double Median, double P99) time) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {what} | {time.Median:0.0} | {time.P99:0.0} |"));

    private static async Task<(double Median, double P99)> MeasureAsync(Func<Task> act, int rounds = Rounds)
    {
        for (var i = 0; i < rounds / 5; i++) await act();
        var times = new double[rounds];
        for (var i = 0; i < rounds; i++)
        {
            var start = Stopwatch.GetTimestamp();
            await act();
            times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        Array.Sort(times);
        return (times[rounds / 2], times[rounds * 99 / 100]);
    }

    private static double Hash(IServiceProvider services)
    {
        using var scope = services.CreateScope();
        var credentials = scope.ServiceProvider.GetRequiredService<Credentials>();
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < 10; i++) credentials.IsPassword(person: null, Password);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds / 10;
    }

    private static async Task GetAsync(HttpClient browser, string address)
    {
        using var response = await browser.GetAsync(address);
        if ((int)response.StatusCode != 200) throw new InvalidOperationException($"{address}: {(int)response.StatusCode}");
        await response.Content.ReadAsByteArrayAsync();
    }

    /// <summary>Opens the sign-in page and sends the form.</summary>
    private static async Task<HttpClient> SignedInAsync(WebApplication app, string userName)
    {
        var browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(app.Urls.First()) };
        var page = await browser.GetStringAsync("/sign-in");
        const string Field = "name=\"__RequestVerificationToken\" type=\"hidden\" value=\"";
        var from = page.LastIndexOf(Field, StringComparison.Ordinal) + Field.Length;
        var token = page[from..page.IndexOf('"', from)];
        using var form = new FormUrlEncodedContent([new("UserName", userName), new("Password", Password), new("__RequestVerificationToken", token)]);
        using var answer = await browser.PostAsync("/sign-in", form);
        return (int)answer.StatusCode == 302 ? browser : throw new InvalidOperationException($"sign-in: {(int)answer.StatusCode}");
    }

    private static async Task BuildCountyAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var hash = scope.ServiceProvider.GetRequiredService<Credentials>().HashOf(Password);
        var bodies = Enumerable.Range(0, Bodies + 1).Select(i => new AgencyId(new Guid(i + 1, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 1))).ToList();
        await using var work = await scope.ServiceProvider.GetRequiredService<Logbook>().BeginAsync(JournalLog.Installation, Actor.Installation, default, bodies);
        for (var i = 0; i < bodies.Count; i++)
        {
            var (level, kind) = i == 0 ? (AgencyLevel.County, AgencyKind.CountyGovernment) : (AgencyLevel.Town, AgencyKind.TownGovernment);
            work.Add(new Agency { Id = bodies[i], Code = AgencyCode.Parse(i == 0 ? "county" : $"town-{i}"), Level = level, Kind = kind, EstablishedOn = Start });
            work.Add(new AgencyNaming { Id = work.NewId(), AgencyId = bodies[i], From = Start, FullName = $"清河县第{i}镇人民政府", ShortName = $"第{i}镇", DocumentCode = $"清{i}府", RequestPrefix = $"清{i}公申" });
            if (i > 0) work.Add(new AgencySuperior { Id = work.NewId(), AgencyId = bodies[i], From = Start, SuperiorId = bodies[0] });
        }

        Appoint(work, bodies[0], "supervisor", Duty.CountySupervisor, hash);
        for (var i = 1; i < bodies.Count; i++)
        {
            for (var j = 0; j < People / Bodies; j++) Appoint(work, bodies[i], $"clerk-{i}-{j}", j == 0 ? Duty.Clerk : Duty.SectionHead, hash);
        }

        await work.CommitAsync(new Act("bench-county", "设立"), subject: null, note: null, default);
    }

    private static void Appoint(Work work, AgencyId agency, string name, Duty duty, string hash)
    {
        var person = work.Add(new Person { Id = work.NewId(), UserName = name, NormalizedUserName = UserNames.Normalize(name), DisplayName = name, PasswordHash = hash, SecurityStamp = "1", CreatedAt = work.Now, PasswordSetAt = work.Now });
        var post = work.Add(new Post { AgencyId = agency, Id = work.NewId(), Name = duty.Label, Duties = [duty], From = Start });
        work.Add(new Tenure { AgencyId = agency, Id = work.NewId(), PostId = post.Id, PersonId = person.Id, From = Start });
    }
}
