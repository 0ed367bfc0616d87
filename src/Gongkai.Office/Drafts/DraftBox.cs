using System.Text.Json;
using Gongkai.Agencies;
using Gongkai.Office.Storage;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Office.Drafts;

/// <summary>Keeps what somebody typed and did not send, for that person only.</summary>
/// <remarks>Bookkeeping, not a record: outside the journal, and gone once the form has been sent.</remarks>
public sealed class DraftBox(OfficeContext data, DataFolder folder, BusinessClock clock) : IUseCase
{
    private const string FieldsColumn = "draft_fields";

    /// <summary>Keeps the fields of a form; an earlier draft with this id is replaced.</summary>
    /// <param name="agency">The body that the form is about.</param>
    /// <param name="form">The form's address, without the application's own path.</param>
    /// <param name="draft">The draft that the form was filled from; null for a new one.</param>
    /// <returns>The draft's id.</returns>
    public async Task<Guid> KeepAsync(AgencyId agency, Guid person, string form, IReadOnlyDictionary<string, string[]> fields, Guid? draft, CancellationToken cancel)
    {
        var kept = draft is null ? null : await Of(person).SingleOrDefaultAsync(d => d.Id == draft, cancel);
        var id = kept?.Id ?? Guid.CreateVersion7(clock.GetUtcNow());
        var text = folder.Keys.Columns.Seal(JsonSerializer.Serialize(fields), id, FieldsColumn);
        if (kept is null) data.Add(new Draft { AgencyId = agency, Id = id, PersonId = person, Form = form, Fields = text, KeptAt = clock.Now });
        else (kept.Fields, kept.KeptAt) = (text, clock.Now);
        await data.SaveChangesAsync(cancel);
        return id;
    }

    /// <summary>What was kept; null when the person has no such draft.</summary>
    public async Task<KeptDraft?> OpenAsync(Guid person, Guid draft, CancellationToken cancel)
    {
        var kept = await Of(person).AsNoTracking().SingleOrDefaultAsync(d => d.Id == draft, cancel);
        if (kept is null) return null;

        var fields = JsonSerializer.Deserialize<Dictionary<string, string[]>>(folder.Keys.Columns.Open(kept.Fields, kept.Id, FieldsColumn))!;
        return new KeptDraft(kept.Id, kept.Form, kept.KeptAt, fields);
    }

    /// <summary>Throws it away; nothing happens when it is gone already.</summary>
    public Task DropAsync(Guid person, Guid draft, CancellationToken cancel) => Of(person).Where(d => d.Id == draft).ExecuteDeleteAsync(cancel);

    /// <summary>What the person keeps about the body, the latest first.</summary>
    public Task<List<DraftLine>> ListAsync(AgencyId agency, Guid person, CancellationToken cancel) => Of(person)
        .Where(d => d.AgencyId == agency)
        .OrderByDescending(d => d.KeptAt)
        .Select(d => new DraftLine(d.Id, d.Form, d.KeptAt))
        .ToListAsync(cancel);

    private IQueryable<Draft> Of(Guid person) => data.Set<Draft>().Where(d => d.PersonId == person);
}

/// <summary>A draft with its fields.</summary>
public sealed record KeptDraft(Guid Id, string Form, DateTime KeptAt, IReadOnlyDictionary<string, string[]> Fields);

/// <summary>A draft in a list.</summary>
public sealed record DraftLine(Guid Id, string Form, DateTime KeptAt);
