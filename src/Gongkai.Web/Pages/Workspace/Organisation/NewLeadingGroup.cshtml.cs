using System.ComponentModel.DataAnnotations;
using Gongkai.Office.People;
using Gongkai.Web.Access;
using Gongkai.Web.Workspace;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.Web.Pages.Workspace.Organisation;

/// <summary>Records a leading group as its document sets it up.</summary>
public sealed class NewLeadingGroupModel(RecordLeadingGroup record, LeadingGroups groups) : PageModel
{
    [BindProperty]
    public Form Entry { get; set; } = new();

    public SignedIn SignedIn => SignedIn.Of(HttpContext);

    public async Task OnGetAsync(CancellationToken cancel) =>
        (Entry.From, Entry.Seen) = (SignedIn.Today, await groups.LastAsync(SignedIn.Agency.Id, cancel) is [var first, ..] ? first.Id : null);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var members = new List<LeadingGroupPlace>();
        Read("Entry.Head", LeadingGroupRole.Head, Entry.Head, members);
        Read("Entry.Deputies", LeadingGroupRole.Deputy, Entry.Deputies, members);
        Read("Entry.Members", LeadingGroupRole.Member, Entry.Members, members);
        if (!ModelState.IsValid) return Page();

        var ruling = await record.HandleAsync(new(SignedIn.Agency.Id, members, Entry.Basis, Entry.From, Entry.Seen), SignedIn.Actor, cancel);
        if (!ModelState.Accepts(ruling, ("version-not-last", "Entry.From"), ("agency-ended", "Entry.From"), ("leading-group-head", "Entry.Head")))
        {
            if (ruling.IsConflict() && await groups.LastAsync(SignedIn.Agency.Id, cancel) is [var first, ..] now) this.ShowConflict("Entry.Seen", first.Id, Entry.Beside(now));
            return Page();
        }

        TempData[nameof(LeadingGroupModel.Done)] = "领导小组已登记";
        return RedirectToPage("LeadingGroup", new { agency = SignedIn.Agency.Code });
    }

    /// <summary>One person a line: the name, white space, the office.</summary>
    private void Read(string field, LeadingGroupRole role, string? text, List<LeadingGroupPlace> members)
    {
        foreach (var line in (text ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = line.Split([' ', '\t', '\u3000', '，', ','], 2, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            if (parts.Length == 2 && parts[0].Length <= 40 && parts[1].Length <= 100) members.Add(new LeadingGroupPlace(role, parts[0], parts[1]));
            else ModelState.AddModelError(field, $"“{line}”认不出姓名和职务。请写成：刘建国 党委副书记、镇长");
        }
    }

    public sealed class Form
    {
        [Required(ErrorMessage = "没有填写成立或者调整领导小组的文件。")]
        [StringLength(200, ErrorMessage = "文件的标题和文号最多200字。")]
        public string Basis { get; set; } = "";

        [Display(Name = "起始日期")]
        public DateOnly From { get; set; }

        [Required(ErrorMessage = "没有填写组长。")]
        public string Head { get; set; } = "";

        public string? Deputies { get; set; }

        public string? Members { get; set; }

        /// <summary>The group that the person saw as the last one.</summary>
        public Guid? Seen { get; set; }

        internal Conflict Beside(IReadOnlyList<LeadingGroupMember> now) => Conflict.Between(
            ConflictingField.Of("文件", now[0].Basis, Basis), ConflictingField.Of("起始日期", now[0].From, From), ConflictingField.Of("组长", Lines(now, LeadingGroupRole.Head), Head),
            ConflictingField.Of("副组长", Lines(now, LeadingGroupRole.Deputy), Deputies), ConflictingField.Of("成员", Lines(now, LeadingGroupRole.Member), Members));

        private static string Lines(IEnumerable<LeadingGroupMember> group, LeadingGroupRole role) =>
            string.Join('\n', group.Where(member => member.Role == role).Select(member => $"{member.Name} {member.Office}"));
    }
}
