using System.Linq.Expressions;
using Gongkai.Office.Proactive;
using Gongkai.Office.Storage;
using Gongkai.Proactive;

namespace Gongkai.Web.Portal;

/// <summary>An item in a list.</summary>
/// <param name="Explanation">An item that explains it; null where none does.</param>
public sealed record ListedItem(Guid Id, string Title, string? DocumentNumber, DateOnly PublishedOn, Guid? Explanation)
{
    /// <summary>The days of the registered document whose text it carries.</summary>
    public DateOnly? ValidUntil { get; init; }

    /// <inheritdoc cref="ValidUntil"/>
    public DateOnly? RepealedOn { get; init; }

    /// <summary>What the document is that no longer holds on a day; null of everything else.</summary>
    public DocumentState? OverOn(DateOnly day) =>
        new DocumentTimes(DateOnly.MinValue) { ValidUntil = ValidUntil, RepealedOn = RepealedOn }.StateOn(day) is { IsOver: true } state ? state : null;

    /// <summary>The latest first.</summary>
    public static IQueryable<ListedItem> Of(IQueryable<Item> items, OfficeContext data) => items.OrderByDescending(i => i.PublishedOn).ThenByDescending(i => i.Id).Select(From(data));

    /// <summary>How an item is listed.</summary>
    public static Expression<Func<Item, ListedItem>> From(OfficeContext data) => i => new ListedItem(
        i.Id, i.Title, i.DocumentNumber, i.PublishedOn,
        data.Set<Item>().Where(e => e.AgencyId == i.AgencyId && e.ExplainsId == i.Id && e.VersionId != null && e.WithdrawnAt == null).Select(e => (Guid?)e.Id).FirstOrDefault())
    {
        ValidUntil = data.Set<NormativeDocument>().Where(d => d.AgencyId == i.AgencyId && d.ItemId == i.Id && d.VoidedAt == null).Select(d => d.ValidUntil).FirstOrDefault(),
        RepealedOn = data.Set<NormativeDocument>().Where(d => d.AgencyId == i.AgencyId && d.ItemId == i.Id && d.VoidedAt == null).Select(d => d.RepealedOn).FirstOrDefault(),
    };
}
