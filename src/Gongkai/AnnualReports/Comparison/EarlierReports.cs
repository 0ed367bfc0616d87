using Gongkai.Agencies;

namespace Gongkai.AnnualReports.Comparison;

/// <summary>Reports of earlier years, found again by body and year.</summary>
public sealed class EarlierReports
{
    private readonly Dictionary<(string Body, int Year), (string Name, AnnualReport Report)> _reports = [];

    /// <summary>Adds a report; of several by one body on one year the first counts, and one without body or year is left out.</summary>
    /// <param name="name">The name of its file.</param>
    /// <returns>False when it was left out.</returns>
    public bool Add(string name, AnnualReport report) =>
        report is { Unit: { } unit, Year: { } year } && _reports.TryAdd((new AgencyName(unit).FullName, year), (name, report));

    /// <summary>The same body's report on the year before; null when it is not there.</summary>
    public (string Name, AnnualReport Report)? Before(AnnualReport report) =>
        report is { Unit: { } unit, Year: { } year } && _reports.TryGetValue((new AgencyName(unit).FullName, year - 1), out var found) ? found : null;
}
