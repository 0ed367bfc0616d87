using Gongkai.Sources;
using static Gongkai.Specs.Documents.DocxBuilder;

namespace Gongkai.Specs.Documents;

public class Docx_Revisions
{
    private static string Deleted(string text) => $"<w:del w:id=\"1\" w:author=\"张\"><w:r><w:delText>{text}</w:delText></w:r></w:del>";

    private static string Inserted(string text) => $"<w:ins w:id=\"2\" w:author=\"张\">{Run(text)}</w:ins>";

    private static string[] Remnants(SourceDocument document) => [.. document.Remnants.Select(remnant => $"{remnant.Kind}：{remnant.Text}@{remnant.Place}")];

    [Fact]
    public void Pending_deletions_are_no_text_and_pending_insertions_are_and_both_are_remnants()
    {
        var document = A.Docx().Paragraph("甲").Raw($"<w:p>{Run("受理")}{Deleted("1")}{Deleted("0")}{Inserted("2")}{Inserted("0")}{Run("件")}</w:p>").Document();

        Assert.Equal(["甲", "受理20件"], document.Lines());
        Assert.Equal(["未接受的删除：10@第2段", "未接受的插入：20@第2段"], Remnants(document));
    }

    [Fact]
    public void Moved_text_counts_once_where_it_now_stands() =>
        Assert.Equal(
            ["乙甲"],
            A.Docx().Raw($"<w:p><w:moveFrom>{Run("甲")}</w:moveFrom>{Run("乙")}<w:moveTo>{Run("甲")}</w:moveTo></w:p>").Document().Lines());

    [Fact]
    public void A_paragraph_whose_mark_is_deleted_runs_on_into_the_next()
    {
        var document = A.Docx()
            .Paragraph("<w:rPr><w:del w:id=\"1\"/></w:rPr>", Run("前半，"))
            .Paragraph("后半。")
            .Document();

        Assert.Equal(["前半，后半。"], document.Lines());
    }

    [Fact]
    public void A_deleted_row_does_not_count_and_its_words_are_remnants()
    {
        var document = A.Docx().Raw(Table(
            Row(Cell("留")),
            $"<w:tr><w:trPr><w:del w:id=\"1\"/></w:trPr><w:tc><w:p>{Deleted("删去的行")}</w:p></w:tc></w:tr>")).Document();

        Assert.Equal(["「留」"], document.Lines());
        Assert.Equal(["未接受的删除：删去的行@第1段"], Remnants(document));
    }

    [Fact]
    public void A_wholly_deleted_paragraph_leaves_only_its_remnant()
    {
        var document = A.Docx().Paragraph("甲").Raw($"<w:p>{Deleted("整段")}</w:p>").Paragraph("乙").Document();

        Assert.Equal(["甲", "乙"], document.Lines());
        Assert.Equal(["未接受的删除：整段@第1段"], Remnants(document));
    }

    [Fact]
    public void Comments_are_remnants_where_they_are_anchored()
    {
        var document = A.Docx()
            .Comments($"<w:comment w:id=\"7\">{P("数字")}{P("待核")}</w:comment>")
            .Raw($"<w:p><w:commentRangeStart w:id=\"7\"/>{Run("共2件")}<w:commentRangeEnd w:id=\"7\"/><w:r><w:commentReference w:id=\"7\"/></w:r></w:p>")
            .Document();

        Assert.Equal(["共2件"], document.Lines());
        Assert.Equal(["批注：数字\n待核@第1段"], Remnants(document));
    }

    [Fact]
    public void A_remnant_in_a_cell_has_the_place_of_the_cell()
    {
        var document = A.Docx().Raw(Table(Row(Cell("规章"), $"<w:tc><w:p>{Inserted("0")}</w:p></w:tc>"))).Document();

        Assert.Equal(new Place(1, 1, 2), Assert.Single(document.Remnants).Place);
    }
}
