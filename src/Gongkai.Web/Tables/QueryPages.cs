using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Tables;

/// <summary>Reads one page of a table from the database.</summary>
internal static class QueryPages
{
    /// <param name="filtered">The whole table.</param>
    /// <param name="sorted">The table in the order asked for; the same every time, also among equal rows.</param>
    public static async Task<Page<TRow>> PageAsync<TEntity, TRow>(
        this IQueryable<TEntity> filtered, TableQuery query, Func<IQueryable<TEntity>, IOrderedQueryable<TEntity>> sorted, Expression<Func<TEntity, TRow>> row, CancellationToken cancel)
    {
        var paging = await filtered.PagingAsync(query, cancel);
        return new Page<TRow>(await sorted(filtered).Skip(paging.Query.Skip).Take(TableQuery.PageSize).Select(row).ToListAsync(cancel), paging);
    }

    /// <summary>By one column, in the direction asked for.</summary>
    public static IOrderedQueryable<TEntity> By<TEntity, TKey>(this IQueryable<TEntity> rows, Expression<Func<TEntity, TKey>> key, TableQuery query) =>
        query.IsDescending ? rows.OrderByDescending(key) : rows.OrderBy(key);

    /// <summary>Then by another, in the same direction.</summary>
    public static IOrderedQueryable<TEntity> ThenBy<TEntity, TKey>(this IOrderedQueryable<TEntity> rows, Expression<Func<TEntity, TKey>> key, TableQuery query) =>
        query.IsDescending ? rows.ThenByDescending(key) : rows.ThenBy(key);

    private static async Task<Paging> PagingAsync<TEntity>(this IQueryable<TEntity> filtered, TableQuery query, CancellationToken cancel)
    {
        var total = await filtered.CountAsync(cancel);
        return new Paging(query.Within(total), total);
    }
}
