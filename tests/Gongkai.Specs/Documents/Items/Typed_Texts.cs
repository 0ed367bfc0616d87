using Gongkai.Documents.Items;

namespace Gongkai.Specs.Documents.Items;

public class Typed_Texts
{
    [Fact]
    public void Lines_are_paragraphs_and_numbered_lines_headings() =>
        Assert.Equal(
            """
            <p class="noindent">各村（居）民委员会：</p>
            <p>现将有关事项通知如下。</p>
            <h2>一、总体要求</h2>
            <p>坚持“应公开尽公开”。</p>
            <h3>（一）加强领导</h3>
            <p>镇政府 &amp; 各村共同负责。</p>
            <p class="signature">凤鸣镇人民政府<br>2023年5月12日</p>
            """.ReplaceLineEndings("\n"),
            ItemBody.FromText("各村（居）民委员会：\r\n　　现将有关事项通知如下。\r\n\r\n一、总体要求\r\n坚持“应公开尽公开”。\n（一）加强领导\n镇政府 & 各村共同负责。\n　　　　　　凤鸣镇人民政府\n　　　　　　2023年5月12日\n").Html);

    [Theory]
    [InlineData("一、身份证复印件；\n二、申请表；")]
    [InlineData("一、身份证\n二、申请表\n三、照片")]
    [InlineData("一、坚持依法公开。镇政府应当依照规定主动公开信息。")]
    [InlineData("第三条　本办法自2023年1月1日起施行。")]
    public void Enumerations_and_sentences_are_no_headings(string text) => Assert.DoesNotContain("<h", ItemBody.FromText(text).Html, StringComparison.Ordinal);

    [Fact]
    public void Chapters_and_sections_are_headings_side_by_side() =>
        Assert.Equal("<h2>第一章　总则</h2>\n<h3>第一节　范围</h3>\n<p>第一条　本办法适用于本镇。</p>", ItemBody.FromText("第一章　总则\n第一节　范围\n第一条　本办法适用于本镇。").Html);

    [Fact]
    public void Markup_in_typed_text_is_text() => Assert.Equal("<p>&lt;script&gt;甲&lt;/script&gt;</p>", ItemBody.FromText("<script>甲</script>").Html);

    [Theory]
    [InlineData("2023年5月12日", "2023-05-12")]
    [InlineData("二〇二三年十二月三十一日", "2023-12-31")]
    [InlineData("二○二三年十月廿一日", "2023-10-21")]
    [InlineData("2023 年 1 月 2 日", "2023-01-02")]
    [InlineData("2023年2月30日", null)]
    [InlineData("2023年十三月一日", null)]
    [InlineData("自2023年5月12日起", null)]
    public void A_line_that_is_a_date_is_read(string line, string? date) =>
        Assert.Equal(date, DocumentDates.OfLine(line)?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
}
