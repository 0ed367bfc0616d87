using System.ComponentModel.DataAnnotations;
using Gongkai.Agencies;
using Gongkai.Law;
using Gongkai.Office.Proactive.Offline;
using Gongkai.Office.Storage;
using Gongkai.Proactive.Offline;
using Gongkai.Web.Hosting;
using Gongkai.Web.Workspace;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Gongkai.Web.Pages.Workspace.Offline.Villages;

/// <summary>登记村务公布: the fields of a period that were put up.</summary>
[UsesScript]
public sealed class PostAffairsModel(OfficeContext data, PostNotices post, VillageAffairsReading reading) : BoardsPage(data)
{
    /// <summary>Quarters, or months, that can be chosen: those of the last year and a half.</summary>
    private const int MonthsBack = 18;

    [BindProperty]
    [Required(ErrorMessage = "没有选择时期。")]
    public string? Period { get; set; }

    [BindProperty]
    public List<string> Fields { get; set; } = [];

    public VillageAffairsRule Rule { get; private set; } = VillageAffairsRule.Usual;

    public IReadOnlyList<SelectListItem> Periods { get; private set; } = [];

    public IReadOnlyList<SelectListItem> FieldChoices => [.. VillageAffairsField.All.Select(each => new SelectListItem(Rule.NameOf(each), each.Code))];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (Me.Agency.Level != AgencyLevel.Village) return LocalRedirect(Url.Content($"{Home}/village-affairs"));

        await ReadAsync(cancel);
        PostedOn = Today;
        Period = AffairsPeriod.QuarterOf(Today.AddMonths(-3)).ToString();
        if (Offered.Sum(each => each.Places.Count) == 1) Places = [Offered[0].Places[0].Id];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (Me.Agency.Level != AgencyLevel.Village) return LocalRedirect(Url.Content($"{Home}/village-affairs"));

        await ReadAsync(cancel);
        var photographs = await ReadPhotographsAsync(cancel);
        if (Fields.Count == 0) ModelState.AddModelError(nameof(Fields), "没有选择公布了哪几类。请勾选。");
        if (Period is not null && !AffairsPeriod.TryParse(Period, null, out _)) ModelState.AddModelError(nameof(Period), "没有选择时期。");
        if (!ModelState.IsValid) return Page();

        var period = AffairsPeriod.Parse(Period!, null);
        var headings = Fields.Select(Term.FromCode<VillageAffairsField>).Select(field => new PostNotices.Heading($"{period.Label}{Rule.NameOf(field)}公开", field, period));
        var places = Places.Select(place => new PostNotices.PlacePosted(place, photographs.GetValueOrDefault(place)));
        var command = new PostNotices.Command(AgencyId, NoticeMatter.VillageAffairs, [.. headings], PostedOn, Until ?? NoticeMatter.VillageAffairs.UsualEnd(PostedOn), [.. places]);
        if (await post.HandleAsync(command, Actor, cancel) is not Ruling<IReadOnlyList<Notice>>.Refused { Reason: var refusal }) return GoTo("village-affairs", $"已登记{Fields.Count}类");

        Refuse(refusal, FieldOfBoards(refusal));
        return Page();
    }

    private async Task ReadAsync(CancellationToken cancel)
    {
        await OfferAsync(cancel);
        Rule = await reading.RuleOfAsync(AgencyId, Me.Chart, cancel);
        var quarters = Enumerable.Range(0, MonthsBack / 3).Select(back => AffairsPeriod.QuarterOf(Today.AddMonths(-3 * back)));
        var months = Rule.IsFinanceMonthly ? Enumerable.Range(0, MonthsBack).Select(back => Today.AddMonths(-back)).Select(day => new AffairsPeriod(day.Year, day.Month, IsMonth: true)) : [];
        Periods = [.. quarters.Concat(months).Select(period => new SelectListItem(period.Label, period.ToString()))];
    }
}
