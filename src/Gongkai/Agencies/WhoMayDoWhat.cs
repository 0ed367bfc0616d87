using static Gongkai.Agencies.Scope;

namespace Gongkai.Agencies;

/// <summary>
/// Who may do what: the one table from which all rights come. A row is a right, a column a duty, a cell how far it reaches.
/// </summary>
/// <remarks>
/// Those who do the work see the applicant's personal data, and of their own body only; the county's supervisor reads ledgers
/// and reports of the bodies below and never changes them. The three administrators have no part in the work itself: the
/// system administrator keeps bodies, settings and backups, the security administrator accounts, posts and their holders,
/// the audit administrator reads the journal and changes nothing.
/// </remarks>
public static class WhoMayDoWhat
{
    private static readonly (Right Right, Scope?[] Reach)[] Table =
    [
        //                                  Clerk     Section   Leader in Principal Disclosure Secrecy   Village   County       Administrator of
        //                                            head      charge    leader    office     reviewer  clerk     supervisor   system        security      audit
        Row(Right.SeeWorkspace,             Villages, Villages, Villages, Villages, Villages,  OwnBody,  OwnBody,  Subtree,     Installation, Installation, Installation),

        Row(Right.SeeLedgers,               OwnBody,  OwnBody,  OwnBody,  OwnBody,  OwnBody,   OwnBody,  null,     Subtree,     null,         null,         null),
        Row(Right.RegisterRequest,          OwnBody,  null,     null,     null,     OwnBody,   null,     null,     null,        null,         null,         null),
        Row(Right.ConcludeRequest,          OwnBody,  null,     null,     null,     OwnBody,   null,     null,     null,        null,         null,         null),
        Row(Right.SeeApplicant,             OwnBody,  OwnBody,  OwnBody,  OwnBody,  OwnBody,   null,     null,     null,        null,         null,         null),
        Row(Right.RecordItem,               OwnBody,  OwnBody,  null,     null,     OwnBody,   null,     null,     null,        null,         null,         null),
        Row(Right.ReviewItem,               null,     OwnBody,  OwnBody,  OwnBody,  OwnBody,   OwnBody,  null,     null,        null,         null,         null),
        Row(Right.WaiveScreening,           null,     OwnBody,  OwnBody,  null,     OwnBody,   null,     null,     null,        null,         null,         null),
        Row(Right.Inquire,                  OwnBody,  OwnBody,  OwnBody,  OwnBody,  OwnBody,   OwnBody,  null,     null,        null,         null,         null),
        Row(Right.PublishItem,              OwnBody,  null,     null,     null,     OwnBody,   null,     null,     null,        null,         null,         null),
        Row(Right.RecordLedger,             OwnBody,  null,     null,     null,     OwnBody,   null,     null,     null,        null,         null,         null),

        Row(Right.SeePlaces,                Villages, Villages, Villages, Villages, Villages,  OwnBody,  OwnBody,  Subtree,     null,         null,         null),
        Row(Right.PostNotices,              Villages, Villages, null,     null,     Villages,  null,     OwnBody,  null,        null,         null,         null),
        Row(Right.KeepPlaces,               Villages, null,     null,     null,     Villages,  null,     null,     null,        null,         null,         null),
        Row(Right.ReleaseLists,             Villages, null,     null,     null,     Villages,  null,     null,     null,        null,         null,         null),

        Row(Right.SeeReport,                OwnBody,  OwnBody,  OwnBody,  OwnBody,  OwnBody,   OwnBody,  null,     Subtree,     null,         null,         null),
        Row(Right.EditReport,               OwnBody,  null,     null,     null,     OwnBody,   null,     null,     null,        null,         null,         null),
        Row(Right.SeeHandOver,              OwnBody,  OwnBody,  OwnBody,  OwnBody,  OwnBody,   null,     null,     null,        null,         null,         null),

        Row(Right.Delegate,                 OwnBody,  OwnBody,  OwnBody,  OwnBody,  OwnBody,   OwnBody,  OwnBody,  OwnBody,     null,         null,         null),
        Row(Right.SeePeople,                OwnBody,  OwnBody,  OwnBody,  OwnBody,  OwnBody,   OwnBody,  OwnBody,  Subtree,     Installation, Installation, Installation),
        Row(Right.EditAgencyContact,        OwnBody,  null,     null,     null,     OwnBody,   null,     null,     null,        null,         null,         null),
        Row(Right.ManageLeadingGroup,       null,     null,     null,     null,     OwnBody,   null,     null,     null,        null,         null,         null),

        Row(Right.ManageReview,             null,     null,     null,     null,     null,      null,     null,     Subtree,     null,         null,         null),
        Row(Right.ManageCatalogue,          null,     null,     null,     null,     null,      null,     null,     Subtree,     null,         null,         null),
        Row(Right.ManageScreening,          null,     null,     null,     null,     OwnBody,   null,     null,     Subtree,     null,         null,         null),

        Row(Right.ManagePosts,              null,     null,     null,     null,     null,      null,     null,     null,        null,         Installation, null),
        Row(Right.ManagePeople,             null,     null,     null,     null,     null,      null,     null,     null,        null,         Installation, null),
        Row(Right.SeeSessions,              null,     null,     null,     null,     null,      null,     null,     null,        null,         Installation, Installation),
        Row(Right.RevokeSession,            null,     null,     null,     null,     null,      null,     null,     null,        null,         Installation, null),

        Row(Right.ManageAgencies,           null,     null,     null,     null,     null,      null,     null,     null,        Installation, null,         null),
        Row(Right.ManageSettings,           null,     null,     null,     null,     null,      null,     null,     null,        Installation, null,         null),
        Row(Right.BackUp,                   null,     null,     null,     null,     null,      null,     null,     null,        Installation, null,         null),

        Row(Right.SeeJournal,               null,     null,     null,     null,     null,      null,     null,     null,        null,         null,         Installation),
        Row(Right.ExportJournal,            null,     null,     null,     null,     null,      null,     null,     null,        null,         null,         Installation),
    ];

    private static readonly Dictionary<Right, Scope?[]> Rows = Table.ToDictionary(row => row.Right, row => row.Reach);

    /// <summary>The rights of a duty and how far each reaches.</summary>
    public static IReadOnlyDictionary<Right, Scope> Rights(Duty duty) => Right.All
        .Select(right => (right, Scope: Reach(duty, right)))
        .Where(entry => entry.Scope is not null)
        .ToDictionary(entry => entry.right, entry => entry.Scope!.Value);

    /// <summary>How far the right reaches for someone with the duty; null where it is not held.</summary>
    public static Scope? Reach(Duty duty, Right right) => Rows[right][Columns[duty]];

    /// <summary>The broadest reach of the right for someone who holds all these duties in one body; null where none gives it.</summary>
    public static Scope? Allows(IEnumerable<Duty> duties, Right right) => duties.Max(duty => Reach(duty, right));

    /// <summary>Fixes the number of columns at the number of duties.</summary>
    private static (Right Right, Scope?[] Reach) Row(
        Right right, Scope? clerk, Scope? sectionHead, Scope? leaderInCharge, Scope? principalLeader, Scope? disclosureOffice, Scope? secrecyReviewer,
        Scope? villageClerk, Scope? countySupervisor, Scope? system, Scope? security, Scope? audit) =>
        (right, [clerk, sectionHead, leaderInCharge, principalLeader, disclosureOffice, secrecyReviewer, villageClerk, countySupervisor, system, security, audit]);

    private static readonly Dictionary<Duty, int> Columns = Duty.All.Select((duty, column) => (duty, column)).ToDictionary(entry => entry.duty, entry => entry.column);
}
