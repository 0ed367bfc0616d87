using Gongkai.Agencies;
using Gongkai.AnnualReports.Compilation;
using Gongkai.Office.Agencies;
using Gongkai.Office.Journal;
using Gongkai.Office.Requests;
using Gongkai.Office.Storage;
using Gongkai.Remedies;
using Gongkai.Requests;
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

    /// <summary>Null for a void application, which counts nowhere.</summary>
    public CountedIn? Counted { get; private set; }

    public VoidMark? Void { get; private set; }

    /// <summary>The sentence on remedies that the answer carries; null where none is common to all places.</summary>
    public RemedyClause? Remedy { get; private set; }

    /// <summary>周＊＊; null for those who may not know the applicant.</summary>
    public string? Applicant => May(Right.SeeApplicant) ? mask.Of(Entry) : null;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (await data.Set<Request>().AsNoTracking().SingleOrDefaultAsync(r => r.AgencyId == AgencyId && r.Id == id, cancel) is not { } request) return NotFound();

        Entry = request;
        Clock = ReplyClock.Of(request.ReceivedOn, request.ConcludedOn, Today, WorkingDayCalendar.Shipped);
        History = await history.OfAsync<Request>(AgencyId, id, cancel);
        Void = VoidMark.Of(request, History);
        if (Void is not null) return Page();

        if (request.ConcludedOn is { } answered) Remedy = await RemedyAsync(request.Outcome!, answered, cancel);
        var fact = new RequestFact(id, request.ApplicantKind, request.ReceivedOn, request.ConcludedOn is { } on ? new Conclusion(on, request.Outcome!) : null);
        Counted = CountedIn.Of(Home, new YearFacts(Today.Year) { Requests = [fact] }, request.ReceivedOn, request.ConcludedOn ?? Today);
        return Page();
    }

    /// <summary>With the names of the body and court that were competent on the day of the answer.</summary>
    private async Task<RemedyClause?> RemedyAsync(Outcome outcome, DateOnly answeredOn, CancellationToken cancel)
    {
        var competent = await data.Set<AgencyCompetence>().AsNoTracking().On(answeredOn)
            .Where(c => c.AgencyId == AgencyId && (c.Kind == CompetenceKind.Reconsideration || c.Kind == CompetenceKind.Court))
            .ToListAsync(cancel);
        return RemedyClause.Of(outcome, answeredOn, NameOf(CompetenceKind.Reconsideration), NameOf(CompetenceKind.Court));

        string? NameOf(CompetenceKind kind) => competent.Find(c => c.Kind == kind)?.Competent;
    }
}
