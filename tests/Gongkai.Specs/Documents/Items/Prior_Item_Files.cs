using System.Text;
using Gongkai.Documents.Items.Prior;
using Gongkai.Proactive;
using static Gongkai.Specs.Documents.XlsxBuilder;

namespace Gongkai.Specs.Documents.Items;

/// <summary>Files with items that another portal published.</summary>
public sealed class Prior_Item_Files
{
    private const string Least = """{"title":"防火巡查","published_at":"2019-03-05 09:12","source":"县政府网站","category":"emergencies"}""";

    [Fact]
    public async Task A_line_of_JSON_is_an_item()
    {
        var item = await OnlyAsync(
            """
            {"title":"防火巡查","published_at":"2019-03-05 09:12","source":"县政府网站","category":"突发公共事件应对","nature":"policy-document","address":"https://www.example.gov.cn/1",
            "index_number":"A/2019-00001","document_number":"凤鸣府发〔2019〕3号","document_date":"2019-03-01","summary":"巡查安排","keywords":"防火","html":"<p>每日<b>巡查</b></p>","attachments":["a.pdf","b.xlsx"]}
            """.ReplaceLineEndings(""));

        Assert.Equal((ItemCategory.Emergencies, ItemNature.PolicyDocument, new DateTime(2019, 3, 5, 9, 12, 0)), (item.Category, item.Nature, item.PublishedAt));
        Assert.Equal(("https://www.example.gov.cn/1", "A/2019-00001", "凤鸣府发〔2019〕3号", new DateOnly(2019, 3, 1)), (item.Address, item.IndexNumber, item.DocumentNumber, item.DocumentDate));
        Assert.Equal(("巡查安排", "防火", "<p>每日<strong>巡查</strong></p>"), (item.Summary, item.Keywords, item.Body.Html));
        Assert.Equal(["a.pdf", "b.xlsx"], item.Attachments);
    }

    [Theory]
    [InlineData("2019-03-05 09:12", 9, 12)]
    [InlineData("2019-03-05T09:12:30", 9, 12)]
    [InlineData("2019/3/5 9:12", 9, 12)]
    [InlineData("2019年3月5日", 0, 0)]
    public async Task The_time_may_be_written_in_the_usual_ways(string written, int hour, int minute)
    {
        var item = await OnlyAsync(Least.Replace("2019-03-05 09:12", written, StringComparison.Ordinal));

        Assert.Equal((new DateOnly(2019, 3, 5), hour, minute), (DateOnly.FromDateTime(item.PublishedAt), item.PublishedAt.Hour, item.PublishedAt.Minute));
    }

    [Theory]
    [InlineData("""{"title":"防火巡查","published_at":"2019-03-05","category":"emergencies"}""", "缺少信息来源。")]
    [InlineData("""{"title":" ","published_at":"2019-03-05","source":"县","category":"emergencies"}""", "缺少标题。")]
    [InlineData("""{"title":"防","published_at":"3月5日","source":"县","category":"emergencies"}""", "发布时间“3月5日”认不出来，应当写作2019-03-05 09:12。")]
    [InlineData("""{"title":"防","published_at":"2019-03-05","source":"县","category":"要闻"}""", "主题分类“要闻”不在分类表里。")]
    [InlineData("""{"title":"防","published_at":"2019-03-05","source":"县","category":"emergencies","nature":"新闻"}""", "信息种类“新闻”不在分类表里。")]
    [InlineData("""{"title":"防","published_at":"2019-03-05","source":"县","category":"emergencies","address":"javascript:alert(1)"}""", "原网址“javascript:alert(1)”不是完整的网址。")]
    [InlineData("""{"title":"防","发布":"2019-03-05"}""", "没有名为“发布”的字段。")]
    [InlineData("""{"title":1}""", "“title”应当是文字。")]
    [InlineData("[]", "不是JSON对象，应当每行一条信息。")]
    [InlineData("标题：防火", "不是合规的JSON。")]
    public async Task What_is_wrong_with_a_line_is_said_in_a_sentence(string line, string reason) =>
        Assert.Equal(new PriorItemRead.Faulty(1, reason), Assert.Single(await ReadAsync(Encoding.UTF8.GetBytes(line))));

    [Fact]
    public async Task A_bad_line_does_not_hinder_the_next_and_empty_lines_are_passed_over()
    {
        var reads = await ReadAsync(Encoding.UTF8.GetBytes($"坏\n\n{Least}\n"));

        Assert.Equal([typeof(PriorItemRead.Faulty), typeof(PriorItemRead.Readable)], reads.Select(read => read.GetType()));
        Assert.Equal(3, ((PriorItemRead.Readable)reads[1]).Item.Place);
    }

    [Fact]
    public async Task A_row_of_a_workbook_is_an_item()
    {
        var rows = Row(1, "序号", "标题", "发布时间", "信息来源", "主题分类", "正文", "附件") + Row(2, "1", "防火巡查", "2019-03-05 09:12", "县政府网站", "突发公共事件应对", "每日巡查", "a.pdf\nb.pdf");

        var item = Assert.IsType<PriorItemRead.Readable>(Assert.Single(await ReadAsync(A.Xlsx().Sheet("信息", rows).Build()))).Item;
        Assert.Equal((2, "防火巡查", "<p>每日巡查</p>"), (item.Place, item.Title, item.Body.Html));
        Assert.Equal(["a.pdf", "b.pdf"], item.Attachments);
    }

    [Fact]
    public async Task A_workbook_without_the_heads_says_which_are_needed()
    {
        var fault = Assert.IsType<PriorItemRead.Faulty>(Assert.Single(await ReadAsync(A.Xlsx().Sheet("信息", Row(1, "标题", "日期")).Build())));
        Assert.Equal((0, "没有找到表头。第一行应当有“标题”、“发布时间”、“信息来源”、“主题分类”等列。"), (fault.Place, fault.Reason));
    }

    private static async Task<PriorItem> OnlyAsync(string line) => Assert.IsType<PriorItemRead.Readable>(Assert.Single(await ReadAsync(Encoding.UTF8.GetBytes(line)))).Item;

    private static async Task<List<PriorItemRead>> ReadAsync(byte[] file)
    {
        using var stream = new MemoryStream(file);
        return await PriorItemFile.ReadAsync(stream, TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);
    }
}
