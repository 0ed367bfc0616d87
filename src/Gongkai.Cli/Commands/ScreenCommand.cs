using System.CommandLine;
using System.CommandLine.Parsing;
using Gongkai.Cli.Checking;
using Gongkai.Cli.CommandLine;
using Gongkai.Cli.Screening;
using Gongkai.Documents.Screening;
using Gongkai.Law;
using Gongkai.Office.Storage;
using Gongkai.Screening;
using Gongkai.Screening.Wording;

namespace Gongkai.Cli.Commands;

/// <summary><c>gongkai screen</c>: looks for personal data, wording and hidden places in files before they leave the office.</summary>
internal sealed class ScreenCommand : Command
{
    private readonly Argument<string[]> _paths = new("path")
    {
        HelpName = "文件或文件夹",
        Description = "准备公开的文件（Word、WPS、Excel、PDF、网页、纯文本、照片等），装着它们的压缩包（.zip），或者存放它们的文件夹。",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string> _format = new("--format")
    {
        HelpName = "格式",
        Description = "输出格式：text（文字，默认）或json（每份文件一行）。",
        CustomParser = Values.OneOf("输出格式", "text", "json"),
    };

    private readonly Option<string> _words = new("--words")
    {
        HelpName = "文件",
        Description = "本地的用语词表（JSON）；不给出时使用自带的示例词表。",
    };

    private readonly Option<ScreeningPolicy> _kinds = new("--kinds")
    {
        HelpName = "种类",
        Description = $"只检查这些种类，用逗号分开，如identity-number,mobile；不给出时全部检查。可以写：{string.Join("、", ScreeningKind.All.Select(kind => $"{kind.Code}（{kind.Label}）"))}。",
        CustomParser = KindsFrom,
    };

    private ScreenCommand()
        : base("screen", "公开前检查文件中的个人信息、用语和隐藏内容，指出位置和遮盖后的写法。")
    {
        _paths.Validators.Add(paths =>
        {
            foreach (var token in paths.Tokens.Where(token => token.Value.StartsWith("--", StringComparison.Ordinal))) paths.AddError($"不认识“{token.Value}”。");
        });
        Add(_paths);
        Add(_format);
        Add(_words);
        Add(_kinds);
        SetAction(Screen);
    }

    public static Command Create() => new ScreenCommand();

    /// <returns>0 nothing that blocks; 1 at least one finding that blocks; 2 at least one file that could not be read, or paths that cannot be used.</returns>
    private int Screen(ParseResult given)
    {
        var (output, error) = (given.InvocationConfiguration.Output, given.InvocationConfiguration.Error);
        var submission = new Submission(given.GetValue(_paths) ?? [], FileSelection.All);
        var total = submission.Count();
        var problem = total == 0 ? "文件夹里没有可以检查的文件。" : null;
        var words = WordsFrom(given.GetValue(_words), ref problem);
        if (problem is not null)
        {
            error.WriteLine(problem);
            return UsageErrors.ExitStatus;
        }

        var screening = new FileScreening(given.GetValue(_kinds) ?? ScreeningPolicy.Default, words, BusinessClock.DayOf(TimeProvider.System.GetUtcNow().UtcDateTime));
        IScreeningWriter writer = given.GetValue(_format) == "json" ? new JsonScreeningWriter(output) : new PlainScreeningWriter(output);
        var status = submission.Judge(new FileScreen(screening, error).Of, writer.Write, StatusOf, new Progress(error, total, "检查"));
        writer.Finish();
        return status;
    }

    private static int StatusOf(ScreeningResult result) => result switch
    {
        ScreeningResult.Unreadable => 2,
        ScreeningResult.Screened file when file.Count(ScreeningSeverity.Block) > 0 => 1,
        _ => 0,
    };

    private static ScreeningPolicy KindsFrom(ArgumentResult value)
    {
        var codes = value.Tokens[0].Value.Split([',', '，'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (codes.FirstOrDefault(code => Term.Find<ScreeningKind>(code) is null) is { } unknown) value.AddError($"检查种类里没有“{unknown}”。");
        else if (codes.Length == 0) value.AddError("--kinds 没有写检查种类。");
        return ScreeningPolicy.Default.Only(codes.Select(Term.Find<ScreeningKind>).OfType<ScreeningKind>());
    }

    private static WordList WordsFrom(string? path, ref string? problem)
    {
        if (path is null) return WordList.Shipped;

        try
        {
            using var file = File.OpenRead(path);
            return WordList.Parse(file);
        }
        catch (FormatException malformed)
        {
            problem ??= $"--words 给出的“{path}”有误：{malformed.Message}";
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or ArgumentException)
        {
            problem ??= $"--words 给出的“{path}”不能读取，请检查文件和读取权限。";
        }

        return WordList.Empty;
    }
}
