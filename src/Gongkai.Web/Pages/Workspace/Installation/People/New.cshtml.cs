using System.ComponentModel.DataAnnotations;
using Gongkai.Office.People;
using Gongkai.Web.Access;
using Gongkai.Web.Workspace;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.Web.Pages.Workspace.Installation.People;

/// <summary>Makes an account, without a password.</summary>
public sealed class NewModel(CreatePerson create) : PageModel
{
    [BindProperty]
    public Form Entry { get; set; } = new();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid) return Page();

        var ruling = await create.HandleAsync(new(Entry.UserName, Entry.DisplayName), SignedIn.Of(HttpContext).Actor, cancel);
        if (!ModelState.Accepts(ruling, ("user-name-form", "Entry.UserName"), ("user-name-taken", "Entry.UserName"))) return Page();

        TempData[nameof(IndexModel.Done)] = $"已创建{Entry.DisplayName.Trim()}的账号，还没有密码";
        return RedirectToPage("Index");
    }

    public sealed class Form
    {
        [Required(ErrorMessage = "没有填写姓名。")]
        [StringLength(40, ErrorMessage = "姓名最多40字。")]
        public string DisplayName { get; set; } = "";

        [Required(ErrorMessage = "没有填写用户名。")]
        public string UserName { get; set; } = "";
    }
}
