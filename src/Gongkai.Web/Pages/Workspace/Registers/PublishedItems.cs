using Gongkai.Agencies;
using Gongkai.Office.Proactive;
using Gongkai.Office.Storage;
using Gongkai.Proactive;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Workspace.Registers;

/// <summary>Public items that a record of a register can be linked with.</summary>
internal static class PublishedItems
{
    /// <summary>Items offered at once, the latest first.</summary>
    private const int Most = 200;

    /// <summary>Items published here, with an empty choice first.</summary>
    /// <param name="chosen">The one that is linked now; stays to be chosen whatever has become of it.</param>
    public static async Task<IReadOnlyList<SelectListItem>> ChoicesAsync(OfficeContext data, AgencyId agency, IQueryable<Item> fitting, Guid? chosen, CancellationToken cancel)
    {
        var items = await fitting.AsNoTracking().Where(i => i.AgencyId == agency && i.VersionId != null && i.VoidedAt == null && (i.WithdrawnAt == null || i.Id == chosen))
            .OrderByDescending(i => i.PublishedOn).ThenByDescending(i => i.Id).Take(Most).Select(i => new { i.Id, i.Title, i.PublishedOn }).ToListAsync(cancel);
        if (chosen is { } linked && items.TrueForAll(item => item.Id != linked))
            items.AddRange(await data.Set<Item>().AsNoTracking().Where(i => i.AgencyId == agency && i.Id == linked).Select(i => new { i.Id, i.Title, i.PublishedOn }).ToListAsync(cancel));
        return [new("没有，或者还没有公开", ""), .. items.Select(item => new SelectListItem($"{item.Title}（{item.PublishedOn:yyyy年M月d日}公开）", item.Id.ToString()))];
    }

    /// <summary>Documents that no other record of the register has.</summary>
    /// <param name="document">The record itself.</param>
    public static IQueryable<Item> Documents(OfficeContext data, Guid? document) => data.Set<Item>()
        .Where(i => i.Nature == ItemNature.PolicyDocument && !data.Set<NormativeDocument>().Any(d => d.AgencyId == i.AgencyId && d.ItemId == i.Id && d.VoidedAt == null && d.Id != document));

    /// <summary>What shows decisions.</summary>
    public static IQueryable<Item> OfDecisions(OfficeContext data) =>
        data.Set<Item>().Where(i => i.Category == ItemCategory.Licensing || i.Category == ItemCategory.Enforcement);
}
