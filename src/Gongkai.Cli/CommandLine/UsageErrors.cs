using System.CommandLine;
using System.CommandLine.Parsing;

namespace Gongkai.Cli.CommandLine;

/// <summary>Says in Chinese what is wrong with a command line. The package's own sentences are translated only in part.</summary>
internal static class UsageErrors
{
    /// <summary>Exit status of a command line or a file named by it that cannot be used.</summary>
    public const int ExitStatus = 2;

    public static int Write(ParseResult result, TextWriter error)
    {
        foreach (var sentence in result.Errors.SelectMany(fault => Sentences(fault, result)).Distinct()) error.WriteLine(sentence);
        error.WriteLine($"用法见：{ChineseHelp.FullName(result.CommandResult.Command)} --help");
        return ExitStatus;
    }

    private static IEnumerable<string> Sentences(ParseError fault, ParseResult result) =>
        result.UnmatchedTokens.Count > 0 ? result.UnmatchedTokens.Select(token => $"不认识“{token}”。") : [Sentence(fault)];

    private static string Sentence(ParseError fault) => fault.SymbolResult switch
    {
        OptionResult { Option: VersionOption } => "--version 只能单独使用。",
        OptionResult { Implicit: true, Option.Name: var name } => $"缺少必填选项 {name}。",
        OptionResult { Tokens.Count: 0, Option.Name: var name } => $"{name} 后面缺少内容。",
        OptionResult { Tokens.Count: > 1, Option: { Arity.MaximumNumberOfValues: 1, Name: var name } } => $"{name} 只能给出一次。",
        ArgumentResult { Tokens.Count: 0, Argument: var argument } => $"缺少参数 <{argument.HelpName ?? argument.Name}>。",
        CommandResult { Command: { Action: null, Subcommands.Count: > 0 } } => "没有写明命令。",
        _ => fault.Message,
    };
}
