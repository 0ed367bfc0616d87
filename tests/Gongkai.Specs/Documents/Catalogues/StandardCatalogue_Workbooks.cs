using Gongkai.Documents.Catalogues;
using Gongkai.Documents.Xlsx;
using Gongkai.Proactive;
using Gongkai.Specs.Proactive;

namespace Gongkai.Specs.Documents.Catalogues;

/// <summary>The standard catalogue as a workbook: what is written is read back, other tables are read with what is wrong named by sheet and row.</summary>
public sealed class StandardCatalogue_Workbooks
{
    private static readonly string[] SingleHead = ["序号", "领域", "一级事项", "二级事项", "公开内容（要素）", "公开依据", "公开时限", "公开主体", "公开渠道和载体", "公开对象", "公开方式", "公开层级"];
    private static readonly string[] Row = ["1", "救灾", "备灾管理", "应急预案", "预案全文", "《自然灾害救助条例》第八条", "及时公开", "各乡镇", "■政府网站□政府公报", "■全社会□特定群众", "■主动□依申请公开", "□县级■乡级"];

    [Fact]
    public void What_is_written_is_read_back_without_loss()
    {
        var first = StandardCatalogue_Coverage.A("财政预决算", 1, "每年3月10日前");
        CatalogueLine[] lines =
        [
            first,
            first with { Number = 2, LimitText = "同上", Content = "第一条\n第二条", Audiences = CatalogueAudience.All, Manners = CatalogueManner.All, Levels = CatalogueLevel.All, Channels = PublicationChannel.All, OtherChannel = "村村响广播" },
            first with { Number = 5, FirstMatter = "资金管理", Channels = [PublicationChannel.Other], Manners = [CatalogueManner.OnRequest] },
            StandardCatalogue_Coverage.A("救灾", 1, "信息形成或者变更之日起20个工作日内") with { Levels = [CatalogueLevel.County] },
        ];

        var read = Readable(CatalogueXlsx.Write("云阳县", "第2版，2023年3月16日印发", lines));

        Assert.Empty(read.Remarks);
        Assert.Equal(lines.Length, read.Lines.Count);
        for (var place = 0; place < lines.Length; place++) Assert.Equivalent(lines[place], read.Lines[place], strict: true);
    }

    [Fact]
    public void Each_channel_alone_comes_back_alone()
    {
        foreach (var channel in PublicationChannel.All)
        {
            var read = Readable(CatalogueXlsx.Write("云阳县", "第1版", [StandardCatalogue_Coverage.A("救灾", 1, "及时公开") with { Channels = [channel] }]));
            Assert.Equal([channel], Assert.Single(read.Lines).Channels);
        }
    }

    [Fact]
    public void One_sheet_with_a_column_for_the_field_is_read_too()
    {
        var read = Readable(Sheet(SingleHead, Row));

        var line = Assert.Single(read.Lines);
        Assert.Equal(("救灾", 1, "应急预案"), (line.Field, line.Number, line.SecondMatter));
        Assert.Equal([PublicationChannel.Website], line.Channels);
        Assert.Equal([CatalogueAudience.Everybody], line.Audiences);
        Assert.Equal([CatalogueManner.Proactive], line.Manners);
        Assert.Equal([CatalogueLevel.Town], line.Levels);
    }

    [Fact]
    public void Every_faulty_row_is_named_by_sheet_and_row_and_nothing_is_read()
    {
        string[] noBasis = [.. Row], strange = [.. Row];
        noBasis[5] = "";
        strange[8] = "■政府网站■村村响";
        strange[11] = "■街道级";

        var faulty = Assert.IsType<CatalogueRead.Faulty>(CatalogueXlsx.Read(Sheet(SingleHead, Row, noBasis, strange)));

        Assert.Equal([("目录", 3), ("目录", 4), ("目录", 4), ("目录", 4)], faulty.Problems.Select(problem => (problem.Sheet, problem.Row)));
        Assert.Equal("没有填写公开依据。", faulty.Problems[0].Sentence);
        Assert.Contains("村村响", faulty.Problems[1].Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_head_that_lacks_a_column_says_which()
    {
        var faulty = Assert.IsType<CatalogueRead.Faulty>(CatalogueXlsx.Read(Sheet([.. SingleHead.Where(head => head != "公开时限")], [.. Row.Where((_, at) => at != 6)])));

        Assert.Equal("表头缺少“公开时限”。", Assert.Single(faulty.Problems).Sentence);
    }

    [Fact]
    public void What_is_no_line_is_left_out_and_said()
    {
        string[] again = [.. Row];
        again[3] = "避灾场所";

        var read = Readable(Sheet([.. SingleHead, "备注"], [.. Row, ""], [.. again, ""], ["说明：本目录由县应急局解释。"]));

        Assert.Equal([1, 2], read.Lines.Select(line => line.Number));
        Assert.Equal(3, read.Remarks.Count);
        Assert.Contains(read.Remarks, remark => remark.Contains("“备注”列", StringComparison.Ordinal));
        Assert.Contains(read.Remarks, remark => remark.Contains("第4行", StringComparison.Ordinal));
        Assert.Contains(read.Remarks, remark => remark.Contains("重新编号", StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_that_is_no_catalogue_is_refused_with_a_reason()
    {
        Assert.Contains("表头", Unreadable(Sheet(["姓名", "金额"], ["周明远", "100"])), StringComparison.Ordinal);
        Assert.NotEmpty(Unreadable("云阳县基层政务公开标准目录"u8.ToArray()));
        Assert.NotEmpty(Unreadable([]));
        var written = CatalogueXlsx.Write("云阳县", "第1版", []);
        Assert.NotEmpty(Unreadable(written[..(written.Length / 2)]));
    }

    [Fact]
    public void Without_lines_the_workbook_is_an_empty_form() => Assert.Empty(Readable(CatalogueXlsx.Write("云阳县", "第1版", [])).Lines);

    private static CatalogueRead.Readable Readable(byte[] workbook) => Assert.IsType<CatalogueRead.Readable>(CatalogueXlsx.Read(workbook));

    private static string Unreadable(byte[] file) => Assert.IsType<CatalogueRead.Unreadable>(CatalogueXlsx.Read(file)).Reason;

    private static byte[] Sheet(params string[][] rows)
    {
        using var bytes = new MemoryStream();
        using (var workbook = new Workbook(bytes))
        {
            var sheet = workbook.Add(new SheetLayout("目录"));
            foreach (var row in rows) sheet.AddRow([.. row.Select(text => new Cell(text))]);
        }

        return bytes.ToArray();
    }
}
