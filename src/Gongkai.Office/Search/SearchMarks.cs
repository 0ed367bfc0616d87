using Gongkai.Agencies;
using Gongkai.Law;
using Gongkai.Proactive;

namespace Gongkai.Office.Search;

/// <summary>The filters as tokens of their own: the index itself narrows by body, column, category and year.</summary>
/// <remarks>ASCII letters and digits only.</remarks>
internal static class SearchMarks
{
    /// <summary>Of items that carry the text of a registered document; its days stand in <see cref="SearchEntry"/>.</summary>
    public const string Registered = "r1";

    public static string Of(AgencyId agency) => $"b{agency.Value:N}";

    public static string Of(PortalColumn column) => $"p{Plain(column)}";

    public static string Of(ItemCategory category) => $"c{Plain(category)}";

    public static string Of(int year) => $"y{year}";

    /// <summary>What an item can be narrowed down by. A document stands in 政策 and in 法定主动公开内容.</summary>
    public static IEnumerable<string> Of(AgencyId agency, ItemNature nature, ItemCategory category, DateOnly publishedOn)
    {
        yield return Of(agency);
        yield return Of(publishedOn.Year);
        yield return Of(nature.Column);
        if (nature.Column == PortalColumn.InternalRules || nature.Column == PortalColumn.Reports) yield break;

        if (nature.Column != PortalColumn.StatutoryContent) yield return Of(PortalColumn.StatutoryContent);
        yield return Of(category);
    }

    private static string Plain<TTerm>(TTerm term)
        where TTerm : class, ITerm<TTerm> => term.Code.Replace("-", "", StringComparison.Ordinal);
}
