using System.ComponentModel.DataAnnotations;
using Gongkai.Agencies;
using Gongkai.Documents.Items;
using Gongkai.Law;
using Gongkai.Office.Proactive;
using Gongkai.Proactive;
using Gongkai.Web.Workspace;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Gongkai.Web.Pages.Workspace.Items;

/// <summary>The fields of an item that is being drafted.</summary>
public sealed class ItemForm
{
    [Required(ErrorMessage = "没有填写标题。")]
    [StringLength(Item.LongestTitle, ErrorMessage = "标题最多200字。")]
    public string? Title { get; set; }

    [StringLength(Item.LongestDocumentNumber, ErrorMessage = "文号最多60字。")]
    public string? DocumentNumber { get; set; }

    [Display(Name = "成文日期")]
    public DateOnly? DocumentDate { get; set; }

    [Required(ErrorMessage = "没有选择信息种类。")]
    public string? Nature { get; set; } = ItemNature.General.Code;

    [Required(ErrorMessage = "没有选择类别。")]
    public string? Category { get; set; }

    [Required(ErrorMessage = "没有选择公开属性。")]
    public string? Class { get; set; } = DisclosureClass.Proactive.Code;

    public string? Ground { get; set; }

    [StringLength(ItemVersion.LongestReason, ErrorMessage = "理由最多200字。")]
    public string? ClassReason { get; set; }

    [Required(ErrorMessage = "没有选择公开期限。")]
    public string? Rule { get; set; } = DisclosureRule.General.Code;

    [Display(Name = "期限起算日期")]
    public DateOnly FormedOn { get; set; }

    public Guid? Explains { get; set; }

    public Guid? CatalogueLine { get; set; }

    public string? Origin { get; set; } = InformationOrigin.Made.Code;

    [StringLength(Provenance.LongestOtherBodies, ErrorMessage = "其他机关最多200字。")]
    public string? OtherBodies { get; set; }

    [StringLength(Provenance.LongestLeadBody, ErrorMessage = "牵头机关最多60字。")]
    public string? LeadBody { get; set; }

    [StringLength(Provenance.LongestAuthority, ErrorMessage = "依据最多200字。")]
    public string? Authority { get; set; }

    /// <summary>Where it is to go out beside the platform itself.</summary>
    public List<string> Channels { get; set; } = [];

    [StringLength(Gongkai.Proactive.CatalogueLine.LongestOtherChannel, ErrorMessage = "其他渠道的说明最多60字。")]
    public string? OtherChannel { get; set; }

    /// <summary>The channels beside the platform.</summary>
    public static IReadOnlyList<SelectListItem> ChannelChoices { get; } = [.. PublicationChannel.BesidePlatform.Select(channel => new SelectListItem(channel.Label, channel.Code))];

    /// <summary>Whether something else than the usual is said about its makers.</summary>
    public bool IsOfOthers => Origin != InformationOrigin.Made.Code;

    [Display(Name = "公示截止日期")]
    public DateOnly? ShownUntil { get; set; }

    [StringLength(ItemText.LongestSummary, ErrorMessage = "内容概述最多100字。")]
    public string? Summary { get; set; }

    [StringLength(ItemText.LongestKeywords, ErrorMessage = "关键词最多100字。")]
    public string? Keywords { get; set; }

    /// <summary>The body as <see cref="EditableText"/> shows it.</summary>
    public string? Body { get; set; }

    /// <summary>The body as the editor of the page left it; null where it was not used. It goes before the lines.</summary>
    public string? Html { get; set; }

    /// <summary>The HTML of which the lines were made; null where it is what is stored.</summary>
    public string? Basis { get; set; }

    /// <summary>The grounds of Regulation Arts. 14 to 16.</summary>
    public static IReadOnlyList<SelectListItem> Grounds { get; } =
        [new("（仅不予公开时选择）", ""), .. WithholdingGround.All.Select(ground => new SelectListItem($"{ground.Label}（{ground.Basis.InChinese}）", ground.Code))];

    /// <summary>Each limit with the day from which it is counted.</summary>
    public static IReadOnlyList<SelectListItem> Rules { get; } =
        [.. DisclosureRule.All.Select(rule => new SelectListItem($"{rule.Label}：自{rule.StartLabel}起{rule.Limit.Days}个{(rule.Limit.Unit == DayUnit.Working ? "工作日" : "自然日")}（{rule.Basis.InChinese}）", rule.Code))];

