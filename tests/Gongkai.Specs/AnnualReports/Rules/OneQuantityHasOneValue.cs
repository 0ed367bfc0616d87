namespace Gongkai.Specs.AnnualReports.Rules;

/// <summary>The text gives one quantity one value, wherever it mentions it.</summary>
public sealed class OneQuantityHasOneValue
{
    private const string Rule = "count-conflict";

    [Theory]
    [InlineData("全年收到政府信息公开申请2件。", "收到的2件政府信息公开申请都已答复。")]
    [InlineData("全年组织业务培训2场。", "我镇组织业务培训两场。")]
    [InlineData("全年公开政府信息1,280条。", "公开政府信息１２８０条。")]
    [InlineData("全年组织政务公开业务培训3场。", "举办普法培训5场。")]
    [InlineData("全年公开政府信息128条。", "2023年公开政府信息96条。")]
    [InlineData("全年公开政府信息128条。", "通过微信公众号公开政府信息40条。")]
    [InlineData("全年公开政府信息128条。", "上半年公开政府信息50条。")]
    [InlineData("全年公开政府信息128条。", "全县公开政府信息9800条。")]
    [InlineData("全年公开政府信息128条。", "鹿鸣村公开政府信息12条。")]
    public void The_same_value_or_another_quantity_is_right(string first, string second) => A.Report().PartOne(first, second).Passes(Rule);

    [Theory]
    [InlineData("全年收到政府信息公开申请2件。", "年内收到政府信息公开申请3件，均按期答复。", "收到政府信息公开申请3件")]
    [InlineData("全年组织政务公开培训2场。", "组织政务公开培训3场，参训120人次。", "组织政务公开培训3场")]
    [InlineData("全年主动公开政府信息128条。", "主动公开政府信息共126条。", "主动公开政府信息共126条")]
    public void Two_values_are_found_at_the_second(string first, string second, string quote) => A.Report().PartOne(first, second).Fails(Rule, 1, null, quote);

    [Fact]
    public void Parts_are_compared_with_each_other() =>
        A.Report().PartOne("全年收到政府信息公开申请2件。").PartSix("全年收到政府信息公开申请4件。").Fails(Rule, 6, null, "收到政府信息公开申请4件");
}
