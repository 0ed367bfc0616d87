using Gongkai.Agencies;
using Gongkai.Law;
using Gongkai.Office.Ledgers;
using Gongkai.Office.Proactive.Offline;
using Gongkai.Office.Proactive.Offline.Subsidies;
using Gongkai.Office.Storage;
using Gongkai.Proactive.Offline;
using Gongkai.Requests;
using Gongkai.WorkingDays;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Office.ToDo;

/// <summary>What boards, their inspections and meetings remind of.</summary>
internal sealed class OfflineReminders(OfficeContext data)
{
    /// <summary>Calendar days before its last day from which a notice is listed.</summary>
    private const int DaysAhead = 2;

    public async Task<IEnumerable<ToDoLine>> OfAsync(AgencyId agency, DateOnly today, WorkingDayCalendar calendar, string post, CancellationToken cancel) =>
    [
        .. await NoticesAsync(agency, today, calendar, post, cancel),
        .. await ProblemsAsync(agency, today, calendar, post, cancel),
        .. await QuestionsAsync(agency, today, calendar, post, cancel),
        .. await ListsAsync(agency, today, calendar, post, cancel),
        .. await ComplaintsAsync(agency, today, calendar, post, cancel),
    ];

    private async Task<IEnumerable<ToDoLine>> ComplaintsAsync(AgencyId agency, DateOnly today, WorkingDayCalendar calendar, string post, CancellationToken cancel)
    {
        var open = await data.Set<VillageComplaint>().AsNoTracking().Standing().Where(c => c.AgencyId == agency && c.ConcludedOn == null).ToListAsync(cancel);
        return open.Select(complaint => new ToDoLine(
            ToDoKind.VillageComplaint, complaint.Id, complaint.DueOn, IsProvisional: false, Urgency.Of(complaint.DueOn, today, calendar), complaint.Matter, $"{complaint.ReceivedOn:yyyy年M月d日}收到的村务公开反映",
            "调查核实", post, "登记时定的期限", LegalBasis.VillageLaw(31)));
    }

    private async Task<IEnumerable<ToDoLine>> ListsAsync(AgencyId agency, DateOnly today, WorkingDayCalendar calendar, string post, CancellationToken cancel)
    {
        var waiting = await data.Set<SubsidyList>().AsNoTracking().Standing()
            .Where(l => (l.AgencyId == agency || l.AssessedBy == agency) && l.ReleasedAt == null && l.RemovedAt == null && l.Until >= today).OrderBy(l => l.From).ToListAsync(cancel);
        var stopped = waiting.Where(list => list.AgencyId == agency && list.StageOn(today) == SubsidyListStage.Stopped).Select(list => new ToDoLine(
            ToDoKind.SubsidyList, list.Id, list.From, IsProvisional: false, Urgency.Of(list.From, today, calendar), list.Title, "名单里有不能公开的个人信息，已拦下", "遮盖", post, "公示开始的日期", LegalBasis.Regulation(15)));
        var ready = waiting.Where(list => list.AssessedBy == agency && list.StageOn(today) == SubsidyListStage.Ready).ToList();
        return ready.Count == 0 ? stopped : stopped.Append(new ToDoLine(
            ToDoKind.SubsidyRelease, Subject: null, ready[0].From, IsProvisional: false, Urgency.Of(ready[0].From, today, calendar), $"{ready.Count}份补贴名单待核对", string.Join("、", ready.Take(3).Select(list => list.Title)),
            "核对发布", post, "公示开始的日期", LegalBasis.Regulation(15)));
    }

    private async Task<IEnumerable<ToDoLine>> NoticesAsync(AgencyId agency, DateOnly today, WorkingDayCalendar calendar, string post, CancellationToken cancel)
    {
        var last = today.AddDays(DaysAhead);
        var hanging = await data.Set<Notice>().AsNoTracking().Standing().Where(n => n.AgencyId == agency && n.Until <= last)
            .Select(n => new { n.Id, n.Title, n.Matter, n.Until, Places = data.Set<Posting>().Count(p => p.AgencyId == agency && p.NoticeId == n.Id && p.TakenDownOn == null) })
            .Where(n => n.Places > 0).ToListAsync(cancel);
        return hanging.Select(notice => new ToDoLine(
            ToDoKind.Notice, notice.Id, notice.Until, IsProvisional: false, Urgency.Of(notice.Until, today, calendar), notice.Title, $"在{notice.Places}处张贴到{notice.Until:yyyy年M月d日}",
            "撤下", post, notice.Matter == NoticeMatter.Subsidy ? "公示期满，名单含有个人信息" : "张贴期满", Basis: null));
    }

    private async Task<IEnumerable<ToDoLine>> ProblemsAsync(AgencyId agency, DateOnly today, WorkingDayCalendar calendar, string post, CancellationToken cancel)
    {
        var problems = await (
            from inspection in data.Set<PlaceInspection>().AsNoTracking()
            where inspection.AgencyId == agency && inspection.FixBy != null && inspection.FixedOn == null
            join place in data.Set<Place>().Standing() on new { inspection.AgencyId, Id = inspection.PlaceId } equals new { place.AgencyId, place.Id }
            select new { inspection.Problem, FixBy = inspection.FixBy!.Value, inspection.On, place.Id, place.Name }).ToListAsync(cancel);
        return problems.Select(problem => new ToDoLine(
            ToDoKind.Place, problem.Id, problem.FixBy, IsProvisional: false, Urgency.Of(problem.FixBy, today, calendar), problem.Name, $"{problem.On:yyyy年M月d日}巡查发现：{problem.Problem}",
            "整改", post, "巡查时定的整改期限", Basis: null));
    }

    private async Task<IEnumerable<ToDoLine>> QuestionsAsync(AgencyId agency, DateOnly today, WorkingDayCalendar calendar, string post, CancellationToken cancel)
    {
        var questions = await (
            from question in data.Set<MeetingQuestion>().AsNoTracking()
            where question.AgencyId == agency && question.Answer == null && question.AnswerBy != null
            join meeting in data.Set<Meeting>().Standing() on new { question.AgencyId, Id = question.MeetingId } equals new { meeting.AgencyId, meeting.Id }
            select new { question.Question, AnswerBy = question.AnswerBy!.Value, meeting.Id, meeting.Topic, meeting.On }).ToListAsync(cancel);
        return questions.Select(question => new ToDoLine(
            ToDoKind.Meeting, question.Id, question.AnswerBy, IsProvisional: false, Urgency.Of(question.AnswerBy, today, calendar), question.Question, $"{question.On:yyyy年M月d日}“{question.Topic}”上提出",
            "答复", post, "会上承诺的日期", Basis: null));
    }
}
