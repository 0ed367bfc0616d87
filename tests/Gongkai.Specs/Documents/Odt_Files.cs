using Gongkai.Sources;

namespace Gongkai.Specs.Documents;

public class Odt_Files
{
    private const string Namespaces =
        """
        xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
        """;

    private static byte[] File(string body, string styles = "", string kind = "text", params (string Name, string Content)[] parts) => DocxBuilder.Zip(
    [
        ("mimetype", "application/vnd.oasis.opendocument.text"),
        ("content.xml", $"<office:document-content {Namespaces}><office:automatic-styles>{styles}</office:automatic-styles><office:body><office:{kind}>{body}</office:{kind}></office:body></office:document-content>"),
        .. parts,
    ]);

    private static SourceDocument Odt(string body, string styles = "") => Reading.Document(File(body, styles));

    private static string Level(int level, string format, string rest = "") => $"""<text:list-level-style-number text:level="{level}" style:num-format="{format}" {rest}/>""";

    private static string Item(string text, string inner = "") => $"<text:list-item><text:p>{text}</text:p>{inner}</text:list-item>";

    [Fact]
    public void White_space_is_layout_unless_an_element_stands_for_it() =>
        Assert.Equal(["a b  c\td\ne f"], Odt("<text:p>  a\n  <text:span>b</text:span> <text:s/>c<text:tab/>d<text:line-break/>e<text:span> </text:span> f </text:p>").Lines());

    [Fact]
    public void What_is_no_text_is_left_out() =>
        Assert.Equal(
            ["甲乙", "丙"],
            Odt(
                """
                <text:section text:display="none"><text:p>一</text:p></text:section><text:p>甲<text:span text:style-name="h">二</text:span><text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>三</text:p></text:note-body></text:note><text:span text:style-name="i">四</text:span>乙</text:p>
                <text:p text:style-name="p">五</text:p><text:section><text:h>丙</text:h></text:section>
                """,
                """
                <style:style style:name="h" style:family="text"><style:text-properties text:display="none"/></style:style><style:style style:name="i" style:family="text" style:parent-style-name="h"/><style:style style:name="p" style:family="paragraph"><style:text-properties text:display="none"/></style:style>
                """).Lines());

    [Fact]
    public void Lists_are_numbered_nested_and_continued()
    {
        var styles = $"""<text:list-style style:name="L">{Level(1, "一, 二, 三, ...", "style:num-suffix=\"、\"")}{Level(2, "1", "text:display-levels=\"2\" style:num-prefix=\"（\" style:num-suffix=\"）\"")}</text:list-style>""";
        var lines = Odt(
            $"""
            <text:list xml:id="a" text:style-name="L">{Item("甲", $"<text:list>{Item("子")}{Item("丑")}</text:list>")}{Item("乙", "<text:p>续</text:p>")}</text:list><text:p>间</text:p>
            <text:list text:style-name="L" text:continue-numbering="true">{Item("丙")}</text:list><text:list text:style-name="L">{Item("丁")}</text:list><text:list text:continue-list="a" text:style-name="L">{Item("戊")}</text:list>
            """,
            styles).Lines();

        Assert.Equal(["一、甲", "（一.1）子", "（一.2）丑", "二、乙", "续", "间", "三、丙", "一、丁", "四、戊"], lines);
    }

    [Fact]
    public void Headings_are_numbered_by_the_outline()
    {
        var lines = Reading.Document(File(
            """<text:h text:outline-level="1">甲</text:h><text:h text:outline-level="2">子</text:h><text:h text:outline-level="1" text:is-list-header="true">题</text:h><text:h text:outline-level="1">乙</text:h>""",
            parts: ("styles.xml", $"""<office:document-styles {Namespaces}><office:styles><text:outline-style><text:outline-level-style text:level="1" style:num-format="一, 二, 三, ..." style:num-suffix="、"/><text:outline-level-style text:level="2" style:num-format=""/></text:outline-style></office:styles></office:document-styles>"""))).Lines();

        Assert.Equal(["一、甲", "子", "题", "二、乙"], lines);
    }

    [Fact]
    public void Tables_keep_their_spans_and_repeated_cells_are_cells() =>
        Assert.Equal(
            ["甲@0+1x2 乙@1+2x1 @3+1x1 @4+1x1", "丙@1+1x1 丁@2+1x1 @3+1x1"],
            Odt(
                """
                <table:table><table:table-header-rows><table:table-row><table:table-cell table:number-rows-spanned="9"><text:p>甲</text:p></table:table-cell><table:table-cell table:number-columns-spanned="2"><text:p>乙</text:p></table:table-cell><table:covered-table-cell/><table:table-cell table:number-columns-repeated="2"/></table:table-row></table:table-header-rows>
                <table:table-row><table:covered-table-cell/><table:table-cell><text:p>丙</text:p></table:table-cell><table:table-cell><text:p>丁</text:p></table:table-cell><table:table-cell/></table:table-row></table:table>
                """).OnlyTable().Grid());

    [Fact]
    public void Text_boxes_follow_the_paragraph_they_are_anchored_in() =>
        Assert.Equal(
            ["甲乙", "框", "丙"],
            Odt("<text:p>甲<draw:frame><draw:text-box><text:p>框</text:p></draw:text-box></draw:frame>乙</text:p><text:p>丙</text:p>").Lines());

    [Fact]
    public void Pending_revisions_and_comments_are_remnants()
    {
        var document = Odt(
            """
            <text:tracked-changes><text:changed-region text:id="d"><text:deletion><office:change-info><dc:creator>张</dc:creator></office:change-info><text:p>10</text:p></text:deletion></text:changed-region><text:changed-region text:id="i"><text:insertion/></text:changed-region></text:tracked-changes>
            <text:p>受理<text:change text:change-id="d"/><text:change-start text:change-id="i"/>20</text:p><text:p>件<text:change-end text:change-id="i"/>，<office:annotation><dc:creator>张</dc:creator><text:p>待</text:p><text:p>核</text:p></office:annotation>已答复</text:p>
            """);

        Assert.Equal(["受理20", "件，已答复"], document.Lines());
        Assert.Equal(
            ["未接受的删除：10@第1段", "未接受的插入：20@第1段", "未接受的插入：件@第2段", "批注：待\n核@第2段"],
            document.Remnants.Select(remnant => $"{remnant.Kind}：{remnant.Text}@{remnant.Place}"));
    }

    [Fact]
    public void An_encrypted_document_is_told_by_its_manifest()
    {
        const string Manifest = """<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>""";

        Assert.StartsWith("文件是加密的", Reading.Reason(DocxBuilder.Zip([("mimetype", ""), ("content.xml", "junk"), ("META-INF/manifest.xml", Manifest)])), StringComparison.Ordinal);
        Assert.StartsWith("文件是加密的", Reading.Reason(DocxBuilder.Zip([("mimetype", ""), ("encrypted-package", "junk")])), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("spreadsheet")]
    [InlineData("presentation")]
    public void Other_kinds_of_open_document_are_refused(string kind) =>
        Assert.StartsWith("暂不支持文字文档以外的 OpenDocument 文件", Reading.Reason(File("<table:table/>", kind: kind)), StringComparison.Ordinal);
}
