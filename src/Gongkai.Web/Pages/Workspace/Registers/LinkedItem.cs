using Gongkai.Office.Proactive;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Workspace.Registers;

/// <summary>A public item that belongs to a record of a register.</summary>
public sealed record LinkedItem(Guid Id, string Title, DateOnly PublishedOn, bool IsWithdrawn)
{
    /// <summary>The first one first.</summary>
    public static IQueryable<LinkedItem> Of(IQueryable<Item> items) =>
        items.AsNoTracking().OrderBy(i => i.PublishedOn).ThenBy(i => i.Id).Select(i => new LinkedItem(i.Id, i.Title, i.PublishedOn, i.WithdrawnAt != null));
}
