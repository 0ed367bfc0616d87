using Gongkai.Agencies;
using Gongkai.AnnualReports;
using Gongkai.Proactive;

namespace Gongkai.Specs.Proactive;

/// <summary>Regulation Arts. 20 and 21: what is disclosed proactively, and what of it table 2 counts.</summary>
public sealed class Art20_MattersToDisclose
{
    private static readonly TableForm Table2 = ReportFormat.Edition2021.Table2;

    [Fact]
    public void Every_item_of_the_article_has_a_category() =>
        Assert.Equal(Enumerable.Range(1, 15), ItemCategory.All.Where(category => category.Basis.Article == 20).Select(category => category.Basis.Item!.Value).Distinct());

    [Theory]
    [InlineData("province", "", "urban-construction;agriculture;social-assistance")]
    [InlineData("county", "urban-construction;public-security;land-expropriation;social-assistance", "agriculture;homesteads;funds-and-labour")]
    [InlineData("town", "agriculture;homesteads;funds-and-labour;land-expropriation;social-assistance", "urban-construction;public-service;public-benefit;public-security")]
    public void A_body_is_offered_what_Art_21_names_for_its_level(string level, string offered, string notOffered)
    {
        var codes = ItemCategory.OfferedTo(AgencyLevel.FromCode(level)).Select(category => category.Code).ToList();

        Assert.Equal(17, codes.Intersect(ItemCategory.All.Where(category => category.Basis.Article == 20).Select(category => category.Code)).Count());
        Assert.All(offered.Split(';', StringSplitOptions.RemoveEmptyEntries), code => Assert.Contains(code, codes));
        Assert.All(notOffered.Split(';'), code => Assert.DoesNotContain(code, codes));
    }

    [Theory]
    [InlineData("city", false, 2)]
    [InlineData("county", false, 1)]
    [InlineData("town", false, 1)]
    [InlineData("county", true, 2)]
    public void Rules_are_offered_only_to_bodies_that_make_them(string level, bool mayMakeRules, int kinds) =>
        Assert.Equal(kinds, NormativeKind.OfferedTo(AgencyLevel.FromCode(level), mayMakeRules).Count());

    [Fact]
    public void Every_category_belongs_to_one_of_the_two_articles() =>
        Assert.All(ItemCategory.All, category => Assert.True((category.Basis.Article, category.Basis.Item) is (20, >= 1 and <= 15) or (21, null), category.Code));

    [Theory]
    [InlineData("government-document", "政府文件", 1)]
    [InlineData("functions-and-leaders", "机关职能简介及领导信息", 2)]
    [InlineData("budget-and-accounts", "财政预算决算", 7)]
    [InlineData("work-report", "工作情况及总结报告", 15)]
    [InlineData("enforcement", "行政执法信息", 6)]
    public void The_categories_that_reports_count_are_among_them(string code, string label, int item) =>
        Assert.Equal((label, item), (ItemCategory.FromCode(code).Label, ItemCategory.FromCode(code).Basis.Item));

    [Fact]
    public void Decisions_and_documents_are_the_rows_of_table_2() =>
        Assert.Equal(
            Table2.Rows.Where(row => !row.IsAmount).Select(row => (row.Key, row.Label)),
            NormativeKind.All.Select(kind => (kind.Row, kind.Label)).Concat(DecisionKind.All.Select(kind => (kind.Row, kind.Label))));

    [Fact]
    public void A_body_without_competence_records_no_rule()
    {
        var refusal = NormativeKind.Check(NormativeKind.Rule, mayMakeRules: false);

        Assert.Equal(("rules-without-competence", "《立法法》第九十三条"), (refusal?.Code, refusal?.Basis?.InChinese));
    }

    [Fact]
    public void A_body_with_competence_records_rules_and_every_body_normative_documents()
    {
        Assert.Null(NormativeKind.Check(NormativeKind.Rule, mayMakeRules: true));
        Assert.Null(NormativeKind.Check(NormativeKind.NormativeDocument, mayMakeRules: false));
    }
}
