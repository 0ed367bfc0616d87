using System.ComponentModel.DataAnnotations;
using Gongkai.Agencies;
using Gongkai.Law;
using Gongkai.Office.Journal;
using Gongkai.Office.Proactive;
using Gongkai.Office.Proactive.Offline;
using Gongkai.Office.Storage;
using Gongkai.Web.Tables;
using Gongkai.Web.Workspace;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Workspace.Offline.Supplies;

/// <summary>One package: its hand-over record to print, its items, and that it was taken over.</summary>
public sealed class SupplyModel(OfficeContext data, RecordHistory history, HandOverSupply handOver) : LedgerPage
{
    /// <summary>The version that the person saw.</summary>
    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    [Display(Name = "移交日期")]
    public DateOnly On { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "没有填写接收人。")]
    [StringLength(Supply.LongestName, ErrorMessage = "接收人最多60字。")]
    public string? TakenBy { get; set; }

    public Supply Entry { get; private set; } = null!;

    public Page<Line> Items { get; private set; } = null!;

    public IReadOnlyList<HistoryLine> History { get; private set; } = [];

    public bool MayPrepare => May(Right.RecordItem);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();

        (Version, On) = (Entry.Version, Today);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        if (!ModelState.IsValid) return Page();
        if (await handOver.HandleAsync(new(AgencyId, id, Version, On, TakenBy!.Trim()), Actor, cancel) is not Ruling<Supply>.Refused { Reason: var refusal }) return GoTo($"supplies/{id}", "已登记移交");

        await FindAsync(id, cancel);
        if (IsConflict(refusal)) this.ShowConflict(nameof(Version), Entry.Version, Conflict.With(Fact.Of("移交日期", Entry.HandedOverOn), Fact.OfOptional("接收人", Entry.TakenBy)));
        else Refuse(refusal, refusal.Code == "already-handed-over" ? "" : nameof(On));
        return Page();
    }

    private async Task<bool> FindAsync(Guid id, CancellationToken cancel)
    {
        if (await data.Set<Supply>().AsNoTracking().SingleOrDefaultAsync(s => s.AgencyId == AgencyId && s.Id == id, cancel) is not { } supply) return false;

        Entry = supply;
        History = await history.OfAsync<Supply>(AgencyId, id, cancel);
        var query = TableQuery.From(Request.Query, ["place"]);
        Items = await data.Set<SuppliedItem>().AsNoTracking().Where(i => i.AgencyId == AgencyId && i.SupplyId == id)
            .Join(data.Set<Item>(), i => new { i.AgencyId, Id = i.ItemId }, i => new { i.AgencyId, i.Id }, (supplied, item) => new { supplied.Place, item.Id, item.Title, item.PublishedOn })
            .PageAsync(query, rows => rows.OrderBy(row => row.Place), row => new Line(row.Place, row.Id, row.Title, row.PublishedOn), cancel);
        return true;
    }

    public sealed record Line(int Place, Guid Id, string Title, DateOnly On);
}
