using System.ComponentModel.DataAnnotations;
using Gongkai.Office.People;
using Gongkai.Web.Access;
using Gongkai.Web.Workspace;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.Web.Pages.Workspace.Organisation;

/// <summary>Records the last day of the leading group.</summary>
public sealed class EndLeadingGroupModel(EndLeadingGroup end, LeadingGroups groups) : PageModel
{
    [BindProperty]
    public Form Entry { get; set; } = new();

    public SignedIn SignedIn => SignedIn.Of(HttpContext);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Entry.LastDay = SignedIn.Today;
        if (await groups.LastAsync(SignedIn.Agency.Id, cancel) is [var first, ..]) (Entry.Seen, Entry.Version) = (first.Id, first.Version);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid) return Page();

        var ruling = await end.HandleAsync(new(SignedIn.Agency.Id, (Entry.Seen, Entry.Version), Entry.LastDay, Entry.Basis), SignedIn.Actor, cancel);
        if (!ModelState.Accepts(ruling, ("end-before-beginning", "Entry.LastDay")))
        {
            if (ruling.IsConflict() && await groups.LastAsync(SignedIn.Agency.Id, cancel) is [var first, ..] now)
            {
                this.ShowConflict("Entry.Version", first.Version, Conflict.With(Facts(now)));
                ModelState.SetModelValue("Entry.Seen", $"{first.Id:D}", $"{first.Id:D}");
            }

            return Page();
        }

        TempData[nameof(LeadingGroupModel.Done)] = "领导小组的最后一天已登记";
        return RedirectToPage("LeadingGroup", new { agency = SignedIn.Agency.Code });
    }

    private static IEnumerable<Fact> Facts(IReadOnlyList<LeadingGroupMember> group) =>
    [
        new("文件", group[0].Basis), new("任期", group[0].Period()), new("成员", string.Join("、", group.Select(member => $"{member.Name}（{member.Role.Label}）"))),
    ];

    public sealed class Form
    {
        [Display(Name = "最后一天")]
        public DateOnly LastDay { get; set; }

        [StringLength(200, ErrorMessage = "文件的标题和文号最多200字。")]
        public string? Basis { get; set; }

        /// <summary>The group that the person saw.</summary>
        public Guid Seen { get; set; }

        /// <summary>Its version then.</summary>
        public int Version { get; set; }
    }
}
