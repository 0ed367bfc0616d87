using System.Text.Json;
using Gongkai.Sources;
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
    public async Task A_device_that_never_ends_is_no_file()
    {
        Assert.SkipUnless(File.Exists("/dev/zero"), "/dev/zero 不存在。");

        Assert.Equal(2, (await Check("/dev/zero")).Status);
        Assert.Equal(2, (await Check("/dev/null")).Status);
    }

    [Fact]
    public async Task Files_and_folders_may_be_mixed()
    {
        Clean("folder/a.html");

        Assert.Equal(2, (await CheckToJson(PathOf("folder"), Clean("b.html"))).Count);
    }

    [Theory]
    [InlineData("fengming-2023", 10)]
    [InlineData("lvming-2025", 5)]
    public async Task A_sample_gives_the_same_findings_in_every_kind_of_file(string name, int kinds)
    {
        var reports = await CheckToJson([.. Directory.EnumerateFiles(Samples, $"{name}.*")]);

        Assert.Equal(kinds, reports.Count);
        Assert.All(reports, report => Assert.Equal(Findings(reports[0]), Findings(report)));
    }

    [Fact]
    public async Task A_folder_with_every_kind_of_file_and_an_archive_is_checked_in_one_go()
    {
        var (status, output, error) = await Check(Samples);

        Assert.Equal((1, ""), (status, error));
        Assert.EndsWith("共17份：核对17份，其中有错误的11份。", output.TrimEnd(), StringComparison.Ordinal);
        Assert.Matches("云阳县凤鸣镇人民政府 +2023 +2 +5 +3 +.*towns.zip.*年度报告.docx", output);
    }

    /// <summary>White space apart, which a page laid out anew may have elsewhere.</summary>
    private static string Findings(JsonElement report) =>
        string.Join('\n', report.GetProperty("findings").EnumerateArray().Select(finding => Squeezed.Squeeze(finding.ToString())));
}