    /// <summary>The categories that a body of the level has, under the article they belong to; one that is stored stays to be chosen.</summary>
    public static IReadOnlyList<SelectListItem> CategoriesFor(AgencyLevel level, ItemCategory? stored) =>
    [
        new("请选择", ""),
        .. ItemCategory.All.Where(category => category == stored || ItemCategory.OfferedTo(level).Contains(category))
            .GroupBy(category => category.Basis.Article).SelectMany(article =>
            {
                var group = new SelectListGroup { Name = new LegalBasis(Instrument.Regulation, article.Key).InChinese };
                return article.Select(category => new SelectListItem(category.Label, category.Code) { Group = group });
            }),
    ];

    /// <summary>For the use cases.</summary>
    public ItemFacts Facts() => new(
        ItemNature.FromCode(Nature!), ItemCategory.FromCode(Category!), DisclosureClass.FromCode(Class!), Term.Find<WithholdingGround>(Ground), Typed(ClassReason),
        DisclosureRule.FromCode(Rule!), FormedOn, Explains, ShownUntil)
    {
        CatalogueLine = CatalogueLine,
        Provenance = new(Term.Find<InformationOrigin>(Origin) ?? InformationOrigin.Made, Typed(OtherBodies), Typed(LeadBody), Typed(Authority)),
        Channels = [.. PublicationChannel.BesidePlatform.Where(channel => Channels.Contains(channel.Code))],
        OtherChannel = Typed(OtherChannel),
    };

    /// <param name="body">Of <see cref="BodyOver"/>.</param>
    public ItemContent Content(ItemBody body) => new(Title!.Trim(), Typed(DocumentNumber), DocumentDate, Typed(Summary), Typed(Keywords), body.Html);

    /// <summary>The body that was typed, in the editor or as lines, cleaned.</summary>
    /// <param name="before">The text as it was, from which unchanged paragraphs and tables keep their form; null of a new one.</param>
    public ItemBody BodyOver(ItemText? before) => Html is not null ? ItemBody.Clean(Html) : EditableText.Apply(Body ?? "", Basis ?? before?.Html ?? "");

    public static ItemForm Of(ItemVersion version, ItemText text) => new()
    {
        Title = text.Title,
        DocumentNumber = text.DocumentNumber,
        DocumentDate = text.DocumentDate,
        Nature = version.Nature.Code,
        Category = version.Category.Code,
        Class = version.Class.Code,
        Ground = version.Ground?.Code,
        ClassReason = version.ClassReason,
        Rule = version.Rule.Code,
        FormedOn = version.FormedOn,
        Explains = version.ExplainsId,
        CatalogueLine = version.CatalogueLineId,
        Origin = version.Provenance.Origin.Code,
        OtherBodies = version.Provenance.OtherBodies,
        LeadBody = version.Provenance.LeadBody,
        Authority = version.Provenance.Authority,
        Channels = [.. version.Channels.Select(channel => channel.Code)],
        OtherChannel = version.OtherChannel,
        ShownUntil = version.ShownUntil,
        Summary = text.Summary,
        Keywords = text.Keywords,
        Body = EditableText.Of(text.Html),
    };

    /// <summary>What differs from what is stored.</summary>
    /// <param name="body">Of <see cref="BodyOver"/>.</param>
    public IEnumerable<ConflictingField> Differences(ItemVersion version, ItemText text, ItemBody body)
    {
        var stored = Of(version, text);
        return
        [
            ConflictingField.Of("标题", stored.Title, Title), ConflictingField.Of("文号", stored.DocumentNumber, DocumentNumber), ConflictingField.Of("成文日期", stored.DocumentDate, DocumentDate),
            ConflictingField.Of("类别", version.Category, Category), ConflictingField.Of("公开属性", version.Class, Class),
            ConflictingField.Of("期限起算日期", version.FormedOn, FormedOn), ConflictingField.Of("内容概述", stored.Summary, Summary), ConflictingField.Of("关键词", stored.Keywords, Keywords),
            ConflictingField.Of("信息来源", version.Provenance.Origin, Origin), ConflictingField.Of("其他机关", stored.OtherBodies, OtherBodies), ConflictingField.Of("牵头机关", stored.LeadBody, LeadBody),
            ConflictingField.Of("本机关公开的依据", stored.Authority, Authority), ConflictingField.Of("其他公开渠道", Labels(stored.Channels), Labels(Channels)),
            ConflictingField.Of("正文", stored.Body, EditableText.Of(body.Html)),
        ];
    }

    private static string Labels(List<string> channels) => string.Join("、", PublicationChannel.BesidePlatform.Where(channel => channels.Contains(channel.Code)).Select(channel => channel.Label));

    private static string? Typed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
