using Gongkai.Office.Journal;
using Gongkai.Office.People.SignIns;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Gongkai.Office.People;

internal sealed class PersonMapping : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> person)
    {
        person.ToTable("people");
        person.HasIndex(p => p.NormalizedUserName).IsUnique();
        person.HasIndex(p => p.ProviderSubject).IsUnique();
        person.Property(p => p.UserName).HasMaxLength(64);
        person.Property(p => p.NormalizedUserName).HasMaxLength(64);
        person.Property(p => p.DisplayName).HasMaxLength(40);
        Bookkeeping.Mark(person.Property(p => p.AccessFailedCount).Metadata);
        Bookkeeping.Mark(person.Property(p => p.LockedOutUntil).Metadata);
        Bookkeeping.Mark(person.Property(p => p.UsedCodeStep).Metadata);
    }
}

internal sealed class SessionMapping : IEntityTypeConfiguration<Session>
{
    public void Configure(EntityTypeBuilder<Session> session)
    {
        session.ToTable("sessions").HasKey(s => s.Id);
        session.Property(s => s.Id).ValueGeneratedNever();
        session.Property(s => s.Address).HasMaxLength(Device.LongestAddress);
        session.Property(s => s.Device).HasMaxLength(Device.LongestBrowser);
        session.HasOne<Person>().WithMany().HasForeignKey(s => s.PersonId);
    }
}

internal sealed class DivisionMapping : IEntityTypeConfiguration<Division>
{
    public void Configure(EntityTypeBuilder<Division> division)
    {
        division.ToTable("divisions");
        division.Property(d => d.Name).HasMaxLength(60);
    }
}

internal sealed class PostMapping : IEntityTypeConfiguration<Post>
{
    public void Configure(EntityTypeBuilder<Post> post)
    {
        post.ToTable("posts");
        post.HasOne<Division>().WithMany().HasForeignKey(p => new { p.AgencyId, p.DivisionId });
        post.Property(p => p.Name).HasMaxLength(60);
    }
}

internal sealed class TenureMapping : IEntityTypeConfiguration<Tenure>
{
    public void Configure(EntityTypeBuilder<Tenure> tenure)
    {
        tenure.ToTable("tenures");
        tenure.HasOne<Post>().WithMany().HasForeignKey(t => new { t.AgencyId, t.PostId });
        tenure.HasOne<Person>().WithMany().HasForeignKey(t => t.PersonId);
        tenure.HasIndex(t => t.PersonId);
    }
}

internal sealed class DelegatedTenureMapping : IEntityTypeConfiguration<DelegatedTenure>
{
    public void Configure(EntityTypeBuilder<DelegatedTenure> delegated)
    {
        delegated.ToTable("delegated_tenures");
        delegated.HasOne<Tenure>().WithMany().HasForeignKey(d => new { d.AgencyId, d.TenureId });
        delegated.HasOne<Person>().WithMany().HasForeignKey(d => d.PersonId);
        delegated.Property(d => d.Reason).HasMaxLength(200);
    }
}

internal sealed class LeadingGroupMemberMapping : IEntityTypeConfiguration<LeadingGroupMember>
{
    public void Configure(EntityTypeBuilder<LeadingGroupMember> member)
    {
        member.ToTable("leading_group_members");
        member.HasOne<Person>().WithMany().HasForeignKey(m => m.PersonId);
        member.Property(m => m.Name).HasMaxLength(40);
        member.Property(m => m.Office).HasMaxLength(100);
        member.Property(m => m.Basis).HasMaxLength(200);
    }
}
