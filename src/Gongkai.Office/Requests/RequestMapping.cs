using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Gongkai.Office.Requests;

internal sealed class RequestMapping : IEntityTypeConfiguration<Request>
{
    public void Configure(EntityTypeBuilder<Request> request)
    {
        request.ToTable("requests");
        request.HasIndex(r => new { r.AgencyId, r.Number }).IsUnique();
        request.HasIndex(r => new { r.AgencyId, r.ReceivedOn });
        request.HasIndex(r => new { r.AgencyId, r.ConcludedOn });
        request.Property(r => r.Number).HasMaxLength(60);
        request.Property(r => r.AnswerNumber).HasMaxLength(Request.LongestAnswerNumber);
        request.Property(r => r.Description).HasMaxLength(Request.LongestDescription);
        request.Property(r => r.DeliveryForm).HasMaxLength(Request.LongestDeliveryForm);
        request.Ignore(r => r.IsOpen);
        request.ComplexProperty(r => r.Applicant);
    }
}
