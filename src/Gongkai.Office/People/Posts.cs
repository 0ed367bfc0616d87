using Gongkai.Agencies;
using Gongkai.Office.Storage;

namespace Gongkai.Office.People;

/// <summary>A division (内设机构, 科室, 板块) of a body. Both days included; the last one null while it lasts.</summary>
public sealed class Division : AgencyRow, IDated
{
    public required string Name { get; set; }

    public required DateOnly From { get; init; }

    public DateOnly? To { get; set; }
}

/// <summary>A post (岗位): what its holder is there for.</summary>
public sealed class Post : AgencyRow, IDated
{
    public Guid? DivisionId { get; set; }

    /// <summary>Such as 综合协调岗.</summary>
    public required string Name { get; set; }

    public required IReadOnlyList<Duty> Duties { get; set; }

    public required DateOnly From { get; init; }

    public DateOnly? To { get; set; }
}

/// <summary>A person's time in a post (任职). Both days included; the last one null while it lasts.</summary>
public sealed class Tenure : AgencyRow, IDated
{
    public required Guid PostId { get; init; }

    public required Guid PersonId { get; init; }

    public required DateOnly From { get; init; }

    public DateOnly? To { get; set; }
}

/// <summary>Another person acts in a tenure for some days (委托代行). Both days included.</summary>
public sealed class DelegatedTenure : AgencyRow
{
    public required Guid TenureId { get; init; }

    /// <summary>Who acts.</summary>
    public required Guid PersonId { get; init; }

    public required DateOnly From { get; init; }

    public required DateOnly To { get; set; }

    public required string Reason { get; init; }
}

/// <summary>Somebody's place in the leading group (领导小组), with the document that set it up.</summary>
public sealed class LeadingGroupMember : AgencyRow, IDated
{
    public required LeadingGroupRole Role { get; init; }

    /// <summary>Place in the document's order, from 1.</summary>
    public required int Place { get; init; }

    /// <summary>Name, and office as the document gives it: 党委书记、镇长.</summary>
    public required string Name { get; init; }

    public required string Office { get; init; }

    /// <summary>When the member has an account.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>The document that set the group up.</summary>
    public required string Basis { get; init; }

    public required DateOnly From { get; init; }

    public DateOnly? To { get; set; }
}
