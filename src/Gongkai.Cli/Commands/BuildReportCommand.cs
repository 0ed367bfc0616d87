using System.CommandLine;
using System.Text.Json;
using Gongkai.Agencies;
using Gongkai.Cli.CommandLine;
using Gongkai.Documents.AnnualReports;
using Gongkai.Law;
using Gongkai.Office;
using Gongkai.Office.Agencies;
using Gongkai.Office.AnnualReports;
using Gongkai.Office.Storage;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Cli.Commands;

/// <summary><c>gongkai report build</c>: builds a body's yearly report from its ledgers and texts.</summary>
internal sealed class BuildReportCommand : Command
{
    private readonly Option<DirectoryInfo> _data = new("--data") { HelpName = "文件夹", Description = "数据文件夹。", Required = true };

    private readonly Option<string> _agency = new("--agency") { HelpName = "单位代号", Description = "机关在系统里的代号，如fengming。", Required = true };

    private readonly Option<int> _year = new("--year")
    {
        HelpName = "年度",
        Description = "报告的年度，如2023。",
        Required = true,
        CustomParser = Values.Number("年度", 2000, 2099),
    };

    private readonly Option<string> _format = new("--format")
    {
        HelpName = "格式",
        Description = "docx（规定版式的Word文档）、html（网页）、xlsx（正文和三张表）或json（数据）。",
        Required = true,
        CustomParser = Values.OneOf("格式", "docx", "html", "xlsx", "json"),
    };

    private readonly Option<string> _out = new("--out") { HelpName = "文件", Description = "写入的文件；html和json不给出时写到屏幕。" };

    public BuildReportCommand()
        : base("build", "由台账和已写的文字生成一个机关一个年度的报告。")
    {
        Add(_data);
        Add(_agency);
        Add(_year);
        Add(_format);
        Add(_out);
        SetAction(BuildAsync);
    }

    /// <returns>The exit status: 0 written; 2 the folder, body, year or file cannot be used.</returns>
    private async Task<int> BuildAsync(ParseResult given, CancellationToken cancel)
    {
        var console = given.InvocationConfiguration;
        var (format, target) = (given.GetValue(_format)!, given.GetValue(_out));
        try
        {
            if (target is null && format is "docx" or "xlsx") throw new UnusableFileException($"{format}不能写到屏幕，请用 --out 给出文件。");
            var built = await BuildAsync(given.GetRequiredValue(_data), given.GetValue(_agency)!, given.GetValue(_year), cancel);
            return ReportFile.Write(ReportWriter.Write(built.Report, Enum.Parse<ReportFileKind>(format, ignoreCase: true), built.Agency.Value), target, console);
        }
        catch (UnusableFileException unusable)
        {
            await console.Error.WriteLineAsync(unusable.Message);
            return UsageErrors.ExitStatus;
        }
    }

    private static async Task<BuiltReport> BuildAsync(DirectoryInfo directory, string code, int year, CancellationToken cancel)
    {
        await using var services = new ServiceCollection().AddLogging().AddGongkaiOffice(Open(directory), TimeProvider.System).BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        var data = scope.ServiceProvider.GetRequiredService<OfficeContext>();
        if ((await data.Database.GetPendingMigrationsAsync(cancel)).Any())
            throw new UnusableFileException($"数据文件夹“{directory}”是由以前的版本建立的。请先升级：gongkai migrate --data {directory}");
        var agency = AgencyCode.TryParse(code, out var parsed) ? await data.Set<Agency>().AsNoTracking().SingleOrDefaultAsync(a => a.Code == parsed, cancel) : null;
        if (agency is null) throw new UnusableFileException($"没有代号为“{code}”的机关，请检查 --agency。");

        return await scope.ServiceProvider.GetRequiredService<ReportBuild>().BuildAsync(agency.Id, year, cancel) switch
        {
            Ruling<BuiltReport>.Allowed { Value: var built } => built,
            Ruling<BuiltReport>.Refused { Reason: var refusal } => throw new UnusableFileException(refusal.Message),
            _ => throw new InvalidOperationException("A ruling is either allowed or refused."),
        };
    }

    private static DataFolder Open(DirectoryInfo directory)
    {
        try
        {
            return DataFolder.Open(directory);
        }
        catch (DirectoryNotFoundException missing)
        {
            throw new UnusableFileException($"“{directory}”不是数据文件夹，请检查 --data。", missing);
        }
        catch (Exception damaged) when (damaged is JsonException or InvalidDataException or IOException or UnauthorizedAccessException)
        {
            throw new UnusableFileException($"数据文件夹“{directory}”不能打开：设置或者密钥缺失、损坏，或者没有读取权限。", damaged);
        }
    }
}
