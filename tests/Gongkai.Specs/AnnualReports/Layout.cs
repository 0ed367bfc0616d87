using Gongkai.AnnualReports;
using Gongkai.Sources;

namespace Gongkai.Specs.AnnualReports;

/// <summary>Lays texts out as blocks of a document.</summary>
internal static class Layout
{
    public static Table Table(IEnumerable<IEnumerable<string>> rows, Place place) => new(
        [.. rows.Select((row, r) => new TableRow([.. row.Select((text, c) => Cell(text, new Place(place.Block, r + 1, c + 1)))]))],
        place);

    /// <summary>A cell with one paragraph a line; empty for an empty text.</summary>
    public static TableCell Cell(string text, Place place) => new(text.Length == 0 ? [] : [.. text.Split('\n').Select(line => new Paragraph(line, place))], place);

    public static Paragraph Paragraph(string text, int block = 1) => new(text, new Place(block));

    /// <summary>A document of paragraphs only.</summary>
    public static SourceDocument Lines(params string[] lines) => new([.. lines.Select((line, i) => Paragraph(line, i + 1))]);

    public static List<List<string>> Texts(Table table) =>
        [.. table.Rows.Select(row => row.Cells.Select(cell => string.Join('\n', cell.Content.OfType<Paragraph>().Select(paragraph => paragraph.Text))).ToList())];

    /// <summary>The three tables of the format of 2019 (国办公开办函〔2019〕60号).</summary>
    public static List<List<string>>[] Tables2019(Dictionary<string, string> figures)
    {
        var form = ReportFormat.Edition2019;
        var rows = form.Tables.SelectMany(table => table.Rows).ToDictionary(row => row.Key, row => row.Cells.Select(cell => figures.GetValueOrDefault(cell, "0")).Prepend(row.Label).ToList());
        List<List<string>> table2 =
        [
            ["第二十条第（一）项"], ["信息内容", "本年新制作数量", "本年新公开数量", "对外公开总数量"], rows["t2/reg"], rows["t2/doc"],
            ["第二十条第（五）项"], ["信息内容", "上一年项目数量", "本年增/减", "处理决定数量"], rows["t2/licence"], rows["t2/service"],
            ["第二十条第（六）项"], ["信息内容", "上一年项目数量", "本年增/减", "处理决定数量"], rows["t2/penalty"], rows["t2/force"],
            ["第二十条第（八）项"], ["信息内容", "上一年项目数量", "本年增/减"], rows["t2/fee"],
            ["第二十条第（九）项"], ["信息内容", "采购项目数量", "采购总金额"], rows["t2/purchase"],
        ];
        List<List<string>> table3 =
        [
            ["（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）", "申请人情况"], ["自然人", "法人或其他组织", "总计"],
            ["商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他"],
            .. form.Table3.Rows.Select(row => rows[row.Key]),
        ];
        List<List<string>> table4 =
        [
            ["行政复议", "行政诉讼"],
            [.. form.Table4.Heads.Take(5).Select(head => head.Label), "未经复议直接起诉", "复议后起诉"],
            [.. form.Table4.Heads.Skip(5).Select(head => head.Label)],
            rows["t4"][1..],
        ];
        return [table2, table3, table4];
    }
}
