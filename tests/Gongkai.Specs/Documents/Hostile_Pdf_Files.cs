using System.Diagnostics;
using System.Text;
using Gongkai.Documents;

namespace Gongkai.Specs.Documents;

/// <summary>PDF files that were made to stop or break the program that reads them.</summary>
public class Hostile_Pdf_Files
{
    /// <summary>Far above what any of these takes, far below what they would take unbounded.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Fact]
    public void Pages_in_a_circle()
    {
        var pdf = A.Pdf().Text(90, 100, "甲");
        for (var node = 100; node < 1_600; node++) pdf.Object(node, $"<</Type/Pages/Kids[{(node == 1_599 ? 100 : node + 1)} 0 R 12 0 R]>>");
        Assert.Equal(["甲"], InTime(() => pdf.Object(2, "<</Type/Pages/Kids[100 0 R 2 0 R]>>").Document().Lines()));
    }

    [Fact]
    public void Pages_in_a_tree_without_end()
    {
        var pdf = A.Pdf().Text(90, 100, "甲");
        for (var node = 100; node < 60_000; node++) pdf.Object(node, $"<</Type/Pages/Kids[{(node == 59_999 ? 12 : node + 1)} 0 R]>>");
        Assert.Equal(["甲"], InTime(() => pdf.Object(2, "<</Type/Pages/Kids[100 0 R]>>").Document().Lines()));
    }

    [Fact]
    public void More_pages_than_a_document_has()
    {
        var pdf = A.Pdf();
        for (var page = 100; page < 10_000; page++) pdf.Object(page, "<</Type/Page>>");
        Refused("文件内容过多", pdf.Object(2, $"<</Type/Pages/Kids[{string.Join(' ', Enumerable.Range(100, 9_900).Select(page => $"{page} 0 R"))}]>>").Build());
    }

    [Fact]
    public void More_objects_than_a_document_has() =>
        Refused("文件内容过多", [.. Encoding.ASCII.GetBytes("%PDF-1.7\n" + string.Concat(Enumerable.Range(1, 300_000).Select(i => $"{i} 0 obj 1 endobj\n"))), .. A.Pdf().Build()]);

    [Theory]
    [InlineData("101 0 R", "100 0 R")]
    [InlineData("[101 0 R]", "[100 0 R]")]
    [InlineData("<</Length 101 0 R>>stream\nendstream", "<</Length 100 0 R>>stream\nendstream")]
    public void References_in_a_circle(string one, string other) =>
        InTime(() => DocumentReader.Read(A.Pdf().Text(90, 100, "甲").Object(100, one).Object(101, other).Object(3, "100 0 R").Trailer("/Encrypt 100 0 R/ID 100 0 R").Build()));

    [Fact]
    public void Lengths_that_stand_in_further_streams()
    {
        var pdf = A.Pdf().Text(90, 100, "甲");
        for (var i = 100; i < 20_000; i++) pdf.Object(i, $"<</Length {i + 1} 0 R>>stream\nendstream");
        InTime(() => DocumentReader.Read(pdf.Object(3, "<</Subtype/Type0/ToUnicode 100 0 R>>").Build()));
    }

    [Theory]
    [InlineData("[")]
    [InlineData("<</A")]
    [InlineData("[<</A[")]
    public void Arrays_and_dictionaries_nested_without_end(string opening)
    {
        var deep = string.Concat(Enumerable.Repeat(opening, 200_000));
        Refused("文件内容过多", A.Pdf().Text(90, 100, "甲").Object(3, deep).Build());
        Refused("文件内容过多", A.Pdf().Raw(deep).Build());
        InTime(() => DocumentReader.Read(A.Pdf().Trailer(deep).Build()));
    }

    [Fact]
    public void Arrays_without_end()
    {
        var wide = "[" + string.Concat(Enumerable.Repeat("1 ", 2_000_000));
        Refused("文件内容过多", A.Pdf().Text(90, 100, "甲").Object(3, wide).Build());
        Refused("文件内容过多", A.Pdf().Raw(wide).Build());

        var many = A.Pdf().Text(90, 100, "甲");
        for (var i = 100; i < 200; i++) many.Object(i, $"<</Kids[{string.Concat(Enumerable.Repeat("12 0 R ", 70_000))}]>>");
        Refused("文件内容过多", many.Object(2, $"<</Kids[{string.Concat(Enumerable.Range(100, 100).Select(i => $"{i} 0 R "))}]>>").Build());
    }

    [Fact]
    public void A_stream_that_unpacks_a_thousandfold() =>
        Refused("文件解压后过大", A.Pdf().Stream(30, "/Filter/FlateDecode", PdfBuilder.Deflate(new byte[200_000_000])).Object(12, "<</Type/Page/Contents 30 0 R>>").Build());

    [Fact]
    public void A_stream_that_is_packed_twice() =>
        Refused("文件解压后过大", A.Pdf().Stream(30, "/Filter[/FlateDecode/FlateDecode]", PdfBuilder.Deflate(PdfBuilder.Deflate(new byte[300_000_000]))).Object(12, "<</Type/Page/Contents 30 0 R>>").Build());

    [Fact]
    public void A_page_that_shows_one_stream_again_and_again()
    {
        var contents = string.Concat(Enumerable.Repeat("30 0 R ", 1_000));
        Refused("文件解压后过大", A.Pdf().Stream(30, "/Filter/FlateDecode", PdfBuilder.Deflate(new byte[1_000_000])).Object(12, $"<</Type/Page/Contents[{contents}]>>").Build());
    }

