namespace Gongkai.Specs.AnnualReports.Rules;

/// <summary>The report shows no personal data of a private person (Regulation Art. 15).</summary>
public sealed class NoPersonalData
{
    private const string Rule = "privacy";

    [Theory]
    [InlineData("申请人王某（身份证号11010519491231002X）申请公开征地批文。", "11010519491231002X")]
    [InlineData("申请人联系电话13812345678。", "13812345678")]
    [InlineData("申请人联系电话１３８１２３４５６７８。", "１３８１２３４５６７８")]
    [InlineData("申请人联系电话138 1234 5678。", "138 1234 5678")]
    [InlineData("退费至银行卡6222021234567890128。", "6222021234567890128")]
    [InlineData("申请人住址：鹿鸣镇溪东路18号3栋201室。", "鹿鸣镇溪东路18号3栋201室")]
    public void Personal_data_is_quoted_exactly(string sentence, string quote) => A.Report().Saying(sentence).Fails(Rule, 1, null, quote);

    [Theory]
    [InlineData("联系电话：023-55128888。")]
    [InlineData("监督举报电话13812345678。")]
    [InlineData("地址：鹿鸣镇溪东路18号，邮编404500。")]
    [InlineData("政务服务热线12345。")]
    [InlineData("统一社会信用代码11500235MB1234567X。")]
    [InlineData("申请人王某电话138****5678。")]
    [InlineData("申请编号20240115000123456。")]
    public void Offices_codes_and_masked_numbers_are_not_personal(string sentence) => A.Report().Saying(sentence).Passes(Rule);

    [Fact]
    public void Every_part_is_looked_at() => A.Report().PartSix("联系人李某，手机13905712345。").Fails(Rule, 6, null, "13905712345");
}
