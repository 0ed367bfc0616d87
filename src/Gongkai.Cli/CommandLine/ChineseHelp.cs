using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Gongkai.Cli.CommandLine;

/// <summary>Prints the help of a command in Chinese. The package's own help is translated only in part.</summary>
internal sealed class ChineseHelp : SynchronousCommandLineAction
{
    private ChineseHelp()
    {
    }

    public override bool ClearsParseErrors => true;

    public static void Install(RootCommand root)
    {
        foreach (var option in root.Options)
        {
            if (option is HelpOption) (option.Description, option.Action) = ("显示帮助。", new ChineseHelp());
            if (option is VersionOption) option.Description = "显示版本号。";
        }
    }

    /// <summary>The command as it is typed, from the executable on: <c>gongkai calendar due</c>.</summary>
    public static string FullName(Command command) =>
        command.Parents.OfType<Command>().FirstOrDefault() is { } parent ? $"{FullName(parent)} {command.Name}" : "gongkai";

    public override int Invoke(ParseResult parseResult)
    {
        var command = parseResult.CommandResult.Command;
        var output = parseResult.InvocationConfiguration.Output;

        output.WriteLine(command.Description);
        Write(output, "用法", [("", Usage(command))]);
        Write(output, "参数", [.. command.Arguments.Where(Shown).Select(argument => (Placeholder(argument), argument.Description))]);
        Write(output, "选项", [.. OptionsOf(command).Where(Shown).Select(option => (Names(option), option.Description))]);
        Write(output, "命令", [.. command.Subcommands.Where(Shown).Select(verb => (verb.Name, verb.Description))]);
        return 0;
    }

    private static bool Shown(Symbol symbol) => !symbol.Hidden;

    private static string Usage(Command command) =>
        string.Join(' ', [
            FullName(command),
            .. command.Subcommands.Any(Shown) ? ["<命令>"] : Array.Empty<string>(),
            .. command.Arguments.Where(Shown).Select(Placeholder),
            .. command.Options.Where(option => option.Required).Select(Names),
            "[选项]",
        ]);

    private static IEnumerable<Option> OptionsOf(Command command) =>
        command.Parents.OfType<Command>().SelectMany(OptionsOf).Where(option => option.Recursive)
            .Reverse().Concat(command.Options.Reverse()).Reverse();

    private static string Placeholder(Argument argument) => $"<{argument.HelpName ?? argument.Name}>";

    private static string Names(Option option)
    {
        var names = string.Join(", ", option.Aliases.Where(alias => alias.StartsWith('-')).Order(StringComparer.Ordinal).Append(option.Name));
        return option.HelpName is { } value ? $"{names} <{value}>" : names;
    }

    private static void Write(TextWriter output, string title, IReadOnlyList<(string Name, string? Description)> lines)
    {
        if (lines.Count == 0) return;

        output.WriteLine();
        output.WriteLine($"{title}：");
        var column = lines.Max(line => ConsoleText.Width(line.Name));
        foreach (var (name, description) in lines)
        {
            var gap = column == 0 ? 0 : column - ConsoleText.Width(name) + 2;
            output.WriteLine($"  {name}{new string(' ', gap)}{description}");
        }
    }
}
