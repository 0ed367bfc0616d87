using Gongkai.Agencies;
using Gongkai.Office.Storage;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Office.Journal;

/// <summary>Reads the journal for an auditor.</summary>
public sealed class JournalReading(OfficeContext data) : IUseCase
{
    /// <summary>How many entries there are.</summary>
    public Task<int> CountAsync(JournalFilter filter, CancellationToken cancel) => Entries(filter).CountAsync(cancel);

    /// <summary>A page of entries, the latest first.</summary>
    public Task<List<JournalLine>> PageAsync(JournalFilter filter, int skip, int take, CancellationToken cancel) =>
        Lines(Entries(filter)).Skip(skip).Take(take).ToListAsync(cancel);

    /// <summary>All of them, the latest first, one at a time.</summary>
    public IAsyncEnumerable<JournalLine> AllAsync(JournalFilter filter) => Lines(Entries(filter)).AsAsyncEnumerable();

    private static IQueryable<JournalLine> Lines(IQueryable<JournalEntry> entries) => entries
        .OrderByDescending(e => e.At).ThenByDescending(e => e.AgencyId).ThenByDescending(e => e.Sequence)
        .Select(e => new JournalLine(e.AgencyId, e.Sequence, e.At, e.ActorName, e.Act, e.SubjectTable, e.SubjectId, e.SubjectName, e.Note));

    private IQueryable<JournalEntry> Entries(JournalFilter filter)
    {
        var entries = data.JournalEntries.AsNoTracking();
        if (filter.Log is { } log) entries = entries.Where(e => e.AgencyId == log);
        if (filter.Act is { } act) entries = entries.Where(e => e.Act == act);
        if (filter.Actor is { Length: > 0 } actor) entries = entries.Where(e => e.ActorName.Contains(actor));
        if (filter.From is { } from)
        {
            var first = StartOf(from);
            entries = entries.Where(e => e.At >= first);
        }

        if (filter.To is { } to)
        {
            var end = StartOf(to.AddDays(1));
            entries = entries.Where(e => e.At < end);
        }

        if (filter.Record is { } record) entries = entries.Where(e => e.SubjectId == record || e.Records.Any(r => r.RecordId == record));
        return entries;
    }

    /// <summary>The instant at which a day begins in Beijing.</summary>
    private static DateTime StartOf(DateOnly day) => BusinessClock.Stored(new DateTimeOffset(day, TimeOnly.MinValue, BusinessClock.Beijing));
}

/// <summary>Which entries; null leaves a question open.</summary>
/// <param name="Log">Whose log.</param>
/// <param name="Act">Code of an act.</param>
/// <param name="Actor">A piece of the actor's name or post.</param>
/// <param name="From">Beijing day, included.</param>
/// <param name="To">Beijing day, included.</param>
/// <param name="Record">Entries about this record, or that changed it.</param>
public sealed record JournalFilter(AgencyId? Log = null, string? Act = null, string? Actor = null, DateOnly? From = null, DateOnly? To = null, Guid? Record = null);

/// <summary>An entry as the auditor reads it.</summary>
public sealed record JournalLine(AgencyId Log, long Sequence, DateTime At, string ActorName, string Act, string? SubjectTable, Guid? SubjectId, string? SubjectName, string? Note);
