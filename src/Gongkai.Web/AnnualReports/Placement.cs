using Gongkai.AnnualReports;
using Gongkai.Findings;
using Gongkai.Sources;

namespace Gongkai.Web.AnnualReports;

/// <summary>
/// Puts every finding at its place on the sheet and numbers them in reading order: at its words; else at its cell, row, column
/// or table; else at the heading of its part. So no finding is ever without a place.
/// </summary>
internal static class Placement
{
    public static IReadOnlyList<NumberedFinding> Place(ReportSheet sheet, IReadOnlyList<Finding> findings)
    {
        var spots = sheet.Spots().ToList();
        var keys = new Dictionary<string, Spot>();
        foreach (var spot in spots)
            foreach (var key in spot.Keys) keys.TryAdd(key, spot);

        var places = spots.Where(spot => spot.Passage is not null).ToLookup(spot => spot.Passage!.Place);
        var placed = findings.ToLookup(finding => ByWords(places, finding) ?? ByKey(keys, finding) ?? keys[$"part/{finding.Part}"]);
        var numbered = new List<NumberedFinding>();
        foreach (var spot in spots)
        {
            var here = placed[spot].OrderBy(finding => finding.Span?.Start ?? int.MaxValue)
                .Select(finding => new NumberedFinding(sheet.Prefix, 0, FindingPlaces.Name(sheet.Format, finding), finding)).ToList();
            spot.Findings = [.. here.Select((finding, index) => finding with { Number = numbered.Count + index + 1 })];
            numbered.AddRange(spot.Findings);
        }

        Tint(sheet, findings);
        return numbered;
    }

    private static Spot? ByWords(ILookup<Place, Spot> places, Finding finding) =>
        finding.Span is { } span ? places[span.Place].FirstOrDefault(spot => spot.Holds(span)) : null;

    /// <summary>The place with the finding's key, or with the nearest key above it: cell, row, table.</summary>
    private static Spot? ByKey(Dictionary<string, Spot> keys, Finding finding)
    {
        for (var key = finding.Cell; !string.IsNullOrEmpty(key); key = key[..Math.Max(0, key.LastIndexOf('/'))])
            if (keys.TryGetValue(key, out var spot)) return spot;

        return null;
    }

    private static void Tint(ReportSheet sheet, IReadOnlyList<Finding> findings)
    {
        var severities = findings.Where(finding => finding.Cell is not null).ToLookup(finding => finding.Cell!, finding => (Severity?)finding.Severity);
        foreach (var cell in sheet.Tables.SelectMany(table => table.Rows).SelectMany(row => row.Cells))
            cell.Tint = cell.TintKeys.SelectMany(key => severities[key]).Max();
    }
}
