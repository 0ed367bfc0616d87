using System.Linq.Expressions;
using Gongkai.Office.Ledgers;
using Gongkai.Web.Tables;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Workspace;

/// <summary>The list of a ledger. Void records are shown only on request.</summary>
public abstract class LedgerIndex : LedgerPage
{
    [FromQuery]
    public int? Year { get; set; }

    /// <summary>含作废.</summary>
    [FromQuery(Name = "void")]
    public bool WithVoid { get; set; }

    /// <summary>The first and the last day of the year that is asked for; null for all years.</summary>
    protected (DateOnly First, DateOnly Last)? ChosenYear => Year is { } year and >= 1 and <= 9999 ? (new(year, 1, 1), new(year, 12, 31)) : null;

    /// <summary>True when the ledger has no record at all, void ones included.</summary>
    public bool IsEmpty { get; private set; }

    /// <param name="ledger">All records of the body.</param>
    /// <param name="chosen">Those that the filters leave.</param>
    protected async Task<Page<TShown>> ShowAsync<TRow, TShown>(
        IQueryable<TRow> ledger, IQueryable<TRow> chosen, TableQuery query, Func<IQueryable<TRow>, IOrderedQueryable<TRow>> sorted, Expression<Func<TRow, TShown>> shown, CancellationToken cancel)
        where TRow : LedgerRow
    {
        var page = await (WithVoid ? chosen : chosen.Standing()).PageAsync(query, sorted, shown, cancel);
        IsEmpty = page.Paging.Total == 0 && !await ledger.AnyAsync(cancel);
        return page;
    }
}
