using Gongkai.AnnualReports;

namespace Gongkai.Specs.AnnualReports;

/// <summary>A figure's place in words, as its form prints it.</summary>
public sealed class Cell_Names
{
    [Theory]
    [InlineData("t3/r1/c1", "表三“一、本年新收政府信息公开申请数量”行“自然人”列")]
    [InlineData("t3/r3.1/c7", "表三“三、本年度办理结果—（一）予以公开”行“总计”列")]
    [InlineData("t3/r3.3.4/c2", "表三“三、本年度办理结果—（三）不予公开—4.保护第三方合法权益”行“商业企业”列")]
    [InlineData("t2/doc/made", "表二“行政规范性文件”行“本年制发件数”列")]
    [InlineData("t2/penalty/count", "表二“行政处罚”行“本年处理决定数量”列")]
    [InlineData("t4/review/pending", "表四“行政复议”“尚未审结”")]
    public void The_place_names_table_groups_row_and_column(string key, string name) => Assert.Equal(name, CellNames.InFull(ReportFormat.Edition2021, key));
}
