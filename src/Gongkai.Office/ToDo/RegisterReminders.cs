using Gongkai.Agencies;
using Gongkai.Office.Ledgers;
using Gongkai.Office.Proactive;
using Gongkai.Office.Storage;
using Gongkai.Proactive;
using Gongkai.Requests;
using Gongkai.WorkingDays;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Office.ToDo;

/// <summary>What the registers of documents and decisions remind of.</summary>
internal sealed class RegisterReminders(OfficeContext data)
{
    public async Task<IEnumerable<ToDoLine>> OfAsync(AgencyId agency, DateOnly today, WorkingDayCalendar calendar, string post, CancellationToken cancel) =>
    [
        .. await ExplanationsAsync(agency, today, calendar, post, cancel),
        .. await AssessmentsAsync(agency, today, calendar, post, cancel),
        .. await WithdrawalsAsync(agency, today, calendar, post, cancel),
    ];

    /// <summary>Documents in force that are public without an explanation. One that is being drafted has a line of its own.</summary>
    private async Task<IEnumerable<ToDoLine>> ExplanationsAsync(AgencyId agency, DateOnly today, WorkingDayCalendar calendar, string post, CancellationToken cancel)
    {
        var documents = await (
            from document in data.Set<NormativeDocument>().AsNoTracking().Standing()
            where document.AgencyId == agency && document.NoExplanationReason == null
            join item in data.Set<Item>() on new { document.AgencyId, Id = document.ItemId } equals new { item.AgencyId, Id = (Guid?)item.Id }
            where item.WithdrawnAt == null
                && !data.Set<Item>().Any(e => e.AgencyId == agency && e.ExplainsId == item.Id && e.VoidedAt == null && e.WithdrawnAt == null)
                && !data.Set<ItemVersion>().Any(v => v.AgencyId == agency && v.ExplainsId == item.Id && v.PublishedAt == null && v.DiscardedAt == null)
            select new { document, item.PublishedOn }).ToListAsync(cancel);
        var rule = DisclosureRule.PolicyExplanation;
        return documents.Where(each => !each.document.Times(amendedOn: null).StateOn(today).IsOver).Select(each =>
        {
            var due = rule.LastDay(each.PublishedOn, calendar);
            return new ToDoLine(
                ToDoKind.NormativeDocument, each.document.Id, due.Date, due.IsProvisional, Urgency.Of(due.Date, today, calendar),
                each.document.Title, $"{each.PublishedOn:yyyy年M月d日}公开，还没有政策解读", "解读", post, $"自{rule.StartLabel}起{rule.Limit.Days}个工作日", rule.Basis);
        });
    }

    private async Task<IEnumerable<ToDoLine>> AssessmentsAsync(AgencyId agency, DateOnly today, WorkingDayCalendar calendar, string post, CancellationToken cancel)
    {
        var last = today.AddMonths(NormativeDocument.AssessmentMonths);
        var documents = await data.Set<NormativeDocument>().AsNoTracking().Standing()
            .Where(d => d.AgencyId == agency && d.RepealedOn == null && d.ValidUntil >= today && d.ValidUntil <= last).ToListAsync(cancel);
        return documents.Where(document => document.IsAssessmentDueOn(today)).Select(document => new ToDoLine(
            ToDoKind.NormativeDocument, document.Id, document.ValidUntil!.Value, IsProvisional: false, Urgency.Of(document.ValidUntil.Value, today, calendar),
            document.Title, "有效期将满，评估是否继续有效", "清理评估", post, "有效期届满以前", Basis: null));
    }

    /// <summary>Penalty decisions that were changed, annulled or found unlawful or invalid and are still public.</summary>
    private async Task<IEnumerable<ToDoLine>> WithdrawalsAsync(AgencyId agency, DateOnly today, WorkingDayCalendar calendar, string post, CancellationToken cancel)
    {
        var decisions = await (
            from decision in data.Set<Decision>().AsNoTracking().Standing()
            where decision.AgencyId == agency && decision.ReversedOn != null
            join item in data.Set<Item>() on new { decision.AgencyId, Id = decision.ItemId } equals new { item.AgencyId, Id = (Guid?)item.Id }
            where item.WithdrawnAt == null
            select new { decision, Item = item.Id }).ToListAsync(cancel);
        return decisions.Select(each =>
        {
            var due = DisclosureRule.LastDayToWithdrawPenalty(each.decision.ReversedOn!.Value, calendar);
            return new ToDoLine(
                ToDoKind.PenaltyWithdrawal, each.Item, due.Date, due.IsProvisional, Urgency.Of(due.Date, today, calendar),
                $"{each.decision.DocumentNumber}：{each.decision.Subject}", $"{each.decision.ReversedOn:yyyy年M月d日}被{each.decision.Reversal!.Label}，撤回已公开的处罚决定", "撤下", post,
                $"自决定被{each.decision.Reversal.Label}之日起{DisclosureRule.PenaltyWithdrawalDays}个工作日，公开说明理由", DisclosureRule.PenaltyWithdrawalBasis);
        });
    }
}
