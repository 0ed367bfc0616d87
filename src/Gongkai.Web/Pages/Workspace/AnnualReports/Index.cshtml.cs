using Gongkai.Agencies;
using Gongkai.AnnualReports.Compilation;
using Gongkai.Office.Agencies;
using Gongkai.Office.AnnualReports;
using Gongkai.Office.Storage;
using Gongkai.Web.Workspace;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Workspace.AnnualReports;

/// <summary>年度报告: the years of a body, the running one first.</summary>
public sealed class IndexModel(OfficeContext data) : LedgerPage
{
    public IReadOnlyList<Row> Years { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var drafts = await data.Set<ReportDraft>().AsNoTracking().Where(d => d.AgencyId == AgencyId)
            .Select(d => new { d.Year, d.SignedOn }).ToDictionaryAsync(d => d.Year, d => d.SignedOn, cancel);
        var established = await data.Set<Agency>().Where(a => a.Id == AgencyId).Select(a => a.EstablishedOn).SingleAsync(cancel);
        var first = Math.Max(established.Year, CompiledTables.FirstYear);
        Years = [.. Enumerable.Range(first, Math.Max(0, Today.Year - first + 1)).Reverse().Select(year => new Row(year, drafts.ContainsKey(year), drafts.GetValueOrDefault(year)))];
    }

    /// <param name="HasText">Whether somebody has written texts.</param>
    public sealed record Row(int Year, bool HasText, DateOnly? SignedOn);
}
