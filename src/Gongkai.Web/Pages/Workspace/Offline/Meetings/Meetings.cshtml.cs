using Gongkai.Agencies;
using Gongkai.Law;
using Gongkai.Office.Ledgers;
using Gongkai.Office.Proactive.Offline;
using Gongkai.Office.Storage;
using Gongkai.Proactive.Offline;
using Gongkai.Web.Tables;
using Gongkai.Web.Workspace;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Workspace.Offline.Meetings;

/// <summary>会议: those of a body and its villages, the latest first.</summary>
public sealed class MeetingsModel(OfficeContext data) : OfflineIndex
{
    private static readonly string[] Columns = ["on", "topic", "kind", "present"];

    [FromQuery]
    public string? Kind { get; set; }

    public Page<Row> Rows { get; private set; } = null!;

    /// <summary>People at all meetings that the filters leave.</summary>
    public int Present { get; private set; }

    public bool MayRecord => May(Right.PostNotices);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var (all, chosen) = (Bodies.Select(body => body.Id).ToList(), Chosen);
        var ledger = data.Set<Meeting>().AsNoTracking().Where(m => all.Contains(m.AgencyId));
        var rows = ledger.Where(m => chosen.Contains(m.AgencyId));
        if (ChosenYear is (var first, var last)) rows = rows.Where(m => m.On >= first && m.On <= last);

        if (Term.Find<MeetingKind>(Kind) is { } kind) rows = rows.Where(m => m.Kind == kind);

        var query = TableQuery.From(Request.Query, Columns, isDescending: true);
        Rows = await ShowAsync(
            ledger, rows, query, table => Sorted(table, query),
            m => new Row(
                m.AgencyId, m.Id, m.Topic, m.Kind, m.On, m.Venue, m.Present, m.VoidedAt != null,
                data.Set<MeetingQuestion>().Count(q => q.AgencyId == m.AgencyId && q.MeetingId == m.Id),
                data.Set<MeetingQuestion>().Count(q => q.AgencyId == m.AgencyId && q.MeetingId == m.Id && q.Answer == null)),
            cancel);
        Present = await (WithVoid ? rows : rows.Standing()).SumAsync(m => m.Present, cancel);
    }

    private static IOrderedQueryable<Meeting> Sorted(IQueryable<Meeting> rows, TableQuery query) => query.Sort switch
    {
        "topic" => rows.By(m => m.Topic, query).ThenBy(m => m.Id, query),
        "kind" => rows.By(m => m.Kind, query).ThenBy(m => m.Id, query),
        "present" => rows.By(m => m.Present, query).ThenBy(m => m.Id, query),
        _ => rows.By(m => m.On, query).ThenBy(m => m.Id, query),
    };

    /// <param name="Open">Questions that wait for an answer.</param>
    public sealed record Row(AgencyId Agency, Guid Id, string Topic, MeetingKind Kind, DateOnly On, string Venue, int Present, bool IsVoid, int Questions, int Open);
}
