using Gongkai.Agencies;
using Gongkai.Office.Proactive;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Gongkai.Office.Search;

/// <summary>A public item as the search knows it. Bookkeeping: made from the item, and made anew by <see cref="RebuildSearchIndex"/>.</summary>
internal sealed class SearchEntry
{
    /// <summary>Of <see cref="Place"/>: the bits for the number within the day.</summary>
    private const int BitsWithinDay = 24;

    /// <summary>Between the title and the rest of <see cref="Text"/>; stands nowhere else in it.</summary>
    public const string AfterTitle = "\n\n";

    public required AgencyId AgencyId { get; init; }

    /// <summary>The item's.</summary>
    public required Guid Id { get; init; }

    /// <summary>
    /// Where it stands in the order by date, over all bodies: the day of publication, then the order in which the items of the day came in. Both databases
    /// go through the entries in this order without sorting.
    /// </summary>
    public required long Place { get; init; }

    /// <summary>The last day on which it is found; null where no end is meant.</summary>
    public DateOnly? ShownUntil { get; init; }

    /// <summary>The first day on which the registered document holds whose text it carries; null where it carries none.</summary>
    public DateOnly? InForceFrom { get; init; }

    /// <summary>The last such day; null where it carries none, or no end is known.</summary>
    public DateOnly? InForceUntil { get; init; }

    /// <summary>Title, numbers, keywords, summary, body and files, folded: see <see cref="FoldedText"/>.</summary>
    public required string Text { get; init; }

    public static long FirstPlaceOf(DateOnly day) => (long)day.DayNumber << BitsWithinDay;

    public static DateOnly DayOf(long place) => DateOnly.FromDayNumber((int)(place >> BitsWithinDay));
}

internal sealed class SearchEntryMapping : IEntityTypeConfiguration<SearchEntry>
{
    public void Configure(EntityTypeBuilder<SearchEntry> entry)
    {
        entry.ToTable("search_entries").HasKey(e => new { e.AgencyId, e.Id });
        entry.HasIndex(e => e.Place).IsUnique();
        entry.HasIndex(e => new { e.AgencyId, e.Place });
        entry.HasOne<Item>().WithMany().HasForeignKey(e => new { e.AgencyId, e.Id });
    }
}
