using System.Text.Json;
using Gongkai.Cli;
using Gongkai.Sources;
using Gongkai.Specs.AnnualReports;
using Gongkai.Specs.AnnualReports.Corpus;

namespace Gongkai.Specs.Cli;

/// <summary>A folder of its own and the command line, for specs of <c>gongkai check</c> and its sisters.</summary>
public abstract class CommandLineSpec : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("gongkai-check-");

    protected static string Samples => Path.Combine(AppContext.BaseDirectory, "samples");

    public void Dispose()
    {
        _folder.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    protected string PathOf(string name) => Path.Combine(_folder.FullName, name);

    /// <summary>Writes a report as a page and returns its path.</summary>
    protected string Write(string name, ReportBuilder report) => Write(name, CorpusHtml.WordExport(report.Document()));

    protected string Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(name))!);
        File.WriteAllText(PathOf(name), text);
        return PathOf(name);
    }

    /// <summary>A report without a finding, one with a warning only, one with an error, and a file that is no report.</summary>
    protected string Clean(string name = "clean.html") => Write(name, A.Report());

    protected string Warned(string name = "warned.html") => Write(name, A.Report().Cell("t2/doc/label", "规范性文件"));

    protected string Wrong(string name = "wrong.html") => Write(name, A.Report().Cell("t4/review/upheld", "1"));

    protected string NoReport(string name = "letter.txt") => Write(name, "各村、各社区：请组织群众参加春季植树活动。");

    protected static Task<(int Status, string Output, string Error)> Check(params string[] arguments) => Run(["check", .. arguments]);

    protected static async Task<(int Status, string Output, string Error)> Run(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var status = await Program.RunAsync(arguments, output, error);
        return (status, output.ToString(), error.ToString());
    }

    /// <summary>The objects of JSON Lines.</summary>
    protected static async Task<List<JsonElement>> CheckToJson(params string[] arguments)
    {
        var (_, output, _) = await Check(["--format", "json", .. arguments]);
        return [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
    }

    protected static IEnumerable<string> Rules(JsonElement report) => report.GetProperty("findings").EnumerateArray().Select(finding => finding.GetProperty("rule").GetString()!);
}
