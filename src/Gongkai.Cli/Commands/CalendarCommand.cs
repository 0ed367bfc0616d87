using System.CommandLine;
using Gongkai.Cli.CommandLine;

namespace Gongkai.Cli.Commands;

/// <summary><c>gongkai calendar</c>: the working-day calendar.</summary>
internal static class CalendarCommand
{
    public static Command Create() => new("calendar", "工作日历：依据国务院办公厅放假通知计算工作日。") { new DueCommand(), new ClockCommand() };
}

/// <summary><c>gongkai calendar due</c>: on which day a period of working days ends.</summary>
internal sealed class DueCommand : Command
{
    /// <summary>Working days; the longest count that the command makes.</summary>
    private const int LongestCount = 1000;

    private readonly Argument<DateOnly> _start = new("start")
    {
        HelpName = "起算日",
        Description = "收到申请等事件发生之日，当日不计，如2026-09-07或2026年9月7日。",
        CustomParser = Values.Date,
    };

    private readonly Option<int> _workingDays = new("--days")
    {
        HelpName = "工作日数",
        Description = $"要数的工作日数，1至{LongestCount}。",
        Required = true,
        CustomParser = Values.Number("工作日数", 1, LongestCount),
    };

    private readonly Option<bool> _explain = new("--explain") { Description = "逐日列出，说明每一天为何计入或不计入。" };

    private readonly Option<string> _format = new("--format")
    {
        HelpName = "格式",
        Description = "输出格式：text（文字，默认）或json。",
        CustomParser = Values.OneOf("输出格式", "text", "json"),
    };

    private readonly Option<string[]> _notices = new("--notice")
    {
        HelpName = "文件",
        Description = "另外载入一份放假通知或地方补充放假安排，可多次给出。",
    };

    private readonly Option<string> _data = new("--data")
    {
        HelpName = "文件夹",
        Description = "数据文件夹，载入其中data/holidays下的全部放假通知。",
    };

    public DueCommand()
        : base("due", "计算期限届满之日，即起算日之后的第几个工作日。")
    {
        Add(_start);
        Add(_workingDays);
        Add(_explain);
        Add(_format);
        Add(_notices);
        Add(_data);
        SetAction(Write);
    }

    private int Write(ParseResult given)
    {
        var (output, error) = (given.InvocationConfiguration.Output, given.InvocationConfiguration.Error);
        try
        {
            var calendar = NoticeFiles.Calendar(given.GetValue(_data), given.GetValue(_notices) ?? []);
            var due = DueDate.Count(calendar, given.GetValue(_start), given.GetValue(_workingDays));
            if (given.GetValue(_format) == "json") due.WriteJson(output, given.GetValue(_explain));
            else due.WriteText(output, given.GetValue(_explain));

            return 0;
        }
        catch (UnusableFileException unusable)
        {
            error.WriteLine(unusable.Message);
            return UsageErrors.ExitStatus;
        }
    }
}

/// <summary><c>gongkai calendar clock</c>: the last day to answer an application, from what happened to it.</summary>
internal sealed class ClockCommand : Command
{
    private readonly Argument<string> _file = new("file") { HelpName = "文件", Description = "每行一件的JSON文件；写作-时从标准输入读。" };

    private readonly Option<string> _format = new("--format")
    {
        HelpName = "格式",
        Description = "输出格式：text（文字，默认）或json。",
        CustomParser = Values.OneOf("输出格式", "text", "json"),
    };

    private readonly Option<string[]> _notices = new("--notice") { HelpName = "文件", Description = "另外载入一份放假通知或地方补充放假安排，可多次给出。" };

    private readonly Option<string> _data = new("--data") { HelpName = "文件夹", Description = "数据文件夹，载入其中data/holidays下的全部放假通知。" };

    public ClockCommand()
        : base("clock", "按收到、补正、征求意见、延期、收费等经过，计算申请的答复期限。")
    {
        Add(_file);
        Add(_format);
        Add(_notices);
        Add(_data);
        SetAction(Write);
    }

    private int Write(ParseResult given)
    {
        var (output, error) = (given.InvocationConfiguration.Output, given.InvocationConfiguration.Error);
        var file = given.GetValue(_file)!;
        try
        {
            var calendar = NoticeFiles.Calendar(given.GetValue(_data), given.GetValue(_notices) ?? []);
            var status = 0;
            foreach (var (number, line) in Lines(file).Index().Where(line => !string.IsNullOrWhiteSpace(line.Item)))
            {
                try
                {
                    var each = ClockCase.Parse(line);
                    if (given.GetValue(_format) == "json") each.WriteJson(output, each.Clock(calendar));
                    else each.WriteText(output, each.Clock(calendar));
                }
                catch (FormatException wrong)
                {
                    error.WriteLine($"第{number + 1}行：{wrong.Message}");
                    status = UsageErrors.ExitStatus;
                }
            }

            return status;
        }
        catch (UnusableFileException unusable)
        {
            error.WriteLine(unusable.Message);
            return UsageErrors.ExitStatus;
        }
        catch (Exception unread) when (unread is IOException or UnauthorizedAccessException)
        {
            error.WriteLine($"“{file}”读不了。请核对路径和权限。");
            return UsageErrors.ExitStatus;
        }
    }

    private static IEnumerable<string> Lines(string file) => file == "-" ? Console.In.ReadToEnd().ReplaceLineEndings("\n").Split('\n') : File.ReadLines(file);
}
