using System.ComponentModel.DataAnnotations;
using System.Text;
using Gongkai.Law;
using Gongkai.Office.Proactive;
using Gongkai.Office.Proactive.Offline;
using Gongkai.Office.Storage;
using Gongkai.Proactive.Offline;
using Gongkai.Web.Workspace;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Workspace.Offline.Boards;

/// <summary>屏幕文字: a text in pages of what one screen shows at once.</summary>
public sealed class ScreenTextsModel(OfficeContext data) : LedgerPage
{
    [BindProperty]
    [Required(ErrorMessage = "没有填写要显示的文字。")]
    public string? Text { get; set; }

    public Place Place { get; private set; } = null!;

    public IReadOnlyList<string> Pages { get; private set; } = [];

    /// <param name="id">Of the screen.</param>
    /// <param name="item">A public item whose title and summary are preset; null for none.</param>
    public async Task<IActionResult> OnGetAsync(Guid id, [FromQuery] Guid? item, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();

        var shown = await data.Set<Item>().Where(i => i.AgencyId == AgencyId && i.Id == item && i.WithdrawnAt == null && i.VersionId != null)
            .Join(data.Set<ItemVersion>(), i => new { i.AgencyId, Id = i.VersionId!.Value }, v => new { v.AgencyId, v.Id }, (_, version) => version)
            .Join(data.Set<ItemText>(), v => new { v.AgencyId, Id = v.TextId }, t => new { t.AgencyId, t.Id }, (_, text) => new { text.Title, text.Summary }).SingleOrDefaultAsync(cancel);
        if (shown is not null) Text = $"{shown.Title}\n{shown.Summary}".Trim();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();

        Cut();
        return Page();
    }

    public async Task<IActionResult> OnPostDownloadAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();

        Cut();
        if (!ModelState.IsValid) return Page();

        // With a mark and Windows' line ends: the players' programs run there.
        var bytes = Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes(string.Join("\r\n\r\n", Pages) + "\r\n")).ToArray();
        return File(bytes, "text/plain; charset=utf-8", $"{Place.Name}.txt");
    }

    private void Cut()
    {
        if (!ModelState.IsValid) return;

        switch (ScreenText.Pages(Text!, Place.Capacity!.Value))
        {
            case Ruling<IReadOnlyList<string>>.Allowed { Value: var pages }:
                Pages = pages;
                break;
            case Ruling<IReadOnlyList<string>>.Refused { Reason: var refusal }:
                Refuse(refusal, nameof(Text));
                break;
        }
    }

    private async Task<bool> FindAsync(Guid id, CancellationToken cancel)
    {
        if (await data.Set<Place>().AsNoTracking().SingleOrDefaultAsync(p => p.AgencyId == AgencyId && p.Id == id && p.Capacity != null, cancel) is not { } place) return false;

        Place = place;
        return true;
    }
}
