using Gongkai.Law;

namespace Gongkai.Screening;

/// <summary>What screening looks for before anything leaves the office.</summary>
/// <remarks>A closed vocabulary; <see cref="Code"/> is what results carry.</remarks>
public sealed record ScreeningKind : ITerm<ScreeningKind>
{
    public static readonly ScreeningKind IdentityNumber = new("identity-number", "身份证号码");
    public static readonly ScreeningKind Mobile = new("mobile", "手机号码");
    public static readonly ScreeningKind Landline = new("landline", "固定电话号码");
    public static readonly ScreeningKind BankCard = new("bank-card", "银行卡号");
    public static readonly ScreeningKind Email = new("e-mail", "电子邮箱");
    public static readonly ScreeningKind Plate = new("plate", "车牌号码");
    public static readonly ScreeningKind Passport = new("passport", "护照号码");
    public static readonly ScreeningKind Address = new("address", "家庭住址");
    public static readonly ScreeningKind Health = new("health", "健康状况");
    public static readonly ScreeningKind Minor = new("minor", "未成年人信息");
    public static readonly ScreeningKind Wording = new("wording", "用语");
    public static readonly ScreeningKind Hidden = new("hidden", "隐藏内容");

    /// <summary>In the order in which people are offered them.</summary>
    public static IReadOnlyList<ScreeningKind> All { get; } =
        [IdentityNumber, Mobile, Landline, BankCard, Email, Plate, Passport, Address, Health, Minor, Wording, Hidden];

    private ScreeningKind(string code, string label) => (Code, Label) = (code, label);

    public string Code { get; }

    public string Label { get; }

    /// <summary>Whether it says something about a person; wording and hidden places do not by themselves.</summary>
    public bool IsPersonal => this != Wording && this != Hidden;

    public override string ToString() => Code;
}
