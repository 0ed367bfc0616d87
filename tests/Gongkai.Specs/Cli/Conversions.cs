using Gongkai.Cli;

namespace Gongkai.Specs.Cli;

/// <summary><c>gongkai report convert</c>: the same report as another kind of file.</summary>
public sealed class Conversions : CommandLineSpec
{
    [Theory]
    [InlineData("docx")]
    [InlineData("html")]
    [InlineData("xlsx")]
    [InlineData("json")]
    public async Task A_converted_report_gives_the_same_findings(string format)
    {
        var sample = Path.Combine(Samples, "fengming-2023.txt");
        var target = PathOf($"规范版式.{format}");

        var (status, output, error) = await Convert(sample, "--format", format, "--out", target);

        Assert.Equal((0, "", ""), (status, output, error));
        var (before, after) = (Assert.Single(await CheckToJson(sample)), Assert.Single(await CheckToJson(target)));
        Assert.Equal(before.GetProperty("findings").ToString(), after.GetProperty("findings").ToString());
    }

    [Fact]
    public async Task Data_and_pages_can_go_to_the_screen_but_no_binary_file()
    {
        Assert.StartsWith("{", (await Convert(Clean(), "--format", "json")).Output, StringComparison.Ordinal);
        var (status, output, error) = await Convert(Clean(), "--format", "docx");

        Assert.Equal((2, ""), (status, output));
        Assert.Contains("请用 --out 给出文件", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_no_report_and_a_place_that_cannot_be_written_are_named()
    {
        Assert.Contains("没有认出年度报告", (await Convert(NoReport(), "--format", "json")).Error, StringComparison.Ordinal);
        Assert.Contains("不能写入", (await Convert(Clean(), "--format", "json", "--out", PathOf("没有/a.json"))).Error, StringComparison.Ordinal);
    }

    private static async Task<(int Status, string Output, string Error)> Convert(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var status = await Program.RunAsync(["report", "convert", .. arguments], output, error);
        return (status, output.ToString(), error.ToString());
    }
}
