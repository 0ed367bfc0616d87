using System.ComponentModel.DataAnnotations;
using Gongkai.Law;
using Gongkai.Office.People;
using Gongkai.Office.Storage;
using Gongkai.Web.Access;
using Gongkai.Web.Workspace;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Workspace.Installation.People;

/// <summary>One account: its name, and whether it can be used.</summary>
public sealed class AccountModel(OfficeContext data, StandingQuery standings, RenamePerson rename, DisablePerson disable, EnablePerson enable) : PageModel
{
    [BindProperty]
    public Form Entry { get; set; } = new();

    public SignedIn SignedIn => SignedIn.Of(HttpContext);

    public Person Person { get; private set; } = null!;

    /// <summary>Body, post and duty of today.</summary>
    public IReadOnlyList<string> Held { get; private set; } = [];

    /// <summary>Why it is to be closed, as typed.</summary>
    public string? Reason { get; private set; }

    [TempData]
    public string? Done { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (!await ShowAsync(id, cancel)) return NotFound();

        Entry = new Form { DisplayName = Person.DisplayName, Version = Person.Version };
        return Page();
    }

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel) =>
        ChangeAsync(id, () => rename.HandleAsync(new(id, Entry.Version, Entry.DisplayName), SignedIn.Actor, cancel), "姓名已更改", cancel);

    public Task<IActionResult> OnPostDisableAsync(Guid id, string? reason, CancellationToken cancel)
    {
        Reason = reason;
        return ChangeAsync(id, () => disable.HandleAsync(new(id, Entry.Version, reason), SignedIn.Actor, cancel), "账号已停用", cancel);
    }

    public Task<IActionResult> OnPostEnableAsync(Guid id, CancellationToken cancel) =>
        ChangeAsync(id, () => enable.HandleAsync(new(id, Entry.Version), SignedIn.Actor, cancel), "账号已恢复", cancel);

    private async Task<IActionResult> ChangeAsync(Guid id, Func<Task<Ruling<Person>>> change, string done, CancellationToken cancel)
    {
        if (!await ShowAsync(id, cancel)) return NotFound();
        if (!ModelState.IsValid) return Page();

        var ruling = await change();
        if (ModelState.Accepts(ruling))
        {
            Done = done;
            return RedirectToPage(new { id });
        }

        if (ruling.IsConflict() && await ShowAsync(id, cancel))
        {
            this.ShowConflict("Entry.Version", Person.Version, Conflict.With(
                [new("姓名", Person.DisplayName), new("账号", Person.DisabledAt is { } at ? $"{BusinessClock.DayOf(at):yyyy年M月d日}停用" : "可以登录")]));
        }

        return Page();
    }

    private async Task<bool> ShowAsync(Guid id, CancellationToken cancel)
    {
        if (await data.Set<Person>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, cancel) is not { } person) return false;

        Person = person;
        var standing = await standings.OfAsync(id, SignedIn.Today, cancel);
        Held = standing is null ? [] : [.. standing.Duties.Select(held => $"{SignedIn.Chart.Find(held.Agency)?.FullName}　{(held.IsDelegated ? "代行" : "")}{held.PostName}：{held.Duty.Label}")];
        return true;
    }

    public sealed class Form
    {
        [Required(ErrorMessage = "没有填写姓名。")]
        [StringLength(40, ErrorMessage = "姓名最多40字。")]
        public string DisplayName { get; set; } = "";

        /// <summary>The version that the person saw.</summary>
        public int Version { get; set; }
    }
}
