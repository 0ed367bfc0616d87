namespace Gongkai.Web.Tables;

/// <summary>Where a page stands in its table.</summary>
/// <param name="Query">The page shown, never beyond the last.</param>
/// <param name="Total">Rows of the whole table.</param>
public sealed record Paging(TableQuery Query, int Total)
{
    /// <summary>How many pages there are, 1 or more.</summary>
    public int Pages => Math.Max(1, (Total + TableQuery.PageSize - 1) / TableQuery.PageSize);
}
