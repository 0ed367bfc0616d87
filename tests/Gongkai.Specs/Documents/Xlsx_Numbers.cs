using static Gongkai.Specs.Documents.XlsxBuilder;

namespace Gongkai.Specs.Documents;

public class Xlsx_Numbers
{
    [Theory]
    [InlineData("0", "0")]
    [InlineData("0.5", "0.5")]
    [InlineData("3.0499999999999998", "3.05")]
    [InlineData("0.30000000000000004", "0.3")]
    [InlineData("1.234567890123E-2", "0.012345679")]
    [InlineData("-7", "-7")]
    [InlineData("1E3", "1000")]
    [InlineData("13800138000", "13800138000")]
    [InlineData("1E+300", "1E+300")]
    [InlineData("x", "x")]
    public void Without_a_format(string value, string shown) => Assert.Equal(shown, Shown("General", value));

    [Theory]
    [InlineData("0", "2.6", "3")]
    [InlineData("0_ ", "12", "12")]
    [InlineData("0_);[Red]\\(0\\)", "-12", "(12)")]
    [InlineData("0.00", "3.0499999999999998", "3.05")]
    [InlineData("0.00", "2", "2.00")]
    [InlineData("#,##0", "1234567", "1,234,567")]
    [InlineData("#,##0.00", "0.5", "0.50")]
    [InlineData("0%", "0.256", "26%")]
    [InlineData("0.0%", "0.256", "25.6%")]
    [InlineData("0\"件\"", "5", "5件")]
    [InlineData("#", "0", "")]
    [InlineData("0;-0;;@", "0", "")]
    [InlineData("_ * #,##0_ ;_ * -#,##0_ ;_ * \"-\"_ ;_ @_ ", "0", "-")]
    [InlineData("_ * #,##0_ ;_ * -#,##0_ ;_ * \"-\"_ ;_ @_ ", "1200", "1,200")]
    [InlineData("0,", "12345", "12")]
    [InlineData("# ?/?", "0.5", "0.5")]
    [InlineData("[>=10]0;0.0", "3", "3")]
    [InlineData("\"¥\"#,##0.00", "3", "¥3.00")]
    [InlineData("[$¥-804]#,##0.00", "3", "¥3.00")]
    [InlineData("00000", "42", "00042")]
    [InlineData("G/通用格式", "42", "42")]
    [InlineData("id:9", "0.5", "50%")]
    [InlineData("\"合计\"", "5", "合计")]
    public void In_the_format_of_the_cell(string format, string value, string shown) => Assert.Equal(shown, Shown(format, value));

    [Theory]
    [InlineData("yyyy\"年\"m\"月\"d\"日\"", "45307", "2024年1月16日")]
    [InlineData("yyyy/m/d;@", "45307", "2024/1/16")]
    [InlineData("yyyy\\-mm\\-dd", "45307", "2024-01-16")]
    [InlineData("[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", "45307", "2024年1月16日")]
    [InlineData("[DBNum1][$-804]yyyy\"年\"m\"月\"d\"日\";@", "45307", "二〇二四年一月十六日")]
    [InlineData("yyyy/m/d h:mm", "45307.604166666664", "2024/1/16 14:30")]
    [InlineData("上午/下午h\"时\"mm\"分\"", "45307.604166666664", "下午2时30分")]
    [InlineData("aaaa", "45307", "星期二")]
    [InlineData("[h]:mm", "1.5", "36:00")]
    [InlineData("id:14", "45307", "2024/1/16")]
    [InlineData("id:31", "45307", "2024年1月16日")]
    [InlineData("id:57", "45307", "2024年1月")]
    [InlineData("id:14", "1", "1900/1/1")]
    [InlineData("id:14", "-1", "-1")]
    [InlineData("id:14", "99999999", "99999999")]
    public void As_a_date(string format, string value, string shown) => Assert.Equal(shown, Shown(format, value));

    [Fact]
    public void Dates_counted_from_1904() =>
        Assert.Equal(["2024年1月16日"], A.Xlsx().Properties("date1904=\"1\"").Formats("id:31").Sheet("表", $"<row>{Number("A1", "43845", 1)}</row>").Document().Lines());

    [Fact]
    public void Zeros_that_the_sheet_hides() =>
        Assert.Equal(["「甲｜」"], A.Xlsx().Formats("0|").Sheet("表", $"<row>{Cell("A1", "甲")}{Number("B1", "0", 1)}</row>", before: "<sheetViews><sheetView showZeros=\"0\"/></sheetViews>").Document().Lines());

    [Fact]
    public void Texts_in_a_format_for_texts() =>
        Assert.Equal(["共甲项"], A.Xlsx().Formats("0;0;0;\"共\"@\"项\"", ";;;").Sheet("表", $"<row>{Cell("A1", "甲", 1)}{Cell("B1", "藏", 2)}</row>").Document().Lines());

    private static string Shown(string format, string value)
    {
        var line = A.Xlsx().Formats(format).Sheet("表", $"<row r=\"1\">{Cell("A1", "甲")}{Number("B1", value, 1)}{Cell("C1", "乙")}</row>").Document().Lines().Single();
        return line == "「甲｜乙」" ? "" : line["「甲｜".Length..^"｜乙」".Length];
    }
}
