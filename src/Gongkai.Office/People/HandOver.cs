using Gongkai.Agencies;
using Gongkai.AnnualReports;
using Gongkai.Office.Agencies;
using Gongkai.Office.AnnualReports;
using Gongkai.Office.Drafts;
using Gongkai.Office.Ledgers;
using Gongkai.Office.Remedies;
using Gongkai.Office.Requests;
using Gongkai.Office.Storage;
using Gongkai.Remedies;
using Gongkai.Requests;
using Gongkai.WorkingDays;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Office.People;

/// <summary>What is open in a body on a day: the sheet (工作移交清单) that a clerk hands to the next one.</summary>
/// <param name="Requests">Applications without an answer, by their last day.</param>
/// <param name="Reports">Yearly reports that are begun and not signed.</param>
/// <param name="Remedies">Reconsiderations and suits without a result.</param>
/// <param name="Posts">Who holds which post, and who acts for whom.</param>
/// <param name="Drafts">Forms that somebody kept and did not send; what is in them stays closed.</param>
public sealed record HandOver(
    DateOnly Day,
    IReadOnlyList<OpenRequest> Requests,
    IReadOnlyList<OpenReport> Reports,
    IReadOnlyList<OpenRemedy> Remedies,
    IReadOnlyList<HandedPost> Posts,
    IReadOnlyList<LeftDraft> Drafts);

/// <param name="LastDay">The last day for the answer (Regulation Art. 33 para. 2).</param>
public sealed record OpenRequest(Guid Id, string Number, DateOnly ReceivedOn, string Description, CountedDay LastDay, Urgency Urgency);

/// <param name="Empty">The parts in which nothing is written yet.</param>
public sealed record OpenReport(int Year, IReadOnlyList<string> Empty, ReportDeadline Deadline);

public sealed record OpenRemedy(RemedyKind Kind, string CaseNumber, DateOnly AcceptedOn);

/// <param name="Acting">Who acts for the holder; null when nobody does.</param>
/// <param name="ActingTo">The last day of that.</param>
public sealed record HandedPost(string Post, IReadOnlyList<Duty> Duties, string Holder, Validity Tenure, string? Acting, DateOnly? ActingTo);

/// <param name="Form">The address of the form.</param>
public sealed record LeftDraft(string Form, string Person, DateTime KeptAt);

/// <summary>Finds what is open in a body.</summary>
public sealed class HandOverQuery(OfficeContext data, StaffQuery staff) : IUseCase
{
    public async Task<HandOver> OfAsync(AgencyId agency, DateOnly day, WorkingDayCalendar calendar, CancellationToken cancel) => new(
        day,
        await RequestsAsync(agency, day, calendar, cancel),
        await ReportsAsync(agency, cancel),
        await data.Set<Remedy>().Standing().Where(r => r.AgencyId == agency && r.DecidedOn == null).OrderBy(r => r.AcceptedOn)
            .Select(r => new OpenRemedy(r.Kind, r.CaseNumber, r.AcceptedOn)).ToListAsync(cancel),
        await PostsAsync(agency, day, cancel),
        await data.Set<Draft>().Where(d => d.AgencyId == agency)
            .Join(data.Set<Person>(), d => d.PersonId, p => p.Id, (draft, person) => new { draft.Form, person.DisplayName, draft.KeptAt })
            .OrderBy(d => d.KeptAt).Select(d => new LeftDraft(d.Form, d.DisplayName, d.KeptAt)).ToListAsync(cancel));

    private async Task<IReadOnlyList<OpenRequest>> RequestsAsync(AgencyId agency, DateOnly day, WorkingDayCalendar calendar, CancellationToken cancel)
    {
        var open = await data.Set<Request>().Standing().Where(r => r.AgencyId == agency && r.ConcludedOn == null)
            .Select(r => new { r.Id, r.Number, r.ReceivedOn, r.Description }).ToListAsync(cancel);
        return
        [
            .. open.Select(r => (Request: r, LastDay: new ReplyDeadline(r.ReceivedOn).LastDay(calendar)))
                .OrderBy(r => r.LastDay.Date).ThenBy(r => r.Request.Number, StringComparer.Ordinal)
                .Select(r => new OpenRequest(r.Request.Id, r.Request.Number, r.Request.ReceivedOn, r.Request.Description, r.LastDay, Urgency.Of(r.LastDay.Date, day, calendar))),
        ];
    }

    private async Task<IReadOnlyList<OpenReport>> ReportsAsync(AgencyId agency, CancellationToken cancel)
    {
        var drafts = await data.Set<ReportDraft>().AsNoTracking().Where(d => d.AgencyId == agency && d.SignedOn == null).OrderBy(d => d.Year).ToListAsync(cancel);
        if (drafts.Count == 0) return [];

        var body = await data.Set<Agency>().AsNoTracking().SingleAsync(a => a.Id == agency, cancel);
        return
        [
            .. drafts.Select(draft => new OpenReport(
                draft.Year, [.. Parts(draft).Where(part => string.IsNullOrWhiteSpace(part.Text)).Select(part => part.Name)], ReportDeadline.Of(draft.Year, body.Kind, body.Level))),
        ];
    }

    private static IEnumerable<(string Name, string Text)> Parts(ReportDraft draft) =>
        [("总体情况", draft.Overview), ("存在的主要问题及改进情况", draft.Problems), ("其他需要报告的事项", draft.OtherMatters)];

    private async Task<IReadOnlyList<HandedPost>> PostsAsync(AgencyId agency, DateOnly day, CancellationToken cancel) =>
    [
        .. (await staff.OfAsync(agency, cancel)).On(day).Select(held =>
        {
            var acting = held.Holding.ActingOn(day);
            return new HandedPost(held.Post.Name, held.Post.Duties, held.Holding.Person, held.Holding.Validity, acting?.Person, acting?.Validity.To);
        }),
    ];
}
