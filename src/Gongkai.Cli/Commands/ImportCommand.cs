using System.CommandLine;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Gongkai.Agencies;
using Gongkai.Cli.CommandLine;
using Gongkai.Documents.Items.Prior;
using Gongkai.Office;
using Gongkai.Office.Agencies;
using Gongkai.Office.Journal;
using Gongkai.Office.Proactive;
using Gongkai.Office.Screening;
using Gongkai.Office.Storage;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Cli.Commands;

/// <summary><c>gongkai import</c>: brings in what was kept elsewhere.</summary>
internal static class ImportCommand
{
    public static Command Create() => new("import", "导入：把其他平台上的数据带进来。") { new ImportItemsCommand() };
}

/// <summary><c>gongkai import items</c>: items that another portal has published.</summary>
internal sealed class ImportItemsCommand : Command
{
    /// <summary>Lines after which the console hears how far it has come.</summary>
    private const int Step = 10_000;

    private readonly Argument<FileInfo> _file = new("file") { HelpName = "文件", Description = "每行一条信息的JSON文件，或者第一行为表头的Excel工作簿。" };

    private readonly Option<DirectoryInfo> _data = InstallationFolder.Option();

    private readonly Option<string> _agency = new("--agency") { HelpName = "单位代号", Description = "机关在系统里的代号，如fengming。", Required = true };

    private readonly Option<DirectoryInfo> _attachments = new("--attachments") { HelpName = "文件夹", Description = "附件所在的文件夹；不给出时为文件所在的文件夹。" };

    private readonly Option<string> _format = new("--format")
    {
        HelpName = "格式",
        Description = "输出格式：text（没有导入的逐条说明，默认）或json（每条信息一行）。",
        CustomParser = Values.OneOf("输出格式", "text", "json"),
    };

    public ImportItemsCommand()
        : base("items", "导入其他平台已经公开的信息，保留原发布时间和来源，标明导入。已经导入过的不会重复导入。")
    {
        Add(_file);
        Add(_data);
        Add(_agency);
        Add(_attachments);
        Add(_format);
        SetAction(RunAsync);
    }

    /// <returns>0 all are there; 1 some were refused; 2 nothing could be done.</returns>
    private async Task<int> RunAsync(ParseResult given, CancellationToken cancel)
    {
        var console = given.InvocationConfiguration;
        try
        {
            var folder = InstallationFolder.Open(given.GetRequiredValue(_data));
            await using var file = Open(given.GetRequiredValue(_file));
            var tally = new Tally(console.Output, console.Error, given.GetValue(_format) == "json");
            await InstallationFolder.WithDatabaseAsync(folder, async () =>
            {
                await using var services = new ServiceCollection().AddLogging().AddGongkaiOffice(folder, TimeProvider.System).BuildServiceProvider();
                await using var scope = services.CreateAsyncScope();
                var data = scope.ServiceProvider.GetRequiredService<OfficeContext>();
                if (!await Databases.IsCurrentAsync(folder, data, cancel)) throw new UnusableFileException($"数据库不是这个版本的。请先运行：gongkai migrate --data {folder.Folder}");

                var command = new ImportItems.Command(
                    await AgencyAsync(data, given.GetRequiredValue(_agency), cancel), ReadableAsync(file, tally, cancel), given.GetValue(_attachments) ?? given.GetRequiredValue(_file).Directory);
                await foreach (var import in scope.ServiceProvider.GetRequiredService<ImportItems>().HandleAsync(command, Actor.Installation, cancel)) tally.Count(import);
                return 0;
            });
            return tally.Close();
        }
        catch (UnusableFileException unusable)
        {
            await console.Error.WriteLineAsync(unusable.Message);
            return UsageErrors.ExitStatus;
        }
    }

    private static FileStream Open(FileInfo file)
    {
        try
        {
            return file.OpenRead();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UnusableFileException($"文件“{file}”不能读取，请检查路径和权限。", e);
        }
    }

    private static async Task<AgencyId> AgencyAsync(OfficeContext data, string code, CancellationToken cancel) =>
        (AgencyCode.TryParse(code, out var parsed) ? await data.Set<Agency>().AsNoTracking().SingleOrDefaultAsync(a => a.Code == parsed, cancel) : null)?.Id
            ?? throw new UnusableFileException($"没有代号为“{code}”的机关，请检查 --agency。");

    /// <summary>What can be read; the rest goes to the tally.</summary>
    private static async IAsyncEnumerable<PriorItem> ReadableAsync(Stream file, Tally tally, [EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var read in PriorItemFile.ReadAsync(file, cancel))
        {
            if (read is PriorItemRead.Readable { Item: var item }) yield return item;
            else if (read is PriorItemRead.Faulty faulty) tally.Refuse(faulty.Place, faulty.Reason);
        }
    }

    /// <summary>Says what became of each item, and counts.</summary>
    private sealed class Tally(TextWriter output, TextWriter error, bool asJson)
    {
        private static readonly JsonSerializerOptions Json = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

        private int _imported;
        private int _there;
        private int _refused;
        private int _withBlocking;
        private int _blocking;
        private int _warning;

        public void Count(ItemImport import)
        {
            switch (import.Result)
            {
                case ItemImportResult.Imported:
                    _imported++;
                    Notice(import.Place, import.Found!);
                    Line(import.Place, "imported", reason: null, import.Found);
                    break;
                case ItemImportResult.AlreadyThere:
                    _there++;
                    Line(import.Place, "already-there", reason: null);
                    break;
                default:
                    Refuse(import.Place, import.Refusal!.Message);
                    break;
            }

            if ((_imported + _there + _refused) % Step == 0) error.WriteLine($"已经处理{_imported + _there + _refused}条……");
        }

        public void Refuse(int place, string reason)
        {
            _refused++;
            Line(place, "refused", reason);
            if (!asJson) output.WriteLine(place == 0 ? reason : $"第{place}行没有导入：{reason}");
        }

        public int Close()
        {
            if (!asJson) output.WriteLine($"导入{_imported}条，已经导入过{_there}条，没有导入{_refused}条。");
            if (!asJson && _blocking > 0) output.WriteLine($"其中{_withBlocking}条里有应当处理的内容，共{_blocking}处。这些信息已经公开，请尽快核对，需要遮盖的另起新的一稿。");
            if (!asJson && _warning > 0) output.WriteLine($"请核对的内容共{_warning}处。");
            return _refused > 0 ? 1 : 0;
        }

        private void Notice(int place, FoundCount found)
        {
            if (found.Blocking > 0) _withBlocking++;
            (_blocking, _warning) = (_blocking + found.Blocking, _warning + found.Warning);
            if (!asJson && found.Blocking > 0) output.WriteLine($"第{place}行已导入，里面有{found.Blocking}处应当处理的内容。");
        }

        private void Line(int place, string result, string? reason, FoundCount? found = null)
        {
            if (asJson) output.WriteLine(JsonSerializer.Serialize(new { line = place, result, reason, blocking = found?.Blocking ?? 0, warning = found?.Warning ?? 0 }, Json));
        }
    }
}
