using Gongkai.Screening;

namespace Gongkai.Specs.Screening;

/// <summary>How personal data is masked, and that nothing of it is left.</summary>
public sealed class Masks : ScreeningSpec
{
    [Theory]
    [InlineData("identity-number", "500235198802291234", "5002**********1234")]
    [InlineData("identity-number", "130503670401001", "1305*******1001")]
    [InlineData("identity-number", "110105 19491231 002X", "1101** ******** 002X")]
    [InlineData("mobile", "13812345678", "138****5678")]
    [InlineData("mobile", "138-1234-5678", "138-****-5678")]
    [InlineData("mobile", "86 138 1234 5678", "86 138 **** 5678")]
    [InlineData("mobile", "１３８１２３４５６７８", "１３８****５６７８")]
    [InlineData("landline", "023-55128888", "023-5512****")]
    [InlineData("bank-card", "6222021234567890128", "6222***********0128")]
    [InlineData("e-mail", "li.ming@example.com", "l***@example.com")]
    [InlineData("plate", "渝A12345", "渝A1***5")]
    [InlineData("passport", "E51234567", "E5*****67")]
    [InlineData("address", "安澜县鹿鸣镇桥头村3组45号", "安澜县鹿鸣镇桥头村***")]
    [InlineData("address", "鹿鸣镇溪东路18号3栋201室", "鹿鸣镇溪东路***")]
    [InlineData("address", "鹿鸣镇桥头村三组", "鹿鸣镇桥头村***")]
    [InlineData("health", "糖尿病", "***")]
    [InlineData("minor", "14岁", "***")]
    public void What_stays(string kind, string quote, string masked) => Assert.Equal(masked, Masking.Mask(Gongkai.Law.Term.FromCode<ScreeningKind>(kind), quote));

    [Fact]
    public void Wording_has_no_mask() => Assert.Throws<ArgumentException>(() => Masking.Mask(ScreeningKind.Wording, "按装"));

    [Fact]
    public void Every_made_number_in_a_sentence_is_found_whole_and_masked_for_good()
    {
        var made = new Made(20);
        for (var i = 0; i < 2_000; i++)
        {
            foreach (var (kind, lead, number) in Each(made))
            {
                var text = $"{lead}{number}，已登记。";

                Assert.Equal([$"{kind} {number}"], Hits(text));
                Assert.Empty(Hits(Screening.Mask(text)));
                Assert.True(kind == "e-mail" || Screening.Mask(text).Length == text.Length, text);
            }
        }
    }

    [Fact]
    public void A_whole_paragraph_is_masked() =>
        Assert.Equal(
            "村民陈雨桐，***，住鹿鸣镇桥头村***，电话138****5678，身份证1101**********002X，帐号另附。",
            Screening.Mask("村民陈雨桐，14岁，住鹿鸣镇桥头村3组，电话13812345678，身份证11010519491231002X，帐号另附。"));

    private static IEnumerable<(string Kind, string Lead, string Number)> Each(Made made) =>
    [
        ("identity-number", "身份证号", made.IdentityNumber()),
        ("identity-number", "旧身份证", made.OldIdentityNumber()),
        ("mobile", "本人手机：", made.Mobile()),
        ("landline", "家庭电话", made.Landline()),
        ("bank-card", "开户银行卡号", made.BankCard()),
        ("e-mail", "邮箱", made.Email()),
        ("plate", "驾驶", made.Plate()),
        ("passport", "护照", made.Passport()),
    ];
}
