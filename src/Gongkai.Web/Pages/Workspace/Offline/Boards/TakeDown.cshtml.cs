using System.ComponentModel.DataAnnotations;
using Gongkai.Agencies;
using Gongkai.Law;
using Gongkai.Office.Ledgers;
using Gongkai.Office.Proactive.Offline;
using Gongkai.Office.Storage;
using Gongkai.Web.Workspace;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Workspace.Offline.Boards;

/// <summary>登记撤下: what hangs, the earliest last day first, and what has come down.</summary>
public sealed class TakeDownModel(OfficeContext data, TakeDownNotices takeDown) : LedgerPage
{
    /// <summary>Postings shown at once.</summary>
    public const int Most = 200;

    [BindProperty]
    public List<Guid> Postings { get; set; } = [];

    [BindProperty]
    [Display(Name = "撤下日期")]
    public DateOnly On { get; set; }

    public IReadOnlyList<Line> Hanging { get; private set; } = [];

    public bool HasVillages { get; private set; }

    public bool IsCut { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await ReadAsync(cancel);
        On = Today;
        Postings = [.. Hanging.Where(line => line.Until < Today).Select(line => line.Id)];
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await ReadAsync(cancel);
        if (!ModelState.IsValid) return Page();
        if (Postings.Count == 0)
        {
            ModelState.AddModelError("", "没有选择要撤下的张贴。请勾选。");
            return Page();
        }

        var count = 0;
        foreach (var body in Hanging.Where(line => Postings.Contains(line.Id)).GroupBy(line => line.Agency).ToList())
        {
            switch (await takeDown.HandleAsync(new(body.Key, [.. body.Select(line => line.Id)], On), Actor, cancel))
            {
                case Ruling<TakenDown>.Allowed { Value.Count: var down }:
                    count += down;
                    break;
                case Ruling<TakenDown>.Refused { Reason: var refusal }:
                    Refuse(count == 0 ? refusal : refusal with { Message = $"前面{count}处已经登记。{refusal.Message}" }, nameof(On));
                    return Page();
            }
        }

        return GoTo("notices", $"已登记撤下{count}处");
    }

    private async Task ReadAsync(CancellationToken cancel)
    {
        var bodies = Me.Chart.Villages(AgencyId).Prepend(Me.Agency).Where(body => Me.May(Right.PostNotices, body.Id)).ToDictionary(body => body.Id, body => body.ShortName);
        var ids = bodies.Keys.ToList();
        var rows = await (
            from posting in data.Set<Posting>().AsNoTracking()
            where ids.Contains(posting.AgencyId) && posting.TakenDownOn == null
            join notice in data.Set<Notice>().Standing() on new { posting.AgencyId, Id = posting.NoticeId } equals new { notice.AgencyId, notice.Id }
            join place in data.Set<Place>() on new { posting.AgencyId, Id = posting.PlaceId } equals new { place.AgencyId, place.Id }
            orderby notice.Until, posting.Id
            select new { posting.AgencyId, posting.Id, notice.Title, Place = place.Name, notice.Until }).Take(Most + 1).ToListAsync(cancel);
        (HasVillages, IsCut) = (bodies.Count > 1, rows.Count > Most);
        Hanging = [.. rows.Take(Most).Select(row => new Line(row.AgencyId, row.Id, row.Title, row.Place, bodies[row.AgencyId], row.Until))];
    }

    public sealed record Line(AgencyId Agency, Guid Id, string Title, string Place, string Body, DateOnly Until);
}
