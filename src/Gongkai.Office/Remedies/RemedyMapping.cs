using Gongkai.Office.Ledgers;
using Gongkai.Office.Requests;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Gongkai.Office.Remedies;

internal sealed class RemedyMapping : IEntityTypeConfiguration<Remedy>
{
    public void Configure(EntityTypeBuilder<Remedy> remedy)
    {
        remedy.ToTable("remedies");
        remedy.HasOne<Request>().WithMany().HasForeignKey(r => new { r.AgencyId, r.RequestId });
        remedy.HasIndex(r => new { r.AgencyId, r.AcceptedOn });
        remedy.HasIndex(r => new { r.AgencyId, r.CaseNumber }).IsUnique().HasFilter(LedgerRow.IsStanding);
        remedy.Property(r => r.CaseNumber).HasMaxLength(Remedy.LongestCaseNumber);
    }
}
