using System.Text;

namespace Gongkai.Specs.Documents;

public class Encodings
{
    private const string Simplified = "2023年政府信息公开工作年度报告\n一、总体情况\n2023年，我镇认真贯彻落实《条例》，受理申请2件。";
    private const string Traditional = "政府資訊公開年度報告\n一、總體情況\n本機關依法受理申請2件，均在規定期限內答覆。";

    private static readonly EncodingProvider CodePages = CodePagesEncodingProvider.Instance;

    public static TheoryData<string, string, bool> AllOfThem => new()
    {
        { Simplified, "utf-8", false }, { Simplified, "utf-8", true },
        { Simplified, "utf-16", false }, { Simplified, "utf-16", true },
        { Simplified, "utf-16BE", false }, { Simplified, "utf-16BE", true },
        { Simplified, "gb18030", false }, { Simplified, "gb18030", true }, { Simplified, "gbk", false }, { Simplified, "gb2312", false },
        { Traditional, "big5", false }, { Traditional, "gbk", false }, { Traditional, "utf-16", false },
        { "凤鸣镇", "gbk", false }, { "无", "gbk", false }, { "云阳县凤鸣镇人民政府", "utf-16", false },
        { "㐀镇𠮷村，龑、堃、喆申请公开", "gb18030", false },
    };

    [Theory]
    [MemberData(nameof(AllOfThem))]
    public void Text_is_decoded_whatever_its_encoding(string text, string name, bool withMark)
    {
        var encoding = Get(name);
        byte[] bytes = [.. withMark ? Mark(encoding) : [], .. encoding.GetBytes(text)];

        Assert.Equal(text.Split('\n'), Reading.Document(bytes).Lines());
    }

    [Theory]
    [InlineData("gb2312", "gb18030")]
    [InlineData("GBK", "gb18030")]
    [InlineData("utf-8", "utf-8")]
    [InlineData("big5", "gb18030")]
    [InlineData("utf-8", "gb18030")]
    [InlineData("gb2312", "utf-8")]
    [InlineData("gb2312", "utf-16")]
    [InlineData("iso-8859-1", "gb18030")]
    public void A_page_is_decoded_even_when_it_declares_the_wrong_encoding(string declared, string real)
    {
        var page = $"<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset={declared}\"></head><body><p>一、总体情况</p><p>我镇受理申请２件。</p></body></html>";

        Assert.Equal(["一、总体情况", "我镇受理申请２件。"], Reading.Document(Get(real).GetBytes(page)).Lines());
    }

    [Fact]
    public void A_declaration_helps_where_a_page_says_too_little() =>
        Assert.Equal(["囍"], Reading.Document(Get("big5").GetBytes("<meta charset=\"big5\"><p>囍</p>")).Lines());

    [Fact]
    public void A_text_cut_off_within_a_character_is_still_told_apart() =>
        Assert.StartsWith("2023年政府信息公开", Reading.Document(Encoding.UTF8.GetBytes(Simplified)[..^1]).Lines()[0]);

    [Fact]
    public void Minority_languages_in_utf_8_are_text() =>
        Assert.Equal(["དཔྱ་བསྡུས།", "ھۆكۈمەت"], Reading.Document("དཔྱ་བསྡུས།\nھۆكۈمەت"u8.ToArray()).Lines());

    private static Encoding Get(string name) => CodePages.GetEncoding(name) ?? Encoding.GetEncoding(name);

    private static byte[] Mark(Encoding encoding) => encoding.GetBytes("\uFEFF");
}
