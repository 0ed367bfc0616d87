using Gongkai.Law;

namespace Gongkai.Specs.Law;

public sealed class Citations
{
    public static TheoryData<LegalBasis, string, string> Provisions => new()
    {
        { LegalBasis.Regulation(33, paragraph: 2), "Regulation Art. 33 para. 2", "《条例》第三十三条第二款" },
        { LegalBasis.Regulation(36, item: 2), "Regulation Art. 36 item 2", "《条例》第三十六条第（二）项" },
        { LegalBasis.Regulation(29, paragraph: 2, item: 3), "Regulation Art. 29 para. 2 item 3", "《条例》第二十九条第二款第（三）项" },
        { LegalBasis.Regulation(10), "Regulation Art. 10", "《条例》第十条" },
        { LegalBasis.Regulation(20, item: 15), "Regulation Art. 20 item 15", "《条例》第二十条第（十五）项" },
        { LegalBasis.LegislationLaw(93), "Legislation Law Art. 93", "《立法法》第九十三条" },
        { LegalBasis.FeeMeasures(), "Fee Measures", "《政府信息公开信息处理费管理办法》" },
    };

    [Theory]
    [MemberData(nameof(Provisions))]
    public void A_provision_is_cited_in_English_and_in_Chinese(LegalBasis basis, string english, string chinese) =>
        Assert.Equal((english, chinese), (basis.ToString(), basis.InChinese));

    [Theory]
    [InlineData(1, "一")]
    [InlineData(11, "十一")]
    [InlineData(20, "二十")]
    [InlineData(56, "五十六")]
    [InlineData(100, "一百")]
    [InlineData(103, "一百零三")]
    [InlineData(110, "一百一十")]
    [InlineData(201, "二百零一")]
    [InlineData(999, "九百九十九")]
    public void Numbers_are_written_as_laws_print_them(int number, string written) => Assert.Equal(written, ChineseNumeral.Of(number));

    [Fact]
    public void There_is_no_article_nought() => Assert.Throws<ArgumentOutOfRangeException>(() => LegalBasis.Regulation(0).InChinese);
}
