using Gongkai.Office.Files;
using Gongkai.Proactive;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Gongkai.Office.Proactive;

internal sealed class ItemVersionMapping : IEntityTypeConfiguration<ItemVersion>
{
    public void Configure(EntityTypeBuilder<ItemVersion> version)
    {
        version.ToTable("item_versions");
        version.HasIndex(v => new { v.AgencyId, v.ItemId, v.Number }).IsUnique();
        version.HasIndex(v => new { v.AgencyId, v.Stage });
        version.HasIndex(v => v.ScheduledFor);
        version.HasOne<ItemText>().WithMany().HasForeignKey(v => new { v.AgencyId, v.TextId });
        version.Property(v => v.AwaitedFrom).HasMaxLength(ItemVersion.LongestAwaited);
        version.Property(v => v.ClassReason).HasMaxLength(ItemVersion.LongestReason);
        version.Property(v => v.Channels).HasMaxLength(300);
        version.Property(v => v.OtherChannel).HasMaxLength(CatalogueLine.LongestOtherChannel);
        version.ComplexProperty(v => v.Provenance, provenance =>
        {
            provenance.Property(p => p.OtherBodies).HasMaxLength(Provenance.LongestOtherBodies);
            provenance.Property(p => p.LeadBody).HasMaxLength(Provenance.LongestLeadBody);
            provenance.Property(p => p.Authority).HasMaxLength(Provenance.LongestAuthority);
        });
    }
}

internal sealed class ItemTextMapping : IEntityTypeConfiguration<ItemText>
{
    public void Configure(EntityTypeBuilder<ItemText> text)
    {
        text.ToTable("item_texts");
        text.HasIndex(t => new { t.AgencyId, t.ItemId });
        text.Property(t => t.Title).HasMaxLength(Item.LongestTitle);
        text.Property(t => t.DocumentNumber).HasMaxLength(Item.LongestDocumentNumber);
        text.Property(t => t.Summary).HasMaxLength(ItemText.LongestSummary);
        text.Property(t => t.Keywords).HasMaxLength(ItemText.LongestKeywords);
    }
}

internal sealed class ItemAttachmentMapping : IEntityTypeConfiguration<ItemAttachment>
{
    public void Configure(EntityTypeBuilder<ItemAttachment> attachment)
    {
        attachment.ToTable("item_attachments");
        attachment.HasOne<ItemVersion>().WithMany().HasForeignKey(a => new { a.AgencyId, a.VersionId });
        attachment.HasOne<StoredFile>().WithMany().HasForeignKey(a => new { a.AgencyId, a.FileId });
    }
}

internal sealed class IndexSeriesMapping : IEntityTypeConfiguration<IndexSeries>
{
    public void Configure(EntityTypeBuilder<IndexSeries> series)
    {
        series.ToTable("index_series");
        series.HasIndex(s => new { s.AgencyId, s.Series }).IsUnique();
        series.Property(s => s.Series).HasMaxLength(IndexNumberPattern.LongestNumber);
    }
}

internal sealed class IndexNumberRuleMapping : IEntityTypeConfiguration<IndexNumberRule>
{
    public void Configure(EntityTypeBuilder<IndexNumberRule> rule)
    {
        rule.ToTable("index_number_rules");
        rule.Property(r => r.Pattern).HasMaxLength(IndexNumberPattern.LongestText);
    }
}
