using System.CommandLine;
using Gongkai.AnnualReports;
using Gongkai.Cli.Checking;
using Gongkai.Cli.CommandLine;
using Gongkai.Documents.CheckResults;
using Gongkai.Findings;

namespace Gongkai.Cli.Commands;

/// <summary><c>gongkai check</c>: checks yearly reports that anybody wrote.</summary>
internal sealed class CheckCommand : Command
{
    private readonly Argument<string[]> _paths = new("path")
    {
        HelpName = "文件或文件夹",
        Description = "年度报告（Word、WPS、PDF、网页、Excel、纯文本等），装着年度报告的压缩包（.zip），或者存放它们的文件夹。",
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

    private readonly Option<string> _out = new("--out")
    {
        HelpName = "文件",
        Description = "把汇总表和全部问题另外写成Excel文件（.xlsx）。",
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
        Add(_out);
        SetAction(Check);
    }

    public static Command Create() => new CheckCommand();

    /// <returns>0 no error; 1 at least one error-level finding; 2 at least one file that could not be read, or paths that cannot be used.</returns>
    private int Check(ParseResult given)
    {
        var (output, error) = (given.InvocationConfiguration.Output, given.InvocationConfiguration.Error);
        var comparison = new Comparison(given.GetValue(_previous), given.GetValue(_against), out var problem);
        var submission = new Submission(given.GetValue(_paths) ?? [], FileSelection.Reports);
        var total = submission.Count();
        if (total == 0) problem ??= "文件夹里没有可以核对的文件。";
        using var workbook = problem is null && given.GetValue(_out) is { } path ? WorkbookFile.Create(path, out problem) : null;
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
        ICheckResultWriter shown = given.GetValue(_format) switch { "json" => new JsonLinesResults(output), "sarif" => new SarifResults(output), _ => new PlainWriter(output) };
        using var _ = shown as IDisposable;
        var check = new FileCheck(comparison, options, error);
        var writer = workbook is null ? shown : new AllWriters(shown, workbook);
        var status = submission.Judge(check.Of, writer.Write, StatusOf, new Progress(error, total));
        writer.Finish();
        if (comparison.WithoutEarlier > 0) error.WriteLine($"{comparison.WithoutEarlier}份报告没有同上年比对：--previous 里没有同一机关上一年度的报告。");
        return status;
    }

    private static int StatusOf(CheckResult result) => result switch
    {
        CheckResult.Unreadable => 2,
        CheckResult.Checked report when report.Count(Severity.Error) > 0 => 1,
        _ => 0,
    };
}
