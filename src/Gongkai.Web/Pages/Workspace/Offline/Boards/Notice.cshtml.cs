using System.ComponentModel.DataAnnotations;
using Gongkai.Agencies;
using Gongkai.Law;
using Gongkai.Office.Files;
using Gongkai.Office.Journal;
using Gongkai.Office.Ledgers;
using Gongkai.Office.Proactive.Offline;
using Gongkai.Office.Storage;
using Gongkai.Proactive.Offline;
using Gongkai.Web.AnnualReports;
using Gongkai.Web.Binding;
using Gongkai.Web.Hosting;
using Gongkai.Web.Workspace;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Workspace.Offline.Boards;

/// <summary>One notice, and where it hangs.</summary>
[UsesScript]
public sealed class NoticeModel(OfficeContext data, RecordHistory history, VoidRecord makeVoid, ChangeNotice change, PhotographPosting photographs) : RecordPage<Notice>(data, history, makeVoid)
{
    [BindProperty]
    public string? Matter { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "没有填写标题。")]
    [StringLength(Notice.LongestTitle, ErrorMessage = "标题最多120字。")]
    public string? Title { get; set; }

    [BindProperty]
    [Display(Name = "张贴日期")]
    public DateOnly PostedOn { get; set; }

    [BindProperty]
    [Display(Name = "截止日期")]
    public DateOnly Until { get; set; }

    public IReadOnlyList<(Posting Posting, Place Place)> Postings { get; private set; } = [];

    public override string List => "notices";

    protected override Right Needed => Right.PostNotices;

    public async Task<IActionResult> OnPostPhotographAsync(Guid id, Guid posting, IFormFile? photograph, CancellationToken cancel)
    {
        if (!await Data.Set<Posting>().AnyAsync(p => p.AgencyId == AgencyId && p.Id == posting && p.NoticeId == id, cancel)) return NotFound();
        if (photograph is not { Length: > 0 }) return GoTo($"notices/{id}", "没有选择照片，没有保存。");

        var refusal = await photograph.ReadUploadAsync(cancel) switch
        {
            Ruling<Upload>.Refused { Reason: var reason } => reason,
            Ruling<Upload>.Allowed { Value: var upload } => await photographs.HandleAsync(new(AgencyId, posting, upload), Actor, cancel) is Ruling<Posting>.Refused { Reason: var reason } ? reason : null,
            _ => throw new InvalidOperationException("A ruling is either allowed or refused."),
        };
        return GoTo($"notices/{id}", refusal?.Message ?? "照片已保存");
    }

    protected override void Preset() => throw new InvalidOperationException("Notices are recorded on their own page.");

    protected override void Fill(Notice row) => (Matter, Title, PostedOn, Until) = (row.Matter.Code, row.Title, row.PostedOn, row.Until);

    protected override Task<Ruling<Notice>> SaveAsync(Guid? id, CancellationToken cancel) =>
        change.HandleAsync(new(AgencyId, id!.Value, Version, Term.FromCode<NoticeMatter>(Matter!), Title!.Trim(), PostedOn, Until, Reason!.Trim()), Actor, cancel);

    protected override async Task ReadAsync(Notice row, CancellationToken cancel)
    {
        var rows = await Data.Set<Posting>().AsNoTracking().Where(p => p.AgencyId == AgencyId && p.NoticeId == row.Id)
            .Join(Data.Set<Place>(), p => new { p.AgencyId, Id = p.PlaceId }, p => new { p.AgencyId, p.Id }, (posting, place) => new { posting, place })
            .OrderBy(each => each.place.Id).ToListAsync(cancel);
        Postings = [.. rows.Select(each => (each.posting, each.place))];
    }

    protected override IEnumerable<Fact> FactsOf(Notice row)
    {
        yield return new("内容", row.Matter.Label);
        yield return Fact.Of("张贴日期", row.PostedOn);
        yield return Fact.Of("张贴到", row.Until);
        if (row.ItemId is { } item) yield return new("公开的信息", "打开公开页面", $"~/{DiscloserCode}/items/{item}");
    }

    /// <summary>Of the body whose item a notice shows: a village has none of its own.</summary>
    private AgencyCode DiscloserCode => Me.Agency is { Level: var level, Superior: { } above } && level == AgencyLevel.Village && Me.Chart.Find(above) is { } town ? town.Code : Me.Agency.Code;

    protected override IEnumerable<ConflictingField> Differences(Notice row) =>
        [ConflictingField.Of("内容", row.Matter, Matter), ConflictingField.Of("标题", row.Title, Title), ConflictingField.Of("张贴日期", row.PostedOn, PostedOn), ConflictingField.Of("张贴到", row.Until, Until)];

    protected override CountedIn? CountedInOf(Notice row) => null;

    protected override (string Label, string Address)? NextOf(Notice row) => Postings.Any(each => each.Posting.TakenDownOn is null) ? ("登记撤下", $"{Home}/notices/take-down") : null;

    protected override string FieldOf(Refusal refusal) => refusal.Code == "day-before" ? nameof(Until) : nameof(PostedOn);
}
