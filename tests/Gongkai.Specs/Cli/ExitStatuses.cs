namespace Gongkai.Specs.Cli;

/// <summary>0 no error-level finding; 1 at least one; 2 at least one file that could not be read as a report; 2 wins over 1.</summary>
public sealed class ExitStatuses : CommandLineSpec
{
    [Fact]
    public async Task A_clean_report_gives_0() => Assert.Equal(0, (await Check(Clean())).Status);

    [Fact]
    public async Task A_warning_gives_0() => Assert.Equal(0, (await Check(Warned())).Status);

    [Fact]
    public async Task An_error_gives_1() => Assert.Equal(1, (await Check(Wrong())).Status);

    [Fact]
    public async Task One_error_among_many_reports_gives_1() => Assert.Equal(1, (await Check(Clean(), Wrong(), Warned())).Status);

    [Fact]
    public async Task A_file_that_is_no_report_gives_2() => Assert.Equal(2, (await Check(NoReport())).Status);

    [Fact]
    public async Task A_file_that_is_not_there_gives_2() => Assert.Equal(2, (await Check(PathOf("nowhere.docx"))).Status);

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("sarif")]
    public async Task Unreadable_wins_over_wrong_in_any_order_and_format(string format)
    {
        Assert.Equal(2, (await Check("--format", format, NoReport(), Wrong())).Status);
        Assert.Equal(2, (await Check("--format", format, Wrong(), NoReport())).Status);
    }

    [Fact]
    public async Task The_other_files_are_still_checked()
    {
        var reports = await CheckToJson(NoReport(), Wrong());

        Assert.Equal([false, true], reports.Select(report => report.GetProperty("readable").GetBoolean()));
        Assert.Equal(["t4-total"], Rules(reports[1]));
    }

    [Fact]
    public async Task An_empty_folder_gives_2_and_says_so()
    {
        Directory.CreateDirectory(PathOf("empty"));

        var (status, output, error) = await Check(PathOf("empty"));

        Assert.Equal((2, "", "文件夹里没有可以核对的文件。"), (status, output, error.Trim()));
    }

    [Theory]
    [InlineData("empty.docx", "")]
    [InlineData("broken.docx", "PK\u0003\u0004 and then nothing")]
    [InlineData("blank.html", "<html></html>")]
    public async Task A_broken_file_gives_a_reason_in_Chinese(string name, string content)
    {
        var (status, output, _) = await Check(Write(name, content));

        Assert.Equal(2, status);
        Assert.Matches("不能读取：.*[一-鿿]", output);
    }
}
