using System.ComponentModel.DataAnnotations;
using Gongkai.Agencies;
using Gongkai.Law;
using Gongkai.Office.Journal;
using Gongkai.Office.Ledgers;
using Gongkai.Office.Storage;
using Gongkai.Web.AnnualReports;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Workspace;

/// <summary>One record of a ledger: to read, to correct, to make void; also the form that records a new one.</summary>
public abstract class RecordPage : LedgerPage
{
    /// <summary>Stands in the address in place of an id for a record that is not there yet.</summary>
    public const string New = "new";

    /// <summary>Stands in the address behind the id of a record that is being corrected.</summary>
    public const string CorrectAct = "edit";

    /// <summary>Stands in the address behind the id of a record that is being made void.</summary>
    public const string VoidAct = "void";

    /// <summary>The version that the person saw.</summary>
    [BindProperty]
    public int Version { get; set; }

    /// <summary>Why it is corrected or made void.</summary>
    [BindProperty]
    [StringLength(LedgerRow.LongestVoidReason, ErrorMessage = "理由最多200字。")]
    public string? Reason { get; set; }

    /// <summary><see cref="CorrectAct"/>, <see cref="VoidAct"/>, or null to read.</summary>
    [FromRoute]
    public string? Act { get; set; }

    public abstract bool IsNew { get; }

    /// <summary>True where the fields are filled in.</summary>
    public bool IsForm => IsNew || Act == CorrectAct;

    /// <summary>Of the record; null for a new one.</summary>
    public abstract Guid? Id { get; }

    /// <summary>The address of the ledger, below the body.</summary>
    public abstract string List { get; }

    /// <summary>What somebody needs to record and correct.</summary>
    protected abstract Right Needed { get; }

    public bool MaySave => May(Needed);

    public IReadOnlyList<HistoryLine> History { get; protected set; } = [];

    public CountedIn? Counted { get; protected set; }

    /// <summary>What the record says.</summary>
    public IReadOnlyList<Fact> Facts { get; protected set; } = [];

    /// <summary>Set when the record is void.</summary>
    public VoidMark? Void { get; protected set; }

    /// <summary>The likely next step with the record; null where there is none.</summary>
    public (string Label, string Address)? Next { get; protected set; }
}

/// <inheritdoc cref="RecordPage"/>
/// <typeparam name="TRow">A row of the ledger.</typeparam>
public abstract class RecordPage<TRow>(OfficeContext data, RecordHistory history, VoidRecord makeVoid) : RecordPage
    where TRow : LedgerRow
{
    public TRow? Stored { get; private set; }

    public override bool IsNew => Stored is null;

    public override Guid? Id => Stored?.Id;

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

        if (Void is not null && Act is not null) return LocalRedirect(Url.Content($"{Home}/{List}/{Id}"));
        Fill(Stored);
        Version = Stored.Version;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string id, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is { } refused) return refused;
        if (Act == VoidAct) return await VoidAsync(id, cancel);
        if (!IsForm) return NotFound();
        if (Stored is not null && Typed(Reason) is null) ModelState.AddModelError(nameof(Reason), "没有填写更正理由。");
        if (Stored is null) CheckNew();
        if (!ModelState.IsValid) return Page();

        switch (await SaveAsync(Stored?.Id, cancel))
        {
            case Ruling<TRow>.Allowed { Value: var row }:
                return GoTo($"{List}/{row.Id}", IsNew ? "已登记" : "已更正");
            case Ruling<TRow>.Refused { Reason: var refusal } when IsConflict(refusal):
                await FindAsync(id, cancel);
                this.ShowConflict(nameof(Version), Stored!.Version, Conflict.Between(Differences(Stored)));
                return Page();
            case Ruling<TRow>.Refused { Reason: var refusal }:
                Refuse(refusal, refusal.Code == "already-void" ? "" : FieldOf(refusal));
                return Page();
            default:
                throw new InvalidOperationException("A ruling is either allowed or refused.");
        }
    }

    /// <summary>Presets of a new record.</summary>
    protected abstract void Preset();

    /// <summary>Names what only a new record must have.</summary>
    protected virtual void CheckNew()
    {
    }

    /// <summary>Puts the record into the form.</summary>
    protected abstract void Fill(TRow row);

    /// <summary>Records what is in the form, or corrects the record with the id.</summary>
    protected abstract Task<Ruling<TRow>> SaveAsync(Guid? id, CancellationToken cancel);

    protected abstract IEnumerable<Fact> FactsOf(TRow row);

    /// <summary>Reads what the page shows beside the record, before <see cref="FactsOf"/>.</summary>
    protected virtual Task ReadAsync(TRow row, CancellationToken cancel) => Task.CompletedTask;

    /// <summary>Reads what the form offers to be chosen.</summary>
    protected virtual Task OfferAsync(CancellationToken cancel) => Task.CompletedTask;

    protected abstract IEnumerable<ConflictingField> Differences(TRow row);

    /// <summary>The cells of yearly reports that the record counts in.</summary>
    protected abstract CountedIn? CountedInOf(TRow row);

    /// <summary>The field of the form that a refusal speaks of.</summary>
    protected abstract string FieldOf(Refusal refusal);

    /// <summary>The likely next step; null where there is none.</summary>
    protected virtual (string Label, string Address)? NextOf(TRow row) => null;

    private async Task<IActionResult> VoidAsync(string id, CancellationToken cancel)
    {
        if (Typed(Reason) is not { } reason)
        {
            ModelState.AddModelError(nameof(Reason), "没有填写作废理由。");
            reason = "";
        }

        // The fields of the record are not sent with this form.
        foreach (var other in ModelState.Keys.Where(key => key is not (nameof(Reason) or nameof(Version))).ToList()) ModelState.Remove(other);
        if (!ModelState.IsValid) return Page();

        switch (await makeVoid.HandleAsync<TRow>(new(AgencyId, Id!.Value, Version, reason), Actor, cancel))
        {
            case Ruling<TRow>.Allowed:
                return GoTo($"{List}/{Id}", said: null);
            case Ruling<TRow>.Refused { Reason: var refusal } when IsConflict(refusal):
                await FindAsync(id, cancel);
                this.ShowConflict(nameof(Version), Stored!.Version, Conflict.With(Facts));
                return Page();
            case Ruling<TRow>.Refused { Reason: var refusal }:
                Refuse(refusal);
                return Page();
            default:
                throw new InvalidOperationException("A ruling is either allowed or refused.");
        }
    }

    private async Task<IActionResult?> FindAsync(string id, CancellationToken cancel)
    {
        if (Act is not (null or CorrectAct or VoidAct)) return NotFound();
        if ((id == New || Act is not null) && !MaySave) return StatusCode(StatusCodes.Status403Forbidden);
        if (id == New && Act is not null) return NotFound();
        if (id == New || Act == CorrectAct) await OfferAsync(cancel);
        if (id == New) return null;
        if (!Guid.TryParseExact(id, "D", out var key)) return NotFound();
        Stored = await data.Set<TRow>().AsNoTracking().SingleOrDefaultAsync(row => row.AgencyId == AgencyId && row.Id == key, cancel);
        if (Stored is null) return NotFound();

        await ReadAsync(Stored, cancel);
        History = await history.OfAsync<TRow>(AgencyId, key, cancel);
        (Facts, Void) = ([.. FactsOf(Stored)], VoidMark.Of(Stored, History));
        Counted = Void is null ? CountedInOf(Stored) : null;
        Next = Void is null ? NextOf(Stored) : null;
        return null;
    }
}
