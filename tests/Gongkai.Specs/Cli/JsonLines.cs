using System.Text.Json;
using Gongkai.Specs.AnnualReports;

namespace Gongkai.Specs.Cli;

/// <summary>JSON Lines: one object a report, with these keys in this order.</summary>
public sealed class JsonLines : CommandLineSpec
{
    [Fact]
    public async Task A_report_has_these_keys_in_this_order()
    {
        var report = Assert.Single(await CheckToJson(Wrong()));

        Assert.Equal(["file", "unit", "year", "readable", "format", "findings"], Keys(report));
        Assert.Equal(
            (PathOf("wrong.html"), "安澜县鹿鸣镇人民政府", 2024, true, "2021"),
            (report.GetProperty("file").GetString(), report.GetProperty("unit").GetString(), report.GetProperty("year").GetInt32(), report.GetProperty("readable").GetBoolean(), report.GetProperty("format").GetString()));
    }

    [Fact]
    public async Task A_finding_has_these_keys_in_this_order()
    {
        var finding = Assert.Single(Assert.Single(await CheckToJson(Wrong())).GetProperty("findings").EnumerateArray());

        Assert.Equal(["rule", "severity", "part", "cell", "quote", "message", "suggestion"], Keys(finding));
        Assert.Equal(
            ("t4-total", "error", 4, "t4/review/total", "0"),
            (finding.GetProperty("rule").GetString(), finding.GetProperty("severity").GetString(), finding.GetProperty("part").GetInt32(), finding.GetProperty("cell").GetString(), finding.GetProperty("quote").GetString()));
    }

    [Fact]
    public async Task A_finding_in_running_text_has_a_null_cell()
    {
        var report = Assert.Single(await CheckToJson(Write("slip.html", A.Report().Saying("我局高度重视政府信息公开工作。"))));

        var finding = Assert.Single(report.GetProperty("findings").EnumerateArray());
        Assert.Equal((JsonValueKind.Null, 1, "我局"), (finding.GetProperty("cell").ValueKind, finding.GetProperty("part").GetInt32(), finding.GetProperty("quote").GetString()));
    }

    [Theory]
    [InlineData("note")]
    [InlineData("warning")]
    [InlineData("error")]
    public async Task Severities_are_these_words(string severity)
    {
        var report = Assert.Single(await CheckToJson(Write("all.html", A.Report().Cell("t3/r1/c7", "9").Cell("t2/doc/label", "规范性文件").Saying("召开院坝会50余场。"))));

        Assert.Contains(report.GetProperty("findings").EnumerateArray(), finding => finding.GetProperty("severity").GetString() == severity);
    }

    [Fact]
    public async Task A_clean_report_has_an_empty_list() => Assert.Empty(Assert.Single(await CheckToJson(Clean())).GetProperty("findings").EnumerateArray());

    [Fact]
    public async Task An_unreadable_file_has_three_keys_and_a_reason()
    {
        var file = Assert.Single(await CheckToJson(NoReport()));

        Assert.Equal(["file", "readable", "reason"], Keys(file));
        Assert.False(file.GetProperty("readable").GetBoolean());
        Assert.Matches("[一-鿿]", file.GetProperty("reason").GetString());
    }

    [Fact]
    public async Task The_format_of_2019_is_named_and_none_is_null()
    {
        var reports = await CheckToJson(
            Write("2019.html", A.Report(year: 2019).InTheFormatOf2019()),
            Write("text.txt", string.Join('\n', A.Report().Document().Blocks.OfType<Gongkai.Sources.Paragraph>().Select(paragraph => paragraph.Text))));

        Assert.Equal(["2019", null], reports.Select(report => report.GetProperty("format").GetString()));
    }

    [Fact]
    public async Task Chinese_stays_Chinese_and_a_report_is_one_line()
    {
        var (_, output, _) = await Check("--format", "json", Wrong(), Clean());

        Assert.Equal(2, output.Trim().Split('\n').Length);
        Assert.Contains("安澜县鹿鸣镇人民政府", output, StringComparison.Ordinal);
        Assert.DoesNotContain("\\u", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reports_come_in_the_order_given()
    {
        var names = Enumerable.Range(0, 12).Select(i => Write($"{12 - i:00}.html", A.Report())).ToArray();

        Assert.Equal(names, (await CheckToJson(names)).Select(report => report.GetProperty("file").GetString()));
    }

    [Fact]
    public async Task The_same_files_give_the_same_bytes_twice()
    {
        string[] arguments = ["--format", "json", Samples];

        Assert.Equal((await Check(arguments)).Output, (await Check(arguments)).Output);
    }

    private static IEnumerable<string> Keys(JsonElement element) => element.EnumerateObject().Select(property => property.Name);
}
