using System.Text.Json;
using Gongkai.Specs.AnnualReports;

namespace Gongkai.Specs.Cli;

/// <summary>What the options change, and what happens to values that cannot be used.</summary>
public sealed class Options : CommandLineSpec
{
    private static readonly string[] Text =
    [
        "围绕乡村振兴、土地流转和高标准农田建设，把每一笔补贴资金的发放名单贴到村口的公示栏里。",
        "派出所长带着民警在赶集日摆摊，向赶集的老人讲解养老保险认证和防范诈骗的政策规定。",
        "村干部用方言录制短音频，在大喇叭里播报汛期转移路线和避险安置点的最新安排。",
        "便民服务中心把办事指南改成漫画，群众拿着漫画就知道先到哪个窗口、再交哪份材料。",
        "每逢集日在广场支起公开摊位，把低保、危房改造和临时救助的申请条件逐条念给群众听。",
    ];

    [Fact]
    public async Task Last_years_report_is_given_as_a_file()
    {
        var previous = Write("last.html", A.Report(year: 2023).Figures("t3", "r4 2 0 0 0 0 0"));

        var report = Assert.Single(await CheckToJson("--previous", previous, Clean()));

        Assert.Equal(["t3/r2/c1", "t3/r2/c7"], CellsOf(report, "carry-over"));
    }

    [Theory]
    [InlineData("安澜县白石乡人民政府", 2023)]
    [InlineData("安澜县鹿鸣镇人民政府", 2022)]
    public async Task Another_bodys_or_years_report_is_not_taken_for_last_years(string unit, int year)
    {
        var other = Write("other.html", A.Report(unit, year).Figures("t3", "r4 2 0 0 0 0 0"));

        var (status, output, error) = await Check("--format", "json", "--previous", other, Clean());

        Assert.Equal(0, status);
        Assert.DoesNotContain("carry-over", output, StringComparison.Ordinal);
        Assert.Contains("1份报告没有同上年比对", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Or_found_in_a_folder_by_body_and_year()
    {
        Write("years/2023-other.html", A.Report("安澜县白石乡人民政府", 2023).Figures("t3", "r4 0 0 0 5 0 0"));
        Write("years/2022.html", A.Report(year: 2022).Figures("t3", "r4 0 0 9 0 0 0"));
        Write("years/deep/2023.html", A.Report(year: 2023).Figures("t3", "r4 2 0 0 0 0 0"));

        var report = Assert.Single(await CheckToJson("--previous", PathOf("years"), Clean()));

        Assert.Equal(["t3/r2/c1", "t3/r2/c7"], CellsOf(report, "carry-over"));
    }

    [Fact]
    public async Task Where_the_folder_has_no_report_of_the_body_nothing_is_compared()
    {
        Write("years/2022.html", A.Report(year: 2022).Figures("t3", "r4 0 0 9 0 0 0"));

        Assert.DoesNotContain("carry-over", Rules(Assert.Single(await CheckToJson("--previous", PathOf("years"), Clean()))));
    }

    [Fact]
    public async Task Other_bodies_reports_are_compared_but_not_the_report_itself()
    {
        Write("others/白石乡.html", A.Report("安澜县白石乡人民政府").PartOne(Text));
        var own = Write("others/鹿鸣镇.html", A.Report().PartOne(Text));

        var finding = Assert.Single(Assert.Single(await CheckToJson("--against", PathOf("others"), own)).GetProperty("findings").EnumerateArray(), finding => finding.GetProperty("rule").GetString() == "similarity");

        Assert.Contains("白石乡.html", finding.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_kind_of_body_overrides_the_name()
    {
        var report = Write("bare.html", A.Report().PartOne("全年公开政府信息128条，收到政府信息公开申请2件，都在法定期限内答复，没有超期。"));

        Assert.Contains("missing-assessment", Rules(Assert.Single(await CheckToJson(report))));
        Assert.DoesNotContain("missing-assessment", Rules(Assert.Single(await CheckToJson("--unit-kind", "department", report))));
        Assert.Contains("missing-assessment", Rules(Assert.Single(await CheckToJson("--unit-kind", "government", report))));
    }

    [Fact]
    public async Task The_length_of_part_1_is_checked_where_a_limit_is_given()
    {
        Assert.DoesNotContain("length", Rules(Assert.Single(await CheckToJson(Clean()))));
        Assert.Contains("length", Rules(Assert.Single(await CheckToJson("--max-part-one", "50", Clean()))));
        Assert.DoesNotContain("length", Rules(Assert.Single(await CheckToJson("--max-part-one", "1000", Clean()))));
    }

    [Theory]
    [InlineData("--format", "xml")]
    [InlineData("--unit-kind", "company")]
    [InlineData("--max-part-one", "0")]
    [InlineData("--max-part-one", "一千")]
    [InlineData("--max-part-one", "-5")]
    public async Task A_value_that_cannot_be_used_is_named_in_Chinese(string option, string value)
    {
        var (status, output, error) = await Check(option, value, Clean());

        Assert.Equal((2, ""), (status, output));
        Assert.Contains(value, error, StringComparison.Ordinal);
        Assert.Contains("用法见：gongkai check --help", error, StringComparison.Ordinal);
        Assert.DoesNotMatch("[A-Za-z]{3,} [A-Za-z]{3,} [A-Za-z]{3,}", error);
    }

    [Theory]
    [InlineData("--previous", "不是可以读取的年度报告或文件夹")]
    [InlineData("--against", "不是文件夹")]
    public async Task A_path_that_is_not_there_is_named_in_Chinese(string option, string problem)
    {
        var (status, output, error) = await Check(option, PathOf("nowhere"), Clean());

        Assert.Equal((2, ""), (status, output));
        Assert.Contains(option, error, StringComparison.Ordinal);
        Assert.Contains(problem, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_path_the_argument_is_asked_for()
    {
        var (status, _, error) = await Check();

        Assert.Equal(2, status);
        Assert.Contains("缺少参数 <文件或文件夹>。", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_option_is_refused()
    {
        var (status, output, error) = await Check("--strict", Clean());

        Assert.Equal(2, status);
        Assert.Contains("--strict", output + error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_help_is_Chinese_and_names_every_option()
    {
        var (status, output, _) = await Check("--help");

        Assert.Equal(0, status);
        Assert.Contains("核对政府信息公开工作年度报告", output, StringComparison.Ordinal);
        Assert.All(new[] { "--format", "--previous", "--against", "--unit-kind", "--max-part-one", "<文件或文件夹>" }, word => Assert.Contains(word, output, StringComparison.Ordinal));
        Assert.All(new[] { "Usage", "Options", "Arguments", "Show help" }, word => Assert.DoesNotContain(word, output, StringComparison.Ordinal));
    }

    private static IEnumerable<string?> CellsOf(JsonElement report, string rule) =>
        report.GetProperty("findings").EnumerateArray().Where(finding => finding.GetProperty("rule").GetString() == rule).Select(finding => finding.GetProperty("cell").GetString());
}
