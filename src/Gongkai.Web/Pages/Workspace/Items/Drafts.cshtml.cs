using Gongkai.Agencies;
using Gongkai.Office.Proactive;
using Gongkai.Office.Storage;
using Gongkai.Proactive;
using Gongkai.Review;
using Gongkai.Web.Items;
using Gongkai.Web.Tables;
using Gongkai.Web.Workspace;
using Gongkai.WorkingDays;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Workspace.Items;

/// <summary>在办稿件: what is drafted, under review, or passed and not yet public; the earliest last day first.</summary>
public sealed class DraftsModel(OfficeContext data, ReviewReading reviews) : LedgerPage
{
    private static readonly string[] Columns = ["due", "title"];

    /// <summary>drafting, review, passed, awaiting or withheld; nothing for all that are under way.</summary>
    [FromQuery]
    public string? Stage { get; set; }

    public Page<Row> Rows { get; private set; } = null!;

    public bool MayDraft => May(Right.RecordItem);

    public bool MayReview => May(Right.ReviewItem);

    /// <summary>The stages to look at, with the words for them.</summary>
    public static IReadOnlyList<(string? Code, string Label)> Stages { get; } = [(null, "全部在办"), ("drafting", "起草"), ("review", "审查中"), ("passed", "待发布"), ("awaiting", "等待答复"), ("withheld", "不主动公开")];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var versions = data.Set<ItemVersion>().AsNoTracking().Where(v => v.AgencyId == AgencyId && v.PublishedAt == null && v.DiscardedAt == null);
        versions = Stage switch
        {
            "drafting" => versions.Where(v => v.Class == DisclosureClass.Proactive && v.Stage == ReviewStage.Drafting),
            "review" => versions.Where(v => v.Stage == ReviewStage.UnderReview),
            "passed" => versions.Where(v => v.Stage == ReviewStage.Passed),
            "awaiting" => versions.Where(v => v.AwaitedFrom != null),
            "withheld" => versions.Where(v => v.Class != DisclosureClass.Proactive),
            _ => versions.Where(v => v.Class == DisclosureClass.Proactive),
        };
        var rows = versions.Join(data.Set<ItemText>(), v => new { v.AgencyId, Id = v.TextId }, t => new { t.AgencyId, t.Id }, (version, text) => new Found { Version = version, Title = text.Title });
        var query = TableQuery.From(Request.Query, Columns, isDescending: false);
        var found = await rows.PageAsync(query, all => Sorted(all, query), r => r, cancel);
        var returns = await reviews.ReturnsAsync(AgencyId, found.Rows.Select(row => row.Version), cancel);
        Rows = new Page<Row>([.. found.Rows.Select(row => new Row(new ItemStage(row.Version, returns.GetValueOrDefault(row.Version.Id)), row.Title))], found.Paging);
    }

    private static IOrderedQueryable<Found> Sorted(IQueryable<Found> rows, TableQuery query) => query.Sort switch
    {
        "title" => rows.By(r => r.Title, query).ThenBy(r => r.Version.Id, query),
        _ => rows.By(r => r.Version.FormedOn, query).ThenBy(r => r.Version.Id, query),
    };

    /// <summary>Set by its properties, through which a query can sort.</summary>
    private sealed record Found
    {
        public required ItemVersion Version { get; init; }

        public required string Title { get; init; }
    }

    public sealed record Row(ItemStage At, string Title)
    {
        public ItemVersion Version => At.Version;

        public CountedDay LastDay { get; } = At.Version.Rule.LastDay(At.Version.FormedOn, WorkingDayCalendar.Shipped);
    }
}
