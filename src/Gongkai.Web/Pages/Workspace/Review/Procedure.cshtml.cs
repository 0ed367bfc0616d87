using Gongkai.Agencies;
using Gongkai.Law;
using Gongkai.Office.Review;
using Gongkai.Review;
using Gongkai.Web.Workspace;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Gongkai.Web.Pages.Workspace.Review;

/// <summary>审查程序: the steps that a body's items take, and who may take two of them for a time.</summary>
public sealed class ProcedureModel(ProcedureReading procedures, SetReviewProcedure set, AllowTwoSteps allow, EndTwoStepsAllowance end) : LedgerPage
{
    /// <summary>Lines of the form; empty ones at the end are left out.</summary>
    [BindProperty]
    public List<StepLine> Steps { get; set; } = [];

    [BindProperty]
    public DateOnly? From { get; set; }

    [BindProperty]
    public string? Basis { get; set; }

    public ReviewProcedure Present { get; private set; } = ReviewProcedure.Usual;

    public IReadOnlyList<(BodyProcedure Procedure, IReadOnlyList<ReviewStep> Steps)> Own { get; private set; } = [];

    public IReadOnlyList<TwoStepsAllowed> Allowances { get; private set; } = [];

    public bool MayManage => May(Right.ManageReview);

    /// <summary>Who may take a step.</summary>
    public static IReadOnlyList<SelectListItem> Duties { get; } =
        [.. new[] { Duty.SecrecyReviewer, Duty.SectionHead, Duty.LeaderInCharge, Duty.DisclosureOffice, Duty.PrincipalLeader }.Select(duty => new SelectListItem(duty.Label, duty.Code))];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await FindAsync(cancel);
        Steps = [.. Present.Steps.Select(step => new StepLine { Name = step.Name, IsSecrecy = step.Subject == ReviewSubject.Secrecy, Duty = step.Duty.Code, Paper = step.MayBeOnPaper })];
        while (Steps.Count < ReviewProcedure.MostSteps) Steps.Add(new StepLine());
    }

    public async Task<IActionResult> OnPostSetAsync(CancellationToken cancel)
    {
        if (From is null) ModelState.TryAddModelError(nameof(From), "没有填写启用日期。");
        if (ModelState.IsValid)
        {
            var steps = Steps.Where(line => !string.IsNullOrWhiteSpace(line.Name))
                .Select(line => new ReviewStep(line.Name!.Trim(), line.IsSecrecy ? ReviewSubject.Secrecy : ReviewSubject.Content, Duty.FromCode(line.Duty ?? ""), line.Paper)).ToList();
            var ruling = steps.Count == 0 ? new Refusal("step-names", "应当至少有一个环节。", Basis: null) : await set.HandleAsync(new(AgencyId, steps, From!.Value, Typed(Basis)), Actor, cancel);
            if (ruling is not Ruling<BodyProcedure>.Refused { Reason: var refusal }) return GoTo("review", "审查程序已保存");
            Refuse(refusal, refusal.Code is "procedure-in-past" or "version-not-last" ? nameof(From) : "");
        }

        await FindAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAllowAsync(DateOnly? allowFrom, DateOnly? allowTo, string? reason, CancellationToken cancel)
    {
        if (allowFrom is null || allowTo is null) ModelState.AddModelError("allowFrom", "没有填写起止日期。");
        else if (await allow.HandleAsync(new(AgencyId, allowFrom.Value, allowTo.Value, reason ?? ""), Actor, cancel) is Ruling<TwoStepsAllowed>.Refused { Reason: var refusal }) Refuse(refusal, refusal.Code == "reason-missing" ? "reason" : "allowFrom");
        else return GoTo("review", "已批准");

        await OnGetAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostEndAsync(Guid allowance, int version, CancellationToken cancel)
    {
        if (await end.HandleAsync(new(AgencyId, allowance, version, Today), Actor, cancel) is Ruling<TwoStepsAllowed>.Refused { Reason: var refusal })
        {
            await OnGetAsync(cancel);
            if (IsConflict(refusal) && Allowances.FirstOrDefault(each => each.Id == allowance) is { } now)
                this.ShowConflict("version", now.Version, Conflict.With(new Fact("起止日期", $"{now.From:yyyy年M月d日}至{now.To:yyyy年M月d日}"), new Fact("原因", now.Reason)));
            else Refuse(refusal);
            return Page();
        }

        return GoTo("review", "已终止，今天为最后一天");
    }

    private async Task FindAsync(CancellationToken cancel)
    {
        Present = await procedures.OfAsync(AgencyId, Today, cancel);
        Own = await procedures.OwnAsync(AgencyId, cancel);
        Allowances = await procedures.AllowancesAsync(AgencyId, cancel);
    }

    /// <summary>A step in the form.</summary>
    public sealed class StepLine
    {
        public string? Name { get; set; }

        public bool IsSecrecy { get; set; }

        public string? Duty { get; set; }

        public bool Paper { get; set; }
    }
}
