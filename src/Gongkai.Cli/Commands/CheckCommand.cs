using System.CommandLine;
using Gongkai.AnnualReports;
using Gongkai.Cli.Checking;
using Gongkai.Cli.CommandLine;
using Gongkai.Documents.AnnualReports;
using Gongkai.Findings;

namespace Gongkai.Cli.Commands;

/// <summary><c>gongkai check</c>: checks yearly reports that anybody wrote.</summary>
internal sealed class CheckCommand : Command
{
    private readonly Argument<string[]> _paths = new("path")
    {
        HelpName = "文件或文件夹",
        Description = "年度报告（.docx、.pdf、.html、.txt），或者存放年度报告的文件夹。",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string> _format = new("--format")
    {
        HelpName = "格式",
        Description = "输出格式：text（文字，默认）、json（每份报告一行）或sarif。",
        CustomParser = Values.OneOf("输出格式", "text", "json", "sarif"),
    };

    private readonly Option<string> _previous = new("--previous")
    {
        HelpName = "文件或文件夹",
        Description = "同一机关上年的年度报告，或者存放上年报告的文件夹，用于核对上年结转和现行有效件数。",
    };

    private readonly Option<string> _against = new("--against")
    {
        HelpName = "文件夹",
        Description = "其他机关的年度报告，用于查找雷同。",
    };

    private readonly Option<string> _unitKind = new("--unit-kind")
    {
        HelpName = "类型",
        Description = "机关类型：government（人民政府）或department（部门）；不给出时按机关名称判断。",
        CustomParser = Values.OneOf("机关类型", "government", "department"),
    };

    private readonly Option<int?> _maxPartOne = new("--max-part-one")
    {
        HelpName = "字数",
        Description = "总体情况的字数上限；不给出时不检查。",
        CustomParser = value => Values.Number("字数上限", 1, 100_000)(value),
    };

    private CheckCommand()
        : base("check", "核对政府信息公开工作年度报告，指出问题的位置和改法。")
    {
        _paths.Validators.Add(paths =>
        {
            foreach (var token in paths.Tokens.Where(token => token.Value.StartsWith("--", StringComparison.Ordinal))) paths.AddError($"不认识“{token.Value}”。");
        });
        Add(_paths);
        Add(_format);
        Add(_previous);
        Add(_against);
        Add(_unitKind);
        Add(_maxPartOne);
        SetAction(Check);
    }

    public static Command Create() => new CheckCommand();

    /// <returns>0 no error; 1 at least one error-level finding; 2 at least one file that could not be read, or paths that cannot be used.</returns>
    private int Check(ParseResult given)
    {
        var (output, error) = (given.InvocationConfiguration.Output, given.InvocationConfiguration.Error);
        var comparison = new Comparison(given.GetValue(_previous), given.GetValue(_against), out var problem);
        var files = ReportFiles.Below(given.GetValue(_paths) ?? []).ToList();
        if (files.Count == 0) problem ??= "文件夹里没有可以核对的文件。";
        if (problem is not null)
        {
            error.WriteLine(problem);
            return UsageErrors.ExitStatus;
        }

        var options = new CheckOptions
        {
            MaxPartOne = given.GetValue(_maxPartOne),
            UnitKind = given.GetValue(_unitKind) switch { "government" => UnitKind.Government, "department" => UnitKind.Department, _ => null },
        };
        IFindingsWriter writer = given.GetValue(_format) switch { "json" => new JsonLinesWriter(output), "sarif" => new SarifWriter(output), _ => new PlainWriter(output) };
        var status = 0;
        var progress = new Progress(error, files.Count);
        foreach (var file in files.AsParallel().AsOrdered().WithMergeOptions(ParallelMergeOptions.NotBuffered).Select(file => Check(file, comparison, options)))
        {
            writer.Write(file);
            progress.Step();
            status = Math.Max(status, file switch
            {
                CheckedFile.Unreadable => 2,
                CheckedFile.Checked report when report.Count(Severity.Error) > 0 => 1,
                _ => 0,
            });
        }

        writer.Finish();
        return status;
    }

    private static CheckedFile Check(string file, Comparison comparison, CheckOptions options) => ReportFiles.Read(file) switch
    {
        ReportReading.Recognised { Report: var report } => new CheckedFile.Checked(file, report, ReportCheck.Check(report, comparison.Options(file, report, options))),
        ReportReading.Unreadable { Reason: var reason } => new CheckedFile.Unreadable(file, reason),
        var other => throw new InvalidOperationException($"Unknown reading {other}."),
    };
}
