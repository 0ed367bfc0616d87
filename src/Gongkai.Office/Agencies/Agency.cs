using Gongkai.Agencies;
using Gongkai.Office.Storage;

namespace Gongkai.Office.Agencies;

/// <summary>
/// An agency (行政机关), or a village or community below one. What changes in the course of time (names, superiors, competences, the
/// disclosure office) stands in rows of its own with dates.
/// </summary>
public sealed class Agency : JournalledRow
{
    public required AgencyId Id { get; init; }

    /// <summary>The name in addresses and in <c>--agency</c>: <c>fengming</c>. Unique; it never changes.</summary>
    public required AgencyCode Code { get; init; }

    public required AgencyLevel Level { get; set; }

    public required AgencyKind Kind { get; set; }

    /// <summary>统一社会信用代码; null when not known.</summary>
    public UnifiedCreditCode? CreditCode { get; set; }

    /// <summary>区划代码.</summary>
    public DivisionCode? DivisionCode { get; set; }

    /// <summary>政府网站标识码 of the site that carries its pages.</summary>
    public SiteCode? SiteCode { get; set; }

    /// <summary>First day of its existence.</summary>
    public required DateOnly EstablishedOn { get; init; }

    /// <summary>Last day of its existence; null while it exists. Its records stay where they are.</summary>
    public DateOnly? DissolvedOn { get; set; }

    internal override Guid RecordId => Id.Value;
}

/// <summary>What is said of a body for a time: both days included, the last one null while it lasts.</summary>
public abstract class DatedAgencyFact : InstallationRow, IDated
{
    public required AgencyId AgencyId { get; init; }

    public required DateOnly From { get; init; }

    public DateOnly? To { get; set; }
}

/// <summary>A body's full name, and the short name in the numbers of its documents (机关代字).</summary>
public sealed class AgencyNaming : DatedAgencyFact
{
    /// <summary>Such as 云阳县凤鸣镇人民政府.</summary>
    public required string FullName { get; init; }

    /// <summary>Such as 凤鸣镇: in lists and in running text.</summary>
    public required string ShortName { get; init; }

    /// <summary>Such as 凤鸣府: the first part of the numbers of its documents.</summary>
    public required string DocumentCode { get; init; }

    /// <summary>Such as 凤鸣公申: the first part of the numbers of applications.</summary>
    public required string RequestPrefix { get; init; }
}

/// <summary>The body that is directly above another. A body without one is at the top of the installation.</summary>
public sealed class AgencySuperior : DatedAgencyFact
{
    public required AgencyId SuperiorId { get; init; }
}

/// <summary>A merger or split: the body that carries on what another did.</summary>
public sealed class AgencySuccession : InstallationRow
{
    public required AgencyId PredecessorId { get; init; }

    public required AgencyId SuccessorId { get; init; }

    /// <summary>The first day of the successor's responsibility.</summary>
    public required DateOnly On { get; init; }

    /// <summary>The document that ordered it, such as 云阳府发〔2023〕18号.</summary>
    public required string Basis { get; init; }
}

/// <summary>What a body may do, or which body is competent for it, for a time.</summary>
public sealed class AgencyCompetence : DatedAgencyFact
{
    public required CompetenceKind Kind { get; init; }

    /// <summary>The body or court: full name as letters print it. Null for kinds that need none.</summary>
    public string? Competent { get; init; }

    /// <summary>The body when it is one of this installation.</summary>
    public AgencyId? CompetentAgencyId { get; init; }

    /// <summary>The document behind it.</summary>
    public string? Basis { get; init; }
}

/// <summary>
/// The disclosure office (政府信息公开工作机构) of a body as its guide must name it (Regulation Art. 12 para. 2).
/// </summary>
public sealed class DisclosureOffice : DatedAgencyFact
{
    public required string Name { get; init; }

    public required string Address { get; init; }

    /// <summary>Such as 工作日9:00—12:00、14:00—18:00.</summary>
    public required string OfficeHours { get; init; }

    public required string Telephone { get; init; }

    public required string Fax { get; init; }

    /// <summary>互联网联系方式: an e-mail address or the address of the online form.</summary>
    public required string InternetContact { get; init; }

    public required string PostalCode { get; init; }

    /// <summary>Where complaints about disclosure are received.</summary>
    public required string ComplaintTelephone { get; init; }
}
