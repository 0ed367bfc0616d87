using Gongkai.Screening.PersonalData;

namespace Gongkai.Specs.Screening;

/// <summary>Which numbers are a private person's, and which look like it. All numbers are made up.</summary>
public sealed class Personal_Numbers : ScreeningSpec
{
    [Theory]
    [InlineData("11010519491231002X", true)]
    [InlineData("11010519491231002x", true)]
    [InlineData("440524188001010014", false)]
    [InlineData("110105194912310021", false)]
    [InlineData("110105194913310021", false)]
    [InlineData("990105194912310020", false)]
    [InlineData("1101051949123100", false)]
    [InlineData("1101051949123100X2", false)]
    [InlineData("130503670401001", true)]
    [InlineData("130503671301001", false)]
    [InlineData("000503670401001", false)]
    public void An_identity_number_has_a_region_a_day_of_birth_and_a_check_digit(string text, bool expected) => Assert.Equal(expected, IdentityNumbers.IsOne(text, Day));

    [Fact]
    public void Of_the_eleven_last_characters_exactly_one_is_right() =>
        Assert.Single("0123456789X", last => IdentityNumbers.IsOne("50023519880229123"[..17] + last, Day));

    [Fact]
    public void Nobody_is_born_after_the_day_of_screening()
    {
        var number = new Made(1).IdentityNumber(Day);

        Assert.True(IdentityNumbers.IsOne(number, Day));
        Assert.False(IdentityNumbers.IsOne(number, Day.AddDays(-1)));
    }

    [Theory]
    [InlineData("13812345678", true)]
    [InlineData("19912345678", true)]
    [InlineData("12812345678", false)]
    [InlineData("1381234567", false)]
    [InlineData("138123456789", false)]
    public void A_mobile_number_has_eleven_digits_from_13_to_19(string text, bool expected) => Assert.Equal(expected, Mobiles.IsOne(text));

    [Theory]
    [InlineData("6222021234567890128", true)]
    [InlineData("6222021234567890129", false)]
    [InlineData("4111111111111111", true)]
    [InlineData("1111111111111117", false)]
    [InlineData("411111111111111", false)]
    public void A_bank_card_has_an_issuer_and_a_check_digit(string text, bool expected) => Assert.Equal(expected, BankCards.IsOne(text));

    [Theory]
    [InlineData("身份证号11010519491231002X，已核", "identity-number 11010519491231002X")]
    [InlineData("身份证号：１１０１０５１９４９１２３１００２Ｘ", "identity-number １１０１０５１９４９１２３１００２Ｘ")]
    [InlineData("身份证110105 19491231 002X", "identity-number 110105 19491231 002X")]
    [InlineData("ID11010519491231002X", "identity-number 11010519491231002X")]
    [InlineData("旧证130503670401001。", "identity-number 130503670401001")]
    [InlineData("申请人电话13812345678。", "mobile 13812345678")]
    [InlineData("申请人电话138-1234-5678。", "mobile 138-1234-5678")]
    [InlineData("申请人电话１３８１２３４５６７８。", "mobile １３８１２３４５６７８")]
    [InlineData("电话+86 138 1234 5678", "mobile 86 138 1234 5678")]
    [InlineData("tel13812345678", "mobile 13812345678")]
    [InlineData("监督举报电话023-55128888，申请人王某电话13812345678", "mobile 13812345678")]
    [InlineData("家庭电话：023-55128888", "landline 023-55128888")]
    [InlineData("村民李四家（023）55128888", "landline 023）55128888")]
    [InlineData("宅电55128888", "landline 55128888")]
    [InlineData("家庭电话0312-5128888", "landline 0312-5128888")]
    [InlineData("退至银行卡6222021234567890128。", "bank-card 6222021234567890128")]
    [InlineData("卡号6222 0212 3456 7890 128", "bank-card 6222 0212 3456 7890 128")]
    [InlineData("卡号4111111111111111", "bank-card 4111111111111111")]
    [InlineData("请发至li.ming@example.com。", "e-mail li.ming@example.com")]
    [InlineData("请发至13812345678@example.com。", "e-mail 13812345678@example.com")]
    [InlineData("车主驾驶渝A12345途经", "plate 渝A12345")]
    [InlineData("车牌渝A·D12345", "plate 渝A·D12345")]
    [InlineData("车牌渝B1234学", "plate 渝B1234学")]
    [InlineData("大客车渝A12345F", "plate 渝A12345F")]
    [InlineData("护照号E51234567", "passport E51234567")]
    [InlineData("证件号E51234567", "passport E51234567")]
    [InlineData("证件号130503670401001", "identity-number 130503670401001")]
    [InlineData("持EA1234567号护照入境，护照EA1234567", "passport EA1234567")]
    public void What_is_found(string text, string hit) => Assert.Equal([hit], Hits(text));

    [Theory]
    [InlineData("监督举报电话：13812345678")]
    [InlineData("服务热线12345，值班电话13900001111")]
    [InlineData("办公电话：023-55128888")]
    [InlineData("县民政局：023-55128888")]
    [InlineData("传真023-55128889")]
    [InlineData("电话：55128888")]
    [InlineData("本报告电子版可在网站查阅。如有疑问，请致电0512-66018870。")]
    [InlineData("联系地址：鹿鸣镇溪东路18号，邮编404500，电话：0310-5122046，电子邮箱：luming@example.com。")]
    [InlineData("电话138****5678")]
    [InlineData("身份证5002**********1234")]
    [InlineData("登记编号20240115000123456")]
    [InlineData("订单号：13812345678")]
    [InlineData("流水号6222021234567890128")]
    [InlineData("档案编号：130503670401001")]
    [InlineData("信访件号130503670401001")]
    [InlineData("统一社会信用代码11500235MB1234567X")]
    [InlineData("项目代码2024-500235-04-01-123456")]
    [InlineData("全年公开1280条，阅读46000次")]
    [InlineData("总投资13812345678元")]
    [InlineData("金额13812345678.50")]
    [InlineData("合计13,812,345,678元")]
    [InlineData("地址https://www.example.com/art/13812345678.html")]
    [InlineData("图片IMG_13812345678")]
    [InlineData("凤府发〔2024〕13号、渝府办发〔2023〕105号")]
    [InlineData("索引号11500235009341234X/2024-00123")]
    [InlineData("2024-01-15 10:20:30")]
    [InlineData("坐标106.5516432190123,29.5630123456789")]
    [InlineData("邮箱fengming@yunyang.gov.cn")]
    [InlineData("监督邮箱：jiandu@example.com")]
    [InlineData("渝A股份有限公司、川A2024-001")]
    [InlineData("设备型号G12345678、批次E20240115")]
    public void What_only_looks_like_it(string text) => Assert.Empty(Hits(text));

    [Fact]
    public void A_credit_code_of_digits_that_could_be_an_identity_number_is_judged_by_its_name()
    {
        var made = new Made(7);
        var both = Enumerable.Range(0, 200_000).Select(_ => made.IdentityNumber()).First(number => Gongkai.Agencies.UnifiedCreditCode.Fault(number) is null);

        Assert.Empty(Hits($"统一社会信用代码{both}"));
        Assert.Equal([$"identity-number {both}"], Hits($"身份证号{both}"));
    }

    [Fact]
    public void All_are_found_in_order() =>
        Assert.Equal(
            ["address 桥头村3组", "mobile 13812345678", "identity-number 11010519491231002X"],
            Hits("住址：桥头村3组，申请人电话13812345678，证号11010519491231002X"));
}
