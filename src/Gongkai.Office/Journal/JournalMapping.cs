using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Gongkai.Office.Journal;

internal sealed class JournalEntryMapping : IEntityTypeConfiguration<JournalEntry>
{
    public void Configure(EntityTypeBuilder<JournalEntry> entry)
    {
        entry.ToTable("journal_entries").HasKey(e => new { e.AgencyId, e.Id });
        entry.HasIndex(e => new { e.AgencyId, e.Sequence }).IsUnique();
        entry.HasIndex(e => new { e.AgencyId, e.SubjectId });
        entry.HasIndex(e => e.At);
        entry.HasMany(e => e.Records).WithOne().HasForeignKey(r => new { r.AgencyId, r.EntryId });
        entry.Property(e => e.Act).HasMaxLength(60);
        entry.Property(e => e.SubjectTable).HasMaxLength(60);
    }
}

internal sealed class JournalRecordMapping : IEntityTypeConfiguration<JournalRecord>
{
    public void Configure(EntityTypeBuilder<JournalRecord> record)
    {
        record.ToTable("journal_records").HasKey(r => new { r.AgencyId, r.Id });
        record.HasIndex(r => new { r.AgencyId, r.RecordTable, r.RecordId });
        record.Property(r => r.RecordTable).HasMaxLength(60);
    }
}

internal sealed class JournalHeadMapping : IEntityTypeConfiguration<JournalHead>
{
    public void Configure(EntityTypeBuilder<JournalHead> head) => head.ToTable("journal_heads").HasKey(h => h.AgencyId);
}

internal sealed class JournalCheckpointMapping : IEntityTypeConfiguration<JournalCheckpoint>
{
    public void Configure(EntityTypeBuilder<JournalCheckpoint> checkpoint)
    {
        checkpoint.ToTable("journal_checkpoints").HasKey(c => new { c.AgencyId, c.Id });
        checkpoint.HasIndex(c => new { c.AgencyId, c.Size });
    }
}
