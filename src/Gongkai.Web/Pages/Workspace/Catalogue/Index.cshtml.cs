using Gongkai.Office.Proactive.Catalogues;
using Gongkai.Proactive;
using Gongkai.WorkingDays;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Gongkai.Web.Pages.Workspace.Catalogue;

/// <summary>标准目录: the lines of the body's catalogue against the periods of a year.</summary>
public sealed class IndexModel(CoverageReading reading) : CataloguePage
{
    [FromQuery]
    public string? Field { get; set; }

    [FromQuery]
    public CoverageStatus? Status { get; set; }

    /// <summary>Null where no catalogue held in the year.</summary>
    public BodyCoverage? Coverage { get; private set; }

    /// <summary>The lines that the filters leave.</summary>
    public IReadOnlyList<LineCoverage> Shown { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Fields { get; private set; } = [];

    public static IReadOnlyList<SelectListItem> Statuses { get; } =
        [new("全部", ""), .. Enum.GetValues<CoverageStatus>().Select(status => new SelectListItem(status.Label(), status.ToString()))];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Coverage = await reading.OfAsync(AgencyId, ShownYear, Today, WorkingDayCalendar.Shipped, cancel);
        if (Coverage is null) return;

        Fields = [new("全部", ""), .. Coverage.Lines.Select(line => line.Line.Line.Field).Distinct().Select(field => new SelectListItem(field, field))];
        Shown = [.. Coverage.Lines.Where(line => (string.IsNullOrEmpty(Field) || line.Line.Line.Field == Field) && (Status is null || line.Cells.Any(cell => cell.Status == Status)))];
    }
}
