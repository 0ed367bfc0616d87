using System.ComponentModel.DataAnnotations;
using Gongkai.Office.People;
using Gongkai.Office.Storage;
using Gongkai.Web.Access;
using Gongkai.Web.Workspace;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Workspace.Organisation;

/// <summary>Gives a division another name.</summary>
public sealed class RenameDivisionModel(RenameDivision rename, OfficeContext data) : PageModel
{
    [BindProperty]
    public Form Entry { get; set; } = new();

    public SignedIn SignedIn => SignedIn.Of(HttpContext);

    public Division Division { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid division, CancellationToken cancel)
    {
        if (!await ShowAsync(division, cancel)) return NotFound();

        Entry = new Form { Name = Division.Name, Version = Division.Version };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid division, CancellationToken cancel)
    {
        if (!await ShowAsync(division, cancel)) return NotFound();
        if (!ModelState.IsValid) return Page();

        var ruling = await rename.HandleAsync(new(SignedIn.Agency.Id, division, Entry.Version, Entry.Name), SignedIn.Actor, cancel);
        if (!ModelState.Accepts(ruling, ("division-name-missing", "Entry.Name"), ("division-exists", "Entry.Name")))
        {
            if (ruling.IsConflict() && await ShowAsync(division, cancel)) this.ShowConflict("Entry.Version", Division.Version, Conflict.With(Facts()));
            return Page();
        }

        TempData[nameof(PostsModel.Done)] = $"科室“{Division.Name}”已更名为“{Entry.Name.Trim()}”";
        return RedirectToPage("Posts", new { agency = SignedIn.Agency.Code });
    }

    private IEnumerable<Fact> Facts() => [new("科室名称", Division.Name), new("最后一天", Division.To is { } last ? $"{last:yyyy年M月d日}" : "没有登记")];

    private async Task<bool> ShowAsync(Guid division, CancellationToken cancel)
    {
        var found = await data.Set<Division>().AsNoTracking().SingleOrDefaultAsync(each => each.AgencyId == SignedIn.Agency.Id && each.Id == division, cancel);
        if (found is not null) Division = found;
        return found is not null;
    }

    public sealed class Form
    {
        [Required(ErrorMessage = "没有填写科室名称。")]
        [StringLength(60, ErrorMessage = "科室名称最多60字。")]
        public string Name { get; set; } = "";

        /// <summary>The version that the person saw.</summary>
        public int Version { get; set; }
    }
}
