using System.ComponentModel.DataAnnotations;
using Gongkai.Office.People;
using Gongkai.Web.Access;
using Gongkai.Web.Workspace;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Gongkai.Web.Pages.Workspace.Organisation;

/// <summary>Gives a post to a person for a time.</summary>
public sealed class AppointModel(AppointToPost appoint, StaffQuery staff, PersonSearch search) : PageModel
{
    [BindProperty]
    public Form Entry { get; set; } = new();

    public SignedIn SignedIn => SignedIn.Of(HttpContext);

    public StaffedPost Post { get; private set; } = null!;

    /// <summary>Whom the search found, to choose one.</summary>
    public IReadOnlyList<SelectListItem> Candidates { get; private set; } = [];

    public string? CandidatesHint { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid post, CancellationToken cancel)
    {
        if (!await ShowAsync(post, cancel)) return NotFound();

        Entry.From = SignedIn.Today;
        return Page();
    }

    /// <param name="find">Set by the button that only looks for people.</param>
    public async Task<IActionResult> OnPostAsync(Guid post, string? find, CancellationToken cancel)
    {
        if (!await ShowAsync(post, cancel)) return NotFound();

        var found = await search.FindAsync(Entry.Person, SignedIn.Today, cancel);
        var person = found.People.FirstOrDefault(each => each.Id == Entry.Chosen) ?? found.Meant;
        Offer(found, person);
        if (find is not null)
        {
            // The rest of the form is still being filled in: only the search is answered.
            foreach (var entry in ModelState.Where(entry => entry.Key != "Entry.Person")) entry.Value!.Errors.Clear();
            CheckFound(found, mustChoose: false);
            return Page();
        }

        if (person is null) CheckFound(found, mustChoose: true);
        if (!ModelState.IsValid) return Page();

        var ruling = await appoint.HandleAsync(new(SignedIn.Agency.Id, post, person!.Id, Entry.From, Entry.To), SignedIn.Actor, cancel);
        if (!ModelState.Accepts(ruling, ("person-disabled", "Entry.Person"), ("administrators-united", "Entry.Person"), ("post-held", "Entry.From"), ("post-not-there", "Entry.From"), ("end-before-beginning", "Entry.To"))) return Page();

        TempData[nameof(PostsModel.Done)] = $"已安排{person.DisplayName}任“{Post.Name}”";
        return RedirectToPage("Posts", new { agency = SignedIn.Agency.Code });
    }

    private void CheckFound(FoundPeople found, bool mustChoose)
    {
        if (string.IsNullOrWhiteSpace(Entry.Person)) return; // said already
        if (found.People.Count == 0) ModelState.AddModelError("Entry.Person", $"没有找到姓名或者用户名里有“{Entry.Person}”、账号可用的人员。请核对，或者先创建账号。");
        else if (mustChoose) ModelState.AddModelError("Entry.Chosen", "没有选择任职人。请在找到的人员中选择一人。");
    }

    private void Offer(FoundPeople found, FoundPerson? person)
    {
        Candidates = [.. found.People.Select(each => new SelectListItem($"{each.DisplayName}（{each.UserName}），{PostsOf(each)}", $"{each.Id:D}"))];
        CandidatesHint = found.IsCut ? $"只列出前{PersonSearch.Most}人。没有列出的，把姓名写全再查找。" : null;
        ModelState.Remove("Entry.Chosen");
        Entry.Chosen = person?.Id ?? (found.People.Count == 1 ? found.People[0].Id : null);
    }

    private string PostsOf(FoundPerson person) => person.Posts.Count == 0
        ? "没有任职"
        : string.Join("；", person.Posts.Select(held => $"{SignedIn.Chart.Find(held.Agency)?.ShortName}{held.Name}"));

    private async Task<bool> ShowAsync(Guid post, CancellationToken cancel)
    {
        var found = (await staff.OfAsync(SignedIn.Agency.Id, cancel)).Posts.FirstOrDefault(each => each.Id == post);
        if (found is not null) Post = found;
        return found is not null;
    }

    public sealed class Form
    {
        /// <summary>What is looked for: part of a name or user name.</summary>
        [Required(ErrorMessage = "没有填写任职人的姓名或者用户名。")]
        public string Person { get; set; } = "";

        public Guid? Chosen { get; set; }

        [Display(Name = "起始日期")]
        public DateOnly From { get; set; }

        public DateOnly? To { get; set; }
    }
}
