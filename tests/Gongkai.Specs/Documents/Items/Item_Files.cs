using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Gongkai.Documents.Items;

namespace Gongkai.Specs.Documents.Items;

public class Item_Files
{
    private static readonly Guid Picture = Guid.Parse("0190a1b2-0000-7000-8000-0000000000aa");

    private static readonly byte[] Png = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private static readonly ItemBody Body = ItemBody.Clean(
        $"""
        <p class="noindent">各村（居）民委员会：</p>
        <p>现将<strong>办法</strong><em>印发</em>给你们，5<sup>2</sup>H<sub>2</sub>O，见<a href="https://www.gov.cn/">中国政府网</a>和<a href="/fm/1">本站</a>。</p>
        <p class="signature">凤鸣镇人民政府<br>2023年5月12日</p>
        <h2 class="centre">供水工程运行管理办法</h2>
        <h2>一、总则</h2>
        <h3>（一）范围</h3>
        <h4>1.镇管工程</h4>
        <ul><li>清溪<ul><li>上清溪</li></ul></li><li>白石</li></ul>
        <ol start="3"><li>甲</li><li>乙</li></ol>
        <blockquote><p>引用的话</p></blockquote>
        <table><caption>供水工程</caption><thead><tr><th rowspan="2">村</th><th colspan="2">水量</th></tr><tr><th>设计</th><th>实际</th></tr></thead><tbody><tr><td>清溪</td><td class="right">20</td><td><p>18</p><ul><li>枯水期12</li></ul></td></tr><tr><td colspan="3">合计</td></tr></tbody></table>
        <p><img src="files/{Picture}" alt="管网图"></p>
        """);

    private static readonly ItemCopy Item = new(
        "凤鸣镇人民政府关于印发供水工程运行管理办法的通知",
        [new("索引号", "11500235000001/2023-00012"), new("文号", "凤鸣府发〔2023〕12号"), new("有效性", "有效"), new("发布机构", "凤鸣镇人民政府"), new("内容概述", "规定全镇农村集中供水工程的管护责任。")],
        Body,
        id => id == Picture ? new ItemPicture(id, PictureFormat.Png, Png, "管网图") : null);

    [Fact]
    public void The_Word_file_is_valid_and_always_the_same()
    {
        var bytes = ItemDocx.Write(Item);

        Assert.Equal(bytes, ItemDocx.Write(Item));
        using var package = WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(package, TestContext.Current.CancellationToken).Select(error => $"{error.Part?.Uri} {error.Path?.XPath} {error.Description}"));
    }

    [Fact]
    public void The_Word_file_begins_with_the_metadata_and_has_title_text_and_pictures()
    {
        var lines = Reading.Document(ItemDocx.Write(Item)).Lines();

        Assert.Equal("「索引号｜11500235000001/2023-00012／文号｜凤鸣府发〔2023〕12号｜有效性｜有效／发布机构｜凤鸣镇人民政府／内容概述｜规定全镇农村集中供水工程的管护责任。」", lines[0]);
        Assert.Equal(Item.Title, lines[1]);
        Assert.Contains("• 上清溪", lines);
        Assert.Contains("3. 甲", lines);
        Assert.Contains("「村｜水量／设计｜实际／清溪｜20｜18¶• 枯水期12／合计」", lines);
    }

    [Fact]
    public void What_is_written_is_what_is_read_again()
    {
        var item = Item with { Facts = [], Body = ItemBody.Clean(Body.Html.Replace("<a href=\"/fm/1\">本站</a>", "本站")
            .Replace("<ul><li>清溪<ul><li>上清溪</li></ul></li><li>白石</li></ul>\n<ol start=\"3\"><li>甲</li><li>乙</li></ol>\n<blockquote><p>引用的话</p></blockquote>\n", "")
            .Replace("<caption>供水工程</caption>", "").Replace("<p>18</p><ul><li>枯水期12</li></ul>", "18").Replace("18<ul><li>枯水期12</li></ul>", "18")) };

        var again = Assert.IsType<ImportResult.Imported>(WordImport.Read(ItemDocx.Write(item), () => Picture)).Item;

        Assert.Equal(item.Title, again.Title);
        Assert.Equal(item.Body.Html, again.Body.Html);
        Assert.Equal(new DateOnly(2023, 5, 12), again.DocumentDate);
        Assert.Equal(Png, Assert.Single(again.Pictures).Content.ToArray());
        Assert.Empty(again.Remarks);
    }

    [Fact]
    public void A_picture_that_is_not_there_leaves_what_it_shows() =>
        Assert.Contains("［图片：管网图］", Reading.Document(ItemDocx.Write(Item with { Picture = _ => null })).Lines());

    [Fact]
    public void A_table_too_wide_for_Word_becomes_lines()
    {
        var wide = ItemBody.Clean($"<table><tr>{string.Concat(Enumerable.Range(1, 70).Select(n => $"<td>{n}</td>"))}</tr></table>");

        Assert.StartsWith("1　2　3", Reading.Document(ItemDocx.Write(Item with { Facts = [], Body = wide })).Lines()[1], StringComparison.Ordinal);
    }

    [Fact]
    public void The_text_file_has_a_mark_of_its_encoding_the_metadata_and_the_text()
    {
        var bytes = ItemTxt.Write(Item with { Body = ItemBody.Clean("<p>甲<br>乙</p><table><tr><td>村</td><td>户</td></tr></table>") });

        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.Equal(
            "索引号：11500235000001/2023-00012\r\n文号：凤鸣府发〔2023〕12号\r\n有效性：有效\r\n发布机构：凤鸣镇人民政府\r\n内容概述：规定全镇农村集中供水工程的管护责任。\r\n\r\n"
            + "凤鸣镇人民政府关于印发供水工程运行管理办法的通知\r\n\r\n甲\r\n乙\r\n村\t户\r\n",
            Encoding.UTF8.GetString(bytes[3..]));
    }

    [Theory]
    [InlineData("89504E470D0A1A0A0000000D4948445200000320000000C8", 800, 200)]
    [InlineData("FFD8FFE000044A46FFC0000B080064012C0101110000", 300, 100)]
    [InlineData("FFD8FFE000044A46", 0, 0)]
    public void The_size_of_a_picture_is_read_from_its_head(string head, int width, int height) =>
        Assert.Equal(width == 0 ? null : (width, height), PictureSize.Of(Convert.FromHexString(head)));
}
