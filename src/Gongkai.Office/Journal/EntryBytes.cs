using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace Gongkai.Office.Journal;

/// <summary>
/// The bytes that stand for an entry in its log. Every field has its length before it, so no two entries have the same bytes.
/// </summary>
/// <remarks>The form never changes: what is signed today must be checkable in twenty years. A new form gets a new first field.</remarks>
internal static class EntryBytes
{
    private const string Form = "gongkai-entry-1";

    /// <param name="sequence">Another place than the entry's own; null for its own.</param>
    public static byte[] Of(JournalEntry entry, IEnumerable<JournalRecord> records, long? sequence = null)
    {
        var bytes = new MemoryStream();
        Write(bytes, Form);
        Write(bytes, entry.AgencyId.ToString());
        Write(bytes, entry.Id.ToString("D"));
        Write(bytes, (sequence ?? entry.Sequence).ToString(CultureInfo.InvariantCulture));
        Write(bytes, entry.At.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture));
        Write(bytes, entry.ActorId?.ToString("D"));
        Write(bytes, entry.ActorName);
        Write(bytes, entry.Act);
        Write(bytes, entry.SubjectTable);
        Write(bytes, entry.SubjectId?.ToString("D"));
        Write(bytes, entry.SubjectName);
        Write(bytes, entry.Note);
        foreach (var record in records.OrderBy(record => record.Ordinal))
        {
            Write(bytes, record.RecordTable);
            Write(bytes, record.RecordId.ToString("D"));
            Write(bytes, record.Change.ToString());
            Write(bytes, Convert.ToHexStringLower(record.Digest));
        }

        return bytes.ToArray();
    }

    /// <summary>The length in bytes, four bytes big-endian, then the text as UTF-8; for null the length is 0xFFFFFFFF.</summary>
    internal static void Write(Stream bytes, string? field)
    {
        Span<byte> length = stackalloc byte[4];
        var text = field is null ? [] : Encoding.UTF8.GetBytes(field);
        BinaryPrimitives.WriteUInt32BigEndian(length, field is null ? uint.MaxValue : (uint)text.Length);
        bytes.Write(length);
        bytes.Write(text);
    }
}
