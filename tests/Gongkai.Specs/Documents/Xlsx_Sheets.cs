using static Gongkai.Specs.Documents.XlsxBuilder;

namespace Gongkai.Specs.Documents;

public class Xlsx_Sheets
{
    [Fact]
    public void Texts_are_shared_rich_in_place_or_results_of_formulas()
    {
        var document = A.Xlsx()
            .Texts("""<si><t xml:space="preserve"> 甲 </t></si><si><r><t>总</t></r><r><rPr><b/></rPr><t>体</t></r><rPh sb="0" eb="1"><t>zong</t></rPh></si>""")
            .Sheet("表", """<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="str"><f>A1&amp;B1</f><v>和_x000D_</v></c><c t="b"><v>1</v></c><c t="e"><v>#DIV/0!</v></c><c><f>1/0</f></c><c t="inlineStr"><is><t>_x005F_x0041_</t></is></c></row>""")
            .Document();

        Assert.Equal(["「甲｜总体｜和｜TRUE｜#DIV/0!｜_x0041_」"], document.Lines());
    }

    [Fact]
    public void Merges_become_spans_and_covered_cells_are_left_out()
    {
        var table = A.Xlsx().Sheet("表", Row(3, null, "申请人情况", null, null, "总计") + Row(4, null, "自然人", "企业", "机构") + Row(5, null, "0", "1", "2", "3"), after: Merges("B3:D3", "E3:E4")).Document().OnlyTable();

        Assert.Equal(["申请人情况@0+3x1 总计@3+1x2", "自然人@0+1x1 企业@1+1x1 机构@2+1x1", "0@0+1x1 1@1+1x1 2@2+1x1 3@3+1x1"], table.Grid());
    }

    [Fact]
    public void A_column_in_which_no_cell_begins_is_none() =>
        Assert.Equal(["规章@0+1x1 0@1+1x1", "文件@0+1x1 1@1+1x1"], A.Xlsx().Sheet("表", Row(1, "规章", null, "0") + Row(2, "文件", null, "1"), after: Merges("A1:B1", "A2:B2")).Document().OnlyTable().Grid());

    [Fact]
    public void Blank_cells_within_a_row_are_cells_but_not_those_behind_it() =>
        Assert.Equal(["甲@0+1x1 @1+1x1 乙@2+1x1", "丙@0+1x1 丁@1+1x1"], A.Xlsx().Sheet("表", Row(1, "甲", null, "乙") + Row(2, "丙", "丁")).Document().OnlyTable().Grid());

    [Fact]
    public void What_is_hidden_is_left_out()
    {
        var document = A.Xlsx()
            .Sheet("藏", Row(1, "藏"), state: "hidden")
            .Sheet("深藏", Row(1, "藏"), state: "veryHidden")
            .Sheet("表", Row(1, "甲", "藏", "乙") + Row(2, "藏", "藏", "藏").Replace("<row", "<row hidden=\"1\"", StringComparison.Ordinal) + Row(3, "丙", "藏", "丁"), before: """<cols><col min="2" max="2" hidden="1"/></cols>""")
            .Document();

        Assert.Equal(["「甲｜乙／丙｜丁」"], document.Lines());
    }

    [Fact]
    public void A_merge_whose_first_column_or_row_is_hidden_begins_where_it_is_seen()
    {
        var table = A.Xlsx()
            .Sheet("表", """<row r="1" hidden="1"><c r="A1" t="inlineStr"><is><t>头</t></is></c></row>""" + Row(2, null, null, "甲") + Row(3, null, "乙", "丙"), before: """<cols><col min="1" max="1" hidden="1"/></cols>""", after: Merges("A1:B2"))
            .Document().OnlyTable();

        Assert.Equal(["头@0+1x1 甲@1+1x1", "乙@0+1x1 丙@1+1x1"], table.Grid());
    }

    [Fact]
    public void Paragraphs_stand_alone_in_their_rows_and_tables_between_them()
    {
        var document = A.Xlsx()
            .Formats("General|")
            .Sheet(
                "Sheet1",
                Row(1, "凤鸣镇2023年政府信息公开工作年度报告") + Row(2, "一、总体情况") + Row(3, "第一段。\n第二段。") + Row(4, "二、主动公开政府信息情况")
                + $"""<row r="5">{Cell("A5", "第二十条第（一）项", 1)}{Cell("B5", "", 1)}</row><row r="6">{Cell("A6", "规章", 1)}{Cell("B6", "", 1)}</row><row r="7">{Cell("A7", "文件", 1)}{Cell("B7", "0", 1)}</row>"""
                + Row(8, "单位：件") + Row(10, "凤鸣镇人民政府") + Row(11, "2024年1月16日"),
                after: Merges("A1:B1", "A2:B2", "A3:B3", "A4:B4", "A5:B5"))
            .Document();

        Assert.Equal(
            ["凤鸣镇2023年政府信息公开工作年度报告", "一、总体情况", "第一段。", "第二段。", "二、主动公开政府信息情况", "「第二十条第（一）项／规章｜／文件｜0」", "单位：件", "凤鸣镇人民政府", "2024年1月16日"],
            document.Lines());
    }

