using Gongkai.Law;
using Gongkai.Office.Proactive;
using Gongkai.Office.Storage;
using Gongkai.Proactive;
using Gongkai.Specs.Office.Search;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Specs.Office.Proactive;

/// <summary>Who made what a body discloses (Regulation Art. 10), and by which channels it goes out (Arts. 23 and 25).</summary>
public sealed class Sources_And_Channels
{
    private static readonly DateOnly Today = new(2023, 4, 20);

    private static readonly ItemFacts Facts = new(
        ItemNature.General, ItemCategory.Emergencies, DisclosureClass.Proactive, Ground: null, ClassReason: null, DisclosureRule.General, Today, Explains: null, ShownUntil: null);

    private static readonly Provenance Obtained = new(InformationOrigin.FromAgency, "云阳县水利局", LeadBody: null, Authority: null);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task What_another_agency_made_is_not_drafted_for_disclosure_without_a_law_that_says_so(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        var staff = await TownStaff.EngageAsync(installation);

        Assert.Equal("another-discloses", (await DraftAsync(installation, staff, Facts with { Provenance = Obtained })).Refused());
        Assert.Equal("bodies-missing", (await DraftAsync(installation, staff, Facts with { Provenance = Obtained with { OtherBodies = null } })).Refused());
        var kept = (await DraftAsync(installation, staff, Facts with { Provenance = Obtained with { Authority = "《防洪法》第四十三条" } })).Allowed();
        var stored = await installation.AskAsync((OfficeContext data) => data.Set<ItemVersion>().AsNoTracking().SingleAsync(v => v.Id == kept.Id, Cancel));
        Assert.Equal(Obtained with { Authority = "《防洪法》第四十三条" }, stored.Provenance);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task What_was_withheld_and_is_another_agencys_does_not_become_public_by_a_second_look(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        var staff = await TownStaff.EngageAsync(installation);
        var withheld = (await DraftAsync(installation, staff, Facts with { Provenance = Obtained, Class = DisclosureClass.Withheld, Ground = WithholdingGround.ProcessInformation, ClassReason = "方案还在讨论" })).Allowed();
        await installation.ActAsync((ReassessWithheld look) => look.HandleAsync(new(TestInstallation.Town, withheld.Id, withheld.Version, StaysWithheld: false, "方案已经定稿"), staff.Clerk, Cancel)).Allowed();

        var version = await installation.AskAsync((OfficeContext data) => data.Set<ItemVersion>().AsNoTracking().SingleAsync(v => v.Id == withheld.Id, Cancel));
        Assert.Equal("another-discloses", await installation.ActAsync((SubmitItem submit) => submit.HandleAsync(new(TestInstallation.Town, version.Id, version.Version), staff.Clerk, Cancel)).Refused());
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task The_channels_of_an_item_are_kept_with_its_version(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        var staff = await TownStaff.EngageAsync(installation);

        var version = (await DraftAsync(installation, staff, Facts with { Channels = [PublicationChannel.Gazette, PublicationChannel.Other], OtherChannel = "村村响广播" })).Allowed();

        var stored = await installation.AskAsync((OfficeContext data) => data.Set<ItemVersion>().AsNoTracking().SingleAsync(v => v.Id == version.Id, Cancel));
        Assert.Equal([PublicationChannel.Gazette, PublicationChannel.Other], stored.Channels);
        Assert.Equal("村村响广播", stored.OtherChannel);
        Assert.Null((await DraftAsync(installation, staff, Facts with { Channels = [PublicationChannel.Gazette], OtherChannel = "村村响广播" })).Allowed().OtherChannel);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task When_a_public_item_went_out_by_another_channel_is_recorded_and_can_be_taken_out(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        var item = new SampleItem("防汛通知", "各村做好值守");
        await SampleItem.PublishAsync(installation, item);
        RecordChannelRelease.Command command = new(TestInstallation.Town, item.Id, PublicationChannel.NoticeBoard, Today.AddDays(-1), "桂花村公示栏");

        Assert.Equal("channel-is-platform", await RecordAsync(installation, command with { Channel = PublicationChannel.Website }).Refused());
        Assert.Equal("day-in-future", await RecordAsync(installation, command with { On = Today.AddDays(1) }).Refused());
        var release = await RecordAsync(installation, command).Allowed();
        await installation.ActAsync((RemoveChannelRelease remove) => remove.HandleAsync(new(TestInstallation.Town, item.Id, release.Id), TestInstallation.Clerk, Cancel)).Allowed();

        Assert.Empty(await installation.AskAsync((OfficeContext data) => data.Set<ChannelRelease>().ToListAsync(Cancel)));
        Assert.Equal(["channel-release-recorded", "channel-release-removed"], (await installation.ActsAsync())[^2..]);
    }

    private static Task<Ruling<ChannelRelease>> RecordAsync(TestInstallation installation, RecordChannelRelease.Command command) =>
        installation.ActAsync((RecordChannelRelease record) => record.HandleAsync(command, TestInstallation.Clerk, Cancel));

    private static Task<Ruling<ItemVersion>> DraftAsync(TestInstallation installation, TownStaff staff, ItemFacts facts) => installation.ActAsync((DraftItem draft) =>
        draft.HandleAsync(new(TestInstallation.Town, Item: null, facts, new("防汛通知", DocumentNumber: null, Today, Summary: null, Keywords: null, "<p>各村做好值守。</p>")), staff.Clerk, Cancel));
}
