using Gongkai.Documents.Items;
using Gongkai.Documents.Screening;
using Gongkai.Screening;
using Gongkai.Screening.Wording;

namespace Gongkai.Specs.Screening;

/// <summary>What is found in the text of an item is replaced exactly where it stands. All numbers are made up.</summary>
public sealed class Replaced_Bodies
{
    private static readonly TextScreening Screening = new(ScreeningPolicy.Default, WordList.Empty, new DateOnly(2026, 11, 28));

    [Theory]
    [InlineData("<p>联系王小明13812345678，或者13912345678。</p>", "<p>联系王小明138****5678，或者139****5678。</p>")]
    [InlineData("<h2>一、联系13812345678</h2><blockquote><p>打13912345678</p></blockquote>", "<h2>一、联系138****5678</h2>\n<blockquote><p>打139****5678</p></blockquote>")]
    [InlineData("<p>手机138<strong>1234</strong>5678。</p>", "<p>手机138****5678。</p>")]
    [InlineData("<p>手机138 1234<br>5678，另13912345678。</p>", "<p>手机138 1234<br>5678，另139****5678。</p>")]
    [InlineData("<ol start=\"3\"><li>电话13812345678</li><li>1、13912345678<ul><li>13712345678</li></ul></li></ol>", "<ol start=\"3\"><li>电话138****5678</li><li>1、139****5678<ul><li>137****5678</li></ul></li></ol>")]
    [InlineData("<p>见图<img src=\"files/01890000-0000-7000-8000-00000000ffff\" alt=\"王小明13812345678\">，电话13912345678</p>", "<p>见图<img src=\"files/01890000-0000-7000-8000-00000000ffff\" alt=\"王小明138****5678\">，电话139****5678</p>")]
    [InlineData("<p>A&lt;B&amp;C，手机１３８１２３４５６７８</p>", "<p>A&lt;B&amp;C，手机１３８****５６７８</p>")]
    public void Numbers_are_masked_and_everything_else_stays(string html, string masked) => Assert.Equal(masked, Mask(html));

    [Fact]
    public void A_cell_is_judged_by_its_head_and_masked_alone()
    {
        const string table = "<table><caption>低保公示</caption><tr><th>姓名</th><th>家庭住址</th><th>备注</th></tr><tr><td>王小明</td><td>桥头村3组</td><td>桥头村3组</td></tr><tr><td rowspan=\"2\">李红</td><td>桥头村<em>5</em>组</td><td></td></tr><tr><td>桥头村6组</td><td></td></tr></table>";

        Assert.Equal(ItemBody.Clean(table.Replace("<td>桥头村3组</td><td>桥头", "<td>桥头村***</td><td>桥头", StringComparison.Ordinal).Replace("桥头村<em>5</em>组", "桥头村***", StringComparison.Ordinal).Replace("桥头村6组", "桥头村***", StringComparison.Ordinal)).Html, Mask(table));
    }

    [Fact]
    public void Masked_once_there_is_nothing_left_to_mask()
    {
        var masked = Mask("<p>身份证号500235199003072836，手机13812345678。</p><ul><li>卡号6222021234567890128</li></ul>");

        Assert.DoesNotContain("13812345678", masked, StringComparison.Ordinal);
        Assert.Equal(masked, Mask(masked));
    }

    [Fact]
    public void The_text_of_a_body_is_screened_as_its_page_would_be()
    {
        var findings = new FileScreening(ScreeningPolicy.Default, WordList.Empty, new DateOnly(2026, 11, 28)).Of("正文", ItemBody.Clean("<p>公示</p><table><tr><th>姓名</th><th>住址</th></tr><tr><td>王小明</td><td>桂花村3组</td></tr></table>").Document).Findings;

        Assert.Equal(["第2段表格第2行第2格"], findings.Select(finding => finding.Place));
    }

    /// <summary>A made text in every kind of element: whatever is replaced, the letters around it stay in their order.</summary>
    [Theory, InlineData(1), InlineData(2), InlineData(3), InlineData(4), InlineData(5)]
    public void Made_texts_lose_their_numbers_and_nothing_else(int seed)
    {
        var made = new Made(seed);
        string Line() => string.Concat(Enumerable.Range(0, 1 + made.Below(4)).Select(_ => made.One<string>("各村", "电话" + made.Mobile() + "，", "<strong>放水</strong>", "（" + made.IdentityNumber() + "）", "<a href=\"https://www.example.gov.cn/\">链接</a>", " ", "1.", "<em>3</em>")));
        var html = string.Concat(Enumerable.Range(0, 40).Select(_ => made.One<string>($"<p>{Line()}</p>", $"<ol><li>{Line()}</li><li>{Line()}</li></ol>", $"<table><tr><td>{Line()}</td><td>{Line()}</td></tr></table>", $"<h2>{Line()}</h2>", $"<blockquote><p>{Line()}</p></blockquote>")));
        var body = ItemBody.Clean(html);
        var expected = body.Document.Blocks.Count;

        var replaced = BodyReplacing.In(body, (text, _) => Hits(text))!;

        Assert.Equal(expected, replaced.Document.Blocks.Count);
        Assert.Equal(string.Join('\n', body.PlainText.Split('\n').Select(Screening.Mask)), replaced.PlainText);
    }

    private static string Mask(string html) => BodyReplacing.In(ItemBody.Clean(html), (text, _) => Hits(text))!.Html;

    private static IEnumerable<TextReplacement> Hits(ScreenedText text) =>
        Screening.Find(text).Select(hit => new TextReplacement(hit.Start, hit.Length, Masking.Mask(hit.Kind, text.Text.Substring(hit.Start, hit.Length))));
}
