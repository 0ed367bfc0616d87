using Gongkai.AnnualReports;
using Gongkai.AnnualReports.Compilation;
using Gongkai.Law;

namespace Gongkai.Web.AnnualReports;

/// <summary>A cell of a year's report that a record counts in.</summary>
/// <param name="Name">With its place in words: 表三“一、本年新收政府信息公开申请数量”行“自然人”列.</param>
public sealed record CountingCell(int Year, string Key, string Name);

/// <summary>All cells that one record counts in, of every year it bears on.</summary>
/// <param name="Home">The beginning of the body's addresses.</param>
public sealed record CountedIn(string Home, IReadOnlyList<CountingCell> Cells)
{
    /// <param name="facts">The record alone; the year is set here.</param>
    /// <param name="first">The day on which it began to count.</param>
    /// <param name="last">The last day on which it could count.</param>
    public static CountedIn Of(string home, YearFacts facts, DateOnly first, DateOnly last) => new(home,
    [
        .. Years(first, last)
            .Select(year => CompiledTables.Of(facts with { Year = year }))
            .OfType<Ruling<CompiledTables>.Allowed>()
            .SelectMany(tables => tables.Value.Cells.Where(cell => cell.Records.Count > 0).Select(cell => new CountingCell(tables.Value.Year, cell.Key, CellNames.InFull(tables.Value.Format, cell.Key)))),
    ]);

    private static IEnumerable<int> Years(DateOnly first, DateOnly last)
    {
        for (var year = Math.Max(first.Year, CompiledTables.FirstYear); year <= last.Year; year++) yield return year;
    }
}
