using Gongkai.Agencies;
using Gongkai.Law;
using Gongkai.Office.Agencies;
using Gongkai.Office.Files;
using Gongkai.Office.Proactive;
using Gongkai.Office.Review;
using Gongkai.Office.Storage;
using Gongkai.Proactive;
using Gongkai.Review;
using Gongkai.Web.Binding;
using Gongkai.Web.Items;
using Gongkai.Web.Workspace;
using Gongkai.WorkingDays;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Workspace.Items;

/// <summary>协商与报请: whom the body has asked about a version and what they answered; asks, enters answers, takes questions back.</summary>
public sealed class InquiriesModel(OfficeContext data, ReviewReading reviews, InquireAboutItem ask, RecordInquiryAnswer record, WithdrawInquiry withdraw) : LedgerPage
{
    /// <summary>Working days that the form gives for an answer, unless the item is due before; our choice.</summary>
    private const int UsualDays = 5;

    /// <summary>The version of the row that the person saw.</summary>
    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public string? Kind { get; set; }

    /// <summary>The codes of bodies of the installation.</summary>
    [BindProperty]
    public List<string> Agencies { get; set; } = [];

    /// <summary>Other bodies, a name a line.</summary>
    [BindProperty]
    public string? Names { get; set; }

    [BindProperty]
    public string? Question { get; set; }

    [BindProperty]
    public string? LetterNumber { get; set; }

    [BindProperty]
    public DateOnly? ReplyBy { get; set; }

    public ItemVersion Entry { get; private set; } = null!;

    public string Title { get; private set; } = "";

    /// <summary>In the order in which they were asked.</summary>
    public IReadOnlyList<ReviewInquiry> Asked { get; private set; } = [];

    /// <summary>The question whose form was refused, with what was typed in it.</summary>
    public Guid? Refused { get; private set; }

    /// <summary>answer or withdraw.</summary>
    public string? RefusedAct { get; private set; }

    public string? TypedAnswer { get; private set; }

    public string? TypedWords { get; private set; }

    public string? TypedReason { get; private set; }

    public bool MayInquire => May(Right.Inquire) && Entry is { PublishedAt: null, DiscardedAt: null };

    public bool MayAsk => MayInquire && Entry.Class == DisclosureClass.Proactive;

    public static IReadOnlyList<SelectListItem> Kinds { get; } =
    [
        new("协商：信息涉及其他机关，与其协商、确认", InquiryKind.Agreement.Code),
        new("报请确定：不能确定能否公开，报有关主管部门或者保密行政管理部门", InquiryKind.Referral.Code),
    ];

    /// <summary>The bodies that can be asked here: those above and beside first.</summary>
    public IReadOnlyList<SelectListItem> Bodies => [.. Me.Chart.Above(AgencyId).Reverse().Concat(Me.Chart.Tops.SelectMany(top => Me.Chart.Subtree(top.Id)))
        .Where(body => body.Id != AgencyId && body.Level != AgencyLevel.Village).DistinctBy(body => body.Id).Select(body => new SelectListItem(body.FullName, body.Code.Value))];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();

