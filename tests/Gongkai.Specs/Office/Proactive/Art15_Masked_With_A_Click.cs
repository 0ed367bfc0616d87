using Gongkai.Office.Proactive;
using Gongkai.Office.Screening;
using Gongkai.Review;
using Microsoft.EntityFrameworkCore;
using static Gongkai.Specs.Office.Proactive.ScreenedTown;

namespace Gongkai.Specs.Office.Proactive;

/// <summary>Regulation Arts. 15 and 37: what is masked can be disclosed; the masked text is a state of the draft like any other.</summary>
public sealed class Art15_Masked_With_A_Click
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task All_that_blocks_is_masked_in_title_summary_text_and_tables_and_the_item_goes_on(Database database)
    {
        await using var town = await CreateAsync(database);
        var version = await town.DraftAsync(Content(
            $"<p>联系王小明{Mobile}。</p><table><tr><th>姓名</th><th>身份证号</th></tr><tr><td>王小明</td><td>500235199003072836</td></tr></table><p>电话：023-55512345（王小明家）。</p>", $"关于{Mobile}来访的答复", $"已电话告知{Mobile}"));

        var replaced = (await town.MaskAsync(version)).Allowed();

        Assert.Equal(["标题（手机号码）", "内容概述（手机号码）", "正文第1段（手机号码）", "正文第2段表格第2行第2格（身份证号码）"], replaced.Replaced.Select(finding => finding.InWords));
        version = await town.NowAsync(version);
        var text = await town.TextAsync(version);
        Assert.Equal(("关于138****5678来访的答复", "已电话告知138****5678"), (text.Title, text.Summary));
        Assert.Contains("<td>5002**********2836</td>", text.Html, StringComparison.Ordinal);
        Assert.Contains("023-55512345", text.Html, StringComparison.Ordinal); // it only warns
        Assert.Contains("screening-masked", await town.Installation.ActsAsync());
        (await town.SubmitAsync(version)).Allowed();
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task One_finding_is_masked_and_the_others_stay(Database database)
    {
        await using var town = await CreateAsync(database);
        var version = await town.DraftAsync(Content($"<p>王小明{Mobile}</p><p>李红{Mobile}</p>"));
        var second = (await town.ScreenAsync(version)).Findings.Last();

        (await town.MaskAsync(version, [second.Key])).Allowed();

        version = await town.NowAsync(version);
        Assert.Equal($"<p>王小明{Mobile}</p>\n<p>李红138****5678</p>", (await town.TextAsync(version)).Html);
        Assert.Equal("finding-gone", (await town.MaskAsync(version, [second.Key])).Refused());
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task Wrong_words_are_replaced_by_the_right_ones(Database database)
    {
        await using var town = await CreateAsync(database);
        var version = await town.DraftAsync(Content("<p>水泵已经按装完毕。</p>"));
        var finding = Assert.Single((await town.ScreenAsync(version)).Findings);

        (await town.MaskAsync(version, [finding.Key])).Allowed();

        Assert.Equal("<p>水泵已经安装完毕。</p>", (await town.TextAsync(await town.NowAsync(version))).Html);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task What_was_let_through_is_not_masked_with_the_rest(Database database)
    {
        await using var town = await CreateAsync(database);
        var version = await town.DraftAsync(Content($"<p>王小明{Mobile}</p><p>李红{Mobile}</p>"));
        (await town.WaiveAsync(version, town.Staff.Head, [(await town.ScreenAsync(version)).Findings.First().Key], "本人同意公开")).Allowed();

        (await town.MaskAsync(version)).Allowed();

        Assert.Equal($"<p>王小明{Mobile}</p>\n<p>李红138****5678</p>", (await town.TextAsync(await town.NowAsync(version))).Html);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task A_text_under_review_or_changed_meanwhile_is_not_masked_by_click_and_one_without_findings_stays_as_it_is(Database database)
    {
        await using var town = await CreateAsync(database);
        var clean = await town.DraftAsync(Content("<p>放水三天。</p>"));
        Assert.Equal("finding-gone", (await town.MaskAsync(clean)).Refused());

        var version = await town.DraftAsync(Content("<p>水泵已经按装完毕。</p>"));
        var key = (await town.ScreenAsync(version)).Findings.Single().Key;
        var submitted = (await town.SubmitAsync(version)).Allowed();
        Assert.Equal("changed-meanwhile", (await town.MaskAsync(version, [key])).Refused());
        Assert.Equal("not-drafting", (await town.MaskAsync(submitted, [key])).Refused());
        Assert.Equal(ReviewStage.UnderReview, (await town.NowAsync(version)).Stage);
        Assert.Equal(1, await town.ReadAsync(data => data.Set<ItemText>().CountAsync(text => text.ItemId == version.ItemId, Cancel)));
    }
}
