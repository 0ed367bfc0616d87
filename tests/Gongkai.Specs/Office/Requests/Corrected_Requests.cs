using Gongkai.Office.Requests;
using Gongkai.Office.Storage;
using Gongkai.Requests;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Specs.Office.Requests;

/// <summary>What was registered wrongly of an application is corrected, and the journal says why.</summary>
public sealed class Corrected_Requests
{
    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task A_correction_is_stored_and_journalled_with_its_reason(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        var request = await installation.RegisterAsync(new(2023, 4, 20));

        await installation.ActAsync((ChangeRequest change) => change.HandleAsync(Correction(request), TestInstallation.Clerk, Cancel)).Allowed();

        await installation.UsingAsync(async services =>
        {
            var data = services.GetRequiredService<OfficeContext>();
            var stored = await data.Set<Request>().SingleAsync(Cancel);
            Assert.Equal((ApplicantKind.Enterprise, "凤鸣镇2021年度财政决算", 2), (stored.ApplicantKind, stored.Description, stored.Version));
            Assert.Equal("申请书写的是2021年度", (await data.JournalEntries.SingleAsync(e => e.Act == "request-changed", Cancel)).Note);
        });
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task Of_two_people_who_correct_the_same_version_the_second_is_told_and_nothing_is_overwritten(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        var request = await installation.RegisterAsync(new(2023, 4, 20));
        await installation.ActAsync((ChangeRequest change) => change.HandleAsync(Correction(request), TestInstallation.Clerk, Cancel)).Allowed();

        var code = await installation.ActAsync((ChangeRequest change) => change.HandleAsync(Correction(request) with { Description = "另一种写法" }, TestInstallation.Clerk, Cancel)).Refused();

        Assert.Equal(JournalledRow.ChangedMeanwhile, code);
        Assert.Equal("凤鸣镇2021年度财政决算", await installation.UsingAsync(services => services.GetRequiredService<OfficeContext>().Set<Request>().Select(r => r.Description).SingleAsync(Cancel)));
        Assert.Equal(["request-registered", "request-changed"], await installation.ActsAsync());
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task An_application_is_concluded_once(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        var request = await installation.RegisterAsync(new(2023, 4, 20));
        await installation.ConcludeAsync(request, Outcome.Granted, new(2023, 4, 20));

        var code = await installation.ActAsync((ConcludeRequest conclude) => conclude.HandleAsync(
            new(TestInstallation.Town, request.Id, request.Version, Outcome.NotHeld, new(2023, 4, 20), AnswerNumber: null), TestInstallation.Clerk, Cancel)).Refused();

        Assert.Equal("already-concluded", code);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task The_ledger_is_asked_by_year_and_by_whether_it_is_open(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        await installation.RegisterAsync(new(2022, 12, 31));
        var open = await installation.RegisterAsync(new(2023, 1, 1));
        await installation.ConcludeAsync(await installation.RegisterAsync(new(2023, 2, 1)), Outcome.Granted, new(2023, 2, 2));

        var found = await installation.UsingAsync(services => services.GetRequiredService<OfficeContext>().Set<Request>().ReceivedIn(2023).WhereOpen(isOpen: true).Select(r => r.Id).ToListAsync(Cancel));

        Assert.Equal([open.Id], found);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static ChangeRequest.Command Correction(Request request) =>
        new(TestInstallation.Town, request.Id, request.Version, ApplicantKind.Enterprise, "凤鸣镇2021年度财政决算", "电子邮件", "申请书写的是2021年度");
}
