using Gongkai.Documents.Xlsx;
using Gongkai.Documents;
using static Gongkai.Specs.Documents.Hostile_Files;
using static Gongkai.Specs.Documents.XlsxBuilder;

namespace Gongkai.Specs.Documents;

/// <summary>Workbooks made to exhaust whoever reads them.</summary>
public class Xlsx_Hostile
{
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

    internal static byte[] Good() => A.Xlsx()
        .Texts("<si><t>甲</t></si><si><r><t>总体</t></r></si>")
        .Formats("0.00|", "yyyy\"年\"m\"月\"d\"日\"", "#,##0;-#,##0;\"-\";@")
        .Sheet("正文", Row(1, "一、总体情况") + Row(2, "二、主动公开政府信息情况") + $"<row r=\"3\">{Number("A3", "45307", 2)}</row>", before: """<cols><col min="2" max="3" hidden="1"/></cols>""")
        .Sheet("表二", """<row r="1"><c r="A1" t="s" s="1"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>""" + $"<row r=\"2\">{Number("A2", "1234.5", 3)}{Number("B2", "0", 1)}</row>", after: Merges("A1:A2", "C1:D2"))
        .Part("xl/worksheets/_rels/sheet1.xml.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="../comments1.xml"/></Relationships>""")
        .Part("xl/comments1.xml", """<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>张</author></authors><commentList><comment ref="A1" authorId="0"><text><t>核对</t></text></comment></commentList></comments>""")
        .Build();
}
