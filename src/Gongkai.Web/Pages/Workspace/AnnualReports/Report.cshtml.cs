using Gongkai.Agencies;
using Gongkai.Law;
using Gongkai.Office.AnnualReports;
using Gongkai.Proactive;
using Gongkai.Web.AnnualReports;
using Gongkai.Web.Workspace;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Pages.Workspace.AnnualReports;

/// <summary>One year's report as the ledgers and the texts make it now, every figure a link to its records, the findings beside it.</summary>
public sealed class ReportModel(ReportBuild build) : LedgerPage
{
    public int Year { get; private set; }

    /// <summary>Null where there is no report; then <see cref="Reason"/> says why.</summary>
    public ReportSheet? Sheet { get; private set; }

    public string Reason { get; private set; } = "";

    /// <summary>What was published proactively, by category: for part 1.</summary>
    public IReadOnlyList<(ItemCategory Category, int Count)> Items { get; private set; } = [];

    public bool HasText { get; private set; }

    public bool MayEdit => May(Right.EditReport);

    public async Task<IActionResult> OnGetAsync(int year, CancellationToken cancel)
    {
        Year = year;
        switch (await build.BuildAsync(AgencyId, year, cancel))
        {
            case Ruling<BuiltReport>.Allowed { Value: var built }:
                Sheet = ReportSheet.Of(built.Report, built.Findings, "r-").Linked(key => $"{Home}/annual-reports/{year}/cells/{key}");
                Items = [.. built.Tables.Items.Where(items => items.Value.Count > 0).Select(items => (items.Key, items.Value.Count))];
                HasText = built.Draft is not null;
                return Page();
            case Ruling<BuiltReport>.Refused { Reason: var refusal }:
                Reason = refusal.Message;
                Response.StatusCode = StatusCodes.Status404NotFound;
                return Page();
            default:
                throw new InvalidOperationException("A ruling is either allowed or refused.");
        }
    }
}
