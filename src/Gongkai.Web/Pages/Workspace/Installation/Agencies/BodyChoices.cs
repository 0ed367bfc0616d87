using System.Globalization;
using Gongkai.Agencies;
using Gongkai.Office.Agencies;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Gongkai.Web.Pages.Workspace.Installation.Agencies;

/// <summary>The bodies of a chart, to choose one of them by its code.</summary>
internal static class BodyChoices
{
    /// <param name="none">What stands first, for none.</param>
    public static IReadOnlyList<SelectListItem> Of(AgencyChart chart, string none) =>
        [new(none, ""), .. chart.Tops.SelectMany(top => chart.Subtree(top.Id)).Select(agency => new SelectListItem($"{agency.FullName}（{agency.Code}）", agency.Code.Value))];

    /// <summary>The body with the code; null when the code is empty or names none today.</summary>
    public static AgencyId? Chosen(AgencyChart chart, string? code) => code is null ? null : chart.Find(code.Trim())?.Id;

    /// <summary>The bodies whose codes stand in the text, one a line or with blanks between, and the first word that is no code.</summary>
    public static (IReadOnlyList<AgencyId> Bodies, string? Unknown) Listed(AgencyChart chart, string? codes)
    {
        var words = (codes ?? "").ToLower(CultureInfo.InvariantCulture).Split([' ', '\n', '\r', '\t', '\u3000', '、', '，', ','], StringSplitOptions.RemoveEmptyEntries);
        return ([.. words.Select(chart.Find).OfType<ChartedAgency>().Select(agency => agency.Id).Distinct()], words.FirstOrDefault(word => chart.Find(word) is null));
    }
}
