using Gongkai.Agencies;
using Gongkai.Office.Agencies;
using Gongkai.Office.Journal;
using Gongkai.Web.Access;
using Gongkai.Web.Tables;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Gongkai.Web.Pages.Workspace.Journal;

/// <summary>操作日志: who did what when; by body, act, person and day, or the whole story of one record.</summary>
public sealed class IndexModel(JournalReading reading, ExportJournal export) : PageModel
{
    /// <summary>The value of the body field that stands for the installation's own log.</summary>
    public const string OfInstallation = "installation";

    [BindProperty(SupportsGet = true)]
    public string? Body { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Act { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Actor { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? From { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? To { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Record { get; set; }

    public Page<JournalLine> Lines { get; private set; } = null!;

    /// <summary>What the followed record is called; null when none is followed.</summary>
    public string? RecordName { get; private set; }

    public IEnumerable<SelectListItem> Bodies =>
        [new("全部", ""), new("系统（机构、人员、设置）", OfInstallation), .. AllBodies().Select(body => new SelectListItem(body.Ended is null ? body.FullName : $"{body.FullName}（已撤并）", body.Code.Value))];

    public static IEnumerable<SelectListItem> Acts => [new("全部", ""), .. ActCatalogue.All.Select(act => new SelectListItem(act.Label, act.Code))];

    private AgencyChart Chart => SignedIn.Of(HttpContext).Chart;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var filter = Filter();
        var total = await reading.CountAsync(filter, cancel);
        var query = TableQuery.From(Request.Query, ["at"], isDescending: true).Within(total);
        Lines = new Page<JournalLine>(await reading.PageAsync(filter, query.Skip, TableQuery.PageSize, cancel), new Paging(query, total));
        if (Record is { } record) RecordName = Lines.Rows.FirstOrDefault(line => line.SubjectId == record)?.SubjectName ?? "这条记录";
    }

    public async Task<IActionResult> OnPostExportAsync(CancellationToken cancel)
    {
        var file = new MemoryStream();
        await export.HandleAsync(Filter(), NameOf, file, SignedIn.Of(HttpContext).Actor, cancel);
        file.Position = 0;
        return File(file, "text/csv", "操作日志.csv");
    }

    public string NameOf(AgencyId log) => log == JournalLog.Installation ? "系统" : Chart.FindAlsoEnded(log)?.ShortName ?? "已撤销的机构";

    private JournalFilter Filter()
    {
        AgencyId? log = Body switch
        {
            null or "" => null,
            OfInstallation => JournalLog.Installation,
            _ => Chart.FindAlsoEnded(Body)?.Id ?? new AgencyId(Guid.AllBitsSet), // nobody's: an unknown body has no entries
        };
        return new JournalFilter(log, string.IsNullOrEmpty(Act) ? null : Act, Actor?.Trim(), From, To, Record);
    }

    private IEnumerable<ChartedAgency> AllBodies() =>
        Chart.Tops.SelectMany(top => Chart.Subtree(top.Id)).SelectMany(body => Chart.Predecessors(body.Id).Prepend(body)).DistinctBy(body => body.Id);
}
