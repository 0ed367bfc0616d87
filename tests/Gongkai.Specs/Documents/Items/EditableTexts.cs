using Gongkai.Documents.Items;

namespace Gongkai.Specs.Documents.Items;

/// <summary>A body edited as plain lines.</summary>
public sealed class EditableTexts
{
    private const string Formatted =
        "<h2>一、放水时间</h2><p>自<strong>4月25日</strong>起，东干渠放水。</p><table><tbody><tr><td>村</td><td>日期</td></tr><tr><td colspan=\"2\">桂花村、石龙村</td></tr></tbody></table><ol><li>先上游</li><li>后下游</li></ol><p class=\"right\">凤鸣镇人民政府</p>";

    private static readonly string Clean = ItemBody.Clean(Formatted).Html;

    [Fact]
    public void Lines_that_were_not_touched_give_the_same_body() =>
        Assert.Equal(Clean, EditableText.Apply(EditableText.Of(Clean), Clean).Html);

    [Fact]
    public void A_browser_sends_other_line_ends_and_blank_lines() =>
        Assert.Equal(Clean, EditableText.Apply($"\r\n{EditableText.Of(Clean).Replace("\n", "\r\n\r\n", StringComparison.Ordinal)}\r\n", Clean).Html);

    [Fact]
    public void A_table_is_one_line()
    {
        var lines = EditableText.Of(Clean).Split('\n');
        Assert.Equal("一、放水时间", lines[0]);
        Assert.Equal("〔表格1：村　日期〕", lines[2]);
    }

    [Fact]
    public void Only_the_changed_paragraph_loses_its_form()
    {
        var changed = EditableText.Apply(EditableText.Of(Clean).Replace("东干渠放水", "西干渠放水", StringComparison.Ordinal), Clean).Html;
        Assert.Contains("<p>自4月25日起，西干渠放水。</p>", changed, StringComparison.Ordinal);
        Assert.Contains("colspan=\"2\"", changed, StringComparison.Ordinal);
        Assert.DoesNotContain("<strong>", changed, StringComparison.Ordinal);
    }

    [Fact]
    public void A_removed_line_removes_its_table() =>
        Assert.DoesNotContain("<table", EditableText.Apply(EditableText.Of(Clean).Replace("〔表格1：村　日期〕\n", "", StringComparison.Ordinal), Clean).Html, StringComparison.Ordinal);

    [Fact]
    public void New_lines_become_paragraphs_and_headings()
    {
        var body = EditableText.Apply("一、总则\n各村按时放水。\n二、分则\n不得抢水。", "");
        Assert.Equal("<h2>一、总则</h2><p>各村按时放水。</p><h2>二、分则</h2><p>不得抢水。</p>", body.Html.Replace("\n", "", StringComparison.Ordinal));
    }

    [Fact]
    public void Markup_that_is_typed_is_text() =>
        Assert.Contains("&lt;script&gt;", EditableText.Apply("<script>alert(1)</script>", "").Html, StringComparison.Ordinal);
}
