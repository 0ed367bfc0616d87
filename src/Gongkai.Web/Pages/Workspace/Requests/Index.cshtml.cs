using Gongkai.Agencies;
using Gongkai.Law;
using Gongkai.Office.Requests;
using Gongkai.Office.Storage;
using Gongkai.Requests;
using Gongkai.Web.Tables;
using Gongkai.Web.Workspace;
using Gongkai.WorkingDays;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Workspace.Requests;

/// <summary>依申请公开: a body's applications.</summary>
public sealed class IndexModel(OfficeContext data) : LedgerIndex
{
    private static readonly string[] Columns = ["received", "number", "kind", "state"];

    /// <summary><c>open</c>, <c>concluded</c>, or nothing for both.</summary>
    [FromQuery]
    public string? State { get; set; }

    [FromQuery]
    public string? Kind { get; set; }

    public Page<Row> Rows { get; private set; } = null!;

    public bool MayRegister => May(Right.RegisterRequest);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var ledger = data.Set<Request>().AsNoTracking().Where(r => r.AgencyId == AgencyId);
        var requests = ledger;
        if (Year is { } year and >= 1 and <= 9999) requests = requests.ReceivedIn(year);
        if (State is "open" or "concluded") requests = requests.WhereOpen(State == "open");
        if (Term.Find<ApplicantKind>(Kind) is { } kind) requests = requests.Where(r => r.ApplicantKind == kind);

        var query = TableQuery.From(HttpContext.Request.Query, Columns, isDescending: true);
        Rows = await ShowAsync(ledger, requests, query, all => Sorted(all, query), r => new Row(r.Id, r.Number, r.Description, r.ReceivedOn, r.ApplicantKind, r.Outcome, r.ConcludedOn, r.VoidedAt != null), cancel);
    }

    /// <summary>What is to be said of an open application: the last day, and how near it is.</summary>
    public (CountedDay LastDay, Urgency Urgency) Clock(Row row)
    {
        var last = new ReplyDeadline(row.ReceivedOn).LastDay(WorkingDayCalendar.Shipped);
        return (last, Urgency.Of(last.Date, Today, WorkingDayCalendar.Shipped));
    }

    /// <summary>Ids are made in the order of registration, as numbers are.</summary>
    private static IOrderedQueryable<Request> Sorted(IQueryable<Request> rows, TableQuery query) => query.Sort switch
    {
        "number" => rows.By(r => r.Id, query),
        "kind" => rows.By(r => r.ApplicantKind, query).ThenBy(r => r.Id, query),
        "state" => rows.By(r => r.ConcludedOn == null, query).ThenBy(r => r.ReceivedOn, query).ThenBy(r => r.Id, query),
        _ => rows.By(r => r.ReceivedOn, query).ThenBy(r => r.Id, query),
    };

    public sealed record Row(Guid Id, string Number, string Description, DateOnly ReceivedOn, ApplicantKind Kind, Outcome? Outcome, DateOnly? ConcludedOn, bool IsVoid);
}
