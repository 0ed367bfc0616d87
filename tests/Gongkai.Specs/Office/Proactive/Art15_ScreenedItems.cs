using Gongkai.Law;
using Gongkai.Office.Files;
using Gongkai.Office.Journal;
using Gongkai.Office.Proactive;
using Gongkai.Office.Screening;
using Gongkai.Office.Storage;
using Gongkai.Proactive;
using Gongkai.Specs.Documents;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Specs.Office.Proactive;

/// <summary>Regulation Art. 15: what would harm somebody's privacy is not disclosed, so reviewers see what of it stands in an item. All numbers are made up.</summary>
public sealed class Art15_ScreenedItems
{
    private static readonly DateOnly Today = new(2023, 4, 20);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task Personal_data_is_found_in_title_summary_text_tables_and_hidden_places_of_files(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        var clerk = (await TownStaff.EngageAsync(installation)).Clerk;
        var version = await DraftAsync(
            installation, clerk, "关于王小明13812345678来访的答复", "已电话告知13912345678", "<p>公示如下。</p><table><tr><th>姓名</th><th>住址</th></tr><tr><td>王小明</td><td>桂花村3组</td></tr></table>");
        var word = A.Docx().Paragraph("", $"{DocxBuilder.Run("同意公开。")}<w:r><w:commentReference w:id=\"1\"/></w:r>")
            .Comments($"""<w:comment w:id="1">{DocxBuilder.P("联系王小明13712345678")}</w:comment>""").Build();
        await AttachAsync(installation, clerk, version, Upload.Of("附件.docx", word).Allowed());

        Assert.Equal(
            ["标题 mobile 13812345678", "内容概述 mobile 13912345678", "正文 address 桂花村3组", "“附件.docx” hidden 联系王小明13712345678", "“附件.docx” mobile 13712345678"],
            Lines(await ScreenAsync(installation, version)));
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task Where_nothing_is_found_nothing_is_said_but_of_a_file_that_cannot_be_looked_into(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        var clerk = (await TownStaff.EngageAsync(installation)).Clerk;
        var version = await DraftAsync(installation, clerk, "春耕用水安排", "各村放水的次序", "<p>咨询电话：023-55550101。</p>");

        Assert.Empty((await ScreenAsync(installation, version)).Findings);

        await AttachAsync(installation, clerk, version, Upload.Of("渠道.png", (byte[])[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0]).Allowed());
        Assert.Equal(("“渠道.png”", FindingKind.Unreadable), Assert.Single((await ScreenAsync(installation, version)).Findings) is var finding ? (finding.Part, finding.Kind) : default);
    }

    [Fact]
    public async Task The_same_file_under_another_name_is_called_by_that_name()
    {
        await using var installation = await TestInstallation.CreateAsync(Database.Sqlite);
        var clerk = (await TownStaff.EngageAsync(installation)).Clerk;
        var (first, second) = (await DraftAsync(installation, clerk, "名单一", "名单", "<p>见附件。</p>"), await DraftAsync(installation, clerk, "名单二", "名单", "<p>见附件。</p>"));
        var bytes = A.Docx().Paragraph("王小明，手机13812345678。").Build();
        await AttachAsync(installation, clerk, first, Upload.Of("甲.docx", bytes).Allowed());
        await AttachAsync(installation, clerk, second, Upload.Of("乙.docx", bytes).Allowed());

        Assert.Equal(["“甲.docx” mobile 13812345678"], Lines(await ScreenAsync(installation, first)));
        Assert.Equal(["“乙.docx” mobile 13812345678"], Lines(await ScreenAsync(installation, second)));
    }

    private static async Task<ItemVersion> DraftAsync(TestInstallation installation, Actor clerk, string title, string summary, string html) =>
        await installation.ActAsync((DraftItem draft) => draft.HandleAsync(
            new(
                TestInstallation.Town, Item: null,
                new ItemFacts(ItemNature.General, ItemCategory.ConvenienceService, DisclosureClass.Proactive, Ground: null, ClassReason: null, DisclosureRule.General, Today, Explains: null, ShownUntil: null),
                new ItemContent(title, DocumentNumber: null, Today, summary, Keywords: null, html)),
            clerk, Cancel)).Allowed();

    private static async Task AttachAsync(TestInstallation installation, Actor clerk, ItemVersion version, Upload upload)
    {
        var now = await installation.UsingAsync(services => services.GetRequiredService<OfficeContext>().Set<ItemVersion>().AsNoTracking().SingleAsync(v => v.Id == version.Id, Cancel));
        await installation.ActAsync((AttachFile attach) => attach.HandleAsync(new(TestInstallation.Town, now.Id, now.Version, upload), clerk, Cancel)).Allowed();
    }

    private static Task<ScreenedItem> ScreenAsync(TestInstallation installation, ItemVersion version) =>
        installation.AskAsync((ItemScreening screening) => screening.OfAsync(version, Today, Cancel));

    private static IEnumerable<string> Lines(ScreenedItem item) => item.Findings.Select(finding => $"{finding.Part} {finding.Kind.Code} {finding.Quote}");
}
