using Gongkai.Law;

namespace Gongkai.Agencies;

/// <summary>What a right is about.</summary>
public enum RightField
{
    /// <summary>The work of disclosure itself: requests, items, ledgers, the report.</summary>
    Content,

    /// <summary>A body's own organisation, which it keeps itself.</summary>
    Office,

    /// <summary>Accounts, posts and who holds them.</summary>
    People,

    /// <summary>The installation and the bodies in it.</summary>
    Installation,

    /// <summary>Who did what when.</summary>
    Audit,
}

/// <summary>权限: something a person may do or see. Who may is in <see cref="WhoMayDoWhat"/>.</summary>
public sealed record Right : ITerm<Right>
{
    public static readonly Right SeeWorkspace = new("see-workspace", "进入工作台", RightField.Office);

    /// <summary>Requests without what identifies the applicant, and all other ledgers.</summary>
    public static readonly Right SeeLedgers = new("see-ledgers", "查看台账", RightField.Content);

    public static readonly Right RegisterRequest = new("register-request", "登记政府信息公开申请", RightField.Content);

    public static readonly Right ConcludeRequest = new("conclude-request", "办结政府信息公开申请", RightField.Content);

    /// <summary>Name, identity number, address and telephone of an applicant: personal data.</summary>
    public static readonly Right SeeApplicant = new("see-applicant", "查看申请人个人信息", RightField.Content);

    public static readonly Right RecordItem = new("record-item", "登记主动公开信息", RightField.Content);

    /// <summary>To take a step of the review; which one, the body's procedure says.</summary>
    public static readonly Right ReviewItem = new("review-item", "审查拟公开信息", RightField.Content);

    /// <summary>To let through what screening blocks, with a reason (Regulation Art. 15); never by whoever drafted the item.</summary>
    public static readonly Right WaiveScreening = new("waive-screening", "放行检查发现的内容", RightField.Content);

    /// <summary>To ask other bodies about an item, and to answer what they ask (Regulation Arts. 11 and 17).</summary>
    public static readonly Right Inquire = new("inquire", "协商、报请确定和答复", RightField.Content);

    /// <summary>To publish what has passed its review, and to withdraw it.</summary>
    public static readonly Right PublishItem = new("publish-item", "发布和撤下信息", RightField.Content);

    /// <summary>The steps of the review, and who may take two of them.</summary>
    public static readonly Right ManageReview = new("manage-review", "制定审查程序", RightField.Office);

    /// <summary>The standard catalogue (基层政务公开标准目录): its lines, its versions, and handing them down.</summary>
    public static readonly Right ManageCatalogue = new("manage-catalogue", "制定和下发标准目录", RightField.Office);

    /// <summary>How serious each finding of screening is, and the county's own words.</summary>
    public static readonly Right ManageScreening = new("manage-screening", "制定检查规则", RightField.Office);

    /// <summary>Decisions, charges, normative documents, reconsiderations and suits.</summary>
    public static readonly Right RecordLedger = new("record-ledger", "登记决定、收费、文件和复议诉讼台账", RightField.Content);

    /// <summary>Boards, screens and reading rooms, what hangs on them, and meetings (Regulation Arts. 23 and 25).</summary>
    public static readonly Right SeePlaces = new("see-places", "查看公开场所、张贴和会议", RightField.Content);

    /// <summary>To post on boards with a photograph, and to record meetings: what a village clerk does on the spot.</summary>
    public static readonly Right PostNotices = new("post-notices", "登记张贴和会议", RightField.Content);

    /// <summary>To keep the register of places and inspect them.</summary>
    public static readonly Right KeepPlaces = new("keep-places", "登记和巡查公开场所", RightField.Content);

    /// <summary>To let lists of subsidies go out, with their impact assessments (Personal Information Protection Law Art. 55).</summary>
    public static readonly Right ReleaseLists = new("release-lists", "审核发布补贴名单", RightField.Content);

    public static readonly Right SeeReport = new("see-report", "查看年度报告", RightField.Content);

    public static readonly Right EditReport = new("edit-report", "编制年度报告", RightField.Content);

    public static readonly Right SeeHandOver = new("see-hand-over", "查看工作移交清单", RightField.Content);

    /// <summary>One's own duties, by <see cref="Delegation"/>.</summary>
    public static readonly Right Delegate = new("delegate", "委托他人代行职责", RightField.Office);

    /// <summary>The bodies, their posts and who holds them; no account data.</summary>
    public static readonly Right SeePeople = new("see-people", "查看机构、岗位和人员", RightField.Office);

    /// <summary>Address, office hours, telephone of the disclosure office (Regulation Art. 12).</summary>
    public static readonly Right EditAgencyContact = new("edit-agency-contact", "维护公开工作机构联系信息", RightField.Office);

    public static readonly Right ManageLeadingGroup = new("manage-leading-group", "维护领导小组", RightField.Office);

    /// <summary>Divisions, posts, their duties and tenures.</summary>
    public static readonly Right ManagePosts = new("manage-posts", "管理岗位和任职", RightField.People);

    /// <summary>Creates, disables and resets accounts.</summary>
    public static readonly Right ManagePeople = new("manage-people", "管理账号", RightField.People);

    public static readonly Right SeeSessions = new("see-sessions", "查看登录会话", RightField.Audit);

    public static readonly Right RevokeSession = new("revoke-session", "终止登录会话", RightField.People);

    /// <summary>Creates bodies; names, parents, mergers, competences.</summary>
    public static readonly Right ManageAgencies = new("manage-agencies", "管理机构", RightField.Installation);

    public static readonly Right ManageSettings = new("manage-settings", "管理系统设置", RightField.Installation);

    public static readonly Right BackUp = new("back-up", "备份数据", RightField.Installation);

    public static readonly Right SeeJournal = new("see-journal", "查看审计日志", RightField.Audit);

    public static readonly Right ExportJournal = new("export-journal", "导出审计日志", RightField.Audit);

    private Right(string code, string label, RightField field) => (Code, Label, Field) = (code, label, field);

    /// <summary>In the order of the rows of <see cref="WhoMayDoWhat"/>.</summary>
    public static IReadOnlyList<Right> All { get; } =
    [
        SeeWorkspace,
        SeeLedgers, RegisterRequest, ConcludeRequest, SeeApplicant, RecordItem, ReviewItem, WaiveScreening, Inquire, PublishItem, RecordLedger,
        SeePlaces, PostNotices, KeepPlaces, ReleaseLists, SeeReport, EditReport, SeeHandOver,
        Delegate, SeePeople, EditAgencyContact, ManageLeadingGroup, ManageReview, ManageCatalogue, ManageScreening,
        ManagePosts, ManagePeople, SeeSessions, RevokeSession,
        ManageAgencies, ManageSettings, BackUp,
        SeeJournal, ExportJournal,
    ];

    public string Code { get; }

    public string Label { get; }

    public RightField Field { get; }

    /// <exception cref="FormatException"><paramref name="code"/> names no right.</exception>
    public static Right FromCode(string code) => Term.FromCode<Right>(code);
}
