using Gongkai.Documents.Items;
using Gongkai.Sources;

namespace Gongkai.Specs.Documents.Items;

public class Item_Bodies
{
    private const string Picture = "0190a1b2-0000-7000-8000-0000000000aa";

    private static string Clean(string html) => ItemBody.Clean(html).Html;

    [Theory]
    [InlineData("<p>一</p><p>&nbsp;</p><p>　　</p><div><br></div><p>二</p>", "<p>一</p>\n<p>二</p>")]
    [InlineData("<p>　　为了保障农村居民用水安全</p>", "<p>为了保障农村居民用水安全</p>")]
    [InlineData("<p>&nbsp;&nbsp;&nbsp;&nbsp;第一章　总则</p>", "<p>第一章　总则</p>")]
    [InlineData("没有段落的文字", "<p>没有段落的文字</p>")]
    [InlineData("<div>一<div>二</div>三</div>", "<p>一</p>\n<p>二</p>\n<p>三</p>")]
    [InlineData("<p>　　第一段<br>　　第二段</p>", "<p>第一段</p>\n<p>第二段</p>")]
    [InlineData("<p>第一段<br><br>第二段</p>", "<p>第一段</p>\n<p>第二段</p>")]
    [InlineData("<p>凤鸣镇人民政府<br>2023年5月12日<br></p>", "<p>凤鸣镇人民政府<br>2023年5月12日</p>")]
    [InlineData("<p>换\n行 与　空\u200B格</p>", "<p>换行 与　空格</p>")]
    [InlineData("<pre>甲\n乙</pre>", "<p>甲<br>乙</p>")]
    [InlineData("<p>姓名：<u>　　　</u></p>", "<p>姓名：<u>　　　</u></p>")]
    [InlineData("<p>甲 &lt;乙&gt; &amp; 丙</p>", "<p>甲 &lt;乙&gt; &amp; 丙</p>")]
    public void Paragraphs_keep_their_words_and_lose_their_layout(string html, string clean) => Assert.Equal(clean, Clean(html));

    [Theory]
    [InlineData("<h1>一</h1><h5>二</h5>", "<h2>一</h2>\n<h4>二</h4>")]
    [InlineData("<h2><b>一、总体情况</b></h2>", "<h2>一、总体情况</h2>")]
    [InlineData("<h3 align=center>第一章</h3>", "<h3 class=\"centre\">第一章</h3>")]
    [InlineData("<table><tr><td><h2>甲</h2></td><td>乙</td></tr></table>", "<table><tbody><tr><td>甲</td><td>乙</td></tr></tbody></table>")]
    public void Headings_lie_below_the_title_of_the_page(string html, string clean) => Assert.Equal(clean, Clean(html));

    [Theory]
    [InlineData("<p><b>甲</b><strong>乙</strong></p>", "<p><strong>甲乙</strong></p>")]
    [InlineData("<p><i><b>甲</b></i></p>", "<p><strong><em>甲</em></strong></p>")]
    [InlineData("<p><span style='font-weight: 700'>甲</span><b style='font-weight:normal'>乙</b></p>", "<p><strong>甲</strong>乙</p>")]
    [InlineData("<p>5<sup>2</sup><b> </b><b></b>H<sub>2</sub>O</p>", "<p>5<sup>2</sup> H<sub>2</sub>O</p>")]
    [InlineData("<p><font color=red><span>甲</span></font><s>删</s><del>去</del><ins>增</ins></p>", "<p>甲增</p>")]
    public void Marks_are_few_and_never_empty(string html, string clean) => Assert.Equal(clean, Clean(html));

    [Theory]
    [InlineData("text-align: center", "<p class=\"centre\">甲</p>")]
    [InlineData("TEXT-ALIGN:RIGHT; color:red", "<p class=\"right\">甲</p>")]
    [InlineData("text-align:justify;text-indent:2em", "<p>甲</p>")]
    [InlineData("vertical-text-align:center", "<p>甲</p>")]
    public void Alignment_becomes_a_class(string style, string clean) => Assert.Equal(clean, Clean($"<p style='{style}'>甲</p>"));

    [Fact]
    public void Only_known_classes_stay() =>
        Assert.Equal(
            "<p class=\"noindent\">甲</p>\n<p class=\"signature\">乙</p>\n<p>丙</p>",
            Clean("<p class='MsoNormal noindent'>甲</p><p class=signature id=x data-y=z onclick='a()'>乙</p><p class='frame'>丙</p>"));

