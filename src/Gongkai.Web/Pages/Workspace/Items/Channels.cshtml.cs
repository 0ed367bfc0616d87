using System.ComponentModel.DataAnnotations;
using Gongkai.Agencies;
using Gongkai.Law;
using Gongkai.Office.Proactive;
using Gongkai.Office.Storage;
using Gongkai.Proactive;
using Gongkai.Web.Workspace;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Workspace.Items;

/// <summary>其他公开渠道: when a public item went out by channels beside the platform.</summary>
public sealed class ChannelsModel(OfficeContext data, RecordChannelRelease record, RemoveChannelRelease remove) : LedgerPage
{
    [BindProperty]
    [Required(ErrorMessage = "没有选择渠道。")]
    public string? Channel { get; set; }

    [BindProperty]
    [Display(Name = "公开日期")]
    public DateOnly On { get; set; }

    [BindProperty]
    [StringLength(ChannelRelease.LongestNote, ErrorMessage = "说明最多200字。")]
    public string? Note { get; set; }

    public Item Entry { get; private set; } = null!;

    public ItemLinks Links { get; private set; } = ItemLinks.None;

    public bool MayRecord => May(Right.RecordItem);

    public IReadOnlyList<SelectListItem> Choices => [new("请选择", ""), .. PublicationChannel.BesidePlatform.Select(channel => new SelectListItem(Links.NameOf(channel), channel.Code))];

    /// <summary>The channels that were chosen and are not recorded yet.</summary>
    public IReadOnlyList<string> Planned => [.. Links.Version!.Channels.Where(channel => Links.Releases.All(release => release.Channel != channel)).Select(Links.NameOf)];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();

        On = Today;
        Channel = Links.Version!.Channels.FirstOrDefault(channel => Links.Releases.All(release => release.Channel != channel))?.Code;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        if (!ModelState.IsValid) return Page();
        if (await record.HandleAsync(new(AgencyId, id, Term.FromCode<PublicationChannel>(Channel!), On, Typed(Note)), Actor, cancel) is not Ruling<ChannelRelease>.Refused { Reason: var refusal })
            return GoTo($"items/{id}/channels", "已登记");

        Refuse(refusal, refusal.Code.StartsWith("day-", StringComparison.Ordinal) ? nameof(On) : "");
        return Page();
    }

    public async Task<IActionResult> OnPostRemoveAsync(Guid id, Guid release, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel) || Links.Releases.All(each => each.Id != release)) return NotFound();

        await remove.HandleAsync(new(AgencyId, id, release), Actor, cancel);
        return GoTo($"items/{id}/channels", "已移除");
    }

    private async Task<bool> FindAsync(Guid id, CancellationToken cancel)
    {
        if (await data.Set<Item>().AsNoTracking().SingleOrDefaultAsync(i => i.AgencyId == AgencyId && i.Id == id && i.VersionId != null, cancel) is not { } item) return false;

        (Entry, Links) = (item, await ItemLinks.ReadAsync(data, item, cancel));
        return true;
    }
}
