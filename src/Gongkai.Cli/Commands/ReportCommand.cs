using System.CommandLine;
using Gongkai.Cli.Checking;
using Gongkai.Cli.CommandLine;
using Gongkai.Documents.AnnualReports;

namespace Gongkai.Cli.Commands;

/// <summary><c>gongkai report</c>: yearly reports as files.</summary>
internal static class ReportCommand
{
    public static Command Create() => new("report", "年度报告：按规定格式生成文件。") { new BuildReportCommand(), new ConvertCommand() };
}

/// <summary><c>gongkai report convert</c>: writes a report that anybody wrote as a file in the official layout.</summary>
internal sealed class ConvertCommand : Command
{
    private readonly Argument<string> _path = new("path")
    {
        HelpName = "文件",
        Description = "一份年度报告（Word、WPS、PDF、网页、Excel、纯文本或JSON）。",
    };

    private readonly Option<string> _format = new("--format")
    {
        HelpName = "格式",
        Description = "docx（规定版式的Word文档）、html（网页）、xlsx（正文和三张表）或json（数据）。",
        Required = true,
        CustomParser = Values.OneOf("格式", "docx", "html", "xlsx", "json"),
    };

    private readonly Option<string> _out = new("--out")
    {
        HelpName = "文件",
        Description = "写入的文件；html和json不给出时写到屏幕。",
    };

    public ConvertCommand()
        : base("convert", "把一份年度报告转成规定版式的文件，文字和数字照原样，对错不改。")
    {
        Add(_path);
        Add(_format);
        Add(_out);
        SetAction(Convert);
    }

    /// <returns>The exit status: 0 written; 2 the report cannot be read or the file not written.</returns>
    private int Convert(ParseResult given)
    {
        var (path, format, target) = (given.GetValue(_path)!, given.GetValue(_format)!, given.GetValue(_out));
        var error = given.InvocationConfiguration.Error;
        if (target is null && format is "docx" or "xlsx") return Fail(error, $"{format}不能写到屏幕，请用 --out 给出文件。");
        var reading = SubmittedReport.Read(path);
        if (reading is ReportReading.Unreadable { Reason: var reason }) return Fail(error, $"“{path}”不能转换：{reason}");

        var content = ReportWriter.Write(((ReportReading.Recognised)reading).Report, Enum.Parse<ReportFileKind>(format, ignoreCase: true));
        return ReportFile.Write(content, target, given.InvocationConfiguration);
    }

    private static int Fail(TextWriter error, string sentence)
    {
        error.WriteLine(sentence);
        return UsageErrors.ExitStatus;
    }
}
