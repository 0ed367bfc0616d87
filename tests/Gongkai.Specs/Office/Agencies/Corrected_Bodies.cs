using Gongkai.Agencies;
using Gongkai.Law;
using Gongkai.Office.Agencies;
using Gongkai.Office.Journal;
using Gongkai.Office.People;
using Gongkai.Office.Storage;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Specs.Office.Agencies;

/// <summary>What was entered wrongly of a body or its divisions is put right, with the reason in the journal.</summary>
public sealed class Corrected_Bodies
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task Level_kind_and_codes_are_corrected_with_a_reason(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        Assert.Equal("reason-missing", (await CorrectAsync(installation, version: 1, reason: " ")).Refused());

        var corrected = (await CorrectAsync(installation, version: 1, "设立时选错类型")).Allowed();

        Assert.Equal((AgencyKind.Subdistrict, "500235101"), (corrected.Kind, corrected.DivisionCode!.Value));
        Assert.Equal(JournalledRow.ChangedMeanwhile, (await CorrectAsync(installation, version: 1, "再改")).Refused());
        var entry = await installation.AskAsync<OfficeContext, JournalEntry>(data =>
            data.JournalEntries.Where(e => e.AgencyId == JournalLog.Installation).OrderByDescending(e => e.Sequence).FirstAsync(Cancel));
        Assert.Equal(("agency-corrected", "云阳县凤鸣镇人民政府", "设立时选错类型"), (entry.Act, entry.SubjectName, entry.Note));
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task A_division_ends_when_no_post_stands_in_it_and_takes_none_afterwards(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        var division = (await installation.AskAsync<CreateDivision, Ruling<Division>>(create =>
            create.HandleAsync(new(TestInstallation.Town, "党政办", new(2020, 1, 1)), TestInstallation.Clerk, Cancel))).Allowed();
        var post = (await CreatePostAsync(installation, division.Id)).Allowed();
        var renamed = (await installation.AskAsync<RenameDivision, Ruling<Division>>(rename =>
            rename.HandleAsync(new(TestInstallation.Town, division.Id, division.Version, "党政办公室"), TestInstallation.Clerk, Cancel))).Allowed();
        Assert.Equal("党政办公室", renamed.Name);
        Assert.Equal("division-has-posts", (await EndAsync(installation, renamed, new(2023, 4, 1))).Refused());

        (await installation.AskAsync<EndPost, Ruling<Post>>(end => end.HandleAsync(new(TestInstallation.Town, post.Id, post.Version, new(2023, 4, 1)), TestInstallation.Clerk, Cancel))).Allowed();

        Assert.Equal("division-has-posts", (await EndAsync(installation, renamed, new(2023, 3, 31))).Refused());
        (await EndAsync(installation, renamed, new(2023, 4, 1))).Allowed();
        Assert.Equal("division-ended", (await CreatePostAsync(installation, division.Id)).Refused());
    }

    private static Task<Ruling<Agency>> CorrectAsync(TestInstallation installation, int version, string reason) =>
        installation.AskAsync<CorrectAgency, Ruling<Agency>>(correct => correct.HandleAsync(
            new(TestInstallation.Town, version, AgencyLevel.Town, AgencyKind.Subdistrict, CreditCode: null, DivisionCode.Parse("500235101"), SiteCode: null, reason), TestInstallation.Clerk, Cancel));

    private static Task<Ruling<Post>> CreatePostAsync(TestInstallation installation, Guid division) =>
        installation.AskAsync<CreatePost, Ruling<Post>>(create =>
            create.HandleAsync(new(TestInstallation.Town, division, "综合协调岗", [Duty.Clerk], new(2020, 1, 1)), TestInstallation.Clerk, Cancel));

    private static Task<Ruling<Division>> EndAsync(TestInstallation installation, Division division, DateOnly lastDay) =>
        installation.AskAsync<EndDivision, Ruling<Division>>(end => end.HandleAsync(new(TestInstallation.Town, division.Id, division.Version, lastDay), TestInstallation.Clerk, Cancel));
}
