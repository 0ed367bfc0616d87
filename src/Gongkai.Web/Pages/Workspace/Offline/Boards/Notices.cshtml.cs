using Gongkai.Agencies;
using Gongkai.Law;
using Gongkai.Office.Ledgers;
using Gongkai.Office.Proactive.Offline;
using Gongkai.Office.Storage;
using Gongkai.Proactive.Offline;
using Gongkai.Web.Tables;
using Gongkai.Web.Workspace;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Workspace.Offline.Boards;

/// <summary>张贴: what hangs or hung on the boards of a body and its villages, the latest first.</summary>
public sealed class NoticesModel(OfficeContext data) : OfflineIndex
{
    private const string Hanging = "hanging";
    private const string Overdue = "overdue";
    private const string Unphotographed = "unphotographed";

    private static readonly string[] Columns = ["on", "title", "until"];

    public static IReadOnlyList<SelectListItem> States { get; } = [new("全部", ""), new("张贴中", Hanging), new("到期未撤", Overdue), new("缺照片", Unphotographed)];

    [FromQuery]
    public string? Matter { get; set; }

    [FromQuery]
    public string? State { get; set; }

    public Page<Row> Rows { get; private set; } = null!;

    /// <summary>Notices times places, of all that the filters leave.</summary>
    public int Postings { get; private set; }

    public bool MayPost => May(Right.PostNotices);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var (all, chosen, today) = (Bodies.Select(body => body.Id).ToList(), Chosen, Today);
        var postings = data.Set<Posting>();
        var ledger = data.Set<Notice>().AsNoTracking().Where(n => all.Contains(n.AgencyId));
        var rows = ledger.Where(n => chosen.Contains(n.AgencyId));
        if (ChosenYear is (var first, var last)) rows = rows.Where(n => n.PostedOn >= first && n.PostedOn <= last);

        if (Term.Find<NoticeMatter>(Matter) is { } matter) rows = rows.Where(n => n.Matter == matter);
        rows = State switch
        {
            Hanging => rows.Where(n => postings.Any(p => p.AgencyId == n.AgencyId && p.NoticeId == n.Id && p.TakenDownOn == null)),
            Overdue => rows.Where(n => n.Until < today && postings.Any(p => p.AgencyId == n.AgencyId && p.NoticeId == n.Id && p.TakenDownOn == null)),
            Unphotographed => rows.Where(n => postings.Any(p => p.AgencyId == n.AgencyId && p.NoticeId == n.Id && p.PhotographId == null)),
            _ => rows,
        };

        var query = TableQuery.From(Request.Query, Columns, isDescending: true);
        Rows = await ShowAsync(
            ledger, rows, query, table => Sorted(table, query),
            n => new Row(
                n.AgencyId, n.Id, n.Title, n.Matter, n.PostedOn, n.Until, n.VoidedAt != null,
                postings.Count(p => p.AgencyId == n.AgencyId && p.NoticeId == n.Id),
                postings.Count(p => p.AgencyId == n.AgencyId && p.NoticeId == n.Id && p.TakenDownOn == null),
                postings.Count(p => p.AgencyId == n.AgencyId && p.NoticeId == n.Id && p.PhotographId == null)),
            cancel);
        Postings = await (WithVoid ? rows : rows.Standing()).SelectMany(n => postings.Where(p => p.AgencyId == n.AgencyId && p.NoticeId == n.Id)).CountAsync(cancel);
    }

    private static IOrderedQueryable<Notice> Sorted(IQueryable<Notice> rows, TableQuery query) => query.Sort switch
    {
        "title" => rows.By(n => n.Title, query).ThenBy(n => n.Id, query),
        "until" => rows.By(n => n.Until, query).ThenBy(n => n.Id, query),
        _ => rows.By(n => n.PostedOn, query).ThenBy(n => n.Id, query),
    };

    /// <param name="Places">Postings, of which some still hang and some have no photograph.</param>
    public sealed record Row(AgencyId Agency, Guid Id, string Title, NoticeMatter Matter, DateOnly PostedOn, DateOnly Until, bool IsVoid, int Places, int Hanging, int Unphotographed);
}
