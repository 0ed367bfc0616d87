using Gongkai.AnnualReports;
using Gongkai.AnnualReports.Recognition;
using Gongkai.Sources;

namespace Gongkai.Specs.AnnualReports.Recognition;

/// <summary>How the title, the body and the year are found.</summary>
public sealed class TitleSpecs
{
    [Theory]
    [InlineData("安澜县鹿鸣镇人民政府2024年政府信息公开工作年度报告")]
    [InlineData("安澜县鹿鸣镇人民政府|2024年政府信息公开工作年度报告")]
    [InlineData("安澜县鹿鸣镇人民政府2024年度政府信息公开|工作年度报告")]
    [InlineData("2024年安澜县鹿鸣镇人民政府政府信息公开工作年度报告")]
    [InlineData("安澜县鹿鸣镇人民政府关于2024年政府信息公开工作年度报告")]
    [InlineData("安澜县鹿鸣镇人民政府二〇二四年政府信息公开工作年度报告")]
    [InlineData("安澜县鹿鸣镇人民政府二○二四年政府信息公开工作年度报告")]
    [InlineData("安澜县鹿鸣镇人民政府２０２４年政府信息公开工作年度报告")]
    [InlineData("　安澜县 鹿鸣镇人民政府|　2024 年政府信息公开工作年度报告　")]
    [InlineData("安澜县鹿鸣镇人民政府2024年度政府信息公开工作年度报告")]
    [InlineData("安澜县鹿鸣镇人民政府2024年信息公开年报")]
    public void Body_and_year_are_read(string title)
    {
        var report = Recognise(title.Split('|'));

        Assert.Equal(("安澜县鹿鸣镇人民政府", 2024), (report.Unit, report.Year!.Value));
        Assert.Equal(title.Split('|'), report.Title.Select(line => line.Text));
    }

    [Fact]
    public void Without_a_title_the_period_tells_the_year() =>
        Assert.Equal(2023, ReportRecognition.Recognise(Layout.Lines(
            "本报告所列数据的统计期限自2023年1月1日起至2023年12月31日止。", "一、总体情况", "全年公开信息。", "五、存在的主要问题及改进情况", "公开不够及时。", "六、其他需要报告的事项", "无。"))!.Year);

    [Fact]
    public void Where_the_title_names_no_body_the_signature_does()
    {
        var report = Recognise(["2024年政府信息公开工作年度报告"]);

        Assert.Equal(("安澜县鹿鸣镇人民政府", 2024), (report.Unit, report.Year!.Value));
    }

    [Fact]
    public void Notices_of_the_publishing_system_are_no_preface()
    {
        var report = Recognise(["首页>政府信息公开>年报", "安澜县鹿鸣镇人民政府2024年政府信息公开工作年度报告", "发布时间：2025-01-20　来源：鹿鸣镇　字体：大 中 小　浏览次数：12"]);

        Assert.Equal("安澜县鹿鸣镇人民政府", report.Unit);
        Assert.StartsWith("根据《中华人民共和国", Assert.Single(report.Parts[0].Paragraphs).Text, StringComparison.Ordinal);
    }

    private static AnnualReport Recognise(string[] title)
    {
        var document = A.Report().Changed(blocks => [.. title.Select(line => Layout.Paragraph(line)), .. blocks[2..]]).Document();
        return ReportRecognition.Recognise(document)!;
    }
}
