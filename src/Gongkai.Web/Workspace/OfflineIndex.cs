using Gongkai.Agencies;
using Gongkai.Office.Agencies;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Gongkai.Web.Workspace;

/// <summary>A list of what a town and its villages have on boards and at meetings.</summary>
public abstract class OfflineIndex : LedgerIndex
{
    /// <summary>The code of one body; null for all.</summary>
    [FromQuery]
    public string? Body { get; set; }

    /// <summary>The body of the address and the villages below it that the person may see.</summary>
    public IReadOnlyList<ChartedAgency> Bodies => [Me.Agency, .. Me.Chart.Villages(AgencyId).Where(village => Me.May(Right.SeePlaces, village.Id))];

    public IReadOnlyList<SelectListItem> BodyChoices => [new("全部", ""), .. Bodies.Select(body => new SelectListItem(body.ShortName, body.Code.Value, body.Code.Value == Body))];

    /// <summary>The bodies that the filter leaves.</summary>
    protected IReadOnlyList<AgencyId> Chosen => [.. Bodies.Where(body => string.IsNullOrEmpty(Body) || body.Code.Value == Body).Select(body => body.Id)];

    public ChartedAgency BodyOf(AgencyId id) => Bodies.First(body => body.Id == id);
}
