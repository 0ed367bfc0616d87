using Gongkai.Agencies;
using Gongkai.Law;
using Gongkai.Office.Proactive;
using Gongkai.Office.Storage;
using Gongkai.Proactive;
using Gongkai.Web.Workspace;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Workspace.Items;

/// <summary>不公开信息: what is not disclosed of a body's own accord, why, and when it was last looked at (Regulation Art. 18); the longest ago first.</summary>
public sealed class WithheldModel(OfficeContext data, ReassessWithheld reassess) : LedgerPage
{
    public IReadOnlyList<Row> Rows { get; private set; } = [];

    /// <summary>The line whose form was sent and refused.</summary>
    public Guid? Refused { get; private set; }

    /// <summary>The reason of that form.</summary>
    public string? TypedReason { get; private set; }

    public bool MayAssess => May(Right.RecordItem);

    public Task OnGetAsync(CancellationToken cancel) => FindAsync(cancel);

    public async Task<IActionResult> OnPostAsync(Guid id, int version, string? stays, string? reason, CancellationToken cancel)
    {
        if (stays is not ("yes" or "no")) ModelState.AddModelError("stays", "没有选择评估结果。");
        else if (await reassess.HandleAsync(new(AgencyId, id, version, stays == "yes", reason ?? ""), Actor, cancel) is Ruling<Reassessment>.Refused { Reason: var refusal }) Refuse(refusal, "stays");
        else return stays == "yes" ? GoTo("items/withheld", "已登记评估，继续不公开") : GoTo($"items/versions/{id}", "已转为主动公开，请修改后送审");

        (Refused, TypedReason) = (id, reason);
        await FindAsync(cancel);
        return Page();
    }

    private async Task FindAsync(CancellationToken cancel)
    {
        var versions = await data.Set<ItemVersion>().AsNoTracking()
            .Where(v => v.AgencyId == AgencyId && v.Class != DisclosureClass.Proactive && v.PublishedAt == null && v.DiscardedAt == null)
            .Join(data.Set<ItemText>(), v => new { v.AgencyId, Id = v.TextId }, t => new { t.AgencyId, t.Id }, (version, text) => new { version, text.Title }).ToListAsync(cancel);
        var looks = (await data.Set<Reassessment>().AsNoTracking().Where(r => r.AgencyId == AgencyId).ToListAsync(cancel)).ToLookup(r => r.VersionId);
        Rows = [.. versions.Select(each => new Row(each.version, each.Title, [.. looks[each.version.Id].OrderByDescending(look => look.On)])).OrderBy(row => row.DueOn)];
    }

    /// <param name="Looks">The latest first.</param>
    public sealed record Row(ItemVersion Version, string Title, IReadOnlyList<Reassessment> Looks)
    {
        public DateOnly DueOn => Reassessment.DueAfter(Looks is [var last, ..] ? last.On : Version.FormedOn);
    }
}
