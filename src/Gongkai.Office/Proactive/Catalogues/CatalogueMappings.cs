using Gongkai.Office.Ledgers;
using Gongkai.Proactive;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Gongkai.Office.Proactive.Catalogues;

internal sealed class CatalogueVersionMapping : IEntityTypeConfiguration<CatalogueVersion>
{
    public void Configure(EntityTypeBuilder<CatalogueVersion> version)
    {
        version.ToTable("catalogue_versions");
        version.HasIndex(v => new { v.AgencyId, v.Number }).IsUnique();
        version.Property(v => v.Basis).HasMaxLength(CatalogueVersion.LongestBasis);
        version.Ignore(v => v.Name);
    }
}

internal sealed class CatalogueRowMapping : IEntityTypeConfiguration<CatalogueRow>
{
    public void Configure(EntityTypeBuilder<CatalogueRow> row)
    {
        row.ToTable("catalogue_lines");
        row.HasIndex(r => new { r.AgencyId, r.VersionId, r.LineId }).IsUnique();
        row.HasOne<CatalogueVersion>().WithMany().HasForeignKey(r => new { r.AgencyId, r.VersionId });
        row.ComplexProperty(r => r.Line, line =>
        {
            line.Property(l => l.Field).HasMaxLength(CatalogueLine.LongestField);
            line.Property(l => l.FirstMatter).HasMaxLength(CatalogueLine.LongestMatter);
            line.Property(l => l.SecondMatter).HasMaxLength(CatalogueLine.LongestMatter);
            line.Property(l => l.Content).HasMaxLength(CatalogueLine.LongestText);
            line.Property(l => l.Basis).HasMaxLength(CatalogueLine.LongestText);
            line.Property(l => l.LimitText).HasMaxLength(CatalogueLine.LongestLimit);
            line.Property(l => l.Discloser).HasMaxLength(CatalogueLine.LongestDiscloser);
            line.Property(l => l.OtherChannel).HasMaxLength(CatalogueLine.LongestOtherChannel);
            line.Property(l => l.Channels).HasMaxLength(300);
            line.Property(l => l.Audiences).HasMaxLength(40);
            line.Property(l => l.Manners).HasMaxLength(40);
            line.Property(l => l.Levels).HasMaxLength(40);
        });
    }
}

internal sealed class AdoptedCatalogueMapping : IEntityTypeConfiguration<AdoptedCatalogue>
{
    public void Configure(EntityTypeBuilder<AdoptedCatalogue> adopted)
    {
        adopted.ToTable("adopted_catalogues");
        adopted.HasIndex(a => new { a.AgencyId, a.From });
        adopted.HasIndex(a => new { a.IssuerId, a.VersionId });
    }
}

internal sealed class CatalogueStatementMapping : IEntityTypeConfiguration<CatalogueStatement>
{
    public void Configure(EntityTypeBuilder<CatalogueStatement> statement)
    {
        statement.ToTable("catalogue_statements");
        statement.HasIndex(s => new { s.AgencyId, s.Year, s.Field, s.LineId }).IsUnique().HasFilter(LedgerRow.IsStanding);
        statement.Property(s => s.Field).HasMaxLength(CatalogueLine.LongestField);
        statement.Property(s => s.Matter).HasMaxLength(CatalogueLine.LongestMatter);
        statement.Property(s => s.Reason).HasMaxLength(CatalogueStatement.LongestReason);
    }
}
