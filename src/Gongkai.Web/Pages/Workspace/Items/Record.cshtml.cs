using System.ComponentModel.DataAnnotations;
using Gongkai.Agencies;
using Gongkai.Law;
using Gongkai.Office.Journal;
using Gongkai.Office.Ledgers;
using Gongkai.Office.Proactive;
using Gongkai.Office.Storage;
using Gongkai.Proactive;
using Gongkai.Web.AnnualReports;
using Gongkai.Web.Workspace;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Gongkai.Web.Pages.Workspace.Items;

/// <summary>One item disclosed proactively.</summary>
public sealed class RecordModel(OfficeContext data, RecordHistory history, VoidRecord makeVoid, RecordItem record, ChangeItem change) : RecordPage<Item>(data, history, makeVoid)
{
    [BindProperty]
    [Required(ErrorMessage = "没有填写标题。")]
    [StringLength(Item.LongestTitle, ErrorMessage = "标题最多200字。")]
    public string? Title { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "没有选择类别。")]
    public string? Category { get; set; }

    [BindProperty]
    [Display(Name = "公开日期")]
    public DateOnly PublishedOn { get; set; }

    [BindProperty]
    [StringLength(Item.LongestDocumentNumber, ErrorMessage = "文号最多60字。")]
    public string? DocumentNumber { get; set; }

    /// <inheritdoc cref="ItemForm.CategoriesFor"/>
    public IReadOnlyList<SelectListItem> Categories => ItemForm.CategoriesFor(Me.Agency.Level, Stored?.Category);

    /// <summary>What is linked with an item that was published here.</summary>
    public ItemLinks Links { get; private set; } = ItemLinks.None;

    /// <summary>Whether it is a document that no record of the register carries yet.</summary>
    public bool IsToBeRegistered => Stored is { VersionId: not null, WithdrawnAt: null } item && item.Nature == ItemNature.PolicyDocument && Links.Document is null && May(Right.RecordLedger);

    public bool MayRecordChannels => Stored is { VersionId: not null } && MaySave;

    public override string List => "items";

    protected override Right Needed => Right.RecordItem;

    protected override void Preset() => PublishedOn = Today;

    protected override async Task ReadAsync(Item row, CancellationToken cancel)
    {
        if (row.VersionId is not null) Links = await ItemLinks.ReadAsync(Data, row, cancel);
    }

    protected override void Fill(Item row) =>
        (Title, Category, PublishedOn, DocumentNumber) = (row.Title, row.Category.Code, row.PublishedOn, row.DocumentNumber);

    protected override Task<Ruling<Item>> SaveAsync(Guid? id, CancellationToken cancel) => id is null
        ? record.HandleAsync(new(AgencyId, Title!.Trim(), ItemCategory.FromCode(Category!), PublishedOn, Typed(DocumentNumber)), Actor, cancel)
        : change.HandleAsync(new(AgencyId, id.Value, Version, Title!.Trim(), ItemCategory.FromCode(Category!), PublishedOn, Typed(DocumentNumber), Reason!.Trim()), Actor, cancel);

    protected override IEnumerable<Fact> FactsOf(Item row) =>
        row.VersionId is null
            ? [new("标题", row.Title), new("类别", $"{row.Category.Label}（{row.Category.Basis.InChinese}）"), Fact.Of("公开日期", row.PublishedOn), Fact.OfOptional("文号", row.DocumentNumber), CatalogueFact(row)]
            :
            [
                new("标题", row.Title), new("索引号", row.IndexNumber!), new("信息种类", row.Nature.Label), new("类别", $"{row.Category.Label}（{row.Category.Basis.InChinese}）"),
                new(row.OriginallyPublishedAt is null ? "发布时间" : "导入时间", $"{BusinessClock.InBeijing(row.PublishedAt!.Value):yyyy年M月d日 HH:mm}"),
                .. row.OriginallyPublishedAt is { } original ? [new Fact("原发布时间", $"{BusinessClock.InBeijing(original):yyyy年M月d日 HH:mm}"), new Fact("信息来源", row.ImportedFrom!), Fact.OfOptional("原网址", row.OriginalAddress)] : Array.Empty<Fact>(),
                Fact.OfOptional("文号", row.DocumentNumber), CatalogueFact(row),
                .. Links.Facts(Home, Today),
                .. row.WithdrawnAt is { } at ? [new Fact("撤下时间", $"{BusinessClock.InBeijing(at):yyyy年M月d日 HH:mm}"), new Fact("撤下理由", row.WithdrawalReason!)] : Array.Empty<Fact>(),
            ];

    private Fact CatalogueFact(Item row) => row switch
    {
        { CatalogueLineId: { } line } => new("标准目录", "已归入，看所在的事项", $"{Home}/catalogue/lines/{line}?year={row.PublishedOn.Year}"),
        { VoidedAt: null } when MaySave => new("标准目录", "没有归入，现在归入", $"{Home}/catalogue/place/{row.Id}"),
        _ => new("标准目录", "没有归入"),
    };

    protected override IEnumerable<ConflictingField> Differences(Item row) =>
        [ConflictingField.Of("标题", row.Title, Title), ConflictingField.Of("类别", row.Category, Category), ConflictingField.Of("公开日期", row.PublishedOn, PublishedOn), ConflictingField.Of("文号", row.DocumentNumber, DocumentNumber)];

    protected override CountedIn? CountedInOf(Item row) => null;

    protected override string FieldOf(Refusal refusal) => nameof(PublishedOn);
}
