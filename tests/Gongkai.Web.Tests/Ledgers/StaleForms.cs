using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Gongkai.Agencies;
using Gongkai.Documents.Subsidies;
using Gongkai.Law;
using Gongkai.Office.Agencies;
using Gongkai.Office.Journal;
using Gongkai.Office.People;
using Gongkai.Office.Proactive;
using Gongkai.Office.Proactive.Offline;
using Gongkai.Office.Proactive.Offline.Subsidies;
using Gongkai.Office.Storage;
using Gongkai.Proactive;
using Gongkai.Proactive.Offline;
using Gongkai.Proactive.Offline.Subsidies;
using Gongkai.Web.Tests.Access;
using Gongkai.Web.Tests.Organisation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Web.Tests.Ledgers;

/// <summary>
/// Two people at the same record: every form that says which version its writer saw shows what is stored now when it is no longer that
/// one, keeps what was typed, and can be sent again.
/// </summary>
public sealed partial class StaleForms(SampleCountySite site) : IClassFixture<SampleCountySite>
{
    private const string Home = "/workspace/fengming";
    private const string LeadingGroup = $"{Clerks.Town}/leading-group";
    private const string Accounts = "/workspace/installation/people";

    private static readonly DateOnly Today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(8));

    /// <summary>Each form by the source that holds its version, with what somebody does in it.</summary>
    private static readonly (string Source, string Case)[] Forms =
    [
        ("Workspace/Requests/Edit.cshtml", "correct an application"),
        ("Workspace/Requests/Conclude.cshtml", "conclude"),
        ("Workspace/Requests/Conclusion.cshtml", "correct a conclusion"),
        ("Workspace/Requests/Reopen.cshtml", "withdraw a conclusion"),
        ("Workspace/_VoidForm.cshtml", "void an application"),
        ("Workspace/_VoidForm.cshtml", "void a decision"),
        ("Workspace/_RecordFoot.cshtml", "correct an item"),
        ("Workspace/_RecordFoot.cshtml", "correct a document"),
        ("Workspace/_RecordFoot.cshtml", "correct a decision"),
        ("Workspace/_RecordFoot.cshtml", "correct a charge"),
        ("Workspace/_RecordFoot.cshtml", "correct a remedy"),
        ("Workspace/_RecordFoot.cshtml", "correct a place"),
        ("Workspace/_RecordFoot.cshtml", "correct a notice"),
        ("Workspace/_RecordFoot.cshtml", "correct a meeting"),
        ("Workspace/_RecordFoot.cshtml", "correct an assessment"),
        ("Workspace/Offline/Subsidies/SubsidyList.cshtml", "remove a list"),
        ("Workspace/_RecordFoot.cshtml", "correct a complaint about a village"),
        ("Workspace/Offline/Villages/Conclude.cshtml", "conclude a complaint about a village"),
        ("Workspace/Offline/Villages/VillageAffairsRule.cshtml", "set the rule of village affairs"),
        ("Workspace/Offline/Supplies/Supply.cshtml", "hand over a package"),
        ("Workspace/Offline/Boards/Fix.cshtml", "put a place right"),
        ("Workspace/Offline/Meetings/Answer.cshtml", "answer a question of a meeting"),
        ("Workspace/Registers/Repeal.cshtml", "repeal"),
        ("Workspace/Registers/Amend.cshtml", "amend"),
        ("Workspace/Registers/NoExplanation.cshtml", "waive the explanation"),
        ("Workspace/Registers/Assess.cshtml", "assess"),
        ("Workspace/Registers/Reverse.cshtml", "reverse a decision"),
        ("Workspace/Remedies/Decide.cshtml", "decide"),
        ("Workspace/AnnualReports/Text.cshtml", "write the report"),
        ("Workspace/Organisation/ChangePost.cshtml", "change a post"),
        ("Workspace/Organisation/EndPost.cshtml", "end a post"),
        ("Workspace/Organisation/EndTenure.cshtml", "end a tenure"),
        ("Workspace/Organisation/Delegations.cshtml", "revoke a delegation"),
        ("Workspace/Organisation/DisclosureOffice.cshtml", "record the disclosure office"),
        ("Workspace/Organisation/NewLeadingGroup.cshtml", "record a leading group"),
        ("Workspace/Organisation/EndLeadingGroup.cshtml", "end a leading group"),
        ("Workspace/Installation/People/Account.cshtml", "rename a person"),
        ("Workspace/Installation/People/Account.cshtml", "disable a person"),
        ("Workspace/Installation/Agencies/EndCompetence.cshtml", "end a competence"),
        ("Workspace/Installation/Settings/Index.cshtml", "set up the portal"),
        ("Workspace/Installation/Agencies/Correct.cshtml", "correct a body"),
        ("Workspace/Organisation/RenameDivision.cshtml", "rename a division"),
        ("Workspace/Organisation/EndDivision.cshtml", "end a division"),
        ("Workspace/Items/Draft.cshtml", "change a draft"),
        ("Workspace/Items/_VersionActs.cshtml", "submit a draft"),
        ("Workspace/Items/Withdraw.cshtml", "withdraw an item"),
        ("Workspace/Items/Withheld.cshtml", "look again at what is withheld"),
    ];

    /// <summary>
    /// Forms that show a conflict in the same way, and are not driven here: they need a catalogue handed down, an allowance or a question of another body
    /// first, or are further parts of a page that is driven and answer by the same method.
    /// </summary>
    private static readonly string[] NotDriven =
    [
        "Workspace/Catalogue/EditLine.cshtml", "Workspace/Catalogue/Place.cshtml", "Workspace/Catalogue/Statements.cshtml", "Workspace/Catalogue/Version.cshtml", "Workspace/Review/Procedure.cshtml",
        "Workspace/Inquiries/Answer.cshtml", "Workspace/Items/Inquiries.cshtml",
        "Workspace/Items/_VersionPaper.cshtml", "Workspace/Items/_VersionPublish.cshtml", "Workspace/Items/_VersionReview.cshtml", "Workspace/Items/_VersionScreening.cshtml",
        "Workspace/Screening/Entry.cshtml", "Workspace/Screening/Index.cshtml", // driven by ScreeningRulesPages
    ];

    public static TheoryData<string> Cases => [.. Forms.Select(form => form.Case)];

    [Fact]
    public void No_form_with_a_version_is_left_out()
    {
        var pages = Path.Combine(PageSources.Root(), "src", "Gongkai.Web", "Pages");
        var found = Directory.EnumerateFiles(pages, "*.cshtml", SearchOption.AllDirectories)
            .Where(file => VersionField().IsMatch(File.ReadAllText(file)))
            .Select(file => Path.GetRelativePath(pages, file).Replace('\\', '/'))
            .Where(file => file != "Workspace/Organisation/NewPost.cshtml").Except(NotDriven);

        Assert.Equal(Forms.Select(form => form.Source).Distinct().Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
    }

    [Theory, MemberData(nameof(Cases))]
    public async Task A_stale_form_shows_what_is_stored_and_keeps_what_was_typed(string what)
    {
        var form = await OpenAsync(what);
        using var browser = form.Browser;

        using var late = await browser.SubmitAsync(form.Address, new Dictionary<string, string>(form.Typed) { [form.Version] = form.Seen }, handler: form.Handler);

        Assert.Equal(HttpStatusCode.OK, late.StatusCode);
        var page = await Browser.ReadAsync(late);
        Assert.Contains("已经由别人修改并保存", page.QuerySelector("main .notice.warn")!.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(page.QuerySelectorAll(".conflict"));
        Assert.DoesNotContain(page.QuerySelectorAll($"[name='{form.Version}']"), field => field.GetAttribute("value") == form.Seen);
        foreach (var (name, value) in form.Typed) Assert.Contains(value, page.QuerySelectorAll($"[name='{name}']").Select(Shown));
    }

    private async Task<StaleForm> OpenAsync(string what)
    {
        var browser = await site.OpenAsAsync(Duty.Clerk);
        var day = $"{Today:yyyy-M-d}";
        switch (what)
        {
            case "correct an application":
                return new(browser, $"{await RegisterAsync(browser)}/edit", "Version", new() { ["Description"] = "我写的另一种", ["Reason"] = "核对原件" });
            case "conclude":
                return new(browser, $"{await RegisterAsync(browser)}/conclude", "Version", new() { ["Outcome"] = "granted", ["AnswerNumber"] = "凤鸣府公复〔2026〕9号" });
            case "correct a conclusion":
                return new(browser, $"{await ConcludeAsync(browser)}/conclusion", "Version", new() { ["Outcome"] = "not-held", ["Reason"] = "核对答复书" });
            case "withdraw a conclusion":
                return new(browser, $"{await ConcludeAsync(browser)}/reopen", "Version", new() { ["Reason"] = "还没有发出" });
            case "void an application":
                return new(browser, $"{await RegisterAsync(browser)}/void", "Version", new() { ["Reason"] = "重复登记" });
            case "void a decision":
                return new(browser, $"{await RecordAsync(browser, "registers/decisions", DecisionFields("1"))}/void", "Version", new() { ["Reason"] = "重复登记" });
            case "correct an item":
                return new(browser, $"{await RecordAsync(browser, "items", new() { ["Title"] = "春耕用水安排", ["Category"] = "convenience-service" })}/edit", "Version", new() { ["Title"] = "我写的标题", ["Reason"] = "核对原件" });
            case "correct a document":
                return new(browser, $"{await RecordAsync(browser, "registers/normative-documents", new() { ["Title"] = "村级财务管理办法", ["DocumentNumber"] = "凤鸣府发〔2026〕1号" })}/edit", "Version", new() { ["Title"] = "我写的标题", ["Reason"] = "核对原件" });
            case "correct a decision":
                return new(browser, $"{await RecordAsync(browser, "registers/decisions", DecisionFields("2"))}/edit", "Version", new() { ["Subject"] = "我写的事由", ["Reason"] = "核对原件" });
            case "correct a charge":
                return new(browser, $"{await RecordAsync(browser, "registers/charges", new() { ["Item"] = "城镇垃圾处理费", ["Amount"] = "100", ["Receipt"] = "汇总1" })}/edit", "Version", new() { ["Amount"] = "200", ["Reason"] = "核对票据" });
            case "correct a remedy":
                return new(browser, $"{await RecordAsync(browser, "remedies", RemedyFields("1"))}/edit", "Version", new() { ["CaseNumber"] = "云阳府复〔2026〕99号", ["Reason"] = "核对通知书" });
            case "correct a place":
                return new(browser, $"{await PlaceAsync(browser)}/edit", "Version", new() { ["Name"] = "我写的名称", ["Reason"] = "写错" });
            case "correct a notice":
                var board = (await PlaceAsync(browser)).Split('/')[^1];
                await browser.SubmittedAsync($"{Home}/notices/new", new() { ["Titles"] = "防火通告", ["Places"] = board });
                var notice = (await browser.PageAsync($"{Home}/notices")).QuerySelectorAll("tbody a").First(link => link.TextContent == "防火通告").GetAttribute("href")!;
                return new(browser, $"{notice}/edit", "Version", new() { ["Title"] = "我写的标题", ["Reason"] = "写错" });
            case "correct a meeting":
                return new(browser, $"{await RecordAsync(browser, "meetings", MeetingFields())}/edit", "Version", new() { ["Topic"] = "我写的主题", ["Reason"] = "写错" });
            case "correct an assessment":
                return new(browser, $"{await RecordAsync(browser, "assessments", AssessmentFields())}/edit", "Version", new() { ["Subject"] = "我写的事项", ["Reason"] = "写错" });
            case "remove a list":
                return new(browser, $"{Home}/subsidies/{await ListedAsync(browser)}", "version", new() { ["reason"] = "我写的理由" }) { Handler = "Remove" };
            case "correct a complaint about a village":
                return new(browser, $"{await RecordAsync(browser, "village-complaints", ComplaintFields())}/edit", "Version", new() { ["Matter"] = "我写的事项", ["Reason"] = "写错" });
            case "conclude a complaint about a village":
                return new(browser, $"{await RecordAsync(browser, "village-complaints", ComplaintFields())}/conclude", "Version", new() { ["IsTrue"] = "true", ["Findings"] = "我写的核实情况" });
            case "set the rule of village affairs":
                await browser.SubmittedAsync($"{Home}/village-affairs/rule", new() { ["DueDay"] = "12" });
                return new(browser, $"{Home}/village-affairs/rule", "Version", new() { ["DueDay"] = "9" });
            case "hand over a package":
                return new(browser, $"{Home}/supplies/{await SuppliedAsync()}", "Version", new() { ["TakenBy"] = "我写的接收人" });
            case "put a place right":
                var place = await PlaceAsync(browser);
                var inspected = await browser.SubmittedAsync($"{place}/inspect", new() { ["Problem"] = "玻璃破裂", ["FixBy"] = day });
                return new(browser, inspected.QuerySelectorAll("main a").Single(link => link.TextContent == "登记整改").GetAttribute("href")!, "Version", new() { ["Remedy"] = "我写的整改" });
            case "answer a question of a meeting":
                var meeting = await browser.PageAsync(await RecordAsync(browser, "meetings", new(MeetingFields()) { ["Questions[0].Question"] = "什么时候换线？" }));
                return new(browser, meeting.QuerySelectorAll("main a").Single(link => link.TextContent == "登记答复").GetAttribute("href")!, "Version", new() { ["Answer"] = "我写的答复" });
            case "repeal":
                return new(browser, $"{await RecordAsync(browser, "registers/normative-documents", new() { ["Title"] = "集镇管理办法", ["DocumentNumber"] = "凤鸣府发〔2026〕2号" })}/repeal", "Version", new() { ["Basis"] = "有效期届满" });
            case "amend":
                return new(browser, $"{await RecordAsync(browser, "registers/normative-documents", new() { ["Title"] = "集镇管理办法", ["DocumentNumber"] = "凤鸣府发〔2026〕3号" })}/amend", "Version", new() { ["Basis"] = "凤鸣府发〔2026〕8号" });
            case "waive the explanation":
                return new(browser, $"{await RecordAsync(browser, "registers/normative-documents", new() { ["Title"] = "集镇管理办法", ["DocumentNumber"] = "凤鸣府发〔2026〕4号" })}/no-explanation", "Version", new() { ["Reason"] = "只调整内部分工" });
            case "assess":
                return new(browser, $"{await RecordAsync(browser, "registers/normative-documents", new() { ["Title"] = "集镇管理办法", ["DocumentNumber"] = "凤鸣府发〔2026〕5号", ["ValidUntil"] = $"{Today.AddMonths(3):yyyy-M-d}" })}/assess", "Version", new() { ["Result"] = "run-out", ["Basis"] = "不再适用" });
            case "reverse a decision":
                return new(browser, $"{await RecordAsync(browser, "registers/decisions", DecisionFields("3"))}/reverse", "Version", new() { ["Reversal"] = "annulled", ["Basis"] = "云府复决〔2026〕9号" });
            case "decide":
                return new(browser, $"{await RecordAsync(browser, "remedies", RemedyFields("2"))}/decide", "Version", new() { ["Result"] = "upheld", ["DecidedOn"] = day });
            case "write the report":
                var text = string.Create(CultureInfo.InvariantCulture, $"{Home}/annual-reports/{Today.Year}/text");
                using (var saved = await browser.SubmitAsync(text, new Dictionary<string, string> { ["Overview"] = "别人写的一段。" })) Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
                return new(browser, text, "Version", new() { ["Overview"] = "我写的一段。" });
            case "record the disclosure office":
                var office = $"{Clerks.Town}/disclosure-office";
                var fields = new Dictionary<string, string>
                {
                    ["Entry.Name"] = "党政办公室", ["Entry.Address"] = "兴凤路2号", ["Entry.OfficeHours"] = "工作日9:00—12:00", ["Entry.Telephone"] = "023-55550101", ["Entry.Fax"] = "无", ["Entry.InternetContact"] = "无",
                };
                await browser.SubmittedAsync(office, fields);
                return new(browser, office, "Entry.Seen", new() { ["Entry.Address"] = "我写的地址" }) { Seen = $"{Guid.NewGuid():D}" };
            case "record a leading group":
                return new(await WithLeadingGroupAsync(), $"{LeadingGroup}/new", "Entry.Seen", new() { ["Entry.Basis"] = "凤鸣府发〔2026〕9号", ["Entry.Head"] = "陈静 镇长" }) { Seen = $"{Guid.NewGuid():D}" };
            case "end a leading group":
                return new(await WithLeadingGroupAsync(), $"{LeadingGroup}/end", "Entry.Version", new() { ["Entry.LastDay"] = day, ["Entry.Basis"] = "凤鸣府发〔2026〕9号" });
            case "change a draft":
                return new(browser, (await DraftAsync(browser)).Replace("/versions/", "/drafts/", StringComparison.Ordinal), "Version", new() { ["Form.Title"] = "我写的标题" });
            case "submit a draft":
                return new(browser, await DraftAsync(browser), "Version", []) { Handler = "handler=Submit" };
            case "withdraw an item":
                return new(browser, $"{Home}/items/{await PublishedAsync()}/withdraw", "Version", new() { ["Reason"] = "内容有误" });
            case "look again at what is withheld":
                await DraftAsync(browser, new() { ["Form.Class"] = "withheld", ["Form.Ground"] = "process-information", ["Form.ClassReason"] = "方案还在讨论" });
                return new(browser, $"{Home}/items/withheld", "version", new() { ["stays"] = "yes", ["reason"] = "仍在讨论" });
            default:
                browser.Dispose();
                return await OpenOfInstallationAsync(what, day);
        }
    }

    private async Task<Browser> WithLeadingGroupAsync()
    {
        var office = await site.OpenAsAsync(Duty.DisclosureOffice);
        await office.SubmittedAsync($"{LeadingGroup}/new", new() { ["Entry.Basis"] = "凤鸣府发〔2023〕8号", ["Entry.From"] = "2023-4-1", ["Entry.Head"] = "刘建国 镇长" });
        return office;
    }

    private async Task<StaleForm> OpenOfInstallationAsync(string what, string day)
    {
        var security = await site.OpenAsAsync(Duty.SecurityAdministrator);
        var posts = $"{Clerks.Town}/posts";
        switch (what)
        {
            case "change a post":
                return new(security, $"{posts}/{(await PostAsync(Duty.VillageClerk)).Id}/change", "Entry.Version", new() { ["Entry.Name"] = "我写的岗位" });
            case "end a post":
                return new(security, $"{posts}/{(await PostAsync(Duty.VillageClerk)).Id}/end", "Entry.Version", new() { ["Entry.LastDay"] = day });
            case "end a tenure":
                var post = await PostAsync(Duty.SecrecyReviewer);
                var tenure = await ReadAsync(data => data.Set<Tenure>().SingleAsync(t => t.PostId == post.Id));
                return new(security, $"{posts}/tenures/{tenure.Id}/end", "Entry.Version", new() { ["Entry.LastDay"] = day });
            case "set up the portal":
                return new(await site.OpenAsAsync(Duty.SystemAdministrator), "/workspace/installation/settings", "Entry.Seen", new() { ["Entry.Organiser"] = "我写的主办单位" });
            case "rename a person":
                return new(security, $"{Accounts}/{SampleCounty.Person(SampleCounty.Town, Duty.VillageClerk)}", "Entry.Version", new() { ["Entry.DisplayName"] = "我写的姓名" });
            case "disable a person":
                return new(security, $"{Accounts}/{SampleCounty.Person(SampleCounty.Town, Duty.VillageClerk)}", "Entry.Version", new() { ["reason"] = "调离" }) { Handler = "Disable" };
            case "revoke a delegation":
                security.Dispose();
                var leader = await site.OpenAsAsync(Duty.LeaderInCharge);
                var form = await leader.PageAsync($"{Clerks.Town}/delegations/new");
                await leader.SubmittedAsync($"{Clerks.Town}/delegations/new", new()
                {
                    ["Entry.Tenure"] = form.QuerySelector("select[name='Entry.Tenure'] option")!.GetAttribute("value")!, ["Entry.Delegate"] = $"{SampleCounty.Person(SampleCounty.Town, Duty.SectionHead):D}",
                    ["Entry.From"] = day, ["Entry.To"] = $"{Today.AddDays(3):yyyy-M-d}", ["Entry.Reason"] = "外出学习",
                });
                return new(leader, $"{Clerks.Town}/delegations", "version", []) { Handler = "Revoke" };
            case "rename a division":
                return new(security, $"{Clerks.Town}/divisions/{await DivisionAsync("经济发展板块")}/rename", "Entry.Version", new() { ["Entry.Name"] = "我写的科室" });
            case "end a division":
                return new(security, $"{Clerks.Town}/divisions/{await DivisionAsync("规划建设板块")}/end", "Entry.Version", new() { ["Entry.LastDay"] = day });
            case "correct a body":
                security.Dispose();
                return new(await site.OpenAsAsync(Duty.SystemAdministrator), "/workspace/installation/agencies/nanxi/correct", "Entry.Version", new() { ["Codes.DivisionCode"] = "500235102", ["Entry.Reason"] = "登记时写错" });
            case "end a competence":
                security.Dispose();
                var system = await site.OpenAsAsync(Duty.SystemAdministrator);
                await system.SubmittedAsync("/workspace/installation/agencies/nanxi/competences/new", new() { ["Entry.Kind"] = "court", ["Entry.Competent"] = "云阳县人民法院", ["Entry.From"] = "2022-1-1" });
                var competence = await ReadAsync(data => data.Set<AgencyCompetence>().SingleAsync(c => c.AgencyId == SampleCounty.OtherTown));
                return new(system, $"/workspace/installation/agencies/nanxi/competences/{competence.Id}/end", "Entry.Version", new() { ["Entry.LastDay"] = day });
            default:
                throw new InvalidOperationException(what);
        }
    }

    private static string? Shown(IElement field) => field.LocalName switch
    {
        "textarea" => field.TextContent.Trim(),
        "select" => field.QuerySelector("option[selected]")?.GetAttribute("value"),
        _ => field.GetAttribute("type") != "radio" || field.HasAttribute("checked") ? field.GetAttribute("value") : null,
    };

    private static Dictionary<string, string> DecisionFields(string number) => new() { ["Kind"] = "penalty", ["DocumentNumber"] = $"凤鸣罚决〔2026〕{number}号", ["Subject"] = "占用村道" };

    private static Dictionary<string, string> RemedyFields(string number) => new() { ["Kind"] = "reconsideration", ["CaseNumber"] = $"云阳府复〔2026〕{number}号" };

    private static Dictionary<string, string> AssessmentFields() => new() { ["Subject"] = "补贴名单公示", ["Necessity"] = "必要", ["Risks"] = "风险", ["Measures"] = "措施" };

    /// <summary>The id of a list that is public, put there by others.</summary>
    private async Task<Guid> ListedAsync(Browser browser)
    {
        var assessment = Guid.Parse((await RecordAsync(browser, "assessments", AssessmentFields())).Split('/')[^1]);
        return await UseAsync(async services =>
        {
            var read = new SubsidyRead.Readable(new SubsidyTable(["姓名", "金额"], [["李明贵", "100"]]));
            var command = new PrepareSubsidyList.Command(SampleCounty.Town, "高龄津贴公示", "发放办法", "023-00004019", Today, Today.AddDays(6), SampleCounty.Town, assessment, "名单.xlsx", read);
            var list = (Ruling<SubsidyList>.Allowed)await services.GetRequiredService<PrepareSubsidyList>().HandleAsync(command, Actor.Installation, default);
            var released = (Ruling<SubsidyList>.Allowed)await services.GetRequiredService<ReleaseSubsidyList>().HandleAsync(new(SampleCounty.Town, list.Value.Id, list.Value.Version), Actor.Installation, default);
            return released.Value.Id;
        });
    }

    private static Dictionary<string, string> ComplaintFields() => new() { ["Village"] = "guihua", ["Matter"] = "财务没有公布" };

    private Task<Guid> SuppliedAsync() => UseAsync(async services =>
    {
        await using var work = await services.GetRequiredService<Logbook>().BeginAsync(SampleCounty.Town, Actor.Installation, default);
        var supply = work.Add(new Supply { AgencyId = SampleCounty.Town, Id = work.NewId(), Kind = SupplyReceiver.Archive, Receiver = "云阳县档案馆", From = Today, Until = Today, Count = 0, PreparedOn = Today });
        await work.CommitAsync(new Act("sample-supply", "示例"), new Subject(supply, "示例"), note: null, default);
        return supply.Id;
    });

    private static Dictionary<string, string> MeetingFields() => new() { ["Topic"] = "农网改造", ["Venue"] = "三组院坝", ["Present"] = "46" };

    private static Task<string> PlaceAsync(Browser browser) => RecordAsync(browser, "places", new() { ["Name"] = "公示栏", ["Location"] = "二组", ["Responsible"] = "李桂香", ["OpenedOn"] = "2022-1-1" });

    private static async Task<string> RegisterAsync(Browser browser)
    {
        using var response = await browser.SubmitAsync($"{Home}/requests/new", new Dictionary<string, string> { ["Entry.Name"] = "周明远", ["Entry.Description"] = "财政决算", ["Entry.DeliveryForm"] = "纸质，邮寄" });
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        return response.Headers.Location!.OriginalString;
    }

    private static async Task<string> DraftAsync(Browser browser, Dictionary<string, string>? further = null)
    {
        using var response = await browser.SubmitAsync($"{Home}/items/drafts/new", new Dictionary<string, string>(further ?? []) { ["Form.Title"] = "别人写的标题", ["Form.Category"] = "convenience-service", ["Form.Body"] = "正文。" });
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        return response.Headers.Location!.OriginalString;
    }

    /// <summary>The id of an item that is public, put there without its review.</summary>
    private Task<Guid> PublishedAsync() => UseAsync(async services =>
    {
        await using var work = await services.GetRequiredService<Logbook>().BeginAsync(SampleCounty.Town, Actor.Installation, default);
        var item = work.Add(new Item { AgencyId = SampleCounty.Town, Id = work.NewId(), Title = "赶场日调整通知", Category = ItemCategory.ConvenienceService, PublishedOn = work.Today, PublishedAt = work.Now, VersionId = work.NewId() });
        await work.CommitAsync(new Act("sample-item", "示例信息"), new Subject(item, item.Title), note: null, default);
        return item.Id;
    });

    private Task<Guid> DivisionAsync(string name) => UseAsync(async services =>
    {
        await using var work = await services.GetRequiredService<Logbook>().BeginAsync(SampleCounty.Town, Actor.Installation, default);
        var division = work.Add(new Division { AgencyId = SampleCounty.Town, Id = work.NewId(), Name = name, From = new(2020, 1, 1) });
        await work.CommitAsync(new Act("sample-division", "示例科室"), new Subject(division, name), note: null, default);
        return division.Id;
    });

    private static async Task<string> ConcludeAsync(Browser browser)
    {
        var request = await RegisterAsync(browser);
        using var response = await browser.SubmitAsync($"{request}/conclude", new Dictionary<string, string> { ["Outcome"] = "granted" });
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        return request;
    }

    private static async Task<string> RecordAsync(Browser browser, string ledger, Dictionary<string, string> fields)
    {
        using var response = await browser.SubmitAsync($"{Home}/{ledger}/new", fields);
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        return response.Headers.Location!.OriginalString;
    }

    private async Task<Post> PostAsync(Duty duty) =>
        (await ReadAsync(data => data.Set<Post>().Where(p => p.AgencyId == SampleCounty.Town).ToListAsync())).First(post => post.Duties.Contains(duty));

    private async Task<T> UseAsync<T>(Func<IServiceProvider, Task<T>> use)
    {
        await using var scope = site.Site.Services.CreateAsyncScope();
        return await use(scope.ServiceProvider);
    }

    private async Task<T> ReadAsync<T>(Func<OfficeContext, Task<T>> read)
    {
        await using var scope = site.Site.Services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<OfficeContext>());
    }

    /// <summary>Hidden fields only: the name of the field ends in Version or Seen.</summary>
    [GeneratedRegex("""<input type="hidden" (asp-for|name)="[^"]*([Vv]ersion|Seen)["]""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex VersionField();

    /// <param name="Version">The field that says what the writer saw.</param>
    /// <param name="Typed">What the writer fills in.</param>
    private sealed record StaleForm(Browser Browser, string Address, string Version, Dictionary<string, string> Typed)
    {
        /// <summary>What the field says: a version that is not the stored one.</summary>
        public string Seen { get; init; } = "0";

        /// <summary>Part of the form's address, where the page has several.</summary>
        public string? Handler { get; init; }
    }
}
