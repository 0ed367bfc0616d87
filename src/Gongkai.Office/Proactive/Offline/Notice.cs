using Gongkai.Office.Files;
using Gongkai.Office.Journal;
using Gongkai.Office.Ledgers;
using Gongkai.Office.Storage;
using Gongkai.Proactive.Offline;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Gongkai.Office.Proactive.Offline;

/// <summary>张贴: something that was put up for people to read, on one board or on many; it counts once.</summary>
public sealed class Notice : LedgerRow
{
    /// <summary>Characters, at most.</summary>
    public const int LongestTitle = 120;

    public required NoticeMatter Matter { get; set; }

    public required string Title { get; set; }

    /// <summary>The first day on the first board.</summary>
    public required DateOnly PostedOn { get; set; }

    /// <summary>The last day on which it is to hang.</summary>
    public required DateOnly Until { get; set; }

    /// <summary>The public item that it shows, of the body itself or of the one above: a plain reference, because it may be another body's.</summary>
    public Guid? ItemId { get; init; }

    /// <summary>Of village affairs (四务): the field; null of everything else, and of weighty matters that go out at any time.</summary>
    public VillageAffairsField? AffairsField { get; init; }

    /// <summary>Of village affairs: the period as <see cref="Gongkai.Proactive.Offline.AffairsPeriod.ToString"/> writes it; null of everything else.</summary>
    public string? AffairsPeriod { get; init; }

    internal override string CalledInJournal => Title;

    internal override Act VoidAct => OfflineActs.NoticeVoided;
}

/// <summary>A notice in one place: since when, until when, and the photograph that shows it.</summary>
public sealed class Posting : AgencyRow
{
    public required Guid NoticeId { get; init; }

    public required Guid PlaceId { get; init; }

    /// <summary>The last day on which it hung; null while it hangs.</summary>
    public DateOnly? TakenDownOn { get; set; }

    /// <summary>A photograph of it in its place; null while there is none.</summary>
    public Guid? PhotographId { get; set; }
}

internal sealed class NoticeMapping : IEntityTypeConfiguration<Notice>
{
    public void Configure(EntityTypeBuilder<Notice> notice)
    {
        notice.ToTable("notices");
        notice.HasIndex(n => new { n.AgencyId, n.PostedOn });
        notice.Property(n => n.Title).HasMaxLength(Notice.LongestTitle);
        notice.Property(n => n.AffairsPeriod).HasMaxLength(7);
        notice.HasIndex(n => new { n.AgencyId, n.AffairsPeriod });
    }
}

internal sealed class PostingMapping : IEntityTypeConfiguration<Posting>
{
    public void Configure(EntityTypeBuilder<Posting> posting)
    {
        posting.ToTable("postings");
        posting.HasIndex(p => new { p.AgencyId, p.NoticeId, p.PlaceId }).IsUnique();
        posting.HasIndex(p => new { p.AgencyId, p.PlaceId, p.TakenDownOn });
        posting.HasOne<Notice>().WithMany().HasForeignKey(p => new { p.AgencyId, p.NoticeId });
        posting.HasOne<Place>().WithMany().HasForeignKey(p => new { p.AgencyId, p.PlaceId });
        posting.HasOne<StoredFile>().WithMany().HasForeignKey(p => new { p.AgencyId, p.PhotographId });
    }
}
