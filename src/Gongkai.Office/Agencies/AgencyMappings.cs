using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Gongkai.Office.Agencies;

internal sealed class AgencyMapping : IEntityTypeConfiguration<Agency>
{
    public void Configure(EntityTypeBuilder<Agency> agency)
    {
        agency.ToTable("agencies").HasKey(a => a.Id);
        agency.Property(a => a.Id).ValueGeneratedNever();
        agency.HasIndex(a => a.Code).IsUnique();
    }
}

internal sealed class AgencyNamingMapping : IEntityTypeConfiguration<AgencyNaming>
{
    public void Configure(EntityTypeBuilder<AgencyNaming> naming)
    {
        naming.ToTable("agency_names");
        naming.HasOne<Agency>().WithMany().HasForeignKey(n => n.AgencyId);
        naming.Property(n => n.FullName).HasMaxLength(100);
        naming.Property(n => n.ShortName).HasMaxLength(40);
        naming.Property(n => n.DocumentCode).HasMaxLength(20);
        naming.Property(n => n.RequestPrefix).HasMaxLength(20);
    }
}

internal sealed class AgencySuperiorMapping : IEntityTypeConfiguration<AgencySuperior>
{
    public void Configure(EntityTypeBuilder<AgencySuperior> superior)
    {
        superior.ToTable("agency_superiors");
        superior.HasOne<Agency>().WithMany().HasForeignKey(s => s.AgencyId);
        superior.HasOne<Agency>().WithMany().HasForeignKey(s => s.SuperiorId);
    }
}

internal sealed class AgencySuccessionMapping : IEntityTypeConfiguration<AgencySuccession>
{
    public void Configure(EntityTypeBuilder<AgencySuccession> succession)
    {
        succession.ToTable("agency_successions");
        succession.HasOne<Agency>().WithMany().HasForeignKey(s => s.PredecessorId);
        succession.HasOne<Agency>().WithMany().HasForeignKey(s => s.SuccessorId);
        succession.Property(s => s.Basis).HasMaxLength(200);
    }
}

internal sealed class AgencyCompetenceMapping : IEntityTypeConfiguration<AgencyCompetence>
{
    public void Configure(EntityTypeBuilder<AgencyCompetence> competence)
    {
        competence.ToTable("agency_competences");
        competence.HasOne<Agency>().WithMany().HasForeignKey(c => c.AgencyId);
        competence.Property(c => c.Competent).HasMaxLength(100);
        competence.Property(c => c.Basis).HasMaxLength(200);
    }
}

internal sealed class DisclosureOfficeMapping : IEntityTypeConfiguration<DisclosureOffice>
{
    public void Configure(EntityTypeBuilder<DisclosureOffice> office)
    {
        office.ToTable("disclosure_offices");
        office.HasOne<Agency>().WithMany().HasForeignKey(o => o.AgencyId);
    }
}
