using Gongkai.Agencies;
using Gongkai.Office.Proactive;
using Gongkai.Office.Storage;
using Gongkai.Proactive;
using Gongkai.Web.Portal;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Portal;

/// <summary>The front page of a body: two ways in, then what was disclosed last, like the contents of a gazette.</summary>
public sealed class HomeModel(OfficeContext data) : PortalPage(data)
{
    /// <summary>Items of a section.</summary>
    private const int ShownOfEach = 4;

    public IReadOnlyList<Section> Sections { get; private set; } = [];

    /// <summary>Items published in the year of the day.</summary>
    public int ThisYear { get; private set; }

    public DateOnly? LastOn { get; private set; }

    /// <summary>What is shown of a village or community; null of an agency.</summary>
    public VillageFront? Village { get; private set; }

    protected override bool IsOfVillages => true;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        if (Body.Level == AgencyLevel.Village)
        {
            Response.Headers["X-Robots-Tag"] = "noindex, nofollow, noarchive";
            Village = await VillageFront.ReadAsync(Data, Frame, Above, cancel);
            return;
        }

        var items = Data.PublicItemsOf(Body.Id, Today).AsNoTracking();
        var first = new DateOnly(Today.Year, 1, 1);
        ThisYear = await items.CountAsync(i => i.PublishedOn >= first, cancel);
        LastOn = await items.MaxAsync(i => (DateOnly?)i.PublishedOn, cancel);
        var sections = new List<Section>();
        var policy = await TakeAsync(items.InColumn(PortalColumn.Policy), cancel);
        if (policy.Count > 0) sections.Add(new(PortalColumn.Policy.Label, $"{Home}/{PortalColumn.Policy.Code}", policy));
        foreach (var (category, _) in Frame.Counts)
        {
            var latest = await TakeAsync(items.InContent(category).Where(i => i.Nature != ItemNature.PolicyDocument && i.Nature != ItemNature.PolicyExplanation), cancel);
            if (latest.Count > 0) sections.Add(new(category.Label, $"{Home}/{PortalColumn.StatutoryContent.Code}/{category.Code}", latest));
        }

        Sections = sections;
    }

    private Task<List<ListedItem>> TakeAsync(IQueryable<Item> items, CancellationToken cancel) => ListedItem.Of(items, Data).Take(ShownOfEach).ToListAsync(cancel);

    public sealed record Section(string Name, string Address, IReadOnlyList<ListedItem> Items);
}
