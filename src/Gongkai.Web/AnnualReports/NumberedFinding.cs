using Gongkai.AnnualReports;
using Gongkai.Findings;

namespace Gongkai.Web.AnnualReports;

/// <summary>
/// A finding with its number on the sheet and the two ends of the link between the sheet and the list.
/// </summary>
/// <param name="Prefix">Tells the reports of one page apart: <c>r1-</c>.</param>
/// <param name="Number">1 and up, in reading order of the sheet.</param>
/// <param name="Where">The part or cell as people name it.</param>
public sealed record NumberedFinding(string Prefix, int Number, string Where, Finding Finding)
{
    /// <summary>The id of the marked place on the sheet.</summary>
    public string PlaceId => $"{Prefix}m{Number}";

    /// <summary>The id of the entry in the list.</summary>
    public string ItemId => $"{Prefix}f{Number}";

    public string Title => RuleCatalogue.Find(Finding.Rule).Title;

    public string Basis => RuleCatalogue.Find(Finding.Rule).Basis;
}
