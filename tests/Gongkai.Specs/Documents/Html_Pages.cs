using Gongkai.Sources;

namespace Gongkai.Specs.Documents;

public class Html_Pages
{
    [Theory]
    [InlineData("\r\n")]
    [InlineData("<!-- 模板 -->\n")]
    public void A_page_may_begin_late(string filling) =>
        Assert.Equal(["甲"], Reading.Html(string.Concat(Enumerable.Repeat(filling, 5_000)) + "<div>甲</div>").Lines());

    [Fact]
    public void A_page_of_a_content_management_system_parts_paragraphs_by_breaks_and_full_width_blanks()
    {
        var document = Reading.Html(
            """
            <!DOCTYPE html><html><head><title>年报</title><style>p{color:red}</style></head><body>
            <header>重庆市云阳县人民政府网</header><nav><a href="/">首页</a></nav>
            <form action="/search"><input name="q"><button>搜索</button></form>
            <div class="con"><h1>2023年政府信息公开工作年度报告</h1>
            <div class="TRS_Editor">　　一、总体情况<br/>　　2023年，我镇&nbsp;认真贯彻<b>《条例》</b>。<br><br>　　（一）主动公开。</div></div>
            <div style="DISPLAY: none">隐藏的文字</div><p hidden>也隐藏</p>
            <aside>相关链接</aside><script>var a = "<p>不是文字</p>";</script><noscript>请开启脚本</noscript>
            <footer>版权所有</footer></body></html>
            """);

        Assert.Equal(["2023年政府信息公开工作年度报告", "一、总体情况", "2023年，我镇 认真贯彻《条例》。", "（一）主动公开。"], document.Lines());
        Assert.Equal([1, 2, 3, 4], document.Blocks.Select(block => block.Place.Block));
    }

    [Fact]
    public void The_head_of_an_article_and_a_form_around_the_whole_page_are_content() =>
        Assert.Equal(
            ["年度报告", "一、总体情况"],
            Reading.Html("<html><body><form id=aspnetForm><article><header><h1>年度报告</h1></header><p>一、总体情况</p></article></form></body></html>").Lines());

    [Fact]
    public void A_long_form_is_the_page_even_when_it_has_no_paragraphs() =>
        Assert.Equal(
            [new string('文', 600)],
            Reading.Html($"<html><body><form>{new string('文', 600)}<select><option>2023</option></select></form><form>请输入关键词</form></body></html>").Lines());

    [Fact]
    public void Word_s_web_pages_keep_their_list_numbers_and_nothing_of_Office()
    {
        var document = Reading.Html(
            """
            <html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"><head>
            <!--[if gte mso 9]><xml><w:WordDocument><w:View>Print</w:View></w:WordDocument></xml><![endif]--></head>
            <body lang=ZH-CN><div class=WordSection1>
            <p class=MsoNormal style='text-indent:32.0pt;mso-char-indent-count:2.0'><![if !supportLists]><span lang=EN-US><span
            style='mso-list:Ignore'>一、<span style='font:7.0pt "Times New Roman"'>&nbsp;</span></span></span><![endif]><span
            style='font-family:黑体'>总体情况<span lang=EN-US><o:p></o:p></span></span></p>
            <p class=MsoNormal><span lang=EN-US><o:p>&nbsp;</o:p></span></p>
            <p class=MsoNormal>我镇认真贯彻
            落实<span lang=EN-US>2023</span>年
            <span lang=EN-US>Word</span>
            <span lang=EN-US>file</span></p>
            <span style='mso-hide:all;display:none'>隐藏</span>
            </div></body></html>
            """);

        Assert.Equal(["一、 总体情况", "我镇认真贯彻落实2023年 Word file"], document.Lines());
    }

    [Fact]
    public void Revisions_and_comments_that_Word_saves_are_remnants()
    {
        var document = Reading.Html(
            """
            <body><p>受理<del cite="mailto:张">1</del><ins cite="mailto:张">2</ins>件<a class=msocomanchor>[A1]</a></p>
            <div style='mso-element:comment-list'><div style='mso-element:comment'>待核</div></div></body>
            """);

        Assert.Equal(["受理2件"], document.Lines());
        Assert.Equal(["未接受的删除：1", "未接受的插入：2", "批注：待核"], document.Remnants.Select(remnant => $"{remnant.Kind}：{remnant.Text}"));
    }

    [Fact]
    public void Tables_are_laid_onto_their_grid()
    {
        var table = Reading.Html(
            """
            <p>前</p><table><caption>表一</caption><thead><tr><th rowspan="2" colspan="2">申请人情况</th><th colspan="2">法人</th></tr></thead>
            <tbody><tr><td>商业<br>企业</td><td>&nbsp;</td></tr><tr><td rowspan="0">三</td><td>（一）</td><td>1</td><td>0</td></tr>
            <tr style="display:none"><td>隐藏行</td></tr><tr><td>（二）</td><td><p>2</p></td><td>0</td></tr></tbody></table><p>后</p>
            """);

        Assert.Equal(["前", "表一", "「申请人情况｜法人／商业\n企业｜／三｜（一）｜1｜0／（二）｜2｜0」", "后"], table.Lines());
        Assert.Equal(
            ["申请人情况@0+2x2 法人@2+2x1", "商业\n企业@2+1x1 @3+1x1", "三@0+1x2 （一）@1+1x1 1@2+1x1 0@3+1x1", "（二）@1+1x1 2@2+1x1 0@3+1x1"],
            table.OnlyTable().Grid());
        Assert.Equal(new Place(3, 3, 2), table.OnlyTable().Rows[2].Cells[1].Place);
    }

    [Fact]
    public void In_a_cell_that_lays_out_the_page_a_break_ends_a_paragraph() =>
        Assert.Equal(
            ["「一、总体情况¶正文¶「规章｜0」」"],
            Reading.Html("<table><tr><td>一、总体情况<br>正文<table><tr><td>规章</td><td>0</td></tr></table></td></tr></table>").Lines());

    [Fact]
    public void Ordered_lists_show_their_numbers() =>
        Assert.Equal(
            ["1.甲", "2.乙", "a.子", "7.丙", "点", "无号"],
            Reading.Html("<div><ol><li>甲</li><li><p>乙</p><ol type=a><li>子</li></ol></li><li value=7>丙</li></ol><ul><li>点</li></ul><ol style='list-style:none'><li>无号</li></ol></div>").Lines());

    [Fact]
    public void Preformatted_lines_are_paragraphs() =>
        Assert.Equal(["一、总体情况", "二  三"], Reading.Html("<div><pre>一、总体情况\r\n二  三</pre></div>").Lines());

    [Fact]
    public void A_fragment_without_a_frame_is_a_page_and_prose_with_tags_in_it_is_not()
    {
        Assert.Equal(["一、总体情况"], Reading.Html("\r\n<!-- 正文 --><p>一、总体情况</p>").Lines());
        Assert.Equal(["页面模板中的<div>标签已修正。"], Reading.Html("页面模板中的<div>标签已修正。").Lines());
    }
}
