using Gongkai.Law;

namespace Gongkai.Proactive;

/// <summary>Why information is not disclosed (Regulation Arts. 14 to 16).</summary>
public sealed record WithholdingGround : ITerm<WithholdingGround>
{
    public static readonly WithholdingGround StateSecret = new("state-secret", "依法确定为国家秘密", LegalBasis.Regulation(14));
    public static readonly WithholdingGround ProhibitedByLaw = new("prohibited-by-law", "法律、行政法规禁止公开", LegalBasis.Regulation(14));
    public static readonly WithholdingGround SecurityOrStability = new("security-or-stability", "可能危及国家安全、公共安全、经济安全、社会稳定", LegalBasis.Regulation(14));
    public static readonly WithholdingGround TradeSecret = new("trade-secret", "涉及商业秘密", LegalBasis.Regulation(15));
    public static readonly WithholdingGround PersonalPrivacy = new("personal-privacy", "涉及个人隐私", LegalBasis.Regulation(15));
    public static readonly WithholdingGround InternalAffairs = new("internal-affairs", "内部事务信息", LegalBasis.Regulation(16, 1));
    public static readonly WithholdingGround ProcessInformation = new("process-information", "过程性信息", LegalBasis.Regulation(16, 2));
    public static readonly WithholdingGround EnforcementFile = new("enforcement-file", "行政执法案卷信息", LegalBasis.Regulation(16, 2));

    private WithholdingGround(string code, string label, LegalBasis basis) => (Code, Label, Basis) = (code, label, basis);

    public static IReadOnlyList<WithholdingGround> All { get; } =
        [StateSecret, ProhibitedByLaw, SecurityOrStability, TradeSecret, PersonalPrivacy, InternalAffairs, ProcessInformation, EnforcementFile];

    public string Code { get; }

    public string Label { get; }

    public LegalBasis Basis { get; }

    /// <exception cref="FormatException"><paramref name="code"/> names no ground.</exception>
    public static WithholdingGround FromCode(string code) => Term.FromCode<WithholdingGround>(code);
}
