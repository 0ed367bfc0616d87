using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Gongkai.Office.AnnualReports;

internal sealed class ReportDraftMapping : IEntityTypeConfiguration<ReportDraft>
{
    public void Configure(EntityTypeBuilder<ReportDraft> draft)
    {
        draft.ToTable("report_drafts");
        draft.HasIndex(d => new { d.AgencyId, d.Year }).IsUnique();
    }
}
