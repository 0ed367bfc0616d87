using System.Globalization;
using System.Text.RegularExpressions;
using Gongkai.Sources;

namespace Gongkai.AnnualReports.Recognition;

/// <summary>Finds the year of a report without a title in the period of its figures: 2023年1月1日至2023年12月31日.</summary>
internal static partial class Period
{
    /// <summary>The year, or null when the preface names no whole year as period.</summary>
    public static int? YearOf(IEnumerable<Passage> preface) => preface
        .Select(passage => WholeYear().Match(Squeezed.Squeeze(passage.Text)))
        .Where(match => match.Success)
        .Select(match => (int?)int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture))
        .FirstOrDefault();

    [GeneratedRegex("(?<year>20[0-9]{2})年0?1月0?1日(起)?(至|到|-|—)(\\k<year>年)?12月31日", RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex WholeYear();
}
