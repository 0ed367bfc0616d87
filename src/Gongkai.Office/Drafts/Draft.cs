using Gongkai.Agencies;
using Gongkai.Office.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Gongkai.Office.Drafts;

/// <summary>
/// What somebody typed into a form and did not yet send (暂存). Bookkeeping: it becomes a record only when it is sent.
/// </summary>
public sealed class Draft
{
    public required AgencyId AgencyId { get; init; }

    public required Guid Id { get; init; }

    public required Guid PersonId { get; init; }

    /// <summary>The address of the form.</summary>
    public required string Form { get; init; }

    /// <summary>The fields and what is in them; sealed, since it may be personal data.</summary>
    public required SealedText Fields { get; set; }

    public required DateTime KeptAt { get; set; }
}

internal sealed class DraftMapping : IEntityTypeConfiguration<Draft>
{
    public void Configure(EntityTypeBuilder<Draft> draft)
    {
        draft.ToTable("drafts").HasKey(d => new { d.AgencyId, d.Id });
        draft.HasIndex(d => new { d.AgencyId, d.PersonId, d.Form });
        draft.HasOne<People.Person>().WithMany().HasForeignKey(d => d.PersonId);
    }
}
