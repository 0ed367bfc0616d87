using System.ComponentModel.DataAnnotations;
using Gongkai.Web.Tables;
using Gongkai.Web.TagHelpers;
using Gongkai.Web.Workspace;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Gongkai.Web.Pages.Workspace;

/// <summary>Every block of the workspace once, with natural content, right and wrong. The form answers, but keeps nothing.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class StyleguideModel : PageModel
{
    private static readonly DateOnly Today = new(2024, 1, 10);

    [BindProperty]
    public SampleRequest Entry { get; set; } = new();

    /// <summary>The same form as it looks when it could not be accepted.</summary>
    public SampleRequest Faulty { get; } = new() { Content = "合同", Ways = ["email"] };

    /// <summary>True when the form came back with errors: then the faulty sample is not shown, because it would share the summary.</summary>
    public bool IsRefused { get; private set; }

    public bool IsAccepted { get; private set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? From { get; set; }

    public const string FirstDraft = """
        根据上级下达的2024年耕地地力保护补贴资金计划，青石村补贴面积和金额已经村级登记、镇级核对。现将发放名单公示如下。
        本次补贴189户，面积1,042.60亩，标准每亩约90元，直接发放到户。
        对名单有异议的，向镇农业服务中心提出。
        """;

    public const string SecondDraft = """
        根据上级下达的2024年耕地地力保护补贴资金计划，青石村补贴面积和金额已经村级登记、镇级核对。现将发放名单公示如下。
        本次补贴186户，面积1,042.60亩，标准每亩91.50元，直接发放到户。
        公示期为2024年1月12日至1月18日。对名单有异议的，在公示期内向镇农业服务中心提出。
        """;

    public static IReadOnlyList<SelectListItem> ApplicantKinds { get; } =
        [new("自然人", "person"), new("法人或者其他组织", "organisation")];

    public static IReadOnlyList<SelectListItem> Channels { get; } =
        [new("当面提交", "counter"), new("邮寄", "post"), new("互联网渠道", "online"), new("传真", "fax")];

    public static IReadOnlyList<SelectListItem> DeliveryWays { get; } =
        [new("纸质复印件", "paper"), new("电子邮件", "email"), new("当面查阅、抄录", "reading")];

    /// <summary>Enough applications to turn pages.</summary>
    public Page<SampleRow> Rows { get; private set; } = null!;

    public void OnGet()
    {
        Show();
        ModelState.SetModelValue("Faulty.ReceivedOn", "2024年2月30日", "2024年2月30日");
        ModelState.AddModelError("Faulty.Kind", "没有选择申请人类别。");
        ModelState.AddModelError("Faulty.ReceivedOn", "没有这一天：2024年2月只有29天，写的是30日。");
        ModelState.AddModelError("Faulty.Content", "“合同”不能确定是哪一份，请补充年份、项目或者文件名称。");
        ModelState.AddModelError("Faulty.Scan", "“收件登记.tif”没有上传：不能接收TIF图片。请另存为JPG或者PDF后重新选择。");
    }

    public void OnPost()
    {
        Show();
        IsRefused = !ModelState.IsValid;
        IsAccepted = ModelState.IsValid;
    }

    private void Show()
    {
        Rows = Listed(TableQuery.From(Request.Query, ["received", "number", "stage"], isDescending: true));
        Frame.ShowOn(HttpContext);
    }

    private static Page<SampleRow> Listed(TableQuery query)
    {
        var all = Enumerable.Range(1, 1_268).Select(SampleRow.Of);
        Func<SampleRow, IComparable> key = query.Sort switch { "number" => row => row.Number, "stage" => row => row.Stage, _ => row => row.ReceivedOn };
        var sorted = query.IsDescending ? all.OrderByDescending(key) : all.OrderBy(key);
        var paging = new Paging(query.Within(1_268), 1_268);
        return new Page<SampleRow>([.. sorted.Skip(paging.Query.Skip).Take(4)], paging);
    }

    private static WorkspaceFrame Frame { get; } = new("安澜县鹿鸣镇人民政府", "luming", "杨慧敏", "综合协调岗")
    {
        DemoDate = Today,
        OtherAgencies = [new("安澜县人民政府办公室", "~/workspace/anlan"), new("安澜县青石乡人民政府", "~/workspace/qingshi"), new("安澜县农业农村局", "~/workspace/nongye")],
        Current = WorkspaceSection.System,
        Sections = [.. WorkspaceSection.All.Select(section => new SectionLink(section, $"~/workspace/luming/{section.Code}", section == WorkspaceSection.ToDo ? 4 : null))],
    };

    /// <summary>An application as a clerk registers it.</summary>
    public sealed class SampleRequest
    {
        [Required(ErrorMessage = "没有选择申请人类别。")]
        public string? Kind { get; set; }

        [Required(ErrorMessage = "没有填写申请人的姓名或者名称。")]
        [StringLength(60, ErrorMessage = "姓名或者名称最多60字。")]
        public string? Name { get; set; }

        [Display(Name = "收到日期")]
        public DateOnly ReceivedOn { get; set; } = Today;

        public DateOnly? PostmarkedOn { get; set; }

        public string? Channel { get; set; } = "post";

        [Required(ErrorMessage = "没有填写所需信息的内容。")]
        public string? Content { get; set; }

        public IReadOnlyList<string> Ways { get; set; } = ["paper"];

        public bool NeedsHelp { get; set; }

        public IFormFile? Scan { get; set; }
    }

    /// <summary>A row of a table: an application.</summary>
    public sealed record SampleRow(int Number, DateOnly ReceivedOn, string Subject, string Stage, StatusKind Status)
    {
        private static readonly (string Subject, string Stage, StatusKind Status)[] Kinds =
        [
            ("高标准农田建设项目二标段施工合同", "拟写答复", StatusKind.Due),
            ("青石村集体土地征收补偿安置方案", "征求意见", StatusKind.Suspended),
            ("2022年农村低保对象名单", "已答复", StatusKind.Done),
            ("文峰社区老旧小区改造结算审核报告", "登记", StatusKind.Waiting),
            ("白水村自来水管网改造招标文件", "审核", StatusKind.Returned),
        ];

        public static SampleRow Of(int number)
        {
            var (subject, stage, status) = Kinds[number % Kinds.Length];
            return new SampleRow(number, Today.AddDays(number - 1_270), subject, stage, status);
        }
    }
}
