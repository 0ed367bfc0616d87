using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using Gongkai.Documents;
using Gongkai.Documents.Archives;
using Gongkai.Documents.Xlsx;
using static Gongkai.Specs.Documents.XlsxBuilder;

namespace Gongkai.Specs.Documents;

/// <summary>Workbooks and archives made to exhaust whoever reads them, and damaged copies of good ones.</summary>
public class Xlsx_Hostile
{
    /// <summary>Far above what any of these takes, far below what they would take unbounded.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Fact]
    public void Cells_far_apart_do_not_make_a_table_of_all_cells_between_them()
    {
        var far = A.Xlsx().Sheet("表", $"<row r=\"1\">{Cell("A1", "甲")}{Cell("XFD1", "乙")}</row><row r=\"1048576\">{Cell("B1048576", "丙")}{Cell("C1048576", "丁")}</row>");
        Assert.Equal(["「甲｜乙」", "「丙｜丁」"], far.Document().Lines());

        var diagonal = string.Concat(Enumerable.Range(1, 5_000).Select(i => $"<row r=\"{i}\">{Cell($"A{i}", "甲")}{Cell($"{CellReference.Column(i)}{i}", "乙")}</row>"));
        Assert.StartsWith("文件内容过多", Refusal(A.Xlsx().Sheet("表", diagonal).Build()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_merge_of_everything_is_one_cell() =>
        Assert.Equal(["甲"], A.Xlsx().Sheet("表", Row(1, "甲", "乙") + Row(2, "丙"), after: Merges("A1:XFD1048576")).Document().Lines());

    [Fact]
    public void Merges_upon_merges_take_no_time()
    {
        var merges = Merges([.. Enumerable.Range(0, 49_000).Select(i => $"{CellReference.Column(i % 16_000)}{1 + (i / 16_000)}:XFD{1_000 + i}")]);
        var rows = string.Concat(Enumerable.Range(1, 300).Select(i => Row(i, "甲", "乙")));
        InTime(() => DocumentReader.Read(A.Xlsx().Sheet("表", rows, after: merges).Build()));

        Assert.StartsWith("文件内容过多", Refusal(A.Xlsx().Sheet("表", Row(1, "甲"), after: Merges([.. Enumerable.Repeat("A1:B2", 60_000)])).Build()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_that_countless_cells_share_is_counted_for_each() =>
        Assert.StartsWith(
            "文件内容过多",
            Refusal(A.Xlsx().Texts($"<si><t>{new string('长', 30_000)}</t></si>").Sheet("表", string.Concat(Enumerable.Repeat("<row><c t=\"s\"><v>0</v></c></row>", 10_000))).Build()),
            StringComparison.Ordinal);

    [Fact]
    public void Blank_rows_without_end_are_stopped() =>
        Assert.StartsWith("文件内容过多", Refusal(A.Xlsx().Sheet("表", string.Concat(Enumerable.Repeat("<row/>", 1_100_000))).Build()), StringComparison.Ordinal);

    [Fact]
    public void Sheets_that_unpack_to_blanks_are_stopped_all_together()
    {
        var xlsx = A.Xlsx();
        for (var i = 0; i < 12; i++) xlsx.Sheet($"表{i}", new string(' ', 10_000_000));
        Assert.StartsWith("文件解压后过大", Refusal(xlsx.Build()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<row><c><is><r>")]
    [InlineData("<row><c><v>")]
    [InlineData("<row>")]
    public void Elements_nested_without_end_are_stopped(string opening) =>
        Assert.StartsWith("文件内容过多", Refusal(A.Xlsx().Sheet("表", string.Concat(Enumerable.Repeat(opening, 100_000))).Build()), StringComparison.Ordinal);

    [Fact]
    public void Cells_at_the_same_place_or_in_no_order_lose_no_other() =>
        Assert.Equal(
            ["「甲｜丙／丁｜戊」"],
            A.Xlsx().Sheet("表", Row(2, "丁", "戊") + $"<row r=\"1\">{Cell("B1", "丙")}{Cell("A1", "甲")}{Cell("A1", "乙")}</row>").Document().Lines());

    /// <summary>Damaged copies of good workbooks, the parts packed and not: 1,000 in all, always the same ones.</summary>
    [Fact]
    public void No_damage_makes_the_reader_throw() => InTime(() =>
    {
        byte[][] seeds = [Good(), Stored(Good()), Written_Workbooks.Sample(), Stored(Written_Workbooks.Sample())];
        var random = new Random(2019_05_15);
        for (var i = 0; i < 1_000; i++)
        {
            var result = DocumentReader.Read(Damage(seeds[i % seeds.Length], random));
            Assert.True(result is ReadResult.Readable { Document.Blocks.Count: > 0 } or ReadResult.Unreadable { Reason: [.., '。'] });
        }
    });

    /// <summary>Damaged copies of good archives: 1,000 in all, always the same ones.</summary>
    [Fact]
    public void No_damage_makes_the_reader_of_archives_throw() => InTime(() =>
    {
        var inner = A.Zip().Add("凤鸣镇/年报.txt", "一、总体情况").Add("年报.xlsx", Good()).Build();
        byte[][] seeds = [inner, A.Zip().Add("各镇.zip", inner).Add("甲.docx", Good()).Build(), A.Zip().Add("各镇.zip"u8.ToArray(), inner, method: 0).Build(), Stored(inner)];
        var random = new Random(2019_05_15);
        for (var i = 0; i < 1_000; i++)
        {
            var damaged = Damage(seeds[i % seeds.Length], random);
            _ = ZipFiles.IsArchive(damaged);
            foreach (var file in ZipFiles.Read(new MemoryStream(damaged))) Assert.True(file is ArchivedFile.Readable or ArchivedFile.Unreadable { Reason: [.., '。'] });
        }
    });

    private static byte[] Good() => A.Xlsx()
        .Texts("<si><t>甲</t></si><si><r><t>总体</t></r></si>")
        .Formats("0.00|", "yyyy\"年\"m\"月\"d\"日\"", "#,##0;-#,##0;\"-\";@")
        .Sheet("正文", Row(1, "一、总体情况") + Row(2, "二、主动公开政府信息情况") + $"<row r=\"3\">{Number("A3", "45307", 2)}</row>", before: """<cols><col min="2" max="3" hidden="1"/></cols>""")
        .Sheet("表二", """<row r="1"><c r="A1" t="s" s="1"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>""" + $"<row r=\"2\">{Number("A2", "1234.5", 3)}{Number("B2", "0", 1)}</row>", after: Merges("A1:A2", "C1:D2"))
        .Part("xl/worksheets/_rels/sheet1.xml.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="../comments1.xml"/></Relationships>""")
        .Part("xl/comments1.xml", """<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>张</author></authors><commentList><comment ref="A1" authorId="0"><text><t>核对</t></text></comment></commentList></comments>""")
        .Build();

    private static byte[] Stored(byte[] zipped)
    {
        using var from = new ZipArchive(new MemoryStream(zipped));
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
