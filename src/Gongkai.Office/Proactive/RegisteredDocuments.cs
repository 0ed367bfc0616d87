using Gongkai.Agencies;
using Gongkai.Office.Ledgers;
using Gongkai.Office.Storage;
using Gongkai.Proactive;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Office.Proactive;

/// <summary>A document of the register with its amendments, the first one first.</summary>
public sealed record RegisteredDocument(NormativeDocument Entry, IReadOnlyList<DocumentAmendment> Amendments)
{
    public DocumentTimes Times => Entry.Times(Amendments is [var first, ..] ? first.On : null);
}

/// <summary>Reads the register of rules and normative documents.</summary>
public static class RegisteredDocuments
{
    /// <summary>The document with its amendments.</summary>
    public static async Task<RegisteredDocument> WithAmendmentsAsync(this OfficeContext data, NormativeDocument document, CancellationToken cancel) => new(
        document,
        await data.Set<DocumentAmendment>().AsNoTracking().Where(a => a.AgencyId == document.AgencyId && a.DocumentId == document.Id).OrderBy(a => a.On).ThenBy(a => a.Id).ToListAsync(cancel));

    /// <summary>The document whose text an item carries; null where the item carries none, or none that is registered.</summary>
    public static async Task<RegisteredDocument?> DocumentOfAsync(this OfficeContext data, AgencyId agency, Guid item, CancellationToken cancel) =>
        await data.Set<NormativeDocument>().AsNoTracking().Standing().SingleOrDefaultAsync(d => d.AgencyId == agency && d.ItemId == item, cancel) is { } document
            ? await data.WithAmendmentsAsync(document, cancel)
            : null;

    /// <summary>Those in a state on a day, as <see cref="DocumentTimes.StateOn"/> says; those that were amended are in force.</summary>
    public static IQueryable<NormativeDocument> InState(this IQueryable<NormativeDocument> documents, DocumentState state, DateOnly day)
    {
        if (state == DocumentState.Repealed) return documents.Where(d => d.RepealedOn != null && d.RepealedOn <= day && (d.ValidUntil == null || d.ValidUntil >= d.RepealedOn));
        if (state == DocumentState.Expired) return documents.Where(d => d.ValidUntil != null && d.ValidUntil < day && (d.RepealedOn == null || d.ValidUntil < d.RepealedOn));

        var standing = documents.Where(d => (d.RepealedOn == null || d.RepealedOn > day) && (d.ValidUntil == null || d.ValidUntil >= day));
        return state == DocumentState.NotYetInForce
            ? standing.Where(d => d.EffectiveOn != null ? d.EffectiveOn > day : d.MadeOn > day)
            : standing.Where(d => d.EffectiveOn != null ? d.EffectiveOn <= day : d.MadeOn <= day);
    }
}
