using Gongkai.Agencies;
using Gongkai.Office.Agencies;
using Gongkai.Office.Storage;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Office.Journal;

/// <summary>What one log was found to be.</summary>
/// <param name="Name">Of the body, or 全系统.</param>
/// <param name="Entries">Entries that were recomputed.</param>
/// <param name="Rows">Rows that were compared with their last digest.</param>
/// <param name="Checkpoints">Checkpoints that were compared: the head, those kept in the database, those given.</param>
/// <param name="Misfit">The first one; null when everything fits.</param>
public sealed record VerifiedLog(AgencyId Log, string Name, long Entries, long Rows, long Checkpoints, Misfit? Misfit);

/// <summary>What an installation was found to be, log by log; the installation's own log first.</summary>
public sealed record VerificationResult(IReadOnlyList<VerifiedLog> Logs)
{
    public bool IsSound => Logs.All(log => log.Misfit is null);
}

/// <summary>
/// Recomputes every log from its entries and compares it with its head, its checkpoints and those that others kept, and every
/// journalled row with the last digest that the journal has of it, and every file with the digest in its row.
/// </summary>
/// <remarks>Everything is read as of one moment, in pieces; writers go on meanwhile. What it can show, and what it cannot, is said in
/// docs/security.md.</remarks>
public sealed class LogVerification(OfficeContext data, DataFolder folder) : IUseCase
{
    /// <param name="kept">Checkpoints and receipts from elsewhere.</param>
    /// <param name="onLog">Called after every log.</param>
    /// <exception cref="ArgumentException">A kept proof belongs to another installation.</exception>
    public async Task<VerificationResult> RunAsync(IReadOnlyList<KeptProof> kept, CancellationToken cancel, Action<VerifiedLog>? onLog = null)
    {
        data.ChangeTracker.Clear();
        var keptByLog = kept.ToLookup(LogOf);
        await using var moment = await data.BeginReadingAsync(cancel);
        var logs = new List<VerifiedLog>();
        var form = await new StoredForms(data).RunAsync(cancel);
        foreach (var log in (await LogsAsync(cancel)).Concat(keptByLog.Select(group => group.Key)).Distinct().OrderBy(log => log.Value))
        {
            var verified = await VerifyAsync(log, [.. keptByLog[log]], cancel);
            // Whose value it is cannot be told when the name of the body may be the value; the whole installation is not sound.
            if (log == JournalLog.Installation && form is not null) verified = verified with { Misfit = form };
            logs.Add(verified);
            onLog?.Invoke(verified);
        }

        return new VerificationResult(logs);
    }

    private async Task<VerifiedLog> VerifyAsync(AgencyId log, IReadOnlyList<KeptProof> kept, CancellationToken cancel)
    {
        var entries = new EntryVerification(data, folder, log, kept);
        var misfit = await entries.RunAsync(cancel);
        var rows = new RowVerification(data, log);
        misfit ??= await rows.RunAsync(cancel);
        misfit ??= await new FileVerification(data, folder, log).RunAsync(cancel);
        return new VerifiedLog(log, await NameAsync(log, cancel), entries.Entries, rows.Rows, entries.Checkpoints, misfit);
    }

    private AgencyId LogOf(KeptProof proof)
    {
        var start = JournalLog.Origin(folder.Settings.Installation, JournalLog.Installation);
        if (proof.Origin == start) return JournalLog.Installation;

        var parts = proof.Origin.Split('/');
        return parts is [_, var installation, var log] && installation == folder.Settings.Installation.ToString("D") && AgencyId.TryParse(log, out var id)
            ? id
            : throw new ArgumentException($"{proof.Name} belongs to another installation: {proof.Origin}.", nameof(proof));
    }

    /// <summary>Every log there is, and every body that has a row, whether it has a log or not.</summary>
    private async Task<IEnumerable<AgencyId>> LogsAsync(CancellationToken cancel)
    {
        var logs = new HashSet<AgencyId> { JournalLog.Installation };
        logs.UnionWith(await data.JournalHeads.Select(head => head.AgencyId).ToListAsync(cancel));
        logs.UnionWith(await data.JournalEntries.Select(entry => entry.AgencyId).Distinct().ToListAsync(cancel));
        foreach (var table in StoredTable.Journalled(data.Model)) logs.UnionWith(await table.OwnersAsync(data, cancel));
        return logs;
    }

    private async Task<string> NameAsync(AgencyId log, CancellationToken cancel)
    {
        if (log == JournalLog.Installation) return "全系统";

        return await data.Set<AgencyNaming>().Where(naming => naming.AgencyId == log).OrderByDescending(naming => naming.From).Select(naming => naming.FullName).FirstOrDefaultAsync(cancel) ?? log.ToString();
    }
}
