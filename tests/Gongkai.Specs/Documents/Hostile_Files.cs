using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using Gongkai.Documents;
using Gongkai.Documents.AnnualReports;
using Gongkai.Specs.AnnualReports.Corpus;

namespace Gongkai.Specs.Documents;

public class Hostile_Files
{
    /// <summary>Far above what any of these takes, far below what they would take unbounded.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    private static readonly byte[] ABody = "<w:p><w:r><w:t>a</w:t></w:r></w:p>"u8.ToArray();

    [Fact]
    public void A_zip_bomb_is_stopped_while_it_unpacks()
    {
        var bomb = Zipped("word/document.xml", stream =>
        {
            stream.Write("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>"u8);
            var blanks = new byte[1024 * 1024];
            Array.Fill(blanks, (byte)' ');
            for (var i = 0; i < 200; i++) stream.Write(blanks);
        });

        Assert.True(bomb.Length < 2 * 1024 * 1024);
        Assert.StartsWith("文件解压后过大", Refusal(bomb), StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_of_millions_of_paragraphs_is_stopped()
    {
        var bomb = Zipped("word/document.xml", stream =>
        {
            stream.Write("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"u8);
            for (var i = 0; i < 1_000_000; i++) stream.Write(ABody);
        });

        Assert.StartsWith("文件内容过多", Refusal(bomb), StringComparison.Ordinal);
    }

    [Fact]
    public void A_zip_of_many_entries_is_stopped() =>
        Assert.StartsWith("文件内容过多", Refusal(DocxBuilder.Zip(Enumerable.Range(0, 6000).Select(i => ($"word/{i}.xml", "")))), StringComparison.Ordinal);

    [Fact]
    public void Entities_are_not_expanded()
    {
        const string Laughs = """<!DOCTYPE w [<!ENTITY a "哈哈哈哈哈哈哈哈哈哈"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>""";
        const string Outside = """<!DOCTYPE w [<!ENTITY c SYSTEM "file:///etc/passwd">]>""";
        const string Body = """<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&c;</w:t></w:r></w:p></w:body></w:document>""";

        Assert.StartsWith("文件内容已损坏", Refusal(DocxBuilder.Zip([("word/document.xml", Laughs + Body)])), StringComparison.Ordinal);
        Assert.StartsWith("文件内容已损坏", Refusal(DocxBuilder.Zip([("word/document.xml", Outside + Body)])), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<w:sdt><w:sdtContent>")]
    [InlineData("<w:tbl><w:tr><w:tc>")]
    [InlineData("<w:p><w:r><w:pict><w:txbxContent>")]
    [InlineData("<w:ignored>")]
    public void Elements_nested_without_end_are_stopped(string opening) =>
        Assert.StartsWith("文件内容过多", Refusal(A.Docx().Raw(string.Concat(Enumerable.Repeat(opening, 100_000))).Build()), StringComparison.Ordinal);

    [Fact]
    public void A_tag_of_countless_attributes_is_stopped()
    {
        var attributes = string.Concat(Enumerable.Range(0, 600_000).Select(i => $" a{i}=''"));
        Assert.StartsWith("文件内容过多", Refusal(A.Docx().Raw($"<w:p{attributes}/>").Build()), StringComparison.Ordinal);
    }

    [Fact]
    public void Attributes_that_pretend_to_end_their_tag_are_counted_all_the_same()
    {
        var attributes = string.Concat(Enumerable.Range(0, 30_000).Select(i => $" a{i}='>'"));
        Assert.StartsWith("文件内容过多", Refusal(A.Docx().Paragraph("甲").Raw($"<w:p{attributes}/>").Build()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_number_of_great_length_is_not_repeated()
    {
        var docx = A.Docx().Numbering(
            $"""
            <w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="2147483647"/><w:lvlText w:val="{new string('长', 1_000_000)}"/></w:lvl></w:abstractNum>
            <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
            """);
        for (var i = 0; i < 5_000; i++) docx.Numbered(1, 0, "甲");

        Assert.Equal("甲", docx.Document().Lines()[4_999]);
    }

    [Fact]
    public void Spans_without_measure_are_cut()
    {
        const string Row = """<tr><td colspan="99999999" rowspan="99999999">甲</td><td colspan=0 rowspan=x>乙</td></tr>""";
        var table = Reading.Html($"<table>{string.Concat(Enumerable.Repeat(Row, 20))}</table>").OnlyTable();

        Assert.All(table.Rows.SelectMany(row => row.Cells), cell => Assert.InRange(cell.ColumnSpan, 1, 1_000));
        Assert.All(table.Rows.SelectMany(row => row.Cells), cell => Assert.InRange(cell.RowSpan, 1, 20));
    }

    [Theory]
    [InlineData("<div>", 300_000)]
    [InlineData("<table><tr><td>", 100_000)]
    [InlineData("<b>", 300_000)]
    [InlineData("<ins>", 300_000)]
    [InlineData("<div>", 500_000)]
    public void Pages_nested_without_end_are_stopped(string opening, int times) =>
        Assert.StartsWith("文件内容过多", Refusal(Encoding.UTF8.GetBytes("<p>甲</p>" + string.Concat(Enumerable.Repeat(opening, times)))), StringComparison.Ordinal);

    [Fact]
    public void Unclosed_font_tags_that_multiply_are_stopped()
    {
        var page = new StringBuilder("<html><body>");
        for (var i = 0; i < 400; i++) page.Append("<p><font color=").Append(i).Append("></p>");
        for (var i = 0; i < 150_000; i++) page.Append("<p>甲</p>");

        Assert.StartsWith("文件内容过多", Refusal(Encoding.UTF8.GetBytes(page.ToString())), StringComparison.Ordinal);
    }

    [Fact]
    public void A_tag_of_countless_attributes_in_a_page_ends_quickly() =>
        InTime(() => DocumentReader.Read(Encoding.UTF8.GetBytes($"<p {string.Concat(Enumerable.Range(0, 1_000_000).Select(i => $"a{i} "))}>甲</p>")));

    [Theory]
    [InlineData("{", 1_000_000)]
    [InlineData("\\par ", 1_000_000)]
    [InlineData("\\cellx1", 1_000_000)]
    [InlineData("\\intbl\\itap1000000 a\\par", 1)]
    [InlineData("{\\shptxt\\intbl\\itap9 a\\nestcell", 1_000)]
    [InlineData("{\\deleted a}b", 1_000_000)]
    [InlineData("abcdefgh", 3_000_000)]
    public void Rtf_without_measure_is_stopped(string content, int times) =>
        Assert.StartsWith("文件内容过多", Refusal(Encoding.ASCII.GetBytes("{\\rtf1 " + string.Concat(Enumerable.Repeat(content, times)) + "}")), StringComparison.Ordinal);

    [Theory]
    [InlineData("<text:p>", "<text:s text:c=\"999999\"/>", "</text:p>", 20_000)]
    [InlineData("<text:p>", "<text:span>", "", 100_000)]
    [InlineData("<text:p>", "<foreign>", "", 100_000)]
    [InlineData("<table:table>", "<table:table-row table:number-rows-repeated=\"999999\"/>", "</table:table>", 1_000)]
    [InlineData("<table:table><table:table-row>", "<table:table-cell table:number-columns-repeated=\"999999\"/>", "</table:table-row></table:table>", 1_000)]
    [InlineData("", "<table:table><table:table-row table:number-rows-repeated=\"999\"><table:table-cell table:number-columns-repeated=\"999\">", "", 100)]
    public void Open_documents_without_measure_are_stopped(string opening, string content, string closing, int times)
    {
        var xml = $"""<o:document-content xmlns:o="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"><o:body><o:text>{opening}{string.Concat(Enumerable.Repeat(content, times))}{closing}</o:text></o:body></o:document-content>""";
        Assert.StartsWith("文件内容过多", Refusal(DocxBuilder.Zip([("mimetype", ""), ("content.xml", xml)])), StringComparison.Ordinal);
    }

    [Fact]
    public void Revisions_in_a_million_pieces_are_put_together_quickly() =>
        InTime(() => A.Docx().Raw($"<w:p>{string.Concat(Enumerable.Repeat("<w:ins><w:r><w:t>甲</w:t></w:r></w:ins>", 700_000))}</w:p>").Document());

    [Fact]
    public void Text_after_comments_without_number_ends_quickly() =>
        InTime(() => DocumentReader.Read(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<!---->", 500)) + "甲")));

    [Fact]
    public void A_report_without_end_is_no_report() =>
        Assert.StartsWith(
            "正文超过10万字",
            Assert.IsType<ReportReading.Unreadable>(ReportReader.Read(CorpusText(new string('长', 100_000)))).Reason,
            StringComparison.Ordinal);

    [Fact]
    public void A_long_report_is_one() => Assert.IsType<ReportReading.Recognised>(ReportReader.Read(CorpusText(new string('长', 90_000))));

    private static byte[] CorpusText(string sentence) => Encoding.UTF8.GetBytes(CorpusHtml.Tabs(AnnualReports.A.Report().Saying(sentence).Document()));

    [Fact]
    public void The_same_bytes_give_the_same_document()
    {
        var content = GoodDocx();
        Assert.Equal(Reading.Document(content).Lines(), Reading.Document(content).Lines());
    }

    private static byte[] GoodDocx() => A.Docx()
        .Numbering("""<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>""")
        .Styles("""<w:style w:type="paragraph" w:styleId="1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>""")
        .Comments("""<w:comment w:id="0"><w:p><w:r><w:t>批</w:t></w:r></w:p></w:comment>""")
        .Numbered(1, 0, "总体情况")
        .Raw("""<w:p><w:del><w:r><w:delText>删</w:delText></w:r></w:del><w:ins><w:r><w:t>增</w:t><w:commentReference w:id="0"/></w:r></w:ins></w:p>""")
        .Raw(DocxBuilder.Table(DocxBuilder.Row(DocxBuilder.Cell("甲", "<w:vMerge w:val=\"restart\"/>"), DocxBuilder.Cell("乙")), DocxBuilder.Row(DocxBuilder.Cell("", "<w:vMerge/>"), DocxBuilder.Cell("丙"))))
        .Build();

    private static byte[] Zipped(string name, Action<Stream> write)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
            using var buffered = new BufferedStream(entry, 1 << 16);
            write(buffered);
        }

        return stream.ToArray();
    }

    internal static string Refusal(byte[] content)
    {
        var reason = "";
        InTime(() => reason = Reading.Reason(content));
        return reason;
    }

    internal static void InTime(Action read)
    {
        var clock = Stopwatch.StartNew();
        read();
        Assert.True(clock.Elapsed < Patience, $"It took {clock.Elapsed}.");
    }
}
