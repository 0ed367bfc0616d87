using Gongkai.Agencies;
using Gongkai.AnnualReports.Compilation;
using Gongkai.Office.Journal;
using Gongkai.Office.Requests;
using Gongkai.Office.Storage;
using Gongkai.Web.AnnualReports;
using Gongkai.Web.Requests;
using Gongkai.Web.Workspace;
using Gongkai.WorkingDays;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Workspace.Requests;

/// <summary>One application: what is asked for, what was done, when it must be answered and where it counts.</summary>
public sealed class DetailModel(OfficeContext data, RecordHistory history, ApplicantMask mask) : LedgerPage
{
    public Request Entry { get; private set; } = null!;

    public ReplyClock Clock { get; private set; } = null!;

    public IReadOnlyList<HistoryLine> History { get; private set; } = [];

    public CountedIn Counted { get; private set; } = null!;

    /// <summary>周＊＊; null for those who may not know the applicant.</summary>
    public string? Applicant => May(Right.SeeApplicant) ? mask.Of(Entry) : null;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (await data.Set<Request>().AsNoTracking().SingleOrDefaultAsync(r => r.AgencyId == AgencyId && r.Id == id, cancel) is not { } request) return NotFound();

        Entry = request;
        Clock = ReplyClock.Of(request.ReceivedOn, Today, WorkingDayCalendar.Shipped);
        History = await history.OfAsync<Request>(AgencyId, id, cancel);
        var fact = new RequestFact(id, request.ApplicantKind, request.ReceivedOn, request.ConcludedOn is { } on ? new Conclusion(on, request.Outcome!) : null);
        Counted = CountedIn.Of(Home, new YearFacts(Today.Year) { Requests = [fact] }, request.ReceivedOn, request.ConcludedOn ?? Today);
        return Page();
    }
}
