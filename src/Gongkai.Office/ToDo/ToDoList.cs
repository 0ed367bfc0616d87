using Gongkai.Agencies;
using Gongkai.AnnualReports;
using Gongkai.Law;
using Gongkai.Office.AnnualReports;
using Gongkai.Office.Ledgers;
using Gongkai.Office.People;
using Gongkai.Office.Proactive;
using Gongkai.Office.Requests;
using Gongkai.Office.Review;
using Gongkai.Office.Storage;
using Gongkai.Proactive;
using Gongkai.Requests;
using Gongkai.Review;
using Gongkai.WorkingDays;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Office.ToDo;

/// <summary>What a body has to do, in the order of the legal dates.</summary>
public sealed class ToDoList(OfficeContext data, ReviewReading reviews) : IUseCase
{
    /// <param name="calendar">Counts the last days.</param>
    public async Task<IReadOnlyList<ToDoLine>> OfAsync(AgencyId agency, DateOnly today, WorkingDayCalendar calendar, CancellationToken cancel)
    {
        var posts = await data.Set<Post>().AsNoTracking().On(today).Where(post => post.AgencyId == agency).OrderBy(post => post.Id).ToListAsync(cancel);
        var clerk = posts.Find(post => post.Duties.Contains(Duty.Clerk))?.Name ?? posts.Find(post => post.Duties.Contains(Duty.DisclosureOffice))?.Name ?? "没有设置经办岗位";

        var lines = new List<ToDoLine>();
        lines.AddRange(await RequestsAsync(agency, today, calendar, clerk, cancel));
        lines.AddRange(await ItemsAsync(agency, today, calendar, duty => posts.Find(post => post.Duties.Contains(duty))?.Name ?? $"没有设置{duty.Label}岗位", clerk, cancel));
        lines.AddRange(await InquiriesAsync(agency, today, calendar, clerk, cancel));
        lines.AddRange(await new RegisterReminders(data).OfAsync(agency, today, calendar, clerk, cancel));
        var poster = posts.Find(post => post.Duties.Contains(Duty.VillageClerk))?.Name ?? clerk;
        lines.AddRange(await new OfflineReminders(data).OfAsync(agency, today, calendar, poster, cancel));
        if (await ReportAsync(agency, today, calendar, clerk, cancel) is { } report) lines.Add(report);
        return [.. lines.OrderBy(line => line.DueOn).ThenBy(line => line.Title, StringComparer.Ordinal)];
    }

    private async Task<IEnumerable<ToDoLine>> RequestsAsync(AgencyId agency, DateOnly today, WorkingDayCalendar calendar, string post, CancellationToken cancel)
    {
        var open = await data.Set<Request>().AsNoTracking().Standing()
            .Where(r => r.AgencyId == agency && r.ConcludedOn == null)
            .Select(r => new { r.Id, r.Number, r.ReceivedOn, r.Description })
            .ToListAsync(cancel);
        return open.Select(request =>
        {
            var due = new ReplyDeadline(request.ReceivedOn).LastDay(calendar);
            return new ToDoLine(
                ToDoKind.Request, request.Id, due.Date, due.IsProvisional, Urgency.Of(due.Date, today, calendar),
                $"{request.Number}：{request.Description}", $"{request.ReceivedOn:yyyy年M月d日}收到", "办理", post,
                $"自收到申请之日起{ReplyDeadline.Period}个工作日", LegalBasis.Regulation(33, 2));
        });
    }

    /// <summary>What is drafted, waits for a step of its review, or has passed and waits to be published (Regulation Arts. 17 and 26).</summary>
    private async Task<IEnumerable<ToDoLine>> ItemsAsync(AgencyId agency, DateOnly today, WorkingDayCalendar calendar, Func<Duty, string> postOf, string clerk, CancellationToken cancel)
    {
        var versions = await data.Set<ItemVersion>().AsNoTracking()
            .Where(v => v.AgencyId == agency && v.PublishedAt == null && v.DiscardedAt == null && v.ScheduledFor == null && v.Class == DisclosureClass.Proactive)
            .Join(data.Set<ItemText>(), v => new { v.AgencyId, Id = v.TextId }, t => new { t.AgencyId, t.Id }, (version, text) => new { version, text.Title })
            .ToListAsync(cancel);
        var returns = await reviews.ReturnsAsync(agency, versions.Select(each => each.version), cancel);
        return versions.Select(each =>
        {
            var due = each.version.Rule.LastDay(each.version.FormedOn, calendar);
            var (step, detail, post) = each.version.Stage switch
            {
                _ when each.version.AwaitedFrom is { } awaited => ("等待答复", $"等待{awaited}答复，没有答复不能通过或者发布", clerk),
                ReviewStage.Passed when each.version.StoppedBecause is { } because => ("发布", because, clerk),
                ReviewStage.Passed => ("发布", "已经审定，还没有发布", clerk),
                ReviewStage.UnderReview => ("审查", $"等待{each.version.NextDuty!.Label}审查", postOf(each.version.NextDuty)),
                _ when returns.TryGetValue(each.version.Id, out var returned) => ("退回修改", $"{returned.Person}退回：{returned.Opinion}", clerk),
                _ => ("起草", "起草后送审", clerk),
            };
            return new ToDoLine(
                ToDoKind.ItemVersion, each.version.Id, due.Date, due.IsProvisional, Urgency.Of(due.Date, today, calendar), each.Title, detail, step, post,
                $"自{each.version.Rule.StartLabel}起{each.version.Rule.Limit.Days}{(each.version.Rule.Limit.Unit == DayUnit.Working ? "个工作日" : "日")}", each.version.Rule.Basis);
        });
    }

