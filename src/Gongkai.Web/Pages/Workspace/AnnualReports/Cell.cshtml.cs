using Gongkai.AnnualReports;
using Gongkai.AnnualReports.Compilation;
using Gongkai.Law;
using Gongkai.Office.AnnualReports;
using Gongkai.Web.AnnualReports;
using Gongkai.Web.Tables;
using Gongkai.Web.Workspace;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Pages.Workspace.AnnualReports;

/// <summary>The records behind one figure: their count is the figure, of the fee their sum.</summary>
public sealed class CellModel(YearLedger ledger, CellRecords records) : LedgerPage
{
    public int Year { get; private set; }

    public string Name { get; private set; } = "";

    public CompiledCell Figure { get; private set; } = null!;

    /// <summary>True of the fee cell, whose figure is a sum.</summary>
    public bool IsSum => Figure.Key == "t2/fee/count";

    public Page<CellRecord> Records { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int year, string key, CancellationToken cancel)
    {
        if (year > Today.Year || CompiledTables.Of(new YearFacts(year)) is Ruling<CompiledTables>.Refused) return NotFound();
        if (CompiledTables.Of(await ledger.ReadAsync(AgencyId, year, cancel)) is not Ruling<CompiledTables>.Allowed { Value: var tables }) return NotFound();
        if (tables.Cells.FirstOrDefault(cell => cell.Key == key) is not { } figure) return NotFound();

        (Year, Figure, Name) = (year, figure, CellNames.Of(tables.Format, key));
        var paging = new Paging(TableQuery.From(Request.Query, ["on"]).Within(figure.Records.Count), figure.Records.Count);
        var shown = figure.Records.Skip(paging.Query.Skip).Take(TableQuery.PageSize).ToList();
        Records = new Page<CellRecord>(await records.OfAsync(AgencyId, key, shown, cancel), paging);
        return Page();
    }
}
