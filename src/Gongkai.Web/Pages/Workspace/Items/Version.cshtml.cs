using System.Globalization;
using Gongkai.Agencies;
using Gongkai.Documents.Items;
using Gongkai.Law;
using Gongkai.Office.Files;
using Gongkai.Office.Journal;
using Gongkai.Office.People;
using Gongkai.Office.Proactive;
using Gongkai.Office.Proactive.Catalogues;
using Gongkai.Office.Review;
using Gongkai.Office.Screening;
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
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Workspace.Items;

/// <summary>One version of an item on its way: what the public will see, what changed, who has passed it, and what may be done now.</summary>
public sealed class VersionModel(
    OfficeContext data, StandingQuery standings, ReviewReading reviews, ItemScreening screening,
    SubmitItem submit, RecallItem recall, PassItem pass, PassItemOnPaper passOnPaper, ReturnItem back, PublishItem publish, DiscardItemDraft discard,
    WaiveFindings waive, MaskFindings mask) : LedgerPage
{
    /// <summary>Findings of one part that are listed.</summary>
    public const int MostFindings = 50;

    /// <summary>The version of the row that the person saw.</summary>
    [BindProperty]
    public int Version { get; set; }

    /// <summary>The step that the person saw, from 0.</summary>
    [BindProperty]
    public int Step { get; set; }

    [BindProperty]
    public string? Opinion { get; set; }

    /// <summary>The text as the reviewer corrected it; null when the form shows none.</summary>
    [BindProperty]
    public string? Body { get; set; }

    /// <summary>With what the text is compared: last, public or none.</summary>
    [FromQuery]
    public string? Compare { get; set; }

    public ItemVersion Entry { get; private set; } = null!;

    public ItemText Text { get; private set; } = null!;

    public ItemReview Review { get; private set; } = null!;

    public IReadOnlyList<AttachedFile> Attachments { get; private set; } = [];

    /// <summary>What screening found, while the version is under way or where something was ever let through.</summary>
    public ScreenedItem Screened { get; private set; } = new([], []);

    /// <summary>Findings to let through, by their keys.</summary>
    public IReadOnlyList<string> Chosen { get; private set; } = [];

    [BindProperty]
    public string? WaiverReason { get; set; }

    /// <summary>The text that was public before; null of a first version.</summary>
    public ItemText? PublicText { get; private set; }

    /// <summary>The text as the last reviewer or the last submission left it; null where there is none or it is the same.</summary>
    public ItemText? LastText { get; private set; }

    public CountedDay LastDay { get; private set; }

    /// <summary>Why the person cannot take the step that is waiting; null when the person can.</summary>
    public Refusal? NotMine { get; private set; }

    /// <summary>Who may have signed the waiting step on paper.</summary>
    public IReadOnlyList<(Guid Id, string Name)> Signers { get; private set; } = [];

    /// <summary>The line of the standard catalogue that it stands under, with its number; null where none is named.</summary>
    public string? CatalogueLine { get; private set; }

    /// <summary>Why the answers of other bodies do not let it pass or become public now; null where they do.</summary>
    public Refusal? Held => IsUnderWay && Entry.Class == DisclosureClass.Proactive ? Review.Inquiries.CheckPass(Entry.TextId) : null;

    /// <summary>Whether the reviewer may pass it: also with the text that another body wants changed, by changing it.</summary>
    public bool MayPass => Held is null or { Code: "changes-open" };

    public bool MayInquire => May(Right.Inquire) && IsUnderWay;

    public bool MayRecall => May(Right.RecordItem) && IsUnderWay && Entry.Stage == ReviewStage.UnderReview && Review.Course.Signatures.Count == 0;

    public bool IsUnderWay => Entry is { PublishedAt: null, DiscardedAt: null };

    public bool MayDraft => May(Right.RecordItem) && IsUnderWay && Entry.Stage == ReviewStage.Drafting;

    public bool MayPublish => May(Right.PublishItem) && IsUnderWay && Entry.Stage == ReviewStage.Passed;

    public bool MayReview => May(Right.ReviewItem) && IsUnderWay && Entry.Stage == ReviewStage.UnderReview && NotMine is null;

    public bool MayWaive => May(Right.WaiveScreening) && IsUnderWay && !Review.Course.Drafters.Contains(Me.Standing.PersonId);

    public ItemText? ComparedWith => Compare switch
    {
        "public" => PublicText,
        "none" => null,
        _ => LastText ?? PublicText,
    };

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => await FindAsync(id, cancel) ? Page() : NotFound();

    public Task<IActionResult> OnPostSubmitAsync(Guid id, CancellationToken cancel) =>
        ActAsync(id, () => submit.HandleAsync(new(AgencyId, id, Version), Actor, cancel), "已送审", cancel);

    public Task<IActionResult> OnPostRecallAsync(Guid id, CancellationToken cancel) =>
        ActAsync(id, () => recall.HandleAsync(new(AgencyId, id, Version), Actor, cancel), "已撤回，可以修改", cancel);

    public async Task<IActionResult> OnPostPassAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        if (Request.Form["confirmed"].Count < ReviewPoints.Of(Review.Course.NextStep?.Subject).Count)
        {
            ModelState.AddModelError("confirmed", "每一项都确认以后才能通过；不能确认的，写明意见后退回。");
            return Page();
        }

        ItemContent? corrected = null;
        if (Body is not null && EditableText.Apply(Body, Text.Html) is { } body && body.Html != Text.Html)
            corrected = new ItemContent(Text.Title, Text.DocumentNumber, Text.DocumentDate, Text.Summary, Text.Keywords, body.Html);
        return await ActAsync(id, () => pass.HandleAsync(new(AgencyId, id, Version, Step, Typed(Opinion), corrected), Actor, cancel), corrected is null ? "已通过" : "已改正并通过", cancel);
    }

    public Task<IActionResult> OnPostReturnAsync(Guid id, string? to, CancellationToken cancel) =>
        ActAsync(id, () => back.HandleAsync(new(AgencyId, id, Version, Step, int.TryParse(to, CultureInfo.InvariantCulture, out var step) ? step : null, Opinion ?? ""), Actor, cancel), "已退回", cancel);

    public async Task<IActionResult> OnPostPaperAsync(Guid id, Guid signer, DateOnly? signedOn, IFormFile? scan, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        if (signer == Guid.Empty) ModelState.AddModelError("signer", "没有选择审签人。");
        if (signedOn is null && ModelState.GetFieldValidationState("signedOn") != Microsoft.AspNetCore.Mvc.ModelBinding.ModelValidationState.Invalid) ModelState.AddModelError("signedOn", "没有填写审签日期。");
        if (scan is null) ModelState.AddModelError("scan", "没有选择审签单的扫描件。");
        if (!ModelState.IsValid) return Page();

        return await scan!.ReadUploadAsync(cancel) switch
        {
            Ruling<Upload>.Allowed { Value: var upload } =>
                await ActAsync(id, () => passOnPaper.HandleAsync(new(AgencyId, id, Version, Step, signer, signedOn!.Value, Typed(Opinion), upload), Actor, cancel), "已登记纸质审签", cancel),
            Ruling<Upload>.Refused { Reason: var refusal } => Refused(refusal),
            _ => throw new InvalidOperationException("A ruling is either allowed or refused."),
        };
    }

    public Task<IActionResult> OnPostPublishAsync(Guid id, CancellationToken cancel) =>
        ActAsync(id, () => publish.HandleAsync(new(AgencyId, id, Version), Actor, cancel), "已发布", cancel);

    public async Task<IActionResult> OnPostScheduleAsync(Guid id, DateOnly? on, string? at, CancellationToken cancel)
    {
        if (on is { } day && TimeOnly.TryParseExact(at?.Replace('：', ':').Trim(), ["H:mm", "HH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
            return await ActAsync(id, () => publish.HandleAsync(new(AgencyId, id, Version, new DateTimeOffset(day, time, BusinessClock.Beijing).UtcDateTime), Actor, cancel), "已定时", cancel);

        if (!await FindAsync(id, cancel)) return NotFound();
        ModelState.AddModelError("at", "定时发布应当填写日期和时间，例如2024-1-15和9:00。");
        return Page();
    }

    public Task<IActionResult> OnPostDiscardAsync(Guid id, string? reason, CancellationToken cancel) =>
        ActAsync(id, () => discard.HandleAsync(new(AgencyId, id, Version, Typed(reason) ?? "没有写明理由"), Actor, cancel), "已放弃", cancel);

    /// <summary>Puts what may stand there in place of findings; of all that block, or of those that are named.</summary>
    public Task<IActionResult> OnPostMaskAsync(Guid id, List<string> findings, bool all, CancellationToken cancel) =>
        ActAsync(id, () => mask.HandleAsync(new(AgencyId, id, Version, all ? null : findings), Actor, cancel), masked => $"已改{masked.Replaced.Count}处：{string.Join("、", masked.Replaced.Take(5).Select(finding => finding.InWords))}{(masked.Replaced.Count > 5 ? "等" : "")}", cancel);

    public Task<IActionResult> OnPostWaiveAsync(Guid id, List<string> findings, CancellationToken cancel)
    {
        Chosen = findings;
        return ActAsync(id, () => waive.HandleAsync(new(AgencyId, id, Version, findings, WaiverReason ?? ""), Actor, cancel), given => $"已放行{given.Count}处", cancel);
    }

    private Task<IActionResult> ActAsync(Guid id, Func<Task<Ruling<ItemVersion>>> act, string said, CancellationToken cancel) => ActAsync(id, act, _ => said, cancel);

    private async Task<IActionResult> ActAsync<T>(Guid id, Func<Task<Ruling<T>>> act, Func<T, string> said, CancellationToken cancel)
    {
        switch (await act())
        {
            case Ruling<T>.Allowed { Value: var done }:
                return GoTo($"items/versions/{id}", said(done));
            case Ruling<T>.Refused { Reason: var refusal }:
                if (!await FindAsync(id, cancel)) return NotFound();
                if (!IsConflict(refusal)) return Refused(refusal);

                this.ShowConflict(nameof(Version), Entry.Version, Conflict.With(Now()));
                return Page();
            default:
                throw new InvalidOperationException("A ruling is either allowed or refused.");
        }
    }

    private IEnumerable<Fact> Now() =>
    [
        new("环节", Review.Course.NextStep?.Name ?? ItemStage.Words(Entry)),
        new("最近办理", Review.Entries is [.., { } last] ? $"{last.Deed.Label}，{last.Person}" : "没有"),
    ];

    private PageResult Refused(Refusal refusal)
    {
        Refuse(refusal, refusal.Code switch
        {
            "reason-missing" when Chosen.Count > 0 || WaiverReason is not null => nameof(WaiverReason),
            "reason-missing" => nameof(Opinion),
            "reason-personal" or "reason-too-long" or "nothing-chosen" => nameof(WaiverReason),
            _ => "",
        });
        ModelState.Remove(nameof(Version));
        ModelState.Remove(nameof(Step));
        return Page();
    }

    private async Task<bool> FindAsync(Guid id, CancellationToken cancel)
    {
        if (await data.Set<ItemVersion>().AsNoTracking().SingleOrDefaultAsync(v => v.AgencyId == AgencyId && v.Id == id, cancel) is not { } version) return false;

        Entry = version;
        Text = await TextAsync(version.TextId, cancel);
        Review = await reviews.OfAsync(version, Today, cancel);
        Attachments = await data.AttachmentsOfAsync(version, cancel);
        if (IsUnderWay || await data.Set<ScreeningWaiver>().AnyAsync(w => w.AgencyId == AgencyId && w.ItemId == version.ItemId, cancel)) Screened = await screening.OfAsync(version, Today, cancel);
        LastDay = version.Rule.LastDay(version.FormedOn, WorkingDayCalendar.Shipped);
        if (Review.LastText is { } last && last != version.TextId) LastText = await TextAsync(last, cancel);
        if (await data.Set<Item>().Where(i => i.AgencyId == AgencyId && i.Id == version.ItemId).Select(i => i.VersionId).SingleOrDefaultAsync(cancel) is { } before && before != id)
            PublicText = await TextAsync(await data.Set<ItemVersion>().Where(v => v.AgencyId == AgencyId && v.Id == before).Select(v => v.TextId).SingleAsync(cancel), cancel);

        if (version.CatalogueLineId is { } lineId) CatalogueLine = await LineAsync(lineId, cancel);

        if (Review.Course.NextStep is { } step)
        {
            var mine = Me.Standing.Duties.Any(held => held.Agency == AgencyId && held.Duty == step.Duty);
            NotMine = !mine
                ? new Refusal("not-your-step", $"{step.Name}由{step.Duty.Label}办理。", Basis: null)
                : Review.Course.After(new ReviewAct.Pass(Me.Standing.PersonId, Review.Course.Next!.Value), Review.Allowance, Today) is Ruling<ReviewCourse>.Refused refused ? refused.Reason : null;
            if (step.MayBeOnPaper && May(Right.RecordItem)) Signers = await standings.HoldersAsync(AgencyId, step.Duty, Today, cancel);
        }

        return true;
    }

    private async Task<string> LineAsync(Guid line, CancellationToken cancel) =>
        (await data.CatalogueOfAsync(AgencyId, Today, cancel))?.Lines.FirstOrDefault(each => each.LineId == line)?.Line is { } found
            ? $"{found.Field}{found.Number}　{found.FirstMatter}：{found.SecondMatter}"
            : "现行目录里已经没有原来的事项";

    private Task<ItemText> TextAsync(Guid text, CancellationToken cancel) => data.Set<ItemText>().AsNoTracking().SingleAsync(t => t.AgencyId == AgencyId && t.Id == text, cancel);
}
