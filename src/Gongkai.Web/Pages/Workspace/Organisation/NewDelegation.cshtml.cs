using System.ComponentModel.DataAnnotations;
using Gongkai.Office.People;
using Gongkai.Office.Storage;
using Gongkai.Web.Access;
using Gongkai.Web.Workspace;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Gongkai.Web.Pages.Workspace.Organisation;

/// <summary>Lets somebody act in one of the person's own posts for some days.</summary>
public sealed class NewDelegationModel(DelegateTenure delegation, StaffQuery staff) : PageModel
{
    [BindProperty]
    public Form Entry { get; set; } = new();

    public SignedIn SignedIn => SignedIn.Of(HttpContext);

    /// <summary>The tenures that the person may delegate.</summary>
    public IReadOnlyList<SelectListItem> Posts { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Delegates { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        (Entry.From, Entry.To) = (SignedIn.Today, SignedIn.Today.AddDays(6));
        await ShowAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await ShowAsync(cancel);
        if (!ModelState.IsValid) return Page();
        if (Posts.All(post => post.Value != $"{Entry.Tenure:D}")) ModelState.AddModelError("Entry.Tenure", "只能委托本人在本机关任职的岗位。");
        if (Delegates.All(person => person.Value != $"{Entry.Delegate:D}")) ModelState.AddModelError("Entry.Delegate", "没有选择代行人。");
        if (!ModelState.IsValid) return Page();

        var ruling = await delegation.HandleAsync(new(SignedIn.Agency.Id, Entry.Tenure!.Value, Entry.Delegate!.Value, Entry.From, Entry.To, Entry.Reason), SignedIn.Actor, cancel);
        if (!ModelState.Accepts(ruling, ("delegation-in-past", "Entry.From"), ("already-delegated", "Entry.From"), ("delegation-beyond-tenure", "Entry.To"), ("end-before-beginning", "Entry.To"), ("person-disabled", "Entry.Delegate"))) return Page();

        TempData[nameof(DelegationsModel.Done)] = "委托已登记";
        return RedirectToPage("Delegations", new { agency = SignedIn.Agency.Code });
    }

    private async Task ShowAsync(CancellationToken cancel)
    {
        var me = SignedIn.Standing.PersonId;
        var held = (await staff.OfAsync(SignedIn.Agency.Id, cancel)).On(SignedIn.Today).ToList();
        Posts =
        [
            .. held.Where(each => each.Holding.PersonId == me && !each.Post.Duties.Any(duty => duty.IsAdministrator))
                .Select(each => new SelectListItem($"{each.Post.Name}（{string.Join("、", each.Post.Duties.Select(duty => duty.Label))}）", $"{each.Holding.TenureId:D}")),
        ];
        Delegates =
        [
            new SelectListItem("请选择", ""),
            .. held.Where(each => each.Holding.PersonId != me && !each.Holding.IsDisabled).DistinctBy(each => each.Holding.PersonId)
                .Select(each => new SelectListItem($"{each.Holding.Person}（{each.Post.Name}）", $"{each.Holding.PersonId:D}")),
        ];
    }

    public sealed class Form
    {
        [Required(ErrorMessage = "没有选择委托的岗位。")]
        public Guid? Tenure { get; set; }

        [Required(ErrorMessage = "没有选择代行人。")]
        public Guid? Delegate { get; set; }

        [Display(Name = "起始日期")]
        public DateOnly From { get; set; }

        [Display(Name = "截止日期")]
        public DateOnly To { get; set; }

        [Required(ErrorMessage = "没有填写委托的原因。")]
        [StringLength(200, ErrorMessage = "原因最多200字。")]
        public string Reason { get; set; } = "";
    }
}
