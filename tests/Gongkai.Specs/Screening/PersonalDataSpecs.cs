using Gongkai.Screening;

namespace Gongkai.Specs.Screening;

/// <summary>What is personal data of a private person in a text, and what is not. All numbers are made up.</summary>
public sealed class PersonalDataSpecs
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
    public void An_identity_number_has_a_region_a_day_of_birth_and_a_check_digit(string text, bool expected) => Assert.Equal(expected, PersonalData.IsIdentityNumber(text));

    [Fact]
    public void Of_the_eleven_last_characters_exactly_one_is_right() =>
        Assert.Single("0123456789X", last => PersonalData.IsIdentityNumber("50023519880229123"[..17] + last));

    [Theory]
    [InlineData("13812345678", true)]
    [InlineData("19912345678", true)]
    [InlineData("12812345678", false)]
    [InlineData("1381234567", false)]
    [InlineData("138123456789", false)]
    public void A_mobile_number_has_eleven_digits_from_13_to_19(string text, bool expected) => Assert.Equal(expected, PersonalData.IsMobile(text));

    [Theory]
    [InlineData("6222021234567890128", true)]
    [InlineData("6222021234567890129", false)]
    [InlineData("4111111111111111", true)]
    [InlineData("1111111111111117", false)]
    [InlineData("411111111111111", false)]
    public void A_bank_card_has_a_check_digit(string text, bool expected) => Assert.Equal(expected, PersonalData.IsBankCard(text));

    [Theory]
    [InlineData("身份证号11010519491231002X，已核", PersonalDataKind.IdentityNumber, "11010519491231002X")]
    [InlineData("旧证130503670401001。", PersonalDataKind.IdentityNumber, "130503670401001")]
    [InlineData("申请人电话13812345678。", PersonalDataKind.Mobile, "13812345678")]
    [InlineData("申请人电话138-1234-5678。", PersonalDataKind.Mobile, "138-1234-5678")]
    [InlineData("退至银行卡6222021234567890128。", PersonalDataKind.BankCard, "6222021234567890128")]
    [InlineData("家住鹿鸣镇溪东路18号3栋201室，要求", PersonalDataKind.HomeAddress, "鹿鸣镇溪东路18号3栋201室")]
    [InlineData("住址为安澜县鹿鸣镇桥头村3组。", PersonalDataKind.HomeAddress, "安澜县鹿鸣镇桥头村3组")]
    public void Personal_data_is_found_in_running_text(string text, PersonalDataKind kind, string words)
    {
        var datum = Assert.Single(PersonalData.In(text));

        Assert.Equal((kind, words), (datum.Kind, text.Substring(datum.Start, datum.Length)));
    }

    [Theory]
    [InlineData("联系电话：023-55128888")]
    [InlineData("电话：55128888")]
    [InlineData("监督举报电话：13812345678")]
    [InlineData("服务热线12345，值班电话13900001111")]
    [InlineData("电话138****5678")]
    [InlineData("办公地址：鹿鸣镇溪东路18号")]
    [InlineData("登记编号20240115000123456")]
    [InlineData("统一社会信用代码11500235MB1234567X")]
    [InlineData("项目代码2024-500235-04-01-123456")]
    [InlineData("住在附近的群众")]
    [InlineData("全年公开1280条，阅读46000次")]
    public void Office_telephones_addresses_and_codes_are_not_personal(string text) => Assert.Empty(PersonalData.In(text));

    [Fact]
    public void All_data_is_found_in_order() =>
        Assert.Equal(
            [PersonalDataKind.HomeAddress, PersonalDataKind.Mobile, PersonalDataKind.IdentityNumber],
            PersonalData.In("住址：桥头村3组，申请人电话13812345678，证号11010519491231002X").Select(datum => datum.Kind));
}
