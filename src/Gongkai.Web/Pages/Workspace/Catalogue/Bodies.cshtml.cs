using Gongkai.Agencies;
using Gongkai.Office.Proactive.Catalogues;
using Gongkai.WorkingDays;

namespace Gongkai.Web.Pages.Workspace.Catalogue;

/// <summary>各机关情况: what the body and those below it have disclosed of their catalogues.</summary>
public sealed class BodiesModel(CoverageReading reading) : CataloguePage
{
    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var bodies = Me.Chart.Subtree(AgencyId).Where(body => body.Level != AgencyLevel.Village && Me.May(Right.ManageCatalogue, body.Id)).ToList();
        var coverages = await reading.OfAsync([.. bodies.Select(body => body.Id)], ShownYear, Today, WorkingDayCalendar.Shipped, cancel);
        Rows = [.. bodies.Select(body => new Row(body.Code.Value, body.FullName, coverages.GetValueOrDefault(body.Id)))];
    }

    /// <param name="Coverage">Null where no catalogue held.</param>
    public sealed record Row(string Code, string Name, BodyCoverage? Coverage);
}
