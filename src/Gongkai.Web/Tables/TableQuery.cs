using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace Gongkai.Web.Tables;

/// <summary>Which page of a table a person asked for and in which order; the rest of the query, such as filters, stays as it is.</summary>
/// <param name="Sort">The key of the column.</param>
/// <param name="IsDescending">From the last to the first.</param>
/// <param name="Number">The page, 1 or more.</param>
public sealed record TableQuery(string Sort, bool IsDescending, int Number)
{
    /// <summary>Rows of a page.</summary>
    public const int PageSize = 50;

    private const string SortKey = "sort";
    private const string OrderKey = "order";
    private const string NumberKey = "p"; // "page" is the router's

    private IReadOnlyList<KeyValuePair<string, string>> Filters { get; init; } = [];

    /// <summary>Rows that stand before this page.</summary>
    public int Skip => (Number - 1) * PageSize;

    /// <summary>Reads the query. What it does not say, or says of a column that is not there, is the table's own order and the first page.</summary>
    /// <param name="query">The request's query.</param>
    /// <param name="columns">The keys by which the table can be sorted; the first is its own order.</param>
    /// <param name="isDescending">The direction of the table's own order.</param>
    public static TableQuery From(IQueryCollection query, IReadOnlyList<string> columns, bool isDescending = false)
    {
        var isKnown = columns.Contains(query[SortKey].ToString(), StringComparer.Ordinal);
        var number = int.TryParse(query[NumberKey], NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? asked : 1;
        return new TableQuery(
            isKnown ? query[SortKey].ToString() : columns[0],
            isKnown ? string.Equals(query[OrderKey], "desc", StringComparison.Ordinal) : isDescending,
            Math.Clamp(number, 1, int.MaxValue / PageSize))
        {
            Filters =
            [
                .. query.Where(part => part.Key is not (SortKey or OrderKey or NumberKey))
                    .SelectMany(part => part.Value, (part, value) => KeyValuePair.Create(part.Key, value ?? "")),
            ],
        };
    }

    /// <summary>The same table on its last page where this one lies beyond it.</summary>
    /// <param name="total">Rows of the whole table.</param>
    public TableQuery Within(int total) => this with { Number = Math.Min(Number, Math.Max(1, (total + PageSize - 1) / PageSize)) };

    /// <summary>The address of another page of it.</summary>
    public string LinkToPage(int number) => Link(this with { Number = number });

    /// <summary>The address of its first page in the order of the column, turned round where it is in that order already.</summary>
    public string LinkToSort(string column) =>
        Link(this with { Sort = column, IsDescending = string.Equals(column, Sort, StringComparison.Ordinal) && !IsDescending, Number = 1 });

    private static string Link(TableQuery query)
    {
        var link = new QueryBuilder(query.Filters) { { SortKey, query.Sort } };
        if (query.IsDescending) link.Add(OrderKey, "desc");
        if (query.Number > 1) link.Add(NumberKey, query.Number.ToString(CultureInfo.InvariantCulture));
        return link.ToString();
    }
}
