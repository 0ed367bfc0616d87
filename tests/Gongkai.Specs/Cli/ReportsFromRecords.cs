using System.Text.Json;
using Gongkai.Cli;
using Gongkai.Documents.AnnualReports;
using Gongkai.Specs.Office;

namespace Gongkai.Specs.Cli;

/// <summary><c>gongkai report build</c>: the report of a year from the ledgers of an installation.</summary>
public sealed class ReportsFromRecords
{
    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task The_data_has_every_cell_as_a_number_and_the_parts_as_text(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        await installation.RegisterAsync(new(2022, 12, 20));

        var (status, output, error) = await Build(installation, "fengming", "2022", "json");

        Assert.Equal((0, ""), (status, error));
        var report = JsonDocument.Parse(output).RootElement;
        Assert.Equal(("fengming", "云阳县凤鸣镇人民政府", 2022), (report.GetProperty("agency").GetString(), report.GetProperty("unit").GetString(), report.GetProperty("year").GetInt32()));
        Assert.Equal((1, 1, 0), (Cell("t3/r1/c1"), Cell("t3/r4/c7"), Cell("t2/fee/count")));
        Assert.All(report.GetProperty("cells").EnumerateObject(), cell => Assert.Equal(JsonValueKind.Number, cell.Value.ValueKind));
        Assert.Equal("云阳县凤鸣镇人民政府", report.GetProperty("parts").GetProperty("7").GetString());

        int Cell(string key) => report.GetProperty("cells").GetProperty(key).GetInt32();
    }

    [Theory]
    [InlineData("docx")]
    [InlineData("html")]
    [InlineData("xlsx")]
    public async Task A_built_file_reads_back_with_the_figures_of_the_ledgers(string format)
    {
        await using var installation = await TestInstallation.CreateAsync(Database.Sqlite);
        await installation.RegisterAsync(new(2022, 12, 20));
        var target = Path.Combine(installation.Folder.Folder.FullName, $"report.{format}");

        Assert.Equal((0, "", ""), await Build(installation, "fengming", "2022", format, "--out", target));

        var reading = Assert.IsType<ReportReading.Recognised>(ReportReader.Read(await File.ReadAllBytesAsync(target, TestContext.Current.CancellationToken)));
        Assert.Equal(1, reading.Report.Count("t3/r1/c7"));
    }

    [Theory]
    [InlineData("luming", "2022", "没有代号为“luming”的机关")]
    [InlineData("凤鸣", "2022", "没有代号为“凤鸣”的机关")]
    [InlineData("fengming", "2020", "适用以前的格式")]
    [InlineData("fengming", "2024", "2024年还没有开始")]
    public async Task A_body_or_year_that_has_no_report_is_named(string agency, string year, string sentence)
    {
        await using var installation = await TestInstallation.CreateAsync(Database.Sqlite);
        installation.Folder.Save(installation.Folder.Settings with { ClockOffset = installation.Clock.GetUtcNow() - TimeProvider.System.GetUtcNow() });

        var (status, output, error) = await Build(installation, agency, year, "json");

        Assert.Equal((2, ""), (status, output));
        Assert.Contains(sentence, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_without_an_installation_is_named()
    {
        using var error = new StringWriter();

        Assert.Equal(2, await Program.RunAsync(["report", "build", "--data", "没有", "--agency", "fengming", "--year", "2023", "--format", "json"], TextWriter.Null, error));
        Assert.Contains("不是数据文件夹", error.ToString(), StringComparison.Ordinal);
    }

    private static async Task<(int Status, string Output, string Error)> Build(TestInstallation installation, string agency, string year, string format, params string[] more)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var status = await Program.RunAsync(
            ["report", "build", "--data", installation.Folder.Folder.FullName, "--agency", agency, "--year", year, "--format", format, .. more], output, error);
        return (status, output.ToString(), error.ToString());
    }
}
