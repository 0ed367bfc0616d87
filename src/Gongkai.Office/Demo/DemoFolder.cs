using Gongkai.Law;
using Gongkai.Office.Storage;
using Gongkai.Office.Storage.Backups;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Office.Demo;

/// <summary>
/// A folder with an invented county in it, made by calling the use cases day by day from January 2022 on; it opens on 10 January 2024.
/// </summary>
public static class DemoFolder
{
    private const string Workshop = ".demo";

    /// <summary>The instant at which a new demo opens; from there its clock runs on.</summary>
    public static DateTimeOffset OpensAt { get; } = DemoClock.At(DemoDays.Opening, DemoDays.OpeningTime);

    /// <summary>The demo in the folder, built now when there is no installation yet.</summary>
    /// <param name="real">The real clock.</param>
    /// <param name="onBuild">Called before one is built, which takes some seconds.</param>
    /// <returns>Refused (not-a-demo) when the folder holds an installation that is none; nothing is changed then.</returns>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public static async Task<Ruling<DataFolder>> OpenOrBuildAsync(DirectoryInfo folder, TimeProvider real, Action onBuild, CancellationToken cancel)
    {
        if (!DataFolder.IsInstallation(folder))
        {
            onBuild();
            await BuildAsync(folder, real, cancel);
        }

        var installation = DataFolder.Open(folder);
        return installation.Settings.IsDemo
            ? installation
            : new Refusal("not-a-demo", $"数据文件夹“{folder.FullName}”里是正式数据，不能用作演示，没有改动。请用 --data 换一个空的文件夹。", Basis: null);
    }

    /// <summary>Builds beside the place and moves it there last, so that a build that was cut off leaves no half county.</summary>
    private static async Task BuildAsync(DirectoryInfo folder, TimeProvider real, CancellationToken cancel)
    {
        var workshop = new DirectoryInfo(Path.Combine(folder.FullName, Workshop));
        if (workshop.Exists) workshop.Delete(recursive: true);
        var demo = DataFolder.OpenOrCreate(workshop);
        await Databases.MigrateAsync(demo, cancel);
        var content = DemoContent.Read();
        await TellAsync(demo, content, cancel);
        CloseDatabase(demo);
        KeepRecoveryKey(demo);
        demo.Save(demo.Settings with { IsDemo = true, ClockOffset = OpensAt - real.GetUtcNow(), DemoPeople = content.People.Visitors });
        Move(workshop, folder);
    }

    private static async Task TellAsync(DataFolder demo, DemoContent content, CancellationToken cancel)
    {
        var clock = new DemoClock();
        await using var services = new ServiceCollection().AddLogging().AddGongkaiOffice(demo, clock).BuildServiceProvider();
        var timeline = new Timeline();
        var office = new DemoOffice(services, content.People);
        BodiesStory.Tell(timeline, office, content.Bodies);
        PeopleStory.Tell(timeline, office, content.People);
        foreach (var ledger in content.Ledgers) new LedgerStory(timeline, office, ledger).Tell();
        CatalogueStory.Tell(timeline, office, content.Catalogue);

        foreach (var written in content.Written)
        {
            foreach (var item in written.Items) new ItemStory(timeline, office, written.Agency, item).Tell();
        }

        new OfflineStory(timeline, office, content.Offline).Tell();
        GuideStory.Tell(timeline, office, content.Guides);
        ReportStory.Tell(timeline, office, content.Reports);
        await timeline.PlayAsync(clock, cancel);
    }

    /// <summary>The secret of a demo is no secret: it lies in the folder, so that a backup can be restored for a trial.</summary>
    private static void KeepRecoveryKey(DataFolder demo)
    {
        var key = RecoveryKey.Create();
        File.WriteAllText(demo.DemoRecoveryKeyFile, $"{key.ToPrintedText()}\n");
        key.Public.Write(demo);
    }

    /// <summary>With its last connection SQLite folds its write-ahead log into the file.</summary>
    private static void CloseDatabase(DataFolder demo)
    {
        using var data = new SqliteContext(SqliteContext.OptionsFor(demo.DatabaseFile));
        SqliteConnection.ClearPool((SqliteConnection)data.Database.GetDbConnection());
    }

    /// <summary>The settings last: a folder with settings is a whole one.</summary>
    private static void Move(DirectoryInfo workshop, DirectoryInfo folder)
    {
        foreach (var each in workshop.EnumerateDirectories()) each.MoveTo(Path.Combine(folder.FullName, each.Name));
        foreach (var each in workshop.EnumerateFiles().OrderBy(file => file.Name == DataFolder.SettingsName)) each.MoveTo(Path.Combine(folder.FullName, each.Name));
        workshop.Delete();
    }
}
