using System.Text;
using Gongkai.Documents;
using Gongkai.Sources;

namespace Gongkai.Specs.Documents;

public class Text_Files
{
    private static SourceDocument Text(string text) => Reading.Document(Encoding.UTF8.GetBytes(text));

    [Fact]
    public void Lines_are_paragraphs_and_their_place_is_the_line()
    {
        var document = Text("\n　　一、总体情况  \r\n\r\n正文\t有制表符\n \n");

        Assert.Equal(["一、总体情况", "正文\t有制表符"], document.Lines());
        Assert.Equal([2, 4], document.Blocks.Select(block => block.Place.Block));
    }

    [Fact]
    public void Lines_behind_a_tab_are_cells_and_an_empty_line_ends_a_row()
    {
        var document = Text("二、主动公开\n\t信息内容\n\t本年制作件数\n\n\t规章\n\t0\n\t\n\n\n三、收到\n");

        Assert.Equal(["二、主动公开", "「信息内容｜本年制作件数／规章｜0｜」", "三、收到"], document.Lines());
        var table = document.OnlyTable();
        Assert.Equal(new Place(2), table.Place);
        Assert.Equal([new Place(5, 2, 1), new Place(6, 2, 2), new Place(7, 2, 3)], table.Rows[1].Cells.Select(cell => cell.Place));
        Assert.All(table.Rows.SelectMany(row => row.Cells), cell => Assert.Equal((-1, 1, 1), (cell.Column, cell.ColumnSpan, cell.RowSpan)));
    }

    [Fact]
    public void A_line_with_several_cells_is_a_row_by_itself() =>
        Assert.Equal(["「甲｜乙／规章｜0｜0／丙」"], Text("\t甲\n\t乙\n\t规章\t0\t0\n\t丙").Lines());

    [Fact]
    public void Bars_draw_a_table() =>
        Assert.Equal(["题", "「信息内容｜件数／规章｜0」", "| 一行不成表 |"], Text("题\n| 信息内容 | 件数 |\n|---|:--:|\n| 规章 | 0 |\n\n| 一行不成表 |").Lines());

    [Fact]
    public void Nul_characters_are_stripped() => Assert.Equal(["一、总体情况"], Text("一、总\0体情况\0\0").Lines());

    [Fact]
    public void The_kind_is_told() => Assert.Equal("txt", Assert.IsType<ReadResult.Readable>(DocumentReader.Read("一、总体情况"u8.ToArray())).Kind);
}
