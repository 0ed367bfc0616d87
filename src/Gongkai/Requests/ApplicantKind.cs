using Gongkai.Law;

namespace Gongkai.Requests;

/// <summary>Who applies: the six columns of table 3 of the yearly report. Never a ground to turn a request away.</summary>
public sealed record ApplicantKind : ITerm<ApplicantKind>
{
    public static readonly ApplicantKind NaturalPerson = new("natural-person", "自然人", "c1");
    public static readonly ApplicantKind Enterprise = new("enterprise", "商业企业", "c2");
    public static readonly ApplicantKind ResearchInstitution = new("research-institution", "科研机构", "c3");
    public static readonly ApplicantKind PublicBenefitOrganisation = new("public-benefit-organisation", "社会公益组织", "c4");
    public static readonly ApplicantKind LegalServices = new("legal-services", "法律服务机构", "c5");
    public static readonly ApplicantKind OtherOrganisation = new("other-organisation", "其他", "c6");

    private ApplicantKind(string code, string label, string column) => (Code, Label, Column) = (code, label, column);

    /// <summary>In the order of the report format.</summary>
    public static IReadOnlyList<ApplicantKind> All { get; } = [NaturalPerson, Enterprise, ResearchInstitution, PublicBenefitOrganisation, LegalServices, OtherOrganisation];

    public string Code { get; }

    /// <summary>The official wording of the head of the column.</summary>
    public string Label { get; }

    /// <summary>The column of table 3: <c>c1</c> to <c>c6</c>.</summary>
    public string Column { get; }

    /// <summary>False only for a natural person: 法人或其他组织.</summary>
    public bool IsOrganisation => this != NaturalPerson;

    /// <exception cref="FormatException"><paramref name="code"/> names no kind.</exception>
    public static ApplicantKind FromCode(string code) => Term.FromCode<ApplicantKind>(code);
}
