using Gongkai.Specs.AnnualReports;

namespace Gongkai.Specs.Cli;

/// <summary>Which files are looked at.</summary>
public sealed class Folders : CommandLineSpec
{
    [Fact]
    public async Task A_folder_is_read_with_all_its_folders_by_name()
    {
        Clean("all/2024/b.html");
        Clean("all/2024/a.htm");
        Clean("all/deep/er/c.HTML");
        Write("all/notes.md", "不是年度报告。");
        Write("all/~$a.docx", "owner");

        var reports = await CheckToJson(PathOf("all"));

        Assert.Equal(["all/2024/a.htm", "all/2024/b.html", "all/deep/er/c.HTML"], reports.Select(report => Path.GetRelativePath(PathOf("."), report.GetProperty("file").GetString()!)));
    }

    [Fact]
    public async Task A_file_that_is_named_is_read_whatever_its_name() => Assert.Equal(0, (await Check(Clean("report.bak"))).Status);

    [Fact]
    public async Task Files_and_folders_may_be_mixed()
    {
        Clean("folder/a.html");

        Assert.Equal(2, (await CheckToJson(PathOf("folder"), Clean("b.html"))).Count);
    }

    [Theory]
    [InlineData("fengming-2023")]
    [InlineData("lvming-2025")]
    public async Task Word_page_and_text_of_a_sample_give_the_same_findings(string name)
    {
        var reports = await CheckToJson(Path.Combine(Samples, $"{name}.docx"), Path.Combine(Samples, $"{name}.html"), Path.Combine(Samples, $"{name}.txt"));

        var findings = reports.Select(report => string.Join('\n', report.GetProperty("findings").EnumerateArray().Select(finding => finding.ToString()))).ToList();
        Assert.Equal(findings[0], findings[1]);
        Assert.Equal(findings[0], findings[2]);
    }
}
