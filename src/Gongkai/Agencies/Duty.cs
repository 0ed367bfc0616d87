using Gongkai.Law;

namespace Gongkai.Agencies;

/// <summary>职责: what a post is there for. Rights follow from duties, in <see cref="WhoMayDoWhat"/>.</summary>
/// <remarks>A closed vocabulary; a post may hold several, as one person in a town often does.</remarks>
public sealed record Duty : ITerm<Duty>
{
    /// <summary>Does the daily work (Regulation Art. 4); in a town often one person, part-time.</summary>
    public static readonly Duty Clerk = new("clerk", "经办人");

    public static readonly Duty SectionHead = new("section-head", "岗位负责人");

    public static readonly Duty LeaderInCharge = new("leader-in-charge", "分管领导");

    public static readonly Duty PrincipalLeader = new("principal-leader", "主要领导");

    /// <summary>Head of the disclosure office of a body (Regulation Art. 4), who consents to extensions (Art. 33 para. 2).</summary>
    public static readonly Duty DisclosureOffice = new("disclosure-office", "政府信息公开工作机构负责人");

    /// <summary>Reviews before disclosure (Regulation Art. 17).</summary>
    public static readonly Duty SecrecyReviewer = new("secrecy-reviewer", "保密审查员");

    public static readonly Duty VillageClerk = new("village-clerk", "村（社区）信息员");

    /// <summary>Of the supervising office, which guides and inspects the bodies below it (Regulation Arts. 3 and 47).</summary>
    public static readonly Duty CountySupervisor = new("county-supervisor", "主管部门监督岗");

    public static readonly Duty SystemAdministrator = new("system-administrator", "系统管理员");

    public static readonly Duty SecurityAdministrator = new("security-administrator", "安全保密管理员");

    public static readonly Duty AuditAdministrator = new("audit-administrator", "安全审计员");

    private Duty(string code, string label) => (Code, Label) = (code, label);

    /// <summary>In the order of the columns of <see cref="WhoMayDoWhat"/>.</summary>
    public static IReadOnlyList<Duty> All { get; } =
    [
        Clerk, SectionHead, LeaderInCharge, PrincipalLeader, DisclosureOffice, SecrecyReviewer, VillageClerk, CountySupervisor,
        SystemAdministrator, SecurityAdministrator, AuditAdministrator,
    ];

    public string Code { get; }

    public string Label { get; }

    /// <summary>三员: one of the three administrators, whom one person must not unite (<see cref="ThreeAdministrators"/>).</summary>
    public bool IsAdministrator => this == SystemAdministrator || this == SecurityAdministrator || this == AuditAdministrator;

    /// <exception cref="FormatException"><paramref name="code"/> names no duty.</exception>
    public static Duty FromCode(string code) => Term.FromCode<Duty>(code);
}
