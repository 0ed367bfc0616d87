using System.Text;
using Gongkai.Sources;

namespace Gongkai.Specs.Documents;

public class Rtf_Tables
{
    private static SourceDocument Rtf(string content) => Reading.Document(Encoding.Latin1.GetBytes($$"""{\rtf1\ansi {{content}}}"""));

    private static string Row(string definition, params string[] cells) =>
        $@"\trowd {definition}\pard\intbl {string.Concat(cells.Select(cell => cell + @"\cell "))}\row\pard ";

    [Fact]
    public void Edges_of_all_rows_make_the_grid() =>
        Assert.Equal(
            ["a@0+2x1 b@2+1x1", "c@0+1x1 d@1+2x1", "e@1+1x1 f@2+1x1"],
            Rtf(Row(@"\trleft-108\cellx2000\cellx3000", "a", "b") + Row(@"\trleft-108\cellx1000\cellx3000", "c", "d") + Row(@"\trleft1000\cellx2000\cellx3000", "e", "f"))
                .OnlyTable().Grid());

    [Fact]
    public void Edges_that_programs_have_rounded_are_one() =>
        Assert.Equal(
            ["a@0+1x1 b@1+1x1", "c@0+1x1 d@1+1x1"],
            Rtf(Row(@"\cellx1000\cellx2000", "a", "b") + Row(@"\cellx1004\cellx1998", "c", "d")).OnlyTable().Grid());

    [Fact]
    public void Merged_cells_grow() =>
        Assert.Equal(
            ["a@0+1x2 b@1+2x1", "c@1+1x1 d@2+1x1"],
            Rtf(Row(@"\clvmgf\cellx1\clmgf\cellx100\clmrg\cellx200", "a", "b", "") + Row(@"\clvmrg\cellx1\cellx100\cellx200", "", "c", "d"))
                .OnlyTable().Grid());

    [Fact]
    public void The_definition_that_stands_behind_the_cells_counts() =>
        Assert.Equal(
            ["a@0+2x1 b@2+1x1", "c@0+1x1 d@1+1x1 e@2+1x1"],
            Rtf(@"\pard\intbl a\cell b\cell{\trowd\cellx2000\cellx3000\row}\pard " + Row(@"\cellx1000\cellx2000\cellx3000", "c", "d", "e")).OnlyTable().Grid());

    [Fact]
    public void Paragraphs_and_tables_within_cells()
    {
        var document = Rtf(
            @"x\par\trowd\cellx3000\cellx6000\pard\intbl a\par b\par\pard\intbl\itap2 c\nestcell d\nestcell{\*\nesttableprops\trowd\cellx1000\cellx2000\nestrow}{\nonesttables\par}\pard\intbl\cell e\cell\row\pard y\par");

        Assert.Equal(["x", "「a¶b¶「c｜d」｜e」", "y"], document.Lines());
        Assert.Equal(["c@0+1x1 d@1+1x1"], document.OnlyTable().Rows[0].Cells[0].Content.OfType<Table>().Single().Grid());
    }

    [Fact]
    public void A_paragraph_parts_two_tables() =>
        Assert.Equal(["「a」", "x", "「b」"], Rtf(Row(@"\cellx1000", "a") + @"x\par" + Row(@"\cellx1000", "b")).Lines());

    [Fact]
    public void Blank_cells_are_cells_save_one_beyond_the_definition() =>
        Assert.Equal(["@0+1x1 b@1+1x1 @2+1x1"], Rtf(Row(@"\cellx1000\cellx2000\cellx3000", "", "b", "", "")).OnlyTable().Grid());

    [Fact]
    public void A_deleted_row_does_not_count_and_its_words_are_remnants()
    {
        var document = Rtf(Row(@"\cellx1000", "a") + @"\trowd\cellx1000\pard\intbl{\deleted b\cell\row}\pard c\par");

        Assert.Equal(["「a」", "c"], document.Lines());
        Assert.Equal("b", Assert.Single(document.Remnants).Text);
    }

    [Fact]
    public void Without_any_definition_every_cell_is_a_column() =>
        Assert.Equal(["a@0+1x1 b@1+1x1"], Rtf(@"\intbl a\cell b\cell\row").OnlyTable().Grid());
}
