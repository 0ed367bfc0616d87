using System.CommandLine;
using System.Text.Json;
using Gongkai.Cli.CommandLine;
using Gongkai.Office.Journal;
using Gongkai.Office.Storage;

namespace Gongkai.Cli.Commands;

/// <summary><c>gongkai verify</c>: recomputes the journal and compares every record with it.</summary>
internal sealed class VerifyCommand : Command
{
    private readonly Option<DirectoryInfo> _data = InstallationFolder.Option();

    private readonly Option<string[]> _checkpoint = new("--checkpoint")
    {
        HelpName = "文件",
        Description = "另外保存的检查点或者回执，可以给出多个。没有它们，查不出整个数据被换成旧备份。",
    };

    private readonly Option<string> _format = new("--format")
    {
        HelpName = "格式",
        Description = "输出格式：text（文字，默认）或json。",
        CustomParser = Values.OneOf("输出格式", "text", "json"),
    };

    private VerifyCommand()
        : base("verify", "核对日志和全部记录，指出被改动、删除、调换、插入或者截断的地方。")
    {
        Add(_data);
        Add(_checkpoint);
        Add(_format);
        SetAction(RunAsync);
    }

    public static Command Create() => new VerifyCommand();

    /// <returns>0 sound; 1 not; 2 the folder, the database or a given file cannot be read.</returns>
    private async Task<int> RunAsync(ParseResult given, CancellationToken cancel)
    {
        var console = given.InvocationConfiguration;
        try
        {
            var folder = InstallationFolder.Open(given.GetRequiredValue(_data));
            var kept = (given.GetValue(_checkpoint) ?? []).Select(path => Read(path, folder)).ToList();
            var result = await VerifyAsync(folder, kept, cancel);
            if (given.GetValue(_format) == "json") WriteJson(console.Output, result);
            else Write(console.Output, result);
            return result.IsSound ? 0 : 1;
        }
        catch (UnusableFileException unusable)
        {
            await console.Error.WriteLineAsync(unusable.Message);
            return UsageErrors.ExitStatus;
        }
    }

    /// <exception cref="UnusableFileException">The database cannot be read, or is not of this version.</exception>
    internal static async Task<VerificationResult> VerifyAsync(DataFolder folder, IReadOnlyList<KeptProof> kept, CancellationToken cancel) =>
        await InstallationFolder.WithDatabaseAsync(folder, async () =>
        {
            await using var data = Databases.Open(folder);
            if (!await Databases.IsCurrentAsync(folder, data, cancel)) throw new UnusableFileException($"数据库不是这个版本的。请先运行：gongkai migrate --data {folder.Folder}");
            return await new LogVerification(data, folder).RunAsync(kept, cancel);
        });

    /// <summary>One line a log, then the sum.</summary>
    internal static void Write(TextWriter output, VerificationResult result)
    {
        foreach (var log in result.Logs)
        {
            output.WriteLine(log.Misfit is { } misfit
                ? $"{log.Name}：不一致（{misfit.Kind.Label}）。{misfit.Sentence}"
                : $"{log.Name}：一致。日志{log.Entries}条，记录{log.Rows}条，检查点{log.Checkpoints}个。");
        }

        var wrong = result.Logs.Count(log => log.Misfit is not null);
        output.WriteLine(wrong == 0
            ? $"共{result.Logs.Count}份日志，全部一致。"
            : $"共{result.Logs.Count}份日志，其中{wrong}份不一致；每份只指出最先发现的一处。请保留现场，不要继续使用，并与另外保存的检查点和备份对照。");
    }

    private static void WriteJson(TextWriter output, VerificationResult result)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Indented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteBoolean("sound", result.IsSound);
            json.WriteStartArray("logs");
            foreach (var log in result.Logs) Write(json, log);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.WriteLine(System.Text.Encoding.UTF8.GetString(bytes.ToArray()));
    }

    private static void Write(Utf8JsonWriter json, VerifiedLog log)
    {
        json.WriteStartObject();
        json.WriteString("log", log.Log == JournalLog.Installation ? "installation" : log.Log.ToString());
        json.WriteString("name", log.Name);
        json.WriteNumber("entries", log.Entries);
        json.WriteNumber("records", log.Rows);
        json.WriteNumber("checkpoints", log.Checkpoints);
        if (log.Misfit is { } misfit)
        {
            json.WriteStartObject("misfit");
            json.WriteString("kind", misfit.Kind.Code);
            json.WriteString("message", misfit.Sentence);
            if (misfit.Sequence is { } sequence) json.WriteNumber("sequence", sequence);
            if (misfit.Table is { } table) json.WriteString("table", table);
            if (misfit.RecordId is { } record) json.WriteString("record", record);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static KeptProof Read(string path, DataFolder folder)
    {
        try
        {
            var proof = KeptProof.Parse(Path.GetFileName(path), File.ReadAllText(path));
            return proof.Origin.StartsWith($"gongkai/{folder.Settings.Installation:D}/", StringComparison.Ordinal)
                ? proof
                : throw new UnusableFileException($"--checkpoint 给出的“{path}”属于另一个系统，不能用来核对这里的数据。");
        }
        catch (FormatException e)
        {
            throw new UnusableFileException($"--checkpoint 给出的“{path}”不是检查点，也不是回执。", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new UnusableFileException($"--checkpoint 给出的“{path}”不能读取，请检查文件是否存在、有没有权限。", e);
        }
    }
}
