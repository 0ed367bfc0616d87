using System.Reflection;
using Gongkai.Agencies;
using Gongkai.Office.Storage;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Office.Journal;

/// <summary>One thing that was done to a record.</summary>
/// <param name="Act">What, as people read it.</param>
/// <param name="By">Name and post at that time.</param>
/// <param name="Note">The reason, or what else was noted.</param>
public sealed record HistoryLine(DateTime At, string Act, string By, string? Note);

/// <summary>What was done to a record, from the journal.</summary>
public sealed class RecordHistory(OfficeContext data) : IUseCase
{
    private static readonly Dictionary<string, string> Labels = typeof(Act).Assembly.GetTypes()
        .Where(type => type.Name.EndsWith("Acts", StringComparison.Ordinal))
        .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static))
        .Select(field => field.GetValue(null))
        .OfType<Act>()
        .DistinctBy(act => act.Code)
        .ToDictionary(act => act.Code, act => act.Label, StringComparer.Ordinal);

    /// <summary>What was done about the record, or changed it together with others, in the order in which it was done.</summary>
    public async Task<IReadOnlyList<HistoryLine>> OfAsync<TRow>(AgencyId agency, Guid id, CancellationToken cancel)
        where TRow : AgencyRow
    {
        var table = data.Model.FindEntityType(typeof(TRow))!.GetTableName();
        var about = data.JournalEntries.AsNoTracking().Where(e => e.AgencyId == agency && e.SubjectTable == table && e.SubjectId == id);
        var changing = data.JournalRecords.Where(r => r.AgencyId == agency && r.RecordTable == table && r.RecordId == id)
            .Join(data.JournalEntries.AsNoTracking(), r => new { r.AgencyId, Id = r.EntryId }, e => new { e.AgencyId, e.Id }, (_, entry) => entry);
        var entries = await about.Union(changing)
            .OrderBy(e => e.Sequence)
            .Select(e => new { e.At, e.Act, e.ActorName, e.Note })
            .ToListAsync(cancel);
        return [.. entries.Select(e => new HistoryLine(e.At, Labels.GetValueOrDefault(e.Act, e.Act), e.ActorName, e.Note))];
    }
}
