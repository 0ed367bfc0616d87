using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using Gongkai.Documents;

namespace Gongkai.Specs.Documents;

public class Hostile_Files
{
    /// <summary>Far above what any of these takes, far below what they would take unbounded.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

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

    /// <summary>Damaged copies of a good file: one of each kind, 5,000 in all, always the same ones.</summary>
    [Fact]
    public void No_damage_makes_the_reader_throw() => InTime(() =>
    {
        byte[][] seeds = [GoodDocx(), Stored(GoodDocx()), Encoding.UTF8.GetBytes(GoodHtml), Encoding.Unicode.GetBytes(GoodHtml), Encoding.UTF8.GetBytes("一、总体情况\n\t规章\n\t0\n\n|a|b|\n|c|d|\n")];
        var random = new Random(2019_05_15);
        for (var i = 0; i < 5_000; i++)
        {
            var result = DocumentReader.Read(Damage(seeds[i % seeds.Length], random));
            Assert.True(result is ReadResult.Readable { Document.Blocks.Count: > 0 } or ReadResult.Unreadable { Reason: [.., '。'] });
        }
    });

    [Fact]
    public void Text_after_comments_without_number_ends_quickly() =>
        InTime(() => DocumentReader.Read(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<!---->", 500)) + "甲")));

    [Fact]
    public void The_same_bytes_give_the_same_document()
    {
        var content = GoodDocx();
        Assert.Equal(Reading.Document(content).Lines(), Reading.Document(content).Lines());
    }

    private const string GoodHtml = "<html><head><meta charset=utf-8></head><body><p>一、总体情况</p><table><tr><td rowspan=2>甲</td><td>乙</td></tr><tr><td>丙</td></tr></table><ol><li>项</li></ol></body></html>";

    private static byte[] GoodDocx() => A.Docx()
        .Numbering("""<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>""")
        .Styles("""<w:style w:type="paragraph" w:styleId="1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>""")
        .Comments("""<w:comment w:id="0"><w:p><w:r><w:t>批</w:t></w:r></w:p></w:comment>""")
        .Numbered(1, 0, "总体情况")
        .Raw("""<w:p><w:del><w:r><w:delText>删</w:delText></w:r></w:del><w:ins><w:r><w:t>增</w:t><w:commentReference w:id="0"/></w:r></w:ins></w:p>""")
        .Raw(DocxBuilder.Table(DocxBuilder.Row(DocxBuilder.Cell("甲", "<w:vMerge w:val=\"restart\"/>"), DocxBuilder.Cell("乙")), DocxBuilder.Row(DocxBuilder.Cell("", "<w:vMerge/>"), DocxBuilder.Cell("丙"))))
        .Build();

    /// <summary>The same parts without compression, so that damage reaches the XML.</summary>
    private static byte[] Stored(byte[] docx)
    {
        using var from = new ZipArchive(new MemoryStream(docx));
        using var stream = new MemoryStream();
        using (var to = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in from.Entries)
            {
                using var source = entry.Open();
                using var target = to.CreateEntry(entry.FullName, CompressionLevel.NoCompression).Open();
                source.CopyTo(target);
            }
        }

        return stream.ToArray();
    }

    private static byte[] Damage(byte[] good, Random random)
    {
        var bytes = (byte[])good.Clone();
        for (var hits = random.Next(1, 12); hits > 0; hits--) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        return random.Next(4) switch
        {
            0 => bytes[..random.Next(bytes.Length)],
            1 => [.. bytes[..random.Next(bytes.Length)], .. bytes[random.Next(bytes.Length)..]],
            _ => bytes,
        };
    }

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

    private static string Refusal(byte[] content)
    {
        var reason = "";
        InTime(() => reason = Reading.Reason(content));
        return reason;
    }

    private static void InTime(Action read)
    {
        var clock = Stopwatch.StartNew();
        read();
        Assert.True(clock.Elapsed < Patience, $"It took {clock.Elapsed}.");
    }
}
