using Gongkai.Law;
using Gongkai.Proactive.Offline.Subsidies;

namespace Gongkai.Specs.Proactive;

/// <summary>Regulation Art. 15, Personal Information Protection Law Arts. 6 and 28: what of a list of subsidies may go out.</summary>
public sealed class Pipl6_SubsidyTables
{
    private static readonly DateOnly Day = new(2024, 1, 10);

    [Theory]
    [InlineData("户主身份证号", "identity-number"), InlineData("公民身份号码", "identity-number"), InlineData("一卡通账号", "card"), InlineData("社保卡号", "card"), InlineData("开户行", "bank")]
    [InlineData("联系电话", "telephone"), InlineData("组长电话", "telephone"), InlineData("家庭住址", "address"), InlineData("出生年月", "birth"), InlineData("年龄", "birth"), InlineData("残疾类别", "health"), InlineData("病种", "health")]
    [InlineData("与户主关系", "relation"), InlineData("户编号", "household"), InlineData("户主姓名", "name"), InlineData("姓 名", "name"), InlineData("领款人", "name"), InlineData("补贴面积（亩）", "quantity"), InlineData("家庭人口", "members")]
    [InlineData("补贴标准（元/亩）", "standard"), InlineData("金额（元）", "amount"), InlineData("实发金额", "amount"), InlineData("发放日期", "paid-on"), InlineData("村民小组", "group"), InlineData("组", "group"), InlineData("所在村", "village")]
    [InlineData("补贴项目", "programme"), InlineData("序号", "number"), InlineData("备注", "remark"), InlineData("民族", "other"), InlineData("", "other")]
    public void A_column_is_known_by_its_head_and_what_must_not_appear_comes_first(string head, string code) => Assert.Equal(code, SubsidyColumn.Of(head).Code);

    [Fact]
    public void Sensitive_and_unknown_columns_are_left_out_and_numbers_elsewhere_are_masked()
    {
        var table = Table("序号|姓名|组|身份证号|民族|金额|备注", "1|李明贵|一组|500235195001011236|汉|100|代领人电话13800138000", "2|张世兰|二组||汉|200|");

        Assert.Equal(
            [("身份证号", "身份证号", 1, true), ("民族", "没有认出的列", 2, true), ("备注", "手机号码", 1, false)],
            table.Problems(Day).Select(problem => (problem.Head, problem.Kind, problem.Count, problem.IsDropped)));
        var fit = Public(table);
        Assert.Equal(["序号", "姓名", "组", "金额", "备注"], fit.Heads);
        Assert.Equal("1|李明贵|一组|100|代领人电话138****8000", string.Join('|', fit.Rows[0]));
        Assert.Empty(fit.Problems(Day));
    }

    [Fact]
    public void People_of_the_same_name_are_told_apart_by_their_group() => Assert.Equal("张三|一组", string.Join('|', Public(Table("姓名|组", "张三|一组", "张三|二组")).Rows[0]));

    [Fact]
    public void In_one_group_the_end_of_the_households_number_tells_them_apart_and_the_number_itself_is_not_shown()
    {
        var fit = Public(Table("姓名|组|户编号", "张三|一组|0100107", "张三|一组|0100119", "李四|一组|0100120"));

        Assert.Equal(["姓名", "组"], fit.Heads);
        Assert.Equal(["张三（户号尾数07）", "张三（户号尾数19）", "李四"], fit.Rows.Select(row => row[0]));
    }

    [Fact]
    public void Two_rows_of_one_person_stay_as_they_are() =>
        Assert.Equal(["张三", "张三"], Public(Table("姓名|组|身份证号", "张三|一组|500235195001011236", "张三|一组|500235195001011236")).Rows.Select(row => row[0]));

    [Theory]
    [InlineData("姓名|金额", "张三|100", "张三|200")]
    [InlineData("姓名|组|身份证号", "张三|一组|500235195001011236", "张三|一组|500235195202022222")]
    [InlineData("姓名|组|户编号", "张三|一组|0100107", "张三|一组|0200207")]
    [InlineData("姓名|组|户编号", "张三|一组|0100107", "张三|一组|")]
    public void Who_cannot_be_told_apart_is_named_and_the_list_refused(string heads, string first, string second)
    {
        var refusal = Assert.IsType<Ruling<SubsidyTable>.Refused>(Table(heads, first, second).ForPublic(Day)).Reason;

        Assert.Equal("same-names", refusal.Code);
        Assert.Contains("张三", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("500235", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_without_names_is_refused() => Assert.Equal("names-missing", Assert.IsType<Ruling<SubsidyTable>.Refused>(Table("组|金额", "一组|100").ForPublic(Day)).Reason.Code);

    /// <summary>Whatever stands in which order in it: what comes out holds no sensitive column and nothing that screening finds, and loses no person.</summary>
    [Fact]
    public void Whatever_the_list_what_comes_out_has_nothing_that_must_not_appear()
    {
        var random = new Random(20_240_110);
        string[] heads = ["姓名", "组", "身份证号", "联系电话", "银行账号", "家庭住址", "残疾类别", "金额", "备注", "户编号", "民族"];
        string[] cells = ["500235195001011236", "13800138000", "6222021234567890128", "住址：桥头村3组12号", "患有高血压", "100", "", "一组", "a@example.com"];
        for (var run = 0; run < 300; run++)
        {
            var shuffled = heads.OrderBy(_ => random.Next()).ToArray();
            var rows = Enumerable.Range(0, random.Next(1, 8)).Select(at => (IReadOnlyList<string>)[.. shuffled.Select(head => head == "姓名" ? $"村民{(char)('甲' + at)}" : head == "组" ? "一组" : cells[random.Next(cells.Length)])]).ToList();
            var fit = Public(new SubsidyTable(shuffled, rows));

            Assert.All(fit.Columns, column => Assert.True(column.IsShown));
            Assert.Empty(fit.Problems(Day));
            Assert.Equal(rows.Count, fit.Rows.Count);
        }
    }

    private static SubsidyTable Table(string heads, params string[] rows) => new(heads.Split('|'), [.. rows.Select(row => (IReadOnlyList<string>)row.Split('|'))]);

    private static SubsidyTable Public(SubsidyTable table) => Assert.IsType<Ruling<SubsidyTable>.Allowed>(table.ForPublic(Day)).Value;
}
