using System.ComponentModel.DataAnnotations;
using Gongkai.Agencies;
using Gongkai.Law;
using Gongkai.Office.Journal;
using Gongkai.Office.Storage;
using Gongkai.Web.AnnualReports;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Workspace;

/// <summary>The page of one record of a ledger, which also records a new one.</summary>
public abstract class RecordPage : LedgerPage
{
    /// <summary>Stands in the address in place of an id for a record that is not there yet.</summary>
    public const string New = "new";

    /// <summary>The version that the person saw.</summary>
    [BindProperty]
    public int Version { get; set; }

    /// <summary>Why it is corrected.</summary>
    [BindProperty]
    [StringLength(200, ErrorMessage = "更正理由最多200字。")]
    public string? Reason { get; set; }

    public abstract bool IsNew { get; }

    /// <summary>The address of the ledger, below the body.</summary>
    public abstract string List { get; }

    /// <summary>What somebody needs to record and correct.</summary>
    protected abstract Right Needed { get; }

    public bool MaySave => May(Needed);

    public IReadOnlyList<HistoryLine> History { get; protected set; } = [];

    public CountedIn? Counted { get; protected set; }
}

/// <inheritdoc cref="RecordPage"/>
/// <typeparam name="TRow">A row of the ledger.</typeparam>
public abstract class RecordPage<TRow>(OfficeContext data, RecordHistory history) : RecordPage
    where TRow : AgencyRow
{
    public TRow? Stored { get; private set; }

    public override bool IsNew => Stored is null;

    protected OfficeContext Data => data;

    /// <param name="id">Of the record, or <see cref="RecordPage.New"/>.</param>
    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is { } refused) return refused;
        if (Stored is null)
        {
            Preset();
            return Page();
        }

        Fill(Stored);
        Version = Stored.Version;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string id, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is { } refused) return refused;
        if (Stored is not null && Typed(Reason) is null) ModelState.AddModelError(nameof(Reason), "没有填写更正理由。");
        if (!ModelState.IsValid) return Page();

        switch (await SaveAsync(Stored?.Id, cancel))
        {
            case Ruling<TRow>.Allowed { Value: var row }:
                return GoTo($"{List}/{row.Id}", IsNew ? "已登记" : "已更正");
            case Ruling<TRow>.Refused { Reason: var refusal } when IsConflict(refusal) && Stored is not null:
                ShowConflict(Stored.Version, Differences(Stored));
                return Page();
            case Ruling<TRow>.Refused { Reason: var refusal }:
                Refuse(refusal, FieldOf(refusal));
                return Page();
            default:
                throw new InvalidOperationException("A ruling is either allowed or refused.");
        }
    }

    /// <summary>Presets of a new record.</summary>
    protected abstract void Preset();

    /// <summary>Puts the record into the form.</summary>
    protected abstract void Fill(TRow row);

    /// <summary>Records what is in the form, or corrects the record with the id.</summary>
    protected abstract Task<Ruling<TRow>> SaveAsync(Guid? id, CancellationToken cancel);

    protected abstract IEnumerable<ConflictingField> Differences(TRow row);

    /// <summary>The cells of yearly reports that the record counts in.</summary>
    protected abstract CountedIn? CountedInOf(TRow row);

    /// <summary>The field of the form that a refusal speaks of.</summary>
    protected abstract string FieldOf(Refusal refusal);

    private async Task<IActionResult?> FindAsync(string id, CancellationToken cancel)
    {
        if (id == New) return MaySave ? null : StatusCode(StatusCodes.Status403Forbidden);
        if (!Guid.TryParseExact(id, "D", out var key)) return NotFound();
        Stored = await data.Set<TRow>().AsNoTracking().SingleOrDefaultAsync(row => row.AgencyId == AgencyId && row.Id == key, cancel);
        if (Stored is null) return NotFound();

        History = await history.OfAsync<TRow>(AgencyId, key, cancel);
        Counted = CountedInOf(Stored);
        return null;
    }
}