    /// <summary>What other bodies of the installation ask this one about their items (Regulation Arts. 11 and 17).</summary>
    private async Task<IEnumerable<ToDoLine>> InquiriesAsync(AgencyId agency, DateOnly today, WorkingDayCalendar calendar, string post, CancellationToken cancel)
    {
        var open = await data.Set<ReceivedInquiry>().AsNoTracking().Where(r => r.AgencyId == agency && !r.IsSettled)
            .Select(r => new { r.Id, r.AskerName, r.Kind, r.Title, r.ReplyBy }).ToListAsync(cancel);
        return open.Select(inquiry => new ToDoLine(
            ToDoKind.ReceivedInquiry, inquiry.Id, inquiry.ReplyBy, IsProvisional: false, Urgency.Of(inquiry.ReplyBy, today, calendar),
            inquiry.Title, $"{inquiry.AskerName}{inquiry.Kind.Label}，等待本机关答复", "答复", post, "对方希望答复的日期", inquiry.Kind.Basis));
    }

    /// <summary>The report on the year before, until the day that it bears has come; of a body that was there at the end of that year.</summary>
    private async Task<ToDoLine?> ReportAsync(AgencyId agency, DateOnly today, WorkingDayCalendar calendar, string post, CancellationToken cancel)
    {
        var year = today.Year - 1;
        var lastDay = new DateOnly(year, 12, 31);
        var body = await data.Set<Agencies.Agency>().AsNoTracking()
            .SingleOrDefaultAsync(a => a.Id == agency && a.Level != AgencyLevel.Village && a.EstablishedOn <= lastDay && (a.DissolvedOn == null || a.DissolvedOn >= lastDay), cancel);
        if (body is null) return null;

        var draft = await data.Set<ReportDraft>().AsNoTracking().Where(d => d.AgencyId == agency && d.Year == year).Select(d => new { d.SignedOn }).SingleOrDefaultAsync(cancel);
        if (draft?.SignedOn <= today) return null;

        var deadline = ReportDeadline.Of(year, body.Kind, body.Level);
        return new ToDoLine(
            ToDoKind.AnnualReport, Subject: null, deadline.LastDay, IsProvisional: false, Urgency.Of(deadline.LastDay, today, calendar),
            $"{year}年政府信息公开工作年度报告", draft is null ? "还没有起草，表格已经可以从台账生成" : "已经起草，落款日期还没有确定", draft is null ? "起草" : "修改", post,
            deadline.Reason, deadline.Basis) { Year = year };
    }
}

/// <summary>What a line is about.</summary>
public enum ToDoKind
{
    Request,
    ItemVersion,
    ReceivedInquiry,
    AnnualReport,

    /// <summary>A document that still lacks its explanation, or whose validity ends soon.</summary>
    NormativeDocument,

    /// <summary>A penalty decision that is to be withdrawn; the subject is the item that shows it.</summary>
    PenaltyWithdrawal,

    /// <summary>A notice that is to come down from its boards.</summary>
    Notice,

    /// <summary>A place with something to be put right.</summary>
    Place,

    /// <summary>A meeting with a question that still waits for its answer.</summary>
    Meeting,

    /// <summary>A list of subsidies that was stopped.</summary>
    SubsidyList,

    /// <summary>A complaint about a village's affairs.</summary>
    VillageComplaint,

    /// <summary>Lists of the villages that wait to be looked at and released; no record of its own.</summary>
    SubsidyRelease,
}

/// <summary>One thing to do.</summary>
/// <param name="Subject">The record it is about; null for the yearly report.</param>
/// <param name="DueOn">The last day that is still in time.</param>
/// <param name="IsProvisional">True while a holiday notice is missing for the count.</param>
/// <param name="Reason">Why this day, as a clause.</param>
/// <param name="Basis">Null for a reminder of the body's own, behind which no law stands.</param>
public sealed record ToDoLine(
    ToDoKind Kind, Guid? Subject, DateOnly DueOn, bool IsProvisional, Urgency Urgency, string Title, string Detail, string Step, string Post, string Reason, LegalBasis? Basis)
{
    /// <summary>Of a yearly report.</summary>
    public int? Year { get; init; }
}
