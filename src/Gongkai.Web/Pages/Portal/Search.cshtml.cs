using System.Globalization;
using Gongkai.Agencies;
using Gongkai.Law;
using Gongkai.Office.Agencies;
using Gongkai.Office.Search;
using Gongkai.Office.Storage;
using Gongkai.Proactive;
using Gongkai.Web.Portal;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Gongkai.Web.Pages.Portal;

/// <summary>检索: what the body has disclosed, or all bodies together (Regulation Art. 24).</summary>
/// <remarks>Never kept ready: every question is another one, and what all bodies disclose changes with more logs than a page's key carries.</remarks>
[KeptReady(false)]
public sealed class SearchModel(OfficeContext data, ItemSearch search, AgencyCharts charts) : PortalPage(data)
{
    private const string ByRelevance = "relevance";

    /// <summary>What can be asked about the validity of documents.</summary>
    private static readonly (string Code, string Name, SearchedValidity? Asked)[] Asks =
        [("in-force", "现行有效", SearchedValidity.InForce), ("not-yet-in-force", "尚未施行", SearchedValidity.NotYetInForce), ("over", "失效、废止", SearchedValidity.Over)];

    /// <summary>What was typed.</summary>
    [FromQuery(Name = "q")]
    public string? Words { get; set; }

    /// <summary>1 to search all bodies.</summary>
    [FromQuery(Name = "all")]
    public string? All { get; set; }

    /// <summary>With all bodies: the code of one of them.</summary>
    [FromQuery(Name = "body")]
    public string? Only { get; set; }

    /// <summary>The code of a column or of a category.</summary>
    [FromQuery(Name = "in")]
    public string? In { get; set; }

    [FromQuery(Name = "year")]
    public string? Year { get; set; }

    /// <summary>The code of <see cref="Validity"/>: registered documents only.</summary>
    [FromQuery(Name = "validity")]
    public string? Validity { get; set; }

    /// <summary>date or relevance.</summary>
    [FromQuery(Name = "sort")]
    public string? Sort { get; set; }

    [FromQuery(Name = "p")]
    public string? Number { get; set; }

    public bool IsOverAll => All == "1";

    /// <summary>Whether there are other bodies to search.</summary>
    public bool HasOthers { get; private set; }

    public bool IsEmpty => Asked.IsEmpty;

    public bool IsFiltered => !string.IsNullOrEmpty(In) || !string.IsNullOrEmpty(Year) || !string.IsNullOrEmpty(Validity) || (IsOverAll && !string.IsNullOrEmpty(Only));

    public SearchResult Result { get; private set; } = SearchResult.Nothing;

    /// <summary>What is found, with the body that disclosed it.</summary>
    public IReadOnlyList<(FoundItem Item, ChartedAgency Body)> Found { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Bodies { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Columns { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Years { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Validities { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Orders { get; private set; } = [];

    /// <summary>The page that is shown, from 1.</summary>
    public int Shown { get; private set; } = 1;

    public int Pages => Math.Max(1, (Result.Total + ItemSearch.PageSize - 1) / ItemSearch.PageSize);

    private SearchWords Asked { get; set; } = SearchWords.Parse(typed: null);

    private IReadOnlyDictionary<string, string?> Query => new Dictionary<string, string?>(StringComparer.Ordinal)
    {
        ["q"] = Words, ["all"] = IsOverAll ? "1" : null, ["body"] = IsOverAll ? Only : null, ["in"] = In, ["year"] = Year, ["validity"] = Validity, ["sort"] = Sort,
    };

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Asked = SearchWords.Parse(Words);
        (ViewData["Words"], ViewData["IsOverAll"]) = (Words, IsOverAll);
        var chart = await charts.OnAsync(Today, Data, cancel);
        HasOthers = chart.Count > 1;
        if (Asked.IsEmpty) return;

        var only = IsOverAll ? chart.Find(Only ?? "")?.Id : Body.Id;
        var (column, category) = (Term.Find<PortalColumn>(In), Term.Find<ItemCategory>(In));
        var (order, year) = (Sort == ByRelevance ? SearchOrder.Relevance : SearchOrder.Date, int.TryParse(Year, NumberStyles.None, CultureInfo.InvariantCulture, out var typed) ? typed : (int?)null);
        Shown = int.TryParse(Number, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Clamp(number, 1, ItemSearch.Most / ItemSearch.PageSize) : 1;
        Result = await search.FindAsync(new ItemSearch.Query(Asked, Today, only, column, category, year, order, Shown, Asks.FirstOrDefault(each => each.Code == Validity).Asked), cancel);
        Found = [.. Result.Items.Select(item => (item, Body: chart.FindAlsoEnded(item.Agency))).Where(each => each.Body is not null).Select(each => (each.item, each.Body!))];
        await OfferAsync(chart, IsOverAll ? null : Body.Id, cancel);
    }

    /// <summary>The same search, on another page.</summary>
    public string LinkToPage(int number) => Link(Query, number);

    /// <summary>The same words without filters.</summary>
    public string LinkToUnfiltered() => Link(new Dictionary<string, string?>(StringComparer.Ordinal) { ["q"] = Words, ["all"] = IsOverAll ? "1" : null, ["sort"] = Sort }, number: 1);

    /// <summary>The same words over all bodies, or in this one only.</summary>
    public string LinkToOtherScope() => Link(new Dictionary<string, string?>(StringComparer.Ordinal) { ["q"] = Words, ["all"] = IsOverAll ? null : "1", ["sort"] = Sort }, number: 1);

    /// <summary>Where the excerpt comes from; null of the body text.</summary>
    public static string? PlaceOf(FoundItem item) => item.Place switch
    {
        SearchPlace.File => "附件",
        SearchPlace.Summary => "内容概述",
        SearchPlace.DocumentNumber => "文号",
        SearchPlace.IndexNumber => "索引号",
        SearchPlace.Keywords => "关键词",
        _ => null,
    };

    private string Link(IReadOnlyDictionary<string, string?> query, int number)
    {
        var link = new QueryBuilder(query.Where(part => !string.IsNullOrEmpty(part.Value)).Select(part => KeyValuePair.Create(part.Key, part.Value!)));
        if (number > 1) link.Add("p", $"{number}");
        return Url.Content($"{Home}/search{link}");
    }

    private async Task OfferAsync(AgencyChart chart, AgencyId? scope, CancellationToken cancel)
    {
        if (IsOverAll) Bodies = [new("全部机关", ""), .. chart.Disclosing.Select(body => new SelectListItem(body.ShortName, body.Code.Value, body.Code.Value == Only))];
        var (columns, categories) = (new SelectListGroup { Name = "栏目" }, new SelectListGroup { Name = "信息类别" });
        Columns =
        [
            new("全部栏目", ""),
            .. PortalColumn.All.Where(column => ItemNature.All.Any(nature => nature.Column == column)).Select(column => new SelectListItem(column.Label, column.Code, column.Code == In) { Group = columns }),
            .. ItemCategory.All.Select(category => new SelectListItem(category.Label, category.Code, category.Code == In) { Group = categories }),
        ];
        Years = [new("全部年份", ""), .. (await search.YearsAsync(scope, cancel)).Select(year => new SelectListItem($"{year}年", $"{year}", $"{year}" == Year))];
        Validities = [new("不限", ""), .. Asks.Select(each => new SelectListItem(each.Name, each.Code, each.Code == Validity))];
        Orders = [new("日期从新到旧", "date", Sort != ByRelevance), new("相关程度", ByRelevance, Sort == ByRelevance)];
    }
}
