using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Gongkai.Documents.Items;

namespace Gongkai.Specs.Documents.Items;

/// <summary>The letters with which other bodies are asked about an item: 协商函 and 请示.</summary>
public sealed class Inquiry_Letters
{
    private static readonly InquiryLetterText Letter = new(
        IsReferral: false, "凤鸣府函〔2023〕8号", "云阳县凤鸣镇人民政府", "云阳县水利局", "第二段的放水日期。\n下泄流量是否准确。", new DateOnly(2023, 4, 20), new DateOnly(2023, 4, 27),
        new ItemCopy("2023年水库放水安排", [], ItemBody.Clean("<p>自4月25日起放水。</p>"), _ => null), ["库区图.pdf"]);

    [Fact]
    public void A_letter_has_number_addressee_question_seal_place_and_the_text_that_is_asked_about()
    {
        var lines = Reading.Document(InquiryLetter.Write(Letter)).Lines().ToList();

        Assert.Equal("凤鸣府函〔2023〕8号", lines[0]);
        Assert.Equal("云阳县凤鸣镇人民政府关于商请确认公开《2023年水库放水安排》的函", lines[1]);
        Assert.Equal("云阳县水利局：", lines[2]);
        Assert.Contains("第十一条第一款", lines[3], StringComparison.Ordinal);
        Assert.Equal(["第二段的放水日期。", "下泄流量是否准确。"], lines[4..6]);
        Assert.Contains("并于2023年4月27日前函复", lines[6], StringComparison.Ordinal);
        Assert.Equal("附件：1.拟公开信息《2023年水库放水安排》文本；2.库区图.pdf", lines[8]);
        Assert.Equal(["云阳县凤鸣镇人民政府", "2023年4月20日", "（印章）", "附件1", "2023年水库放水安排", "自4月25日起放水。"], lines[9..]);
    }

    [Fact]
    public void A_referral_is_a_request_for_instructions_under_its_own_article_with_room_for_the_number()
    {
        var lines = Reading.Document(InquiryLetter.Write(Letter with { IsReferral = true, Number = null })).Lines().ToList();

        Assert.Equal("〔　　　　〕　　号", lines[0]);
        Assert.EndsWith("能否公开的请示", lines[1], StringComparison.Ordinal);
        Assert.Contains("第十七条第三款", lines[3], StringComparison.Ordinal);
        Assert.Contains("妥否，请批示。", lines);
    }

    [Fact]
    public void The_file_is_valid_and_always_the_same()
    {
        var bytes = InquiryLetter.Write(Letter);

        Assert.Equal(bytes, InquiryLetter.Write(Letter));
        using var package = WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(package, TestContext.Current.CancellationToken).Select(error => $"{error.Part?.Uri} {error.Path?.XPath} {error.Description}"));
    }
}
