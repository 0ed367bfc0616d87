using Gongkai.Agencies;
using Gongkai.Law;
using Gongkai.Office.Proactive.Offline;
using Gongkai.Office.Storage;
using Gongkai.Proactive.Offline;
using Gongkai.Web.Tables;
using Gongkai.Web.Workspace;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Workspace.Offline.Boards;

/// <summary>公开场所: the register of a body and its villages.</summary>
public sealed class PlacesModel(OfficeContext data) : OfflineIndex
{
    private static readonly string[] Columns = ["name", "kind"];

    [FromQuery]
    public string? Kind { get; set; }

    public Page<Row> Rows { get; private set; } = null!;

    public bool MayKeep => May(Right.KeepPlaces);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var (all, chosen) = (Bodies.Select(body => body.Id).ToList(), Chosen);
        var ledger = data.Set<Place>().AsNoTracking().Where(p => all.Contains(p.AgencyId));
        var rows = ledger.Where(p => chosen.Contains(p.AgencyId));
        if (Term.Find<PlaceKind>(Kind) is { } kind) rows = rows.Where(p => p.Kind == kind);

        var query = TableQuery.From(Request.Query, Columns);
        Rows = await ShowAsync(
            ledger, rows, query, table => Sorted(table, query),
            p => new Row(
                p.AgencyId, p.Id, p.Name, p.Location, p.Kind, p.Responsible, p.ClosedOn, p.VoidedAt != null,
                data.Set<Posting>().Count(o => o.AgencyId == p.AgencyId && o.PlaceId == p.Id && o.TakenDownOn == null && data.Set<Notice>().Any(n => n.AgencyId == o.AgencyId && n.Id == o.NoticeId && n.VoidedAt == null)),
                data.Set<PlaceInspection>().Where(i => i.AgencyId == p.AgencyId && i.PlaceId == p.Id).Max(i => (DateOnly?)i.On),
                data.Set<PlaceInspection>().Count(i => i.AgencyId == p.AgencyId && i.PlaceId == p.Id && i.Problem != null && i.FixedOn == null)),
            cancel);
    }

    private static IOrderedQueryable<Place> Sorted(IQueryable<Place> rows, TableQuery query) => query.Sort switch
    {
        "kind" => rows.By(p => p.Kind, query).ThenBy(p => p.Name, query).ThenBy(p => p.Id, query),
        _ => rows.By(p => p.Name, query).ThenBy(p => p.Id, query),
    };

    /// <param name="Hanging">Notices that hang there.</param>
    /// <param name="Open">Problems that are not put right.</param>
    public sealed record Row(AgencyId Agency, Guid Id, string Name, string Location, PlaceKind Kind, string Responsible, DateOnly? ClosedOn, bool IsVoid, int Hanging, DateOnly? InspectedOn, int Open);
}
