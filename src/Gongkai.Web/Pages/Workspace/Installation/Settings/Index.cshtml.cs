using Gongkai.Office.Agencies;
using Gongkai.Office.Journal;
using Gongkai.Office.Settings;
using Gongkai.Office.Storage;
using Gongkai.Web.Access;
using Gongkai.Web.Workspace;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Workspace.Installation.Settings;

/// <summary>网站设置: what the public pages say about the site as a whole.</summary>
public sealed class IndexModel(OfficeContext data, DataFolder folder, ChangePortalSettings change) : PageModel
{
    private const int Most = 20;

    [BindProperty]
    public Form Entry { get; set; } = new();

    public SignedIn SignedIn => SignedIn.Of(HttpContext);

    /// <summary>The body whose name stands where no other is given; null while there is none.</summary>
    public ChartedAgency? Top => SignedIn.Chart.Tops.FirstOrDefault();

    /// <summary>The last changes, the latest first.</summary>
    public IReadOnlyList<HistoryLine> Past { get; private set; } = [];

    [TempData]
    public string? Done { get; set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Entry = Form.Of(folder.Settings.Portal);
        await ReadPastAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var settings = Entry.Settings();
        foreach (var (setting, fault) in settings.Faults()) ModelState.AddModelError($"{nameof(Entry)}.{setting.Name}", fault);
        if (ModelState.IsValid)
        {
            var ruling = await change.HandleAsync(new(settings, Entry.Seen), SignedIn.Actor, cancel);
            if (ModelState.Accepts(ruling))
            {
                Done = "已保存，公开网页已经更新";
                return RedirectToPage();
            }

            if (ruling.IsConflict()) ShowConflict(settings, folder.Settings.Portal);
        }

        await ReadPastAsync(cancel);
        return Page();
    }

    private void ShowConflict(PortalSettings typed, PortalSettings now) => this.ShowConflict(
        $"{nameof(Entry)}.{nameof(Form.Seen)}", now.Fingerprint(), Conflict.Between(PortalSetting.All.Select(setting => ConflictingField.Of(setting.Label, setting.Of(now), setting.Of(typed)))));

    private async Task ReadPastAsync(CancellationToken cancel)
    {
        Past = await data.JournalEntries.AsNoTracking().Where(e => e.AgencyId == JournalLog.Installation && e.Act == SettingsActs.PortalChanged.Code)
            .OrderByDescending(e => e.Sequence).Take(Most).Select(e => new HistoryLine(e.At, SettingsActs.PortalChanged.Label, e.ActorName, e.Note)).ToListAsync(cancel);
    }

    /// <summary>The fields, one for each of <see cref="PortalSettings"/>.</summary>
    public sealed class Form
    {
        public string? Name { get; set; }

        public string? Address { get; set; }

        public string? Domain { get; set; }

        public string? SiteCode { get; set; }

        public string? Organiser { get; set; }

        public string? Maintainer { get; set; }

        public string? IcpNumber { get; set; }

        public string? PoliceNumber { get; set; }

        public string? ErrorReports { get; set; }

        public string? Mark { get; set; }

        /// <summary>The fingerprint of what the person saw.</summary>
        public string Seen { get; set; } = "";

        public static Form Of(PortalSettings settings) => new()
        {
            Name = settings.Name,
            Address = settings.Address,
            Domain = settings.Domain,
            SiteCode = settings.SiteCode,
            Organiser = settings.Organiser,
            Maintainer = settings.Maintainer,
            IcpNumber = settings.IcpNumber,
            PoliceNumber = settings.PoliceNumber,
            ErrorReports = settings.ErrorReports,
            Mark = settings.Mark,
            Seen = settings.Fingerprint(),
        };

        public PortalSettings Settings() => new()
        {
            Name = Name?.Trim(),
            Address = Address?.Trim(),
            Domain = Domain?.Trim(),
            SiteCode = SiteCode?.Trim(),
            Organiser = Organiser?.Trim(),
            Maintainer = Maintainer?.Trim(),
            IcpNumber = IcpNumber?.Trim(),
            PoliceNumber = PoliceNumber?.Trim(),
            ErrorReports = ErrorReports?.Trim(),
            Mark = Mark?.Trim(),
        };
    }
}
