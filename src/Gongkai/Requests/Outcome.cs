using Gongkai.Law;

namespace Gongkai.Requests;

/// <summary>
/// 办理结果: how a request was concluded. The yearly report prints one row for each of the 21 (table 3, third item).
/// </summary>
/// <remarks>
/// A closed vocabulary. Which provision belongs to which row follows the names of the rows. A request that is partly granted
/// counts in that row only, whatever the rest of it was refused for.
/// </remarks>
public sealed record Outcome : ITerm<Outcome>
{
    private const string Refused = "不予公开";
    private const string NotProvided = "无法提供";
    private const string NotHandled = "不予处理";
    private const string OtherHandling = "其他处理";

    public static readonly Outcome Granted = new("granted", "r3.1", null, "（一）予以公开", [LegalBasis.Regulation(36, item: 1), LegalBasis.Regulation(36, item: 2)]);
    public static readonly Outcome PartlyGranted = new("partly-granted", "r3.2", null, "（二）部分公开（区分处理的，只计这一情形，不计其他情形）", [LegalBasis.Regulation(37)]);

    public static readonly Outcome StateSecret = new("state-secret", "r3.3.1", Refused, "1.属于国家秘密", Refusing(LegalBasis.Regulation(14)));
    public static readonly Outcome ProhibitedByLaw = new("prohibited-by-law", "r3.3.2", Refused, "2.其他法律行政法规禁止公开", Refusing(LegalBasis.Regulation(14)));
    public static readonly Outcome SecurityOrStability = new("security-or-stability", "r3.3.3", Refused, "3.危及“三安全一稳定”", Refusing(LegalBasis.Regulation(14)));
    public static readonly Outcome ThirdPartyRights = new("third-party-rights", "r3.3.4", Refused, "4.保护第三方合法权益", Refusing(LegalBasis.Regulation(15), LegalBasis.Regulation(32)));
    public static readonly Outcome InternalAffairs = new("internal-affairs", "r3.3.5", Refused, "5.属于三类内部事务信息", Refusing(LegalBasis.Regulation(16, paragraph: 1)));
    public static readonly Outcome ProcessInformation = new("process-information", "r3.3.6", Refused, "6.属于四类过程性信息", Refusing(LegalBasis.Regulation(16, paragraph: 2)));
    public static readonly Outcome EnforcementFile = new("enforcement-file", "r3.3.7", Refused, "7.属于行政执法案卷", Refusing(LegalBasis.Regulation(16, paragraph: 2)));

    /// <summary>Registers with their own rules of inspection: counted among the refusals, but no refusal under Arts. 14 to 16.</summary>
    public static readonly Outcome AdministrativeInquiry = new("administrative-inquiry", "r3.3.8", Refused, "8.属于行政查询事项", [LegalBasis.Regulation(36, item: 7)]);

    /// <summary>It does not exist, or another body is responsible.</summary>
    public static readonly Outcome NotHeld = new("not-held", "r3.4.1", NotProvided, "1.本机关不掌握相关政府信息", [LegalBasis.Regulation(36, item: 4), LegalBasis.Regulation(36, item: 5)]);
    public static readonly Outcome NotReadyMade = new("not-ready-made", "r3.4.2", NotProvided, "2.没有现成信息需要另行制作", [LegalBasis.Regulation(38)]);
    public static readonly Outcome StillUnclear = new("still-unclear", "r3.4.3", NotProvided, "3.补正后申请内容仍不明确", [LegalBasis.Regulation(30)]);

    public static readonly Outcome PetitionOrComplaint = new("petition-or-complaint", "r3.5.1", NotHandled, "1.信访举报投诉类申请", [LegalBasis.Regulation(39, paragraph: 1)]);
    public static readonly Outcome Repeated = new("repeated", "r3.5.2", NotHandled, "2.重复申请", [LegalBasis.Regulation(36, item: 6)]);
    public static readonly Outcome PublicPublication = new("public-publication", "r3.5.3", NotHandled, "3.要求提供公开出版物", [LegalBasis.Regulation(39, paragraph: 2)]);
    public static readonly Outcome Excessive = new("excessive", "r3.5.4", NotHandled, "4.无正当理由大量反复申请", [LegalBasis.Regulation(35)]);

    /// <summary>No article of its own speaks of it.</summary>
    public static readonly Outcome Reissue = new("reissue", "r3.5.5", NotHandled, "5.要求行政机关确认或重新出具已获取信息", []);

    public static readonly Outcome ClarificationOverdue = new("clarification-overdue", "r3.6.1", OtherHandling, "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请", [LegalBasis.Regulation(30)]);
    public static readonly Outcome FeeUnpaid = new("fee-unpaid", "r3.6.2", OtherHandling, "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请", [LegalBasis.FeeMeasures()]);

    /// <summary>Withdrawn, ended with the applicant, handed to another procedure; no article speaks of these.</summary>
    public static readonly Outcome Other = new("other", "r3.6.3", OtherHandling, "3.其他", []);

    private Outcome(string code, string row, string? group, string rowLabel, IReadOnlyList<LegalBasis> bases) =>
        (Code, Row, Group, RowLabel, Bases) = (code, row, group, rowLabel, bases);

    /// <summary>In the order of the report format.</summary>
    public static IReadOnlyList<Outcome> All { get; } =
    [
        Granted, PartlyGranted,
        StateSecret, ProhibitedByLaw, SecurityOrStability, ThirdPartyRights, InternalAffairs, ProcessInformation, EnforcementFile, AdministrativeInquiry,
        NotHeld, NotReadyMade, StillUnclear,
        PetitionOrComplaint, Repeated, PublicPublication, Excessive, Reissue,
        ClarificationOverdue, FeeUnpaid, Other,
    ];

    public string Code { get; }

    /// <summary>The row of table 3: <c>r3.1</c> to <c>r3.6.3</c>.</summary>
    public string Row { get; }

    /// <summary>The group of rows: 不予公开, 无法提供, 不予处理, 其他处理; null for the first two outcomes.</summary>
    public string? Group { get; }

    /// <summary>The official wording of the row with its number, as the report prints it: 1.属于国家秘密.</summary>
    public string RowLabel { get; }

    /// <summary>The official wording without number and note: 属于国家秘密, 部分公开.</summary>
    public string Label => Group is null ? RowLabel[3..].Split('（')[0] : RowLabel[2..];

    /// <summary>The wording with its group, to stand alone: 不予公开：属于国家秘密.</summary>
    public string FullLabel => Group is null ? Label : $"{Group}：{Label}";

    /// <summary>The provisions a reply with this outcome rests on; empty where no article speaks of it.</summary>
    public IReadOnlyList<LegalBasis> Bases { get; }

    /// <exception cref="FormatException"><paramref name="code"/> names no outcome.</exception>
    public static Outcome FromCode(string code) => Term.FromCode<Outcome>(code);

    /// <summary>The ground, and Art. 36 item 3, under which every refusal is told with its reasons.</summary>
    private static IReadOnlyList<LegalBasis> Refusing(params LegalBasis[] grounds) => [.. grounds, LegalBasis.Regulation(36, item: 3)];
}
