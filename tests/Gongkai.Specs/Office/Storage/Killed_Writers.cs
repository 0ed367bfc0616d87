using System.ComponentModel;
using System.Diagnostics;
using Gongkai.Office.Journal;
using Gongkai.Office.Requests;
using Gongkai.Office.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Specs.Office.Storage;

/// <summary>A process that is killed while it writes loses nothing that it acknowledged and leaves nothing half (SQLite).</summary>
public sealed class Killed_Writers
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static int Kills => Environment.GetEnvironmentVariable("GONGKAI_LONG") == "1" ? 1_000 : 10;

    [Fact]
    public async Task Every_acknowledged_write_is_there_and_nothing_is_half()
    {
        await using var installation = await TestInstallation.CreateAsync(Database.Sqlite);
        var acknowledged = new List<Guid>();
        var random = new Random(20_231_120);
        for (var kill = 0; kill < Kills; kill++)
        {
            acknowledged.AddRange(await KilledAsync(installation, afterWrites: random.Next(1, 12), TimeSpan.FromMilliseconds(random.NextDouble() * 20)));

            await installation.UsingAsync(async services =>
            {
                var data = services.GetRequiredService<OfficeContext>();
                var stored = await data.Set<Request>().Select(request => request.Id).ToListAsync(Cancel);
                Assert.Empty(acknowledged.Except(stored));
                Assert.Equal(stored.Count, await data.JournalEntries.CountAsync(entry => entry.AgencyId == TestInstallation.Town, Cancel));
                if (kill % 10 == 9) Assert.True((await services.GetRequiredService<LogVerification>().RunAsync([], Cancel)).IsSound);
            });
        }

        Assert.True(acknowledged.Count >= Kills);
    }

    [Fact]
    public async Task The_log_of_the_database_is_on_the_disk_before_a_write_is_acknowledged()
    {
        var trace = await TraceAsync(isSafe: true);

        Assert.True(trace.Acknowledgements >= 3);
        Assert.Equal(0, trace.NotOnDisk);
    }

    [Fact]
    public async Task Without_waiting_for_the_disk_the_same_trace_shows_acknowledgements_too_early()
    {
        var trace = await TraceAsync(isSafe: false);

        Assert.True(trace.Acknowledgements >= 3);
        Assert.True(trace.NotOnDisk >= 3);
    }

    private static ProcessStartInfo Writer(TestInstallation installation, int count, params string[] more) =>
        new("dotnet", [Path.Combine(AppContext.BaseDirectory, "Gongkai.SteadyWriter.dll"), installation.Folder.Folder.FullName, TestInstallation.Town.ToString(), $"{count}", .. more])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };

    /// <returns>The applications that were acknowledged before the end.</returns>
    private static async Task<List<Guid>> KilledAsync(TestInstallation installation, int afterWrites, TimeSpan more)
    {
        using var writer = Process.Start(Writer(installation, int.MaxValue))!;
        var acknowledged = new List<Guid>();
        var killed = false;
        while (await writer.StandardOutput.ReadLineAsync(Cancel) is { } line)
        {
            if (line.Length == 40) acknowledged.Add(Guid.ParseExact(line[4..], "D"));
            if (acknowledged.Count < afterWrites || killed) continue;

            await Task.Delay(more, Cancel);
            writer.Kill(); // SIGKILL
            killed = true;
        }

        await writer.WaitForExitAsync(Cancel);
        Assert.True(killed, "The writer ended by itself.");
        return acknowledged;
    }

    private static async Task<(int Acknowledgements, int NotOnDisk)> TraceAsync(bool isSafe)
    {
        await using var installation = await TestInstallation.CreateAsync(Database.Sqlite);
        var trace = Path.Combine(installation.Folder.Folder.FullName, "trace.txt");
        var writer = Writer(installation, 5, isSafe ? [] : ["unsafe"]);
        var traced = new ProcessStartInfo("strace", ["-f", "-y", "-s", "12", "-e", "trace=write,pwrite64,fsync,fdatasync", "-o", trace, writer.FileName, .. writer.ArgumentList]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        try
        {
            using var process = Process.Start(traced)!;
            var output = process.StandardOutput.ReadToEndAsync(Cancel);
            var error = await process.StandardError.ReadToEndAsync(Cancel);
            await output;
            await process.WaitForExitAsync(Cancel);
            Assert.SkipWhen(error.Contains("ptrace", StringComparison.Ordinal), $"strace不能跟踪进程：{error.Trim()}");
            Assert.Equal(0, process.ExitCode);
        }
        catch (Win32Exception)
        {
            Assert.Skip("没有strace，不能观察写盘的顺序。");
        }

        return Read(await File.ReadAllLinesAsync(trace, Cancel));
    }

    /// <summary>Counts acknowledgements, and those before which the last write to the database's log was not followed by a sync of it.</summary>
    private static (int Acknowledgements, int NotOnDisk) Read(IEnumerable<string> trace)
    {
        var (acknowledgements, notOnDisk, isDirty) = (0, 0, false);
        foreach (var call in trace)
        {
            if (call.Contains("gongkai.db-wal", StringComparison.Ordinal)) isDirty = !call.Contains("sync(", StringComparison.Ordinal);
            if (!call.Contains("\"ack ", StringComparison.Ordinal)) continue;

            acknowledgements++;
            if (isDirty) notOnDisk++;
        }

        return (acknowledgements, notOnDisk);
    }
}