    [Fact]
    public void Without_borders_a_row_merged_over_the_width_is_a_title_and_a_single_cell_a_label() =>
        Assert.Equal(
            ["「索引号｜1」", "凤鸣镇2023年政府信息公开工作年度报告", "「第二十条第（一）项／信息内容｜件数／规章／文件｜0」"],
            A.Xlsx().Sheet("表", Row(1, "索引号", "1") + Row(2, "凤鸣镇2023年政府信息公开工作年度报告") + Row(3, "第二十条第（一）项") + Row(4, "信息内容", "件数") + Row(5, "规章") + Row(6, "文件", "0"), after: Merges("A2:B2", "A3:B3")).Document().Lines());

    [Fact]
    public void A_blank_row_parts_tables_but_not_within_a_merge() =>
        Assert.Equal(["「甲｜乙／丙」", "「丁｜戊」"], A.Xlsx().Sheet("表", Row(1, "甲", "乙") + Row(3, null, "丙") + Row(5, "丁", "戊"), after: Merges("A1:A3")).Document().Lines());

    [Fact]
    public void A_blank_row_with_borders_counts_once() =>
        Assert.Equal(
            ["「甲｜乙／｜」"],
            A.Xlsx().Formats("0|").Sheet("表", Row(1, "甲", "乙") + string.Concat(Enumerable.Range(2, 50).Select(row => $"<row r=\"{row}\">{Cell($"A{row}", "", 1)}{Cell($"B{row}", "", 1)}</row>"))).Document().Lines());

    [Fact]
    public void Comments_are_kept_beside_the_text()
    {
        const string Relations = """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="../comments1.xml"/><Relationship Id="rId2" Type="http://schemas.microsoft.com/office/2017/10/relationships/threadedComment" Target="../threadedComments/threadedComment1.xml"/></Relationships>""";
        var document = A.Xlsx()
            .Sheet("表", Row(1, "题目。") + Row(2, "甲", "乙"))
            .Part("xl/worksheets/_rels/sheet1.xml.rels", Relations)
            .Part("xl/comments1.xml", """<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>张</author><author>tc={1}</author></authors><commentList><comment ref="B2" authorId="0"><text><r><t>核对</t></r><r><t>一下</t></r></text></comment><comment ref="A1" authorId="1"><text><t>[线程批注]</t></text></comment><comment ref="D9" authorId="0"><text><t>空白处</t></text></comment></commentList></comments>""")
            .Part("xl/threadedComments/threadedComment1.xml", """<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><threadedComment ref="A1"><text>题目对吗</text></threadedComment></ThreadedComments>""")
            .Document();

        Assert.Equal(["题目。", "「甲｜乙」"], document.Lines());
        Assert.Equal([("题目对吗", "第1段"), ("核对", "第2段表格第1行第2格"), ("空白处", "第2段")], document.Remnants.Select(remnant => (remnant.Text[..Math.Min(4, remnant.Text.Length)] is "核对一下" ? "核对" : remnant.Text, remnant.Place.ToString())));
        Assert.All(document.Remnants, remnant => Assert.Equal("批注", remnant.Kind));
    }

    [Fact]
    public void A_workbook_in_the_strict_form_reads_the_same()
    {
        var strict = A.Xlsx().Sheet("表", Row(1, "甲", "乙")).Build();
        var parts = Unzip(strict).Select(part => (part.Name, part.Content
            .Replace("http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main", StringComparison.Ordinal)
            .Replace("http://schemas.openxmlformats.org/officeDocument/2006/relationships", "http://purl.oclc.org/ooxml/officeDocument/relationships", StringComparison.Ordinal)));

        Assert.Equal(["「甲｜乙」"], Reading.Document(DocxBuilder.Zip(parts)).Lines());
    }

    [Fact]
    public void Binary_workbooks_and_damaged_ones_are_refused_with_a_sentence()
    {
        Assert.StartsWith("暂不支持二进制的 Excel 文件", Reading.Reason(DocxBuilder.Zip([("xl/workbook.bin", "")])), StringComparison.Ordinal);
        Assert.StartsWith("这个 Excel 文件缺少工作表", Reading.Reason(A.Xlsx().Build()), StringComparison.Ordinal);
        Assert.StartsWith("Excel 文件内容已损坏", Reading.Reason(A.Xlsx().Sheet("表", "<row").Build()), StringComparison.Ordinal);
        Assert.StartsWith("Excel 文件内容已损坏", Reading.Reason(A.Xlsx().Sheet("表", """<row><c t="s"><v>9</v></c></row>""").Build()), StringComparison.Ordinal);
        Assert.StartsWith("文件里没有文字", Reading.Reason(A.Xlsx().Sheet("表", Row(1, "藏"), state: "hidden").Sheet("空", "").Build()), StringComparison.Ordinal);
    }

    private static IEnumerable<(string Name, string Content)> Unzip(byte[] content)
    {
        using var zip = new System.IO.Compression.ZipArchive(new MemoryStream(content));
        foreach (var entry in zip.Entries)
        {
            using var reader = new StreamReader(entry.Open());
            yield return (entry.FullName, reader.ReadToEnd());
        }
    }
}
