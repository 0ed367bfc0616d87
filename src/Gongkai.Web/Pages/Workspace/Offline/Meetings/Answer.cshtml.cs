using System.ComponentModel.DataAnnotations;
using Gongkai.Law;
using Gongkai.Office.Proactive.Offline;
using Gongkai.Office.Storage;
using Gongkai.Web.Workspace;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Workspace.Offline.Meetings;

/// <summary>登记答复: to what could not be answered at the meeting.</summary>
public sealed class AnswerModel(OfficeContext data, AnswerMeetingQuestion answer) : LedgerPage
{
    /// <summary>The version that the person saw.</summary>
    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "没有填写答复。")]
    [StringLength(MeetingQuestion.LongestWords, ErrorMessage = "答复最多500字。")]
    public string? Answer { get; set; }

    [BindProperty]
    [Display(Name = "答复日期")]
    public DateOnly On { get; set; }

    public MeetingQuestion Question { get; private set; } = null!;

    public Meeting Meeting { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        if (Question.Answer is not null) return LocalRedirect(Url.Content($"{Home}/meetings/{Meeting.Id}"));

        (Version, On) = (Question.Version, Today);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        if (!ModelState.IsValid) return Page();
        if (await answer.HandleAsync(new(AgencyId, id, Version, Answer!.Trim(), On), Actor, cancel) is not Ruling<MeetingQuestion>.Refused { Reason: var refusal }) return GoTo($"meetings/{Meeting.Id}#questions", "已登记答复");

        await FindAsync(id, cancel);
        if (IsConflict(refusal)) this.ShowConflict(nameof(Version), Question.Version, Conflict.With(Fact.OfOptional("答复", Question.Answer), Fact.Of("答复日期", Question.AnsweredOn)));
        else Refuse(refusal, refusal.Code == "already-answered" ? "" : nameof(On));
        return Page();
    }

    private async Task<bool> FindAsync(Guid id, CancellationToken cancel)
    {
        if (await data.Set<MeetingQuestion>().AsNoTracking().SingleOrDefaultAsync(q => q.AgencyId == AgencyId && q.Id == id, cancel) is not { } question) return false;

        Question = question;
        Meeting = await data.Set<Meeting>().AsNoTracking().SingleAsync(m => m.AgencyId == AgencyId && m.Id == question.MeetingId, cancel);
        return true;
    }
}
