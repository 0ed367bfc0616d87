using Gongkai.Office.Files;
using Gongkai.Office.Proactive;
using Gongkai.Office.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Gongkai.Office.Screening;

/// <summary>
/// 放行: something that screening blocks may become public all the same, for a reason. It holds for the very quote at the very place, in this version
/// and those after it; where either is another, it holds no more. What was found stands here masked only.
/// </summary>
public sealed class ScreeningWaiver : AgencyRow
{
    // Characters, at most.
    public const int LongestReason = 200;
    public const int LongestPlace = 200;
    public const int LongestMasked = 200;

    public required Guid ItemId { get; init; }

    /// <summary>The version for which it was given.</summary>
    public required Guid VersionId { get; init; }

    public required FindingKind Kind { get; init; }

    /// <summary>标题, 正文, or the name of a file with personal data masked.</summary>
    public required string Part { get; init; }

    /// <summary>Where in the part.</summary>
    public required string Place { get; init; }

    /// <summary>The finding's <see cref="ItemFinding.Seal"/>.</summary>
    public required byte[] Seal { get; init; }

    /// <summary>The quote in its masked form; null where only a person can say how.</summary>
    public string? Masked { get; init; }

    public required string Reason { get; init; }

    public required Guid PersonId { get; init; }

    /// <summary>Name and the post in which it was given.</summary>
    public required string Person { get; init; }

    public required DateTime At { get; init; }
}

internal sealed class ScreeningWaiverMapping : IEntityTypeConfiguration<ScreeningWaiver>
{
    public void Configure(EntityTypeBuilder<ScreeningWaiver> waiver)
    {
        waiver.ToTable("screening_waivers");
        waiver.HasIndex(w => new { w.AgencyId, w.ItemId });
        waiver.HasOne<ItemVersion>().WithMany().HasForeignKey(w => new { w.AgencyId, w.VersionId });
        waiver.Property(w => w.Part).HasMaxLength(StoredFile.LongestName);
        waiver.Property(w => w.Place).HasMaxLength(ScreeningWaiver.LongestPlace);
        waiver.Property(w => w.Masked).HasMaxLength(ScreeningWaiver.LongestMasked);
        waiver.Property(w => w.Reason).HasMaxLength(ScreeningWaiver.LongestReason);
        waiver.Property(w => w.Person).HasMaxLength(Office.Review.ReviewEntry.LongestPerson);
    }
}
