using System.Text;
using Gongkai.Agencies;
using Gongkai.Documents.Items;
using Gongkai.Documents.Items.Prior;
using Gongkai.Law;
using Gongkai.Office.Journal;
using Gongkai.Office.Proactive;
using Gongkai.Office.Screening;
using Gongkai.Office.ToDo;
using Gongkai.Proactive;
using Gongkai.Specs.Documents;
using Gongkai.WorkingDays;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Gongkai.Specs.Office.Proactive.ScreenedTown;

namespace Gongkai.Specs.Office.Proactive;

/// <summary>Regulation Art. 15, Personal Information Protection Law Art. 6: what would harm somebody's privacy stops on its way to the public, unless somebody answers for it.</summary>
public sealed class Art15_What_Stops
{
    private const string WithMobile = $"<p>各村轮流放水。</p><p>联系王小明{Mobile}。</p>";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task A_number_in_the_text_is_not_submitted_and_the_refusal_names_the_place_and_not_the_number(Database database)
    {
        await using var town = await CreateAsync(database);
        var version = await town.DraftAsync(Content(WithMobile));

        var refusal = Assert.IsType<Ruling<ItemVersion>.Refused>(await town.SubmitAsync(version)).Reason;
        Assert.Equal(("screening-blocks", LegalBasis.Regulation(15)), (refusal.Code, refusal.Basis));
        Assert.Contains("还有1处应当处理，不能送审：正文第2段（手机号码）", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Mobile, refusal.Message, StringComparison.Ordinal);

        version = await town.ChangeAsync(version, Content("<p>各村轮流放水。</p><p>联系王小明138****5678。</p>"));
        (await town.SubmitAsync(version)).Allowed();
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task A_number_in_a_hidden_comment_of_a_file_or_in_its_name_stops_the_item(Database database)
    {
        await using var town = await CreateAsync(database);
        var version = await town.DraftAsync(Content("<p>见附件。</p>"));
        var word = A.Docx().Paragraph("", $"{DocxBuilder.Run("同意公开。")}<w:r><w:commentReference w:id=\"1\"/></w:r>").Comments($"""<w:comment w:id="1">{DocxBuilder.P($"联系王小明{Mobile}")}</w:comment>""").Build();
        version = await town.AttachAsync(version, "名单.docx", word);
        version = await town.AttachAsync(version, $"王小明{Mobile}.txt", "同意公开。"u8.ToArray());

        var refusal = Assert.IsType<Ruling<ItemVersion>.Refused>(await town.SubmitAsync(version)).Reason;

        Assert.Contains("还有2处应当处理", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("“名单.docx”批注（第1段）（手机号码）", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("“王小明138****5678.txt”文件名（手机号码）", refusal.Message, StringComparison.Ordinal);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task What_only_warns_is_shown_and_stops_nothing(Database database)
    {
        await using var town = await CreateAsync(database);
        var version = await town.DraftAsync(Content("<p>王小明患尿毒症。</p>"));

        Assert.Equal(["health"], (await town.ScreenAsync(version)).Findings.Select(finding => finding.Kind.Code));
        (await town.PublishAsync(await town.PassedAsync(version))).Allowed();
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task A_holder_of_the_right_lets_it_through_with_a_reason_but_never_who_drafted_it(Database database)
    {
        await using var town = await CreateAsync(database);
        var version = await town.DraftAsync(Content(WithMobile));

        Assert.Equal("drafter-waives", (await town.WaiveAsync(version, town.Staff.Clerk)).Refused());
        Assert.Equal("no-post-to-waive", (await town.WaiveAsync(version, town.Staff.Secrecy)).Refused());
        Assert.Equal("reason-missing", (await town.WaiveAsync(version, town.Staff.Head, " ")).Refused());
        Assert.Equal("reason-personal", (await town.WaiveAsync(version, town.Staff.Head, $"本人（{Mobile}）同意")).Refused());
        Assert.Equal("nothing-chosen", (await town.WaiveAsync(version, town.Staff.Head, [], "本人同意")).Refused());
        Assert.Equal("finding-gone", (await town.WaiveAsync(version, town.Staff.Head, ["00"], "本人同意")).Refused());
        Assert.Equal("screening-blocks", (await town.SubmitAsync(version)).Refused());

        var waiver = Assert.Single((await town.WaiveAsync(version, town.Staff.Head)).Allowed());
        Assert.Equal(("正文", "第2段", "138****5678", "本人书面同意公开", "谭秀兰（农业服务岗）"), (waiver.Part, waiver.Place, waiver.Masked, waiver.Reason, waiver.Person));
        Assert.Equal("finding-gone", (await town.WaiveAsync(version, town.Staff.Head, [Convert.ToHexStringLower(waiver.Seal)], "再放行一次")).Refused());
        (await town.PublishAsync(await town.PassedAsync(version))).Allowed();
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task Neither_journal_nor_waiver_keeps_the_number(Database database)
    {
        await using var town = await CreateAsync(database);
        var version = await town.DraftAsync(Content(WithMobile, title: $"关于{Mobile}来电的答复"));
        (await town.WaiveAsync(version, town.Staff.Leader)).Allowed();

        var journal = await town.ReadAsync(data => data.JournalEntries.ToListAsync(Cancel));
        Assert.Contains(journal, entry => entry is { Act: "screening-waived", Note: not null } && entry.Note.StartsWith("2处：标题（手机号码）、正文第2段（手机号码）。本人书面同意公开", StringComparison.Ordinal));
        Assert.DoesNotContain(journal, entry => $"{entry.SubjectName}{entry.Note}".Contains(Mobile, StringComparison.Ordinal));
        var waivers = await town.ReadAsync(data => data.Set<ScreeningWaiver>().ToListAsync(Cancel));
        Assert.All(waivers, waiver => Assert.DoesNotContain(Mobile, $"{waiver.Part}{waiver.Place}{waiver.Masked}{waiver.Reason}{Encoding.UTF8.GetString(waiver.Seal)}", StringComparison.Ordinal));
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task A_waiver_holds_for_the_same_quote_at_the_same_place_also_in_a_later_version(Database database)
    {
        await using var town = await CreateAsync(database);
        var first = await town.DraftAsync(Content(WithMobile));
        (await town.WaiveAsync(first, town.Staff.Head)).Allowed();
        first = await town.PassedAsync(first);
        (await town.PublishAsync(first)).Allowed();

        var second = await town.DraftAsync(Content($"{WithMobile}<p>放水三天。</p>"), first.ItemId);
        Assert.Empty((await town.ScreenAsync(second)).Stopping);
        Assert.True(Assert.Single((await town.ScreenAsync(second)).WaiversOf(second.Id)).Holds);

        var moved = await town.ChangeAsync(second, Content($"<p>联系王小明{Mobile}。</p>"));
        Assert.Equal("screening-blocks", (await town.SubmitAsync(moved)).Refused());
        var another = await town.ChangeAsync(moved, Content("<p>各村轮流放水。</p><p>联系王小明13912345678。</p>"));
        Assert.Equal("screening-blocks", (await town.SubmitAsync(another)).Refused());
        Assert.False(Assert.Single((await town.ScreenAsync(another)).WaiversOf(first.Id)).Holds);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task A_correction_that_brings_a_number_in_does_not_pass(Database database)
    {
        await using var town = await CreateAsync(database);
        var version = (await town.SubmitAsync(await town.DraftAsync(Content("<p>各村轮流放水。</p>")))).Allowed();
        version = (await town.PassAsync(version, town.Staff.Secrecy, 0)).Allowed();

        Assert.Equal("screening-blocks", (await town.PassAsync(version, town.Staff.Head, 1, Content(WithMobile))).Refused());
        (await town.PassAsync(version, town.Staff.Head, 1)).Allowed();
    }

    /// <summary>The day of birth in the number is still to come when the item is scheduled, so only later it is an identity number.</summary>
    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task What_was_scheduled_and_is_stopped_then_stands_in_the_to_do_list_with_the_reason(Database database)
    {
        await using var town = await CreateAsync(database);
        var version = await town.PassedAsync(await town.DraftAsync(Content("<p>编码为500235202304250012。</p>")));
        version = (await town.PublishAsync(version, new DateTime(2023, 5, 4, 1, 0, 0, DateTimeKind.Utc))).Allowed();
        town.Installation.Clock.MoveTo(new DateTimeOffset(2023, 5, 4, 9, 1, 0, TimeSpan.FromHours(8)));

        Assert.Equal(0, await town.Installation.AskAsync((PublishScheduledItems publish) => publish.HandleAsync(Cancel)));

        version = await town.NowAsync(version);
        Assert.Equal((null, null), (version.ScheduledFor, version.PublishedAt));
        var line = Assert.Single(await town.Installation.AskAsync((ToDoList list) => list.OfAsync(TestInstallation.Town, new(2023, 5, 4), WorkingDayCalendar.Shipped, Cancel)), line => line.Kind == ToDoKind.ItemVersion);
        Assert.StartsWith("5月4日 09:00的定时发布没有进行：还有1处应当处理，不能发布：正文第1段（身份证号码）", line.Detail, StringComparison.Ordinal);
        Assert.Contains("item-schedule-stopped", await town.Installation.ActsAsync());

        (await town.WaiveAsync(version, town.Staff.Head, [Assert.Single((await town.Installation.AskAsync((ItemScreening screening) => screening.OfAsync(version, new(2023, 5, 4), Cancel))).Stopping).Key], "不是身份证号码，是设备编码")).Allowed();
        (await town.PublishAsync(version)).Allowed();
        Assert.Null((await town.NowAsync(version)).StoppedBecause);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task A_file_that_does_not_open_stops_the_item_and_a_scan_that_people_can_read_does_not(Database database)
    {
        await using var town = await CreateAsync(database);
        var version = await town.DraftAsync(Content("<p>见附件。</p>"));
        version = await town.AttachAsync(version, "渠道.png", [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0]);
        Assert.Equal(["请核对"], (await town.ScreenAsync(version)).Findings.Select(finding => finding.Stops ? "应当处理" : "请核对"));

        version = await town.AttachAsync(version, "图纸.pdf", "%PDF-1.7\nand then nothing"u8.ToArray());
        Assert.Contains("“图纸.pdf”（不能检查的文件）", Assert.IsType<Ruling<ItemVersion>.Refused>(await town.SubmitAsync(version)).Reason.Message, StringComparison.Ordinal);

        (await town.WaiveAsync(version, town.Staff.Leader, "老图纸，只有这一份，已经人工核对")).Allowed();
        (await town.SubmitAsync(version)).Allowed();
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task Bytes_that_are_gone_stop_the_item_and_nothing_breaks(Database database)
    {
        await using var town = await CreateAsync(database);
        var version = await town.AttachAsync(await town.DraftAsync(Content("<p>见附件。</p>")), "安排.txt", "放水三天。"u8.ToArray());
        foreach (var file in new DirectoryInfo(town.Installation.Folder.FilesFolder).EnumerateFiles("*", SearchOption.AllDirectories)) file.Delete();

        Assert.Equal("screening-blocks", (await town.SubmitAsync(version)).Refused());
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task What_was_public_elsewhere_is_imported_all_the_same_and_what_is_found_is_counted(Database database)
    {
        await using var town = await CreateAsync(database);
        var imports = new List<ItemImport>();
        await foreach (var import in town.Installation.Services.CreateScope().ServiceProvider.GetRequiredService<ImportItems>().HandleAsync(new(TestInstallation.Town, Prior().ToAsyncEnumerable(), Attachments: null), Actor.Installation, Cancel)) imports.Add(import);

        Assert.Equal([new FoundCount(1, 1), new FoundCount(0, 0)], imports.Select(import => import.Found!));
        Assert.Contains((await town.ReadAsync(data => data.JournalEntries.ToListAsync(Cancel))), entry => entry.Act == "items-imported" && entry.Note!.EndsWith("其中1条有应当处理的内容，共1处", StringComparison.Ordinal));

        static PriorItem[] Prior() =>
        [
            new(1, "低保公示", ItemCategory.Emergencies, ItemNature.General, new(2019, 3, 5, 9, 12, 0), "原网站") { Body = ItemBody.FromText($"王小明患尿毒症，电话{Mobile}。") },
            new(2, "巡查通知", ItemCategory.Emergencies, ItemNature.General, new(2019, 3, 6, 9, 12, 0), "原网站") { Body = ItemBody.FromText("各村每日巡查。") },
        ];
    }
}
