using Gongkai.Agencies;
using Gongkai.Law;
using Gongkai.Office.Agencies;
using Gongkai.Office.Files;
using Gongkai.Office.Journal;
using Gongkai.Office.Ledgers;
using Gongkai.Office.People;
using Gongkai.Office.Requests;
using Gongkai.Office.Review;
using Gongkai.Office.Screening;
using Gongkai.Proactive;
using Gongkai.Proactive.Offline;
using Gongkai.Remedies;
using Gongkai.Requests;
using Gongkai.Review;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Gongkai.Office.Storage;

/// <summary>What holds for every table, said once.</summary>
internal static class StorageConventions
{
    public static void Configure(ModelConfigurationBuilder conventions)
    {
        conventions.Properties<AgencyId>().HaveConversion<AgencyIdConverter>();
        conventions.ComplexProperties<Applicant>();
        conventions.ComplexProperties<CatalogueLine>();
        conventions.ComplexProperties<Provenance>();
        conventions.Properties<DateTime>().HaveConversion<InstantConverter>();
        conventions.Properties<SealedText>().HaveConversion<SealedTextConverter>();
        conventions.Properties<RecordChange>().HaveConversion<string>().HaveMaxLength(10);
        conventions.Properties<AgencyKind>().HaveConversion<string>().HaveMaxLength(24);
        conventions.Properties<AgencyCode>().HaveConversion<WrittenConverter<AgencyCode>>().HaveMaxLength(AgencyCode.MaxLength);
        conventions.Properties<UnifiedCreditCode>().HaveConversion<WrittenConverter<UnifiedCreditCode>>().HaveMaxLength(18);
        conventions.Properties<DivisionCode>().HaveConversion<WrittenConverter<DivisionCode>>().HaveMaxLength(12);
        conventions.Properties<SiteCode>().HaveConversion<WrittenConverter<SiteCode>>().HaveMaxLength(10);
        conventions.Properties<IReadOnlyList<Duty>>().HaveConversion<TermsConverter<Duty>>();
        conventions.Properties<IReadOnlyList<PublicationChannel>>().HaveConversion<TermsConverter<PublicationChannel>>();
        conventions.Properties<IReadOnlyList<CatalogueAudience>>().HaveConversion<TermsConverter<CatalogueAudience>>();
        conventions.Properties<IReadOnlyList<CatalogueManner>>().HaveConversion<TermsConverter<CatalogueManner>>();
        conventions.Properties<IReadOnlyList<CatalogueLevel>>().HaveConversion<TermsConverter<CatalogueLevel>>();
        conventions.Properties<ReviewStage>().HaveConversion<string>().HaveMaxLength(20);
        StoreByCode<Duty>(conventions);
        StoreByCode<ReviewDeed>(conventions);
        StoreByCode<InquiryKind>(conventions);
        StoreByCode<InquiryAnswer>(conventions);
        StoreByCode<FileFormat>(conventions);
        StoreByCode<AgencyLevel>(conventions);
        StoreByCode<CompetenceKind>(conventions);
        StoreByCode<LeadingGroupRole>(conventions);
        StoreByCode<RequestChannel>(conventions);
        StoreByCode<ApplicantKind>(conventions);
        StoreByCode<Outcome>(conventions);
        StoreByCode<ItemCategory>(conventions);
        StoreByCode<ItemNature>(conventions);
        StoreByCode<DisclosureClass>(conventions);
        StoreByCode<WithholdingGround>(conventions);
        StoreByCode<DisclosureRule>(conventions);
        StoreByCode<PlaceKind>(conventions);
        StoreByCode<NoticeMatter>(conventions);
        StoreByCode<MeetingKind>(conventions);
        StoreByCode<VillageAffairsField>(conventions);
        StoreByCode<SupplyReceiver>(conventions);
        StoreByCode<NormativeKind>(conventions);
        StoreByCode<DecisionKind>(conventions);
        StoreByCode<DecisionReversal>(conventions);
        StoreByCode<InformationOrigin>(conventions);
        StoreByCode<PublicationChannel>(conventions);
        StoreByCode<RemedyKind>(conventions);
        StoreByCode<RemedyResult>(conventions);
        StoreByCode<FindingKind>(conventions);
    }

    public static void Apply(ModelBuilder model)
    {
        foreach (var type in model.Model.GetEntityTypes())
        {
            var entity = model.Entity(type.ClrType);
            if (typeof(JournalledRow).IsAssignableFrom(type.ClrType))
            {
                entity.Property(nameof(JournalledRow.Version)).IsConcurrencyToken();
                entity.Ignore(nameof(JournalledRow.RecordId));
                entity.Property<byte[]>(nameof(JournalledRow.DigestKey));
            }

            if (typeof(LedgerRow).IsAssignableFrom(type.ClrType)) entity.Property(nameof(LedgerRow.VoidReason)).HasMaxLength(LedgerRow.LongestVoidReason);
            if (typeof(AgencyRow).IsAssignableFrom(type.ClrType))
            {
                entity.HasKey(nameof(AgencyRow.AgencyId), nameof(AgencyRow.Id));
                entity.Property(nameof(AgencyRow.Id)).ValueGeneratedNever();
                entity.HasOne(typeof(Agency)).WithMany().HasForeignKey(nameof(AgencyRow.AgencyId)).OnDelete(DeleteBehavior.Restrict);
            }
            else if (typeof(InstallationRow).IsAssignableFrom(type.ClrType))
            {
                entity.HasKey(nameof(InstallationRow.Id));
                entity.Property(nameof(InstallationRow.Id)).ValueGeneratedNever();
            }
        }

        foreach (var key in model.Model.GetEntityTypes().SelectMany(type => type.GetForeignKeys())) key.DeleteBehavior = DeleteBehavior.Restrict;
    }

    private static void StoreByCode<TTerm>(ModelConfigurationBuilder conventions)
        where TTerm : class, ITerm<TTerm> => conventions.Properties<TTerm>().HaveConversion<TermConverter<TTerm>>().HaveMaxLength(40);

    private sealed class AgencyIdConverter() : ValueConverter<AgencyId, Guid>(id => id.Value, value => new AgencyId(value));

    /// <summary>UTC, whole microseconds: what PostgreSQL keeps.</summary>
    private sealed class InstantConverter() : ValueConverter<DateTime, DateTime>(
        instant => BusinessClock.Stored(new DateTimeOffset(DateTime.SpecifyKind(instant, DateTimeKind.Utc))),
        stored => DateTime.SpecifyKind(stored, DateTimeKind.Utc));

    private sealed class SealedTextConverter() : ValueConverter<SealedText, byte[]>(text => text.Bytes, bytes => new SealedText(bytes));
}
