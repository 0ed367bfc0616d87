using Gongkai.Office.Proactive;
using Gongkai.Office.Storage;

namespace Gongkai.Web.Portal;

/// <summary>An item in a list.</summary>
/// <param name="Explanation">An item that explains it; null where none does.</param>
public sealed record ListedItem(Guid Id, string Title, string? DocumentNumber, DateOnly PublishedOn, Guid? Explanation)
{
    /// <summary>The latest first.</summary>
    public static IQueryable<ListedItem> Of(IQueryable<Item> items, OfficeContext data) => items
        .OrderByDescending(i => i.PublishedOn).ThenByDescending(i => i.Id)
        .Select(i => new ListedItem(i.Id, i.Title, i.DocumentNumber, i.PublishedOn,
            data.Set<Item>().Where(e => e.AgencyId == i.AgencyId && e.ExplainsId == i.Id && e.VersionId != null && e.WithdrawnAt == null).Select(e => (Guid?)e.Id).FirstOrDefault()));
}
