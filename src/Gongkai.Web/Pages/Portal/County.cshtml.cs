using Gongkai.Agencies;
using Gongkai.Office.Agencies;
using Gongkai.Office.Proactive;
using Gongkai.Office.Storage;
using Gongkai.Web.Portal;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Portal;

/// <summary>The front page of the site: every body that discloses here, and what was disclosed last by all of them. Without bodies it leads to the tools.</summary>
[KeptReady]
public sealed class CountyModel(OfficeContext data, DataFolder folder, AgencyCharts charts, BusinessClock clock) : PageModel
{
    private const int Most = 20;

    public PortalFrame Frame { get; private set; } = null!;

    /// <summary>The bodies by what they are, in the order of the levels; villages stand with their town.</summary>
    public IReadOnlyList<(string Name, IReadOnlyList<ChartedAgency> Bodies)> Groups { get; private set; } = [];

    public IReadOnlyList<(ChartedAgency Body, ListedItem Item)> Latest { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var chart = await charts.OnAsync(clock.Today, data, cancel);
        if (chart.Tops.FirstOrDefault() is not { } top) return RedirectToPage("/Tools/ReportCheck");

        Frame = await PortalFrame.ReadAsync(data, folder, chart, top, clock.Today, cancel) with { IsSiteFront = true };
        ViewData[PortalFrame.ViewDataKey] = Frame;
        Groups =
        [
            .. chart.Disclosing
                .GroupBy(body => GroupOf(body.Kind)).Select(group => (group.Key, (IReadOnlyList<ChartedAgency>)[.. group])),
        ];
        var latest = await data.Set<Item>().AsNoTracking().PublicOn(clock.Today).OrderByDescending(i => i.PublishedOn).ThenByDescending(i => i.PublishedAt).ThenByDescending(i => i.Id).Take(Most)
            .Select(i => new { i.AgencyId, Item = new ListedItem(i.Id, i.Title, i.DocumentNumber, i.PublishedOn, null) }).ToListAsync(cancel);
        Latest = [.. latest.Select(each => (chart.Find(each.AgencyId), each.Item)).Where(each => each.Item1 is not null).Select(each => (each.Item1!, each.Item))];
        return Page();
    }

    private static string GroupOf(AgencyKind kind) => kind switch
    {
        AgencyKind.CountyGovernment or AgencyKind.CityGovernment or AgencyKind.ProvinceGovernment => "人民政府",
        AgencyKind.TownGovernment or AgencyKind.TownshipGovernment => "乡镇",
        AgencyKind.Subdistrict => "街道",
        _ => "部门和单位",
    };
}
