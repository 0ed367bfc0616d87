using Gongkai.Office.Journal;
using Gongkai.Office.Ledgers;
using Gongkai.Proactive.Offline;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Gongkai.Office.Proactive.Offline;

/// <summary>公开场所、设施: a board, screen or room where people read (Regulation Art. 25).</summary>
public sealed class Place : LedgerRow
{
    /// <summary>Characters, at most.</summary>
    public const int LongestName = 60;

    /// <summary>Characters, at most.</summary>
    public const int LongestLocation = 120;

    /// <summary>Characters, at most, of the owner, the responsible person and the telephone.</summary>
    public const int LongestPart = 60;

    /// <summary>Characters that a screen shows at once, at most.</summary>
    public const int LargestCapacity = 400;

    public required PlaceKind Kind { get; set; }

    /// <summary>How people call it: 村委会门口公示栏.</summary>
    public required string Name { get; set; }

    /// <summary>Where it stands, so that a stranger finds it.</summary>
    public required string Location { get; set; }

    /// <summary>管理单位: who keeps it in repair.</summary>
    public required string Owner { get; set; }

    /// <summary>责任人, with whatever reaches that person.</summary>
    public required string Responsible { get; set; }

    public string? Telephone { get; set; }

    /// <summary>Of a screen: characters that it shows at once; null of everything else.</summary>
    public int? Capacity { get; set; }

    /// <summary>The first day of use.</summary>
    public required DateOnly OpenedOn { get; set; }

    /// <summary>The last day of use; null while it is used.</summary>
    public DateOnly? ClosedOn { get; set; }

    internal override string CalledInJournal => Name;

    internal override Act VoidAct => OfflineActs.PlaceVoided;

    /// <summary>Whether notices can hang there on the day.</summary>
    public bool TakesNoticesOn(DateOnly day) => VoidedAt is null && Kind.TakesNotices && OpenedOn <= day && !(ClosedOn < day);
}

internal sealed class PlaceMapping : IEntityTypeConfiguration<Place>
{
    public void Configure(EntityTypeBuilder<Place> place)
    {
        place.ToTable("places");
        place.Property(p => p.Name).HasMaxLength(Place.LongestName);
        place.Property(p => p.Location).HasMaxLength(Place.LongestLocation);
        place.Property(p => p.Owner).HasMaxLength(Place.LongestPart);
        place.Property(p => p.Responsible).HasMaxLength(Place.LongestPart);
        place.Property(p => p.Telephone).HasMaxLength(Place.LongestPart);
    }
}
