namespace Gongkai.Web.Tables;

/// <summary>The rows of a table that are shown at once, at most <see cref="TableQuery.PageSize"/>.</summary>
/// <param name="Rows">In the order of the query.</param>
public sealed record Page<T>(IReadOnlyList<T> Rows, Paging Paging);