    [Fact]
    public void Forms_that_show_one_another()
    {
        var pdf = A.Pdf().Raw("/A Do").Resources("/XObject<</A 40 0 R>>");
        for (var i = 40; i < 60; i++)
            pdf.Stream(i, $"/Type/XObject/Subtype/Form/Resources<</XObject<</A {(i == 50 ? 40 : i + 1)} 0 R>>>>", Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("/A Do ", 1_000))));
        Refused("文件内容过多", pdf.Build());
    }

    [Theory]
    [InlineData("q ", "Q")]
    [InlineData("/A BMC ", "")]
    [InlineData("1 1 m ", "")]
    [InlineData("0 0 m 9 9 l ", "S")]
    [InlineData("0 0 300 300 re S ", "")]
    public void Operators_repeated_without_end(string operators, string end) =>
        Refused("文件内容过多", A.Pdf().Raw(string.Concat(Enumerable.Repeat(operators, 1_000_000)) + end).Build());

    [Fact]
    public void Millions_of_characters() =>
        Refused("文件内容过多", A.Pdf().Raw($"BT /F 9 Tf 1 0 0 1 90 90 Tm <{string.Concat(Enumerable.Repeat("7532", 1_500_000))}> Tj ET").Build());

    [Fact]
    public void Characters_of_one_line_on_every_page()
    {
        var pdf = A.Pdf();
        for (var page = 0; page < 100; page++) pdf.Page().Text(1, 100, new string('甲', 4_000), 0.6);
        InTime(() => DocumentReader.Read(pdf.Build()));
    }

    [Fact]
    public void Ranges_that_promise_billions_of_codes()
    {
        var ranges = string.Concat(Enumerable.Repeat("<0000> <FFFFFFFF> <4E00> ", 50_000));
        var widths = string.Concat(Enumerable.Repeat("0 2147483647 1000 ", 50_000));
        var pdf = A.Pdf().Text(90, 100, "甲").Stream(30, "", Encoding.ASCII.GetBytes($"1 beginbfrange {ranges} endbfrange"))
            .Object(3, $"<</Subtype/Type0/Encoding/Identity-H/ToUnicode 30 0 R/DescendantFonts[<</W[{widths}]>>]>>");
        InTime(() => DocumentReader.Read(pdf.Build()));
    }

    [Fact]
    public void Characters_that_say_nothing()
    {
        var pdf = A.Pdf().Stream(30, "", "1 beginbfchar <0001> <> <0002> <0007> <0003> <D800> <0004> <4E00> endbfchar"u8.ToArray())
            .Object(3, "<</Subtype/Type0/Encoding/Identity-H/ToUnicode 30 0 R/DescendantFonts[<<>>]>>")
            .Raw("BT /F 16 Tf 90 700 Td <0004000400010002000300040004> Tj ET").Raw($"BT /F 16 Tf 90 600 Td <0001{string.Concat(Enumerable.Repeat("0004", 20))}> Tj ET");
        Assert.Equal(["一一 \uFFFD一一", new string('一', 20)], InTime(() => pdf.Document().Lines()));
    }

    [Fact]
    public void A_page_number_of_endless_blanks() =>
        InTime(() => DocumentReader.Read(A.Pdf().Text(90, 400, "甲").Raw("-7.99 Tc").Text(90, 820, "1" + new string(' ', 40_000) + "甲").Build()));

    [Fact]
    public void A_grid_of_countless_lines()
    {
        var pdf = A.Pdf();
        var fine = Enumerable.Range(0, 110).Select(i => 5.0 + (i * 5)).ToArray();
        for (var page = 0; page < 40; page++) pdf.Page().Text(90, 100, "甲").Grid(fine, fine);
        Refused("文件内容过多", pdf.Build());
    }

    [Fact]
    public void Dashes_over_the_whole_page() =>
        Refused("文件内容过多", A.Pdf().Text(90, 100, "甲").Raw(string.Concat(Enumerable.Range(0, 4_000).Select(i => $"{i % 60 * 9} {i / 60 * 12} m {(i % 60 * 9) + 2} {i / 60 * 12} l S "))).Build());

    [Fact]
    public void Boxes_round_countless_characters()
    {
        var pdf = A.Pdf();
        for (var box = 0; box < 190; box++) pdf.Grid([10, 100], [10 + (box * 4), 12 + (box * 4)]);
        for (var line = 0; line < 400; line++) pdf.Text(10, 10 + (line * 2), new string('甲', 500), 1);
        InTime(() => DocumentReader.Read(pdf.Build()));
    }

    [Fact]
    public void Numbers_beyond_measure() =>
        InTime(() => DocumentReader.Read(A.Pdf()
            .Raw("1e99 99999999999999999999999999999999999999999999999999 0 0 99999999999999999999 0 cm 0 0 m 99999999999999999999999999999999999999999999 1 l S")
            .Text(90, 100, "甲", 99999999999).Object(2, "<</Kids[12 0 R]/MediaBox[-9e99 -99999999999999999999999 99999999999999999999999999 9]/Rotate 99999999999999999>>").Build()));

    [Fact]
    public void Words_that_begin_objects_everywhere() =>
        InTime(() => DocumentReader.Read((byte[])[.. Encoding.ASCII.GetBytes("%PDF-1.7\n" + string.Concat(Enumerable.Repeat("1 0 obj stream trailer /ObjStm /XRef ", 150_000))), .. A.Pdf().Build()]));

    private static void Refused(string beginning, byte[] content) =>
        Assert.StartsWith(beginning, InTime(() => Reading.Reason(content)), StringComparison.Ordinal);

    private static void InTime(Action read) => InTime(() =>
    {
        read();
        return true;
    });

    private static T InTime<T>(Func<T> read)
    {
        var clock = Stopwatch.StartNew();
        var result = read();
        Assert.True(clock.Elapsed < Patience, $"It took {clock.Elapsed}.");
        return result;
    }
}
