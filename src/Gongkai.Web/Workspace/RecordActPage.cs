using Gongkai.Law;
using Gongkai.Office.Ledgers;
using Gongkai.Office.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Workspace;

/// <summary>A form that does one thing with one record of a ledger.</summary>
/// <typeparam name="TRow">A row of the ledger.</typeparam>
public abstract class RecordActPage<TRow>(OfficeContext data) : LedgerPage
    where TRow : LedgerRow
{
    /// <summary>The version that the person saw.</summary>
    [BindProperty]
    public int Version { get; set; }

    public TRow Entry { get; private set; } = null!;

    /// <summary>What the record says.</summary>
    public IReadOnlyList<Fact> Facts => [.. FactsOf(Entry)];

    /// <summary>The address of the ledger, below the body.</summary>
    protected abstract string List { get; }

    protected OfficeContext Data => data;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        if (Entry.VoidedAt is not null || !Fits(Entry)) return LocalRedirect(Url.Content($"{Home}/{List}/{id}"));

        Version = Entry.Version;
        Preset();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        if (!ModelState.IsValid) return Page();

        switch (await SaveAsync(id, cancel))
        {
            case Ruling<TRow>.Allowed { Value: var row }:
                return GoTo($"{List}/{id}", Done(row));
            case Ruling<TRow>.Refused { Reason: var refusal }:
                await FindAsync(id, cancel);
                if (IsConflict(refusal)) this.ShowConflict(nameof(Version), Entry.Version, ConflictNow());
                else Refuse(refusal, FieldOf(refusal));
                return Page();
            default:
                throw new InvalidOperationException("A ruling is either allowed or refused.");
        }
    }

    protected abstract IEnumerable<Fact> FactsOf(TRow row);

    /// <summary>Whether the form has anything to do with the record as it is.</summary>
    protected virtual bool Fits(TRow row) => true;

    /// <summary>Presets of the form.</summary>
    protected virtual void Preset()
    {
    }

    protected abstract Task<Ruling<TRow>> SaveAsync(Guid id, CancellationToken cancel);

    /// <summary>What is said once it is done; null where the record itself says it.</summary>
    protected abstract string? Done(TRow row);

    /// <summary>What is stored now, for a form that meets a change by somebody else.</summary>
    protected virtual Conflict ConflictNow() => Conflict.With(Facts);

    /// <summary>The field of the form that a refusal speaks of; empty for the whole form.</summary>
    protected virtual string FieldOf(Refusal refusal) => "";

    private async Task<bool> FindAsync(Guid id, CancellationToken cancel)
    {
        var row = await data.Set<TRow>().AsNoTracking().SingleOrDefaultAsync(r => r.AgencyId == AgencyId && r.Id == id, cancel);
        if (row is not null) Entry = row;
        return row is not null;
    }
}
