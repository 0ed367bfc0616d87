using Gongkai.Agencies;
using Gongkai.Office.Proactive;
using Gongkai.Office.Storage;
using Gongkai.Proactive;

namespace Gongkai.Web.Portal;

/// <summary>What of a body's items the public sees.</summary>
public static class PublicItems
{
    /// <summary>Published here, not withdrawn, and still to be shown on the day.</summary>
    public static IQueryable<Item> PublicOn(this IQueryable<Item> items, DateOnly day) =>
        items.Where(i => i.VersionId != null && i.VoidedAt == null && i.WithdrawnAt == null && (i.ShownUntil == null || i.ShownUntil >= day));

    /// <summary>Of the column's natures.</summary>
    public static IQueryable<Item> InColumn(this IQueryable<Item> items, PortalColumn column)
    {
        var natures = ItemNature.All.Where(nature => nature.Column == column).ToList();
        return items.Where(i => natures.Contains(i.Nature));
    }

    /// <summary>What 法定主动公开内容 shows: everything that belongs to Arts. 20 and 21, documents included, but not the body's own rules and reports.</summary>
    /// <param name="category">One only; null for all.</param>
    public static IQueryable<Item> InContent(this IQueryable<Item> items, ItemCategory? category)
    {
        items = items.Where(i => i.Nature != ItemNature.InternalRules && i.Nature != ItemNature.AnnualReport);
        return category is null ? items : items.Where(i => i.Category == category);
    }

    /// <inheritdoc cref="PublicOn"/>
    public static IQueryable<Item> PublicItemsOf(this OfficeContext data, AgencyId agency, DateOnly day) => data.Set<Item>().Where(i => i.AgencyId == agency).PublicOn(day);
}
