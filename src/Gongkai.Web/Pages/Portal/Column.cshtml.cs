using Gongkai.Law;
using Gongkai.Office.Proactive;
using Gongkai.Office.Storage;
using Gongkai.Proactive;
using Gongkai.Web.Portal;
using Gongkai.Web.Tables;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Portal;

/// <summary>A column of the platform as a list by date: 政策, 政府信息公开制度, 政府信息公开年报, 法定主动公开内容 as a whole or one category of it.</summary>
public sealed class ColumnModel(OfficeContext data) : PortalPage(data)
{
    private static readonly string[] Columns = ["on"];

    /// <summary>Items of that year only.</summary>
    [FromQuery]
    public int? Year { get; set; }

    public string Heading { get; private set; } = "";

    public PortalColumn Of { get; private set; } = null!;

    public Page<ListedItem> Rows { get; private set; } = null!;

    /// <summary>The years in which something was published, the last first.</summary>
    public IReadOnlyList<int> Years { get; private set; } = [];

    /// <param name="column">policy, rules, reports or content.</param>
    /// <param name="category">Within content; null for all of it.</param>
    public async Task<IActionResult> OnGetAsync(string column, string? category, CancellationToken cancel)
    {
        if (Term.Find<PortalColumn>(column) is not { } of) return NotFound();
        if (category is not null && (of != PortalColumn.StatutoryContent || Term.Find<ItemCategory>(category) is null)) return NotFound();

        var within = Term.Find<ItemCategory>(category);
        Within(of, within);
        (Of, Heading) = (of, within?.Label ?? of.Label);
        var items = Data.PublicItemsOf(Body.Id, Today).AsNoTracking();
        items = of == PortalColumn.StatutoryContent ? items.InContent(within) : items.InColumn(of);
        Years = await items.Select(i => i.PublishedOn.Year).Distinct().OrderByDescending(year => year).ToListAsync(cancel);
        if (Year is { } year and >= 1 and <= 9999)
        {
            var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
            items = items.Where(i => i.PublishedOn >= first && i.PublishedOn <= last);
        }

        var query = TableQuery.From(Request.Query, Columns, isDescending: true);
        Rows = await items.PageAsync(query, Sorted, ListedItem.From(Data), cancel);
        return Page();
    }

    private static IOrderedQueryable<Item> Sorted(IQueryable<Item> items) => items.OrderByDescending(i => i.PublishedOn).ThenByDescending(i => i.Id);
}
