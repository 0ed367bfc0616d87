using Gongkai.Agencies;
using Gongkai.Law;

namespace Gongkai.Proactive;

/// <summary>Rules and normative documents, which table 2 of the yearly report counts (Regulation Art. 20 item 1).</summary>
public sealed record NormativeKind : ITerm<NormativeKind>
{
    /// <summary>规章; only some bodies can make one (<see cref="Check"/>).</summary>
    public static readonly NormativeKind Rule = new("rule", "规章", "t2/reg");

    public static readonly NormativeKind NormativeDocument = new("normative-document", "行政规范性文件", "t2/doc");

    private NormativeKind(string code, string label, string row) => (Code, Label, Row) = (code, label, row);

    /// <summary>In the order of the report format.</summary>
    public static IReadOnlyList<NormativeKind> All { get; } = [Rule, NormativeDocument];

    public string Code { get; }

    public string Label { get; }

    /// <summary>The row of table 2: <c>t2/reg</c>, <c>t2/doc</c>.</summary>
    public string Row { get; }

    /// <exception cref="FormatException"><paramref name="code"/> names no kind.</exception>
    public static NormativeKind FromCode(string code) => Term.FromCode<NormativeKind>(code);

    /// <summary>The kinds that a body can have made: rules only where its level makes them, or its competence says so.</summary>
    /// <param name="mayMakeRules">Whether the competence to make rules is recorded of it for any day.</param>
    public static IEnumerable<NormativeKind> OfferedTo(AgencyLevel level, bool mayMakeRules) =>
        All.Where(kind => kind != Rule || mayMakeRules || level == AgencyLevel.National || level == AgencyLevel.Province || level == AgencyLevel.City);

    /// <summary>Refused (rules-without-competence) when a body that may not make rules would record one as its own; null when allowed.</summary>
    /// <remarks>Legislation Law Art. 91 names the departments of the State Council, Art. 93 the governments of provinces, of cities
    /// divided into districts and of autonomous prefectures.</remarks>
    /// <param name="mayMakeRules">The body's competence on the day the document was made.</param>
    public static Refusal? Check(NormativeKind kind, bool mayMakeRules) =>
        kind == Rule && !mayMakeRules
            ? new Refusal("rules-without-competence", "本机关没有规章制定权，不能登记规章。请改选“行政规范性文件”；本机关确有规章制定权的，请系统管理员先登记该项权限。", LegalBasis.LegislationLaw(93))
            : null;
}
