using Gongkai.AnnualReports;
using Gongkai.AnnualReports.Recognition;
using Gongkai.Sources;

namespace Gongkai.Specs.AnnualReports.Recognition;

/// <summary>How the six parts and the signature are found.</summary>
public sealed class PartSpecs
{
    [Fact]
    public void There_are_always_eight_parts_in_order()
    {
        Assert.Equal(Enumerable.Range(0, 8), A.Report().Build().Parts.Select(part => part.Number));
        Assert.Equal(Enumerable.Range(0, 8), A.Report().Heading(3, "-").Heading(6, "-").Build().Parts.Select(part => part.Number));
    }

    [Theory]
    [InlineData("一、总体情况　　2024年，全镇政府信息公开工作有序推进。", "2024年，全镇政府信息公开工作有序推进。")]
    [InlineData("一、总体情况。2024年，全镇政府信息公开工作有序推进。", "2024年，全镇政府信息公开工作有序推进。")]
    [InlineData("一、总体情况：2024年，全镇政府信息公开工作有序推进。", "2024年，全镇政府信息公开工作有序推进。")]
    public void A_heading_glued_to_text_is_taken_apart(string line, string text)
    {
        var part = A.Report().Heading(1, line).PartOne("再无其他。").Build().Parts[1];

        Assert.Equal("一、总体情况", part.Heading!.Text);
        Assert.Equal([text, "再无其他。"], part.Paragraphs.Select(paragraph => paragraph.Text));
        Assert.Equal(line.IndexOf(text, StringComparison.Ordinal), part.Paragraphs[0].Offset);
    }

    [Theory]
    [InlineData("一、工作总体推进情况")]
    [InlineData("一、概述")]
    [InlineData("第一部分、总体情况")]
    [InlineData("1.总体情况")]
    [InlineData("总体情况")]
    public void A_heading_in_other_words_is_found_by_number_or_title(string heading) =>
        Assert.Equal(heading, A.Report().Heading(1, heading).Build().Parts[1].Heading!.Text);

    [Fact]
    public void A_table_of_contents_is_not_the_report()
    {
        var report = A.Report().Changed(blocks => [.. blocks[..2], Layout.Paragraph("目录"), .. ReportFormat.Edition2021.PartTitles.Select((_, i) => Layout.Paragraph(ReportFormat.Edition2021.PartHeading(i + 1))), .. blocks[2..]]).Build();

        Assert.Equal(Enumerable.Range(0, 6), report.Parts.Where(part => part.Number is >= 1 and <= 6).Select(part => part.Position));
        Assert.Equal(A.Report().Build().Parts[1].Paragraphs.Select(line => line.Text), report.Parts[1].Paragraphs.Select(line => line.Text));
        Assert.Empty(ReportCheck.Check(report, new CheckOptions()));
    }

    [Fact]
    public void Parts_out_of_order_keep_their_texts_and_know_their_position()
    {
        var report = A.Report().Order("1 2 3 5 4 6").Build();

        Assert.Equal([0, 1, 2, 4, 3, 5], report.Parts.Where(part => part.Number is >= 1 and <= 6).Select(part => part.Position));
        Assert.StartsWith("存在的主要问题", report.Parts[5].Paragraphs[0].Text, StringComparison.Ordinal);
        Assert.NotNull(report.Table4);
    }

    [Fact]
    public void A_missing_heading_leaves_the_part_without_one()
    {
        var part = A.Report().Heading(5, "-").Build().Parts[5];

        Assert.False(part.IsPresent);
        Assert.Equal((null, -1), (part.Heading, part.Position));
    }

    [Theory]
    [InlineData("安澜县鹿鸣镇人民政府|2025年1月20日")]
    [InlineData("安澜县鹿鸣镇人民政府 2025年1月20日")]
    [InlineData("鹿鸣镇人民政府|二〇二五年一月二十日")]
    [InlineData("安澜县鹿鸣镇人民政府|2025-01-20")]
    public void The_signature_is_a_part_of_its_own(string lines)
    {
        var report = A.Report().Signature(lines.Split('|')).Build();

        Assert.Equal(lines.Split('|'), report.Parts[7].Paragraphs.Select(line => line.Text));
        Assert.Equal(["没有发出收费通知，没有收取信息处理费。没有其他需要报告的事项。"], report.Parts[6].Paragraphs.Select(line => line.Text));
    }

    [Fact]
    public void What_follows_the_signature_is_not_the_report()
    {
        var report = A.Report().Signature("安澜县鹿鸣镇人民政府", "2025年1月20日", "分享到：微信 微博", "版权所有：某某网站　XX备案号").Build();

        Assert.Equal(2, report.Parts[7].Paragraphs.Count);
        Assert.Empty(ReportCheck.Check(report, new CheckOptions()));
    }

    [Fact]
    public void Without_signature_the_part_is_empty() => Assert.Empty(A.Report().Signature().Build().Parts[7].Paragraphs);

    [Theory]
    [InlineData("关于开展春季植树活动的通知|各村、各社区：|请组织群众参加。|鹿鸣镇人民政府|2024年3月1日")]
    [InlineData("一、总体情况|全年植树三千棵。")]
    [InlineData("")]
    public void A_document_that_is_no_report_is_not_recognised(string lines) => Assert.Null(ReportRecognition.Recognise(Layout.Lines(lines.Split('|'))));

    [Fact]
    public void An_empty_document_is_not_recognised() => Assert.Null(ReportRecognition.Recognise(new SourceDocument([])));

    [Fact]
    public void A_report_without_tables_is_one_all_the_same()
    {
        var report = A.Report().Changed(blocks => [.. blocks.Where(block => block is Paragraph)]).Build();

        Assert.Equal((null, null, null, null), (report.Format, report.Table2, report.Table3, report.Table4));
    }
}