    [Theory]
    [InlineData("https://www.gov.cn/a?b=1&amp;c=2", "https://www.gov.cn/a?b=1&amp;c=2")]
    [InlineData("http://例子.测试/甲 乙", "http://例子.测试/甲%20乙")]
    [InlineData("mailto:fm@example.cn", "mailto:fm@example.cn")]
    [InlineData("tel:0800-5510223", "tel:0800-5510223")]
    [InlineData("/fengming/items/1", "/fengming/items/1")]
    [InlineData("../files/表.xlsx", "../files/表.xlsx")]
    public void Links_to_pages_mail_and_telephones_stay(string address, string written) =>
        Assert.Equal($"<p><a href=\"{written}\">甲</a></p>", Clean($"<p><a target=_blank rel=x href=\"{address}\"><u>甲</u></a></p>"));

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData(" java\tscript:alert(1)")]
    [InlineData("JAVASCRIPT&colon;alert(1)")]
    [InlineData("&#1;javascript:alert(1)")]
    [InlineData("vbscript:x")]
    [InlineData("data:text/html,x")]
    [InlineData("file:///c:/x")]
    [InlineData("//example.com/x")]
    [InlineData("/\\example.com")]
    [InlineData("http:")]
    [InlineData("#_Toc123")]
    [InlineData("")]
    public void Other_addresses_leave_the_words_only(string address) => Assert.Equal("<p>甲</p>", Clean($"<p><a href=\"{address}\">甲</a></p>"));

    [Fact]
    public void Pictures_stay_when_they_are_files_of_the_item()
    {
        var body = ItemBody.Clean($"<p><img src='files/{Picture.ToUpperInvariant()}' alt=' 供水\n管网图 ' width=900 onerror=x><img src='https://example.com/a.png'><img src='files/../x'><img src='data:image/png;base64,AA'></p>");

        Assert.Equal($"<p><img src=\"files/{Picture}\" alt=\"供水 管网图\"></p>", body.Html);
        Assert.Equal([Guid.Parse(Picture)], body.PictureIds);
        Assert.Equal("［图片：供水 管网图］", body.PlainText);
    }

    [Theory]
    [InlineData("<ul><li>甲<li>乙<ul><li>丙</ul></ul>", "<ul><li>甲</li><li>乙<ul><li>丙</li></ul></li></ul>")]
    [InlineData("<ul><li>甲</li><ul><li>乙</li></ul></ul>", "<ul><li>甲<ul><li>乙</li></ul></li></ul>")]
    [InlineData("<ol start=3 type=a reversed><li>甲</ol>", "<ol start=\"3\" type=\"a\"><li>甲</li></ol>")]
    [InlineData("<ol type=1><li>甲<li><p>乙</p><p>丙</p></ol>", "<ol><li>甲</li><li><p>乙</p><p>丙</p></li></ol>")]
    [InlineData("<ol><li>甲<li value=5>乙<li>丙</ol>", "<ol><li>甲</li></ol>\n<ol start=\"5\"><li>乙</li><li>丙</li></ol>")]
    [InlineData("<ol><li>甲<li> <li>丙</ol>", "<ol><li>甲</li></ol>\n<ol start=\"3\"><li>丙</li></ol>")]
    [InlineData("<ul> <li></li></ul><p>甲</p>", "<p>甲</p>")]
    [InlineData("<blockquote>甲<blockquote>乙</blockquote></blockquote>", "<blockquote><p>甲</p><blockquote><p>乙</p></blockquote></blockquote>")]
    public void Lists_keep_their_numbers(string html, string clean) => Assert.Equal(clean, Clean(html));

    [Fact]
    public void Tables_have_a_head_and_spans_that_fit() =>
        Assert.Equal(
            "<table><caption>供水工程</caption><thead><tr><th scope=\"col\" rowspan=\"2\">村</th><th scope=\"col\" colspan=\"2\">水量</th></tr><tr><th scope=\"col\">设计</th><th scope=\"col\">实际</th></tr></thead>"
            + "<tbody><tr><th scope=\"row\">清溪</th><td class=\"right\">20</td><td>18</td></tr></tbody></table>",
            Clean("<table border=1 width=100%><caption><b>供水工程</b></caption><tr><th rowspan=2>村</th><th colspan=2>水量</th></tr><tr><th><p>设计</p></th><th>实际</th></tr><tr style='height:1px'><th>清溪</th><td align=right>20</td><td rowspan=9><p>18</p></td></tr></table>"));

    [Theory]
    [InlineData("<table><tr><td rowspan=2>甲</td><td rowspan=2>乙</td></tr><tr></tr></table>", "<table><tbody><tr><td>甲</td><td>乙</td></tr></tbody></table>")]
    [InlineData("<table><thead><tr><td>甲</td><td rowspan=2>乙</td></tr></thead><tbody><tr><td>丙</td><td>丁</td></tr></tbody></table>", "<table><thead><tr><th scope=\"col\">甲</th><th scope=\"col\">乙</th></tr></thead><tbody><tr><td>丙</td><td>丁</td></tr></tbody></table>")]
    [InlineData("<table><tr><th>甲</th><th rowspan=2>乙</th></tr><tr><td>丙</td></tr></table>", "<table><tbody><tr><th scope=\"row\">甲</th><th scope=\"row\" rowspan=\"2\">乙</th></tr><tr><td>丙</td></tr></tbody></table>")]
    [InlineData("<table><tr><td><p>框中的话</p><p>两段</p></td></tr></table>", "<p>框中的话</p>\n<p>两段</p>")]
    [InlineData("<table><tr><td> </td><td>　</td></tr></table>", "")]
    public void Tables_that_say_nothing_by_their_form_lose_it(string html, string clean) => Assert.Equal(clean, Clean(html));

    [Fact]
    public void What_Word_leaves_in_a_paste_is_gone() =>
        Assert.Equal(
            "<p>一、加强管护</p>\n<p>1. 落实管水员</p>",
            Clean(
                """
                <html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name=Generator content="Microsoft Word 15"><style>p.MsoNormal{mso-style-parent:""}</style></head><body lang=ZH-CN>
                <!--StartFragment--><!--[if gte mso 9]><xml><w:WordDocument/></xml><![endif]-->
                <p class=MsoNormal style='text-indent:32.0pt;mso-char-indent-count:2.0'><a name="_Toc1"></a><a href="#_Toc1"><span style='font-size:16.0pt;font-family:黑体'>一、加强管护<span lang=EN-US><o:p></o:p></span></span></a></p>
                <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span lang=EN-US><span style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>落实管水员</p>
                <o:p>&nbsp;</o:p><script>alert(1)</script><div style='mso-element:comment-list'>批注</div><!--EndFragment--></body></html>
                """));

    [Theory]
    [InlineData("<script>x</script><style>p{}</style><iframe src=x>a</iframe><object>b</object><svg><text>c</text></svg><math><mi>d</mi></math><template>e</template><noscript>f</noscript>")]
    [InlineData("<p style='display:none'>隐藏</p><input value=x><select><option>x</select><textarea>x</textarea><button>x</button><audio>x</audio>")]
    [InlineData("")]
    public void Code_controls_and_hidden_text_are_no_text(string html)
    {
        Assert.Equal("", Clean(html));
        Assert.True(ItemBody.Clean(html).IsEmpty);
    }

    [Fact]
    public void The_document_has_numbers_of_lists_cells_and_what_pictures_show()
    {
        var body = ItemBody.Clean($"<h2>一、概况</h2><p>甲<br>乙</p><ol start=2><li>丙</ol><table><tr><th>村</th><th>户</th></tr><tr><td>清溪</td><td>12<img src=files/{Picture} alt=图></td></tr></table>");

        Assert.Equal(["一、概况", "甲", "乙", "2.丙", "「村｜户／清溪｜12［图片：图］」"], body.Document.Lines());
        Assert.Equal("一、概况\n甲\n乙\n2.丙\n村\t户\n清溪\t12［图片：图］", body.PlainText);
        Assert.Equal(5, body.Document.Blocks[4].Place.Block);
    }

    [Fact]
    public void Equal_texts_are_equal_bodies()
    {
        Assert.Equal(ItemBody.Clean("<p>甲</p>"), ItemBody.Clean("<div>　甲</div>"));
        Assert.NotEqual(ItemBody.Clean("<p>甲</p>"), ItemBody.Clean("<p>乙</p>"));
        Assert.Equal("", ItemBody.Empty.PlainText);
    }
}
