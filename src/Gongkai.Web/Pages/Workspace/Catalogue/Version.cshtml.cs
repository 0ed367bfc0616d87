using Gongkai.Agencies;
using Gongkai.Law;
using Gongkai.Office.Journal;
using Gongkai.Office.Proactive.Catalogues;
using Gongkai.Office.Storage;
using Gongkai.Proactive;
using Gongkai.Web.Workspace;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Workspace.Catalogue;

/// <summary>A version of the catalogue: its lines, then issuing it, then handing it down and who has it.</summary>
public sealed class VersionModel(OfficeContext data, RecordHistory history, IssueCatalogue issue, HandDownCatalogue handDown) : CataloguePage
{
    public CatalogueVersion Stored { get; private set; } = null!;

    /// <summary>In their order, each with what its limit means.</summary>
    public IReadOnlyList<(CatalogueRow Row, PublicationLimit Limit)> Lines { get; private set; } = [];

    /// <summary>Lines whose limit is not understood.</summary>
    public int Unread => Lines.Count(line => line.Limit is PublicationLimit.Unread);

    /// <summary>True of the latest version that is issued.</summary>
    public bool IsLast { get; private set; }

    public IReadOnlyList<Body> Bodies { get; private set; } = [];

    public IReadOnlyList<HistoryLine> History { get; private set; } = [];

    /// <summary>What was typed as the document with which it is issued.</summary>
    public string? Basis { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => await FindAsync(id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostIssueAsync(Guid id, int rowVersion, string? basis, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        Basis = basis;
        if (basis?.Trim().Length > CatalogueVersion.LongestBasis) ModelState.AddModelError("basis", "印发的文件最多100字。");
        else if (await issue.HandleAsync(new(AgencyId, id, rowVersion, basis), Actor, cancel) is Ruling<CatalogueVersion>.Refused { Reason: var refusal })
        {
            if (IsConflict(refusal)) this.ShowConflict("rowVersion", Stored.Version, Conflict.With(new Fact("事项", $"{Lines.Count}项"), new Fact("最近办理", History is [.., var last] ? $"{last.Act}，{last.By}" : "没有")));
            else Refuse(refusal);
        }
        else return GoTo($"catalogue/versions/{id}", $"第{Stored.Number}版已印发，可以下发到各机关");

        return Page();
    }

    public async Task<IActionResult> OnPostHandDownAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();

        switch (await handDown.HandleAsync(new(AgencyId, id), Actor, cancel))
        {
            case Ruling<IReadOnlyList<HandDownCatalogue.Delivery>>.Allowed { Value: var deliveries }:
                return GoTo($"catalogue/versions/{id}", Told(deliveries));
            case Ruling<IReadOnlyList<HandDownCatalogue.Delivery>>.Refused { Reason: var refusal }:
                Refuse(refusal);
                break;
        }

        return Page();
    }

    private static string Told(IReadOnlyList<HandDownCatalogue.Delivery> deliveries)
    {
        var before = deliveries.Count(delivery => delivery.Refusal?.Code == "already-adopted");
        var failed = deliveries.Where(delivery => delivery.Refusal is { Code: not "already-adopted" }).Select(delivery => $"{delivery.Name}没有启用：{delivery.Refusal!.Message}");
        return $"已下发，{deliveries.Count(delivery => delivery.Refusal is null)}个机关启用{(before > 0 ? $"，{before}个机关此前已经启用" : "")}。{string.Concat(failed)}";
    }

    private async Task<bool> FindAsync(Guid id, CancellationToken cancel)
    {
        if (await data.Set<CatalogueVersion>().AsNoTracking().SingleOrDefaultAsync(v => v.AgencyId == AgencyId && v.Id == id, cancel) is not { } version) return false;

        Stored = version;
        var rows = AdoptedLines.InOrder(await data.Set<CatalogueRow>().AsNoTracking().Where(r => r.AgencyId == AgencyId && r.VersionId == id).ToListAsync(cancel));
        Lines = [.. rows.Zip(CatalogueLine.Limits(rows.Select(row => row.Line)))];
        History = await history.OfAsync<CatalogueVersion>(AgencyId, id, cancel);
        if (version.IssuedOn is null) return true;

        IsLast = !await data.Set<CatalogueVersion>().AnyAsync(v => v.AgencyId == AgencyId && v.Number > version.Number && v.IssuedOn != null, cancel);
        var bodies = Me.Chart.Subtree(AgencyId).Where(body => body.Level != AgencyLevel.Village).ToList();
        var ids = bodies.Select(body => body.Id).ToList();
        var adopted = await data.Set<AdoptedCatalogue>().AsNoTracking().Where(a => ids.Contains(a.AgencyId)).On(Today).ToDictionaryAsync(a => a.AgencyId, cancel);
        Bodies = [.. bodies.Select(body => new Body(body.FullName, adopted.GetValueOrDefault(body.Id)))];
        return true;
    }

    /// <param name="Adopted">What holds in the body today; null where nothing does.</param>
    public sealed record Body(string Name, AdoptedCatalogue? Adopted);
}
