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

    public string? TypedResult { get; private set; }

    /// <summary>The reason of that form.</summary>
    public string? TypedReason { get; private set; }

    public bool MayAssess => May(Right.RecordItem);

    public Task OnGetAsync(CancellationToken cancel) => FindAsync(cancel);

    public async Task<IActionResult> OnPostAsync(Guid id, int version, string? stays, string? reason, CancellationToken cancel)
    {
        var ruling = stays is "yes" or "no"
            ? await reassess.HandleAsync(new(AgencyId, id, version, stays == "yes", reason ?? ""), Actor, cancel)
            : new Refusal("result-missing", "没有选择评估结果。", Basis: null);
        if (ruling is not Ruling<Reassessment>.Refused { Reason: var refusal })
            return stays == "yes" ? GoTo("items/withheld", "已登记评估，继续不公开") : GoTo($"items/versions/{id}", "已转为主动公开，请修改后送审");

        (Refused, TypedResult, TypedReason) = (id, stays, reason);
        await FindAsync(cancel);
        if (!IsConflict(refusal)) Refuse(refusal, "stays");
        else if (Rows.FirstOrDefault(row => row.Version.Id == id) is { } now) this.ShowConflict("version", now.Version.Version, Conflict.With(new Fact("公开属性", now.Version.Class.Label), new Fact("理由", now.Version.ClassReason ?? "没有填写")));
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
