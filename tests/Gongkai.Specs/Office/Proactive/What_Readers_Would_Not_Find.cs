using Gongkai.Documents.Items;
using Gongkai.Office.Proactive;
using Gongkai.Proactive;
using Microsoft.EntityFrameworkCore;
using static Gongkai.Specs.Office.Proactive.ScreenedTown;

namespace Gongkai.Specs.Office.Proactive;

/// <summary>Links that lead to nothing, pictures without a description and documents that are quoted and not public: named before readers meet them.</summary>
public sealed class What_Readers_Would_Not_Find
{
    private static readonly Guid Nowhere = Guid.Parse("01890000-0000-7000-8000-00000000ffff");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task A_link_to_an_item_is_judged_by_what_the_public_finds_there(Database database)
    {
        await using var town = await CreateAsync(database);
        var open = await PublishedAsync(town, Content("<p>放水三天。</p>"));
        var withdrawn = await PublishedAsync(town, Content("<p>放水五天。</p>"));
        var item = await town.ReadAsync(data => data.Set<Item>().AsNoTracking().SingleAsync(i => i.Id == withdrawn.ItemId, Cancel));
        (await town.Installation.ActAsync((WithdrawItem withdraw) => withdraw.HandleAsync(new(TestInstallation.Town, item.Id, item.Version, "改期"), town.Staff.Clerk, Cancel))).Allowed();
        var draft = await town.DraftAsync(Content("<p>放水七天。</p>"));

        var version = await town.DraftAsync(Content(
            $"<p>见<a href=\"/fengming/items/{open.ItemId}\">安排</a>、<a href=\"/large/fengming/items/{open.ItemId}/docx\">大字版</a>。</p><p>另见<a href=\"/fengming/items/{withdrawn.ItemId}\">撤下的</a>、<a href=\"/fengming/items/{draft.ItemId}\">没有公开的</a>、<a href=\"/fengming/items/{Nowhere}\">没有的</a>。</p>"));

        Assert.Equal(
            ["第2段 撤下的 这条信息已经撤下", "第2段 没有公开的 没有这条信息，或者还没有公开", "第2段 没有的 没有这条信息，或者还没有公开"],
            (await town.ScreenAsync(version)).Findings.Where(finding => finding.Kind.Code == "dead-link").Select(finding => $"{finding.Place} {finding.Quote.Split('，')[0]} {finding.Quote[(finding.Quote.LastIndexOf('：') + 1)..]}"));
        (await town.SubmitAsync(version)).Allowed(); // it only warns
    }

    public static TheoryData<string, string?> Addresses => new()
    {
        { "/", null },
        { "/fengming", null },
        { "/fengming/guide", null },
        { "/fengming/content/convenience-service", null },
        { "https://www.example.gov.cn/a.html", null },
        { "mailto:office@example.gov.cn", null },
        { "tel:023-55512345", null },
        { "/nanxi/guide", "没有这个机关的页面" },
        { "/fengming/nothing", "没有这个页面" },
        { "/fengming/lists/01890000-0000-7000-8000-00000000ffff", "没有这份名单" },
        { "/workspace/fengming", "公众打不开" },
        { "/fengming/files/01890000-0000-7000-8000-00000000ffff", "没有这个文件" },
        { "guide.html", "网址不完整" },
        { "www.example.gov.cn", "网址不完整" },
        { "https://http//www.example.gov.cn", "网址写错了" },
        { "https://示例，gov.cn/", "网址写错了" },
        { "mailto:office", "邮箱地址不完整" },
        { "tel:待定", "电话号码不完整" },
    };

    [Theory, MemberData(nameof(Addresses))]
    public async Task An_address_that_leads_to_nothing_or_is_written_wrongly_is_named(string address, string? fault)
    {
        await using var town = await CreateAsync(Database.Sqlite);
        var version = await town.DraftAsync(Content($"<p>详见<a href=\"{address}\">这里</a>。</p>"));

        var quotes = (await town.ScreenAsync(version)).Findings.Where(finding => finding.Kind.Code == "dead-link").Select(finding => finding.Quote).ToList();

        if (fault is null) Assert.Empty(quotes);
        else Assert.Contains(fault, Assert.Single(quotes), StringComparison.Ordinal);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task A_picture_without_a_description_is_named_by_its_number(Database database)
    {
        await using var town = await CreateAsync(database);
        var version = await town.DraftAsync(Content($"<p><img src=\"files/{Nowhere}\" alt=\"渠道走向\"></p><table><tr><td><img src=\"files/{Nowhere}\" alt=\"\"></td></tr></table>"));

        Assert.Equal(["第2幅图片"], (await town.ScreenAsync(version)).Findings.Where(finding => finding.Kind.Code == "picture-without-text").Select(finding => finding.Place));
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task A_document_that_is_quoted_by_its_number_and_not_public_is_named_until_it_is(Database database)
    {
        await using var town = await CreateAsync(database);
        var quoted = await town.DraftAsync(Content("<p>放水三天。</p>") with { DocumentNumber = "凤鸣府发〔2023〕7号" });
        (await town.Installation.ActAsync((RecordNormativeDocument record) => record.HandleAsync(
            new(TestInstallation.Town, NormativeKind.NormativeDocument, "村级财务管理办法", "凤鸣府规〔2023〕1号", Today), town.Staff.Clerk, Cancel))).Allowed();
        var version = await town.DraftAsync(Content("<p>根据凤鸣府发〔2023〕7号和凤鸣府规〔2023〕1号，以及县里的云阳府发〔2023〕9号，现通知如下。</p>") with { DocumentNumber = "凤鸣府发〔2023〕8号" });

        Assert.Equal(["凤鸣府发〔2023〕7号", "凤鸣府规〔2023〕1号"], await QuotedAsync());

        (await town.PublishAsync(await town.PassedAsync(quoted))).Allowed();
        Assert.Equal(["凤鸣府规〔2023〕1号"], await QuotedAsync());

        async Task<IEnumerable<string>> QuotedAsync() => (await town.ScreenAsync(version)).Findings.Where(finding => finding.Kind.Code == "unpublished-document").Select(finding => finding.Quote.Split('：')[0]);
    }

    [Fact]
    public void Links_are_found_in_every_part_of_a_text_with_their_places()
    {
        var body = ItemBody.Clean("<p>甲<a href=\"/a\">乙<strong>丙</strong></a>，<a href=\"/b\">丁</a></p><ul><li><a href=\"/c\">戊</a></li></ul><table><tr><td>己</td><td><a href=\"/d\">庚</a></td></tr></table><p><a href=\"/e\"><img src=\"files/01890000-0000-7000-8000-00000000ffff\" alt=\"\"></a></p>");

        Assert.Equal(
            [("乙丙", "/a", "第1段"), ("丁", "/b", "第1段"), ("戊", "/c", "第2段"), ("庚", "/d", "第3段表格第1行第2格"), ("", "/e", "")],
            BodyReferences.Links(body).Select(link => (link.Text, link.Address, link.Place)));
    }

    private static async Task<ItemVersion> PublishedAsync(ScreenedTown town, ItemContent content) => (await town.PublishAsync(await town.PassedAsync(await town.DraftAsync(content)))).Allowed();
}