        Preset();
        return Page();
    }

    public async Task<IActionResult> OnPostAskAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        if (ReplyBy is null) ModelState.TryAddModelError(nameof(ReplyBy), "没有填写希望答复的日期。");
        if (LetterNumber?.Length > ReviewInquiry.LongestLetterNumber) ModelState.AddModelError(nameof(LetterNumber), $"文号最多{ReviewInquiry.LongestLetterNumber}个字。");
        if (Question?.Length > ReviewInquiry.LongestQuestion) ModelState.AddModelError(nameof(Question), $"最多{ReviewInquiry.LongestQuestion}个字。详细材料作为附件。");
        if (!ModelState.IsValid) return Page();

        var agencies = Agencies.Select(code => Me.Chart.Find(code)?.Id ?? default).ToList();
        var names = (Names ?? "").ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var command = new InquireAboutItem.Command(AgencyId, id, Version, InquiryKind.FromCode(Kind ?? ""), agencies, names, Question ?? "", Typed(LetterNumber), ReplyBy!.Value);
        if (await ask.HandleAsync(command, Actor, cancel) is not Ruling<ItemVersion>.Refused { Reason: var refusal })
            return GoTo($"items/versions/{id}/inquiries", names.Length > 0 ? "已提出。向系统外机关提出的，请下载函件盖章寄送" : "已提出，对方可以在系统中答复");

        await FindAsync(id, cancel);
        if (IsConflict(refusal)) this.ShowConflict(nameof(Version), Entry.Version, Conflict.With(new Fact("环节", ItemStage.Words(Entry))));
        else Refuse(refusal, refusal.Code switch { "question-missing" => nameof(Question), "reply-by-past" => nameof(ReplyBy), "body-name" or "own-body" or "body-missing" => nameof(Names), _ => "" });
        return Page();
    }

    public async Task<IActionResult> OnPostAnswerAsync(Guid id, Guid inquiry, int inquiryVersion, string? answer, DateOnly? on, string? words, IFormFile? scan, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel) || !Asked.Any(each => each.Id == inquiry)) return NotFound();

        (Refused, RefusedAct, TypedAnswer, TypedWords) = (inquiry, "answer", answer, words);
        var typed = ModelState.TryGetValue("on", out var day) ? day.Errors.FirstOrDefault()?.ErrorMessage : null;
        if (typed is not null) return Say("answer", typed);
        if (Term.Find<InquiryAnswer>(answer) is not { } given) return Say("answer", "没有选择答复。");
        if (on is null) return Say("answer", "没有填写答复日期。");
        if (words?.Length > ReviewInquiry.LongestWords) return Say("answer", $"答复内容最多{ReviewInquiry.LongestWords}个字。");

        Upload? upload = null;
        if (scan is not null)
        {
            var ruling = await scan.ReadUploadAsync(cancel);
            if (ruling is Ruling<Upload>.Refused { Reason: var unread }) return Say("answer", unread.Message);
            upload = ((Ruling<Upload>.Allowed)ruling).Value;
        }

        return await SettledAsync(id, await record.HandleAsync(new(AgencyId, inquiry, inquiryVersion, given, on.Value, Typed(words), upload), Actor, cancel), "answer", "已登记答复", cancel);
    }

    public async Task<IActionResult> OnPostWithdrawAsync(Guid id, Guid inquiry, int inquiryVersion, string? reason, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel) || !Asked.Any(each => each.Id == inquiry)) return NotFound();

        (Refused, RefusedAct, TypedReason) = (inquiry, "withdraw", reason);
        return await SettledAsync(id, await withdraw.HandleAsync(new(AgencyId, inquiry, inquiryVersion, reason ?? ""), Actor, cancel), "reason", "已撤回", cancel);
    }

    private async Task<IActionResult> SettledAsync(Guid id, Ruling<ReviewInquiry> ruling, string field, string said, CancellationToken cancel)
    {
        if (ruling is not Ruling<ReviewInquiry>.Refused { Reason: var refusal }) return GoTo($"items/versions/{id}/inquiries", said);

        await FindAsync(id, cancel);
        return Say(field, refusal.Basis is { } basis ? $"{refusal.Message}（{basis.InChinese}）" : refusal.Message);
    }

    /// <summary>Says what is wrong with a form of the log; the form to ask below it is as at first.</summary>
    private PageResult Say(string field, string sentence)
    {
        ModelState.AddModelError(field, sentence);
        Preset();
        return Page();
    }

    private void Preset()
    {
        var due = Entry.Rule.LastDay(Entry.FormedOn, WorkingDayCalendar.Shipped).Date;
        var usual = WorkingDayCalendar.Shipped.WorkingDayAfter(Today, UsualDays).Date;
        (Version, Kind, ReplyBy) = (Entry.Version, InquiryKind.Agreement.Code, due > Today && due < usual ? due : usual);
    }

    private async Task<bool> FindAsync(Guid id, CancellationToken cancel)
    {
        if (await data.Set<ItemVersion>().AsNoTracking().SingleOrDefaultAsync(v => v.AgencyId == AgencyId && v.Id == id, cancel) is not { } version) return false;

        Entry = version;
        Title = await data.Set<ItemText>().Where(t => t.AgencyId == AgencyId && t.Id == version.TextId).Select(t => t.Title).SingleAsync(cancel);
        Asked = (await reviews.OfAsync(version, Today, cancel)).Asked;
        return true;
    }
}
