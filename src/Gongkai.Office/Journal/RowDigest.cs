using System.Globalization;
using System.Security.Cryptography;
using Gongkai.Office.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Gongkai.Office.Journal;

/// <summary>
/// The keyed digest of a row as it is stored: HMAC-SHA256 over the names and values of its columns, with the row's own key.
/// </summary>
/// <remarks>Columns without a value are left out, so that a column added later does not change the digests of old rows. Columns
/// that are bookkeeping (see <see cref="Bookkeeping"/>) are left out too. The value is that of the column, not of the property: what
/// is checked is what stands in the database, the same on SQLite and PostgreSQL.</remarks>
internal static class RowDigest
{
    public static byte[] Of(EntityEntry row) =>
        Of(row.Metadata, property => Stored(property, Property(row, property).CurrentValue), ((JournalledRow)row.Entity).DigestKey);

    /// <summary>Of a row that was changed or deleted: the digest that it had when it was loaded.</summary>
    public static byte[] OfLoaded(EntityEntry row) =>
        Of(row.Metadata, property => Stored(property, Property(row, property).OriginalValue), (byte[])row.Property(nameof(JournalledRow.DigestKey)).OriginalValue!);

    /// <param name="stored">The value of a column as the database driver gives it.</param>
    public static byte[] Of(IEntityType type, Func<IProperty, object?> stored, byte[] key)
    {
        var bytes = new MemoryStream();
        EntryBytes.Write(bytes, type.GetTableName());
        foreach (var property in Columns(type))
        {
            if (Text(property, stored(property)) is not { } value) continue;
            EntryBytes.Write(bytes, property.GetColumnName());
            EntryBytes.Write(bytes, value);
        }

        return HMACSHA256.HashData(key, bytes.ToArray());
    }

    /// <summary>The columns that a digest covers.</summary>
    public static IEnumerable<IProperty> Columns(IEntityType type) =>
        type.GetFlattenedProperties().Where(property => !Bookkeeping.Is(property) && property.Name != nameof(JournalledRow.DigestKey)).OrderBy(property => property.GetColumnName(), StringComparer.Ordinal);

    private static PropertyEntry Property(EntityEntry row, IProperty property) => property.DeclaringType is IComplexType type
        ? row.ComplexProperty(type.ComplexProperty).Property(property)
        : row.Property(property);

    private static object? Stored(IProperty property, object? value) =>
        value is not null && property.GetTypeMapping().Converter is { } converter && value is not DateTime ? converter.ConvertToProvider(value) : value;

    private static string? Text(IProperty property, object? value)
    {
        return value switch
        {
            null => null,
            string text => text,
            Guid id => id.ToString("D"),
            bool yes => yes ? "true" : "false",
            int or long or short or byte => ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture),
            DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            DateTime instant => BusinessClock.Stored(new DateTimeOffset(DateTime.SpecifyKind(instant, DateTimeKind.Utc))).ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture),
            byte[] binary => Convert.ToHexStringLower(binary),
            _ => throw new NotSupportedException($"A column of type {value.GetType()} ({property.DeclaringType.DisplayName()}.{property.Name}) has no digest form."),
        };
    }
}

/// <summary>Marks columns whose changes are not entered in the journal, such as the count of failed sign-ins.</summary>
internal static class Bookkeeping
{
    private const string Annotation = "Gongkai:Bookkeeping";

    public static void Mark(IMutableProperty property) => property.SetAnnotation(Annotation, true);

    public static bool Is(IReadOnlyProperty property) => property.FindAnnotation(Annotation) is not null;
}
