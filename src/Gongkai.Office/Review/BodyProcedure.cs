using Gongkai.Office.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Gongkai.Office.Review;

/// <summary>The procedure of a body for a time. Both days included; the last one null while it lasts.</summary>
/// <remarks>What was submitted under it goes on under it.</remarks>
public sealed class BodyProcedure : AgencyRow, IDated
{
    /// <summary>The steps, see <see cref="ReviewSteps"/>.</summary>
    public required string Steps { get; init; }

    /// <summary>The document behind it.</summary>
    public string? Basis { get; init; }

    public required DateOnly From { get; init; }

    public DateOnly? To { get; set; }
}

/// <summary>The county allows that in a body one person takes two parts in one item, for a time. Both days included.</summary>
public sealed class TwoStepsAllowed : AgencyRow, IDated
{
    /// <summary>Characters of a reason, at most.</summary>
    public const int LongestReason = 200;

    public required string Reason { get; init; }

    public required DateOnly From { get; init; }

    /// <summary>Never null here: an allowance ends.</summary>
    public DateOnly? To { get; set; }
}

internal sealed class BodyProcedureMapping : IEntityTypeConfiguration<BodyProcedure>
{
    public void Configure(EntityTypeBuilder<BodyProcedure> procedure)
    {
        procedure.ToTable("review_procedures");
        procedure.Property(p => p.Steps).HasMaxLength(2000);
        procedure.Property(p => p.Basis).HasMaxLength(200);
    }
}

internal sealed class TwoStepsAllowedMapping : IEntityTypeConfiguration<TwoStepsAllowed>
{
    public void Configure(EntityTypeBuilder<TwoStepsAllowed> allowed)
    {
        allowed.ToTable("two_step_allowances");
        allowed.Property(a => a.Reason).HasMaxLength(TwoStepsAllowed.LongestReason);
    }
}
