using System.ComponentModel.DataAnnotations;
using Gongkai.Office.Agencies;
using Gongkai.Web.Access;
using Gongkai.Web.Workspace;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.Web.Pages.Workspace.Organisation;

/// <summary>Records the disclosure office of the body (Regulation Art. 12 para. 2).</summary>
public sealed class DisclosureOfficeModel(RecordDisclosureOffice record, AgencyDirectory directory) : PageModel
{
    [BindProperty]
    public Form Entry { get; set; } = new();

    public SignedIn SignedIn => SignedIn.Of(HttpContext);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var last = await LastAsync(cancel);
        Entry = last is null ? new Form { From = SignedIn.Today } : Form.Of(last, SignedIn.Today);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid) return Page();

        var ruling = await record.HandleAsync(new(SignedIn.Agency.Id, Entry.Data, Entry.From, Entry.Seen), SignedIn.Actor, cancel);
        if (ModelState.Accepts(ruling, ("agency-not-there", "Entry.From"), ("version-not-last", "Entry.From")))
        {
            TempData[nameof(IndexModel.Done)] = "公开工作机构已登记";
            return RedirectToPage("Index", new { agency = SignedIn.Agency.Code });
        }

        if (ruling.IsConflict() && await LastAsync(cancel) is { } now) this.ShowConflict("Entry.Seen", now.Id, Entry.Beside(now));
        return Page();
    }

    private async Task<DisclosureOffice?> LastAsync(CancellationToken cancel) =>
        (await directory.HistoryOfAsync(SignedIn.Agency.Id, cancel))!.DisclosureOffices is [var last, ..] ? last : null;

    public sealed class Form
    {
        [Required(ErrorMessage = "没有填写公开工作机构的名称。")]
        public string Name { get; set; } = "";

        [Required(ErrorMessage = "没有填写办公地址。")]
        public string Address { get; set; } = "";

        [Required(ErrorMessage = "没有填写办公时间。")]
        public string OfficeHours { get; set; } = "";

        [Required(ErrorMessage = "没有填写联系电话。")]
        public string Telephone { get; set; } = "";

        [Required(ErrorMessage = "没有填写传真号码；没有传真的，写“无”。")]
        public string Fax { get; set; } = "";

        [Required(ErrorMessage = "没有填写互联网联系方式。")]
        public string InternetContact { get; set; } = "";

        [RegularExpression("[0-9]{6}", ErrorMessage = "邮政编码应当是6位数字。")]
        public string? PostalCode { get; set; }

        public string? ComplaintTelephone { get; set; }

        [Display(Name = "启用日期")]
        public DateOnly From { get; set; }

        /// <summary>The version that the person saw.</summary>
        public Guid? Seen { get; set; }

        internal DisclosureOfficeData Data =>
            new(Name.Trim(), Address.Trim(), OfficeHours.Trim(), Telephone.Trim(), Fax.Trim(), InternetContact.Trim(), PostalCode?.Trim() ?? "", ComplaintTelephone?.Trim() ?? "");

        internal Conflict Beside(DisclosureOffice now) => Conflict.Between(
            ConflictingField.Of("名称", now.Name, Name), ConflictingField.Of("办公地址", now.Address, Address), ConflictingField.Of("办公时间", now.OfficeHours, OfficeHours),
            ConflictingField.Of("联系电话", now.Telephone, Telephone), ConflictingField.Of("传真号码", now.Fax, Fax), ConflictingField.Of("互联网联系方式", now.InternetContact, InternetContact),
            ConflictingField.Of("邮政编码", now.PostalCode, PostalCode), ConflictingField.Of("投诉电话", now.ComplaintTelephone, ComplaintTelephone), ConflictingField.Of("启用日期", now.From, From));

        internal static Form Of(DisclosureOffice office, DateOnly today) => new()
        {
            Name = office.Name,
            Address = office.Address,
            OfficeHours = office.OfficeHours,
            Telephone = office.Telephone,
            Fax = office.Fax,
            InternetContact = office.InternetContact,
            PostalCode = office.PostalCode,
            ComplaintTelephone = office.ComplaintTelephone,
            From = office.From > today ? office.From : today,
            Seen = office.Id,
        };
    }
}
