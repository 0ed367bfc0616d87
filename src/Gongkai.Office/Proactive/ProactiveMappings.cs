using Gongkai.Documents.Items.Prior;
using Gongkai.Office.Ledgers;
using Gongkai.Proactive;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Gongkai.Office.Proactive;

internal sealed class ItemMapping : IEntityTypeConfiguration<Item>
{
    public void Configure(EntityTypeBuilder<Item> item)
    {
        item.ToTable("items");
        item.HasIndex(i => new { i.AgencyId, i.PublishedOn });
        item.HasIndex(i => i.PublishedOn); // the county's latest
        item.Property(i => i.Title).HasMaxLength(Item.LongestTitle);
        item.Property(i => i.DocumentNumber).HasMaxLength(Item.LongestDocumentNumber);
        item.HasIndex(i => new { i.AgencyId, i.CatalogueLineId });
        item.HasIndex(i => new { i.AgencyId, i.IndexNumber }).IsUnique();
        item.Property(i => i.IndexNumber).HasMaxLength(IndexNumberPattern.LongestNumber);
        item.Property(i => i.ImportedFrom).HasMaxLength(PriorItem.LongestSource);
        item.Property(i => i.OriginalAddress).HasMaxLength(PriorItem.LongestAddress);
        item.Property(i => i.WithdrawalReason).HasMaxLength(Item.LongestWithdrawalReason);
    }
}

internal sealed class NormativeDocumentMapping : IEntityTypeConfiguration<NormativeDocument>
{
    public void Configure(EntityTypeBuilder<NormativeDocument> document)
    {
        document.ToTable("normative_documents");
        document.HasIndex(d => new { d.AgencyId, d.MadeOn });
        document.HasIndex(d => new { d.AgencyId, d.DocumentNumber }).IsUnique().HasFilter(LedgerRow.IsStanding);
        document.Property(d => d.Title).HasMaxLength(NormativeDocument.LongestTitle);
        document.Property(d => d.DocumentNumber).HasMaxLength(NormativeDocument.LongestDocumentNumber);
        document.HasIndex(d => new { d.AgencyId, d.RegisterNumber }).IsUnique().HasFilter(LedgerRow.IsStanding);
        document.HasIndex(d => new { d.AgencyId, d.ItemId }).IsUnique().HasFilter(LedgerRow.IsStanding);
        document.HasOne<Item>().WithMany().HasForeignKey(d => new { d.AgencyId, d.ItemId });
        document.Property(d => d.RegisterNumber).HasMaxLength(NormativeDocument.LongestRegisterNumber);
        document.Property(d => d.FilingNumber).HasMaxLength(NormativeDocument.LongestFilingNumber);
        document.Property(d => d.RepealBasis).HasMaxLength(NormativeDocument.LongestBasis);
        document.Property(d => d.NoExplanationReason).HasMaxLength(NormativeDocument.LongestBasis);
        document.Property(d => d.Assessment).HasMaxLength(NormativeDocument.LongestBasis);
    }
}

internal sealed class DocumentAmendmentMapping : IEntityTypeConfiguration<DocumentAmendment>
{
    public void Configure(EntityTypeBuilder<DocumentAmendment> amendment)
    {
        amendment.ToTable("document_amendments");
        amendment.HasOne<NormativeDocument>().WithMany().HasForeignKey(a => new { a.AgencyId, a.DocumentId });
        amendment.HasOne<NormativeDocument>().WithMany().HasForeignKey(a => new { a.AgencyId, a.ById });
        amendment.Property(a => a.Basis).HasMaxLength(NormativeDocument.LongestBasis);
    }
}

internal sealed class DecisionMapping : IEntityTypeConfiguration<Decision>
{
    public void Configure(EntityTypeBuilder<Decision> decision)
    {
        decision.ToTable("decisions");
        decision.HasIndex(d => new { d.AgencyId, d.DecidedOn });
        decision.HasIndex(d => new { d.AgencyId, d.DocumentNumber }).IsUnique().HasFilter(LedgerRow.IsStanding);
        decision.Property(d => d.DocumentNumber).HasMaxLength(Decision.LongestDocumentNumber);
        decision.HasOne<Item>().WithMany().HasForeignKey(d => new { d.AgencyId, d.ItemId });
        decision.Property(d => d.Subject).HasMaxLength(Decision.LongestSubject);
        decision.Property(d => d.ReversalBasis).HasMaxLength(Decision.LongestReversalBasis);
    }
}

internal sealed class ChargeMapping : IEntityTypeConfiguration<Charge>
{
    public void Configure(EntityTypeBuilder<Charge> charge)
    {
        charge.ToTable("charges");
        charge.HasIndex(c => new { c.AgencyId, c.ReceivedOn });
        charge.Property(c => c.Item).HasMaxLength(Charge.LongestItemName);
        charge.Property(c => c.Receipt).HasMaxLength(Charge.LongestReceipt);
    }
}
