using Gongkai.Agencies;

namespace Gongkai.Office.Journal;

/// <summary>
/// One entry of a log: who did what, when, to which records. Never changed, never deleted.
/// </summary>
public sealed class JournalEntry
{
    /// <summary>Whose log; <see cref="JournalLog.Installation"/> for what concerns the whole installation.</summary>
    public required AgencyId AgencyId { get; init; }

    public required Guid Id { get; init; }

    /// <summary>Place in the log, from 0, without gaps.</summary>
    public required long Sequence { get; init; }

    /// <summary>By the business clock, UTC, whole microseconds.</summary>
    public required DateTime At { get; init; }

    /// <summary>Who did it; null for the installation itself (a schedule, an import).</summary>
    public required Guid? ActorId { get; init; }

    /// <summary>Name and post at that time, as they are shown.</summary>
    public required string ActorName { get; init; }

    /// <summary>The code of an <see cref="Journal.Act"/>.</summary>
    public required string Act { get; init; }

    /// <summary>The record that the act is about: table, id, and how people call it (no personal data). Null when it is about none.</summary>
    public required string? SubjectTable { get; init; }

    public required Guid? SubjectId { get; init; }

    public required string? SubjectName { get; init; }

    /// <summary>The reason given, or what else a reader needs; no personal data.</summary>
    public required string? Note { get; init; }

    /// <summary>32 bytes: RFC 9162 leaf hash of <see cref="EntryBytes"/>.</summary>
    public required byte[] LeafHash { get; set; }

    /// <summary>The rows that the act changed, by <see cref="JournalRecord.Ordinal"/>.</summary>
    public List<JournalRecord> Records { get; } = [];
}

/// <summary>What an entry says about one row.</summary>
public sealed class JournalRecord
{
    public required AgencyId AgencyId { get; init; }

    public required Guid Id { get; init; }

    public required Guid EntryId { get; init; }

    /// <summary>From 0.</summary>
    public required int Ordinal { get; init; }

    public required string RecordTable { get; init; }

    public required Guid RecordId { get; init; }

    public required RecordChange Change { get; init; }

    /// <summary>32 bytes: keyed digest of the row after the act; empty when it was removed.</summary>
    public required byte[] Digest { get; init; }
}

/// <summary>What became of a row.</summary>
public enum RecordChange
{
    Added,
    Changed,
    Removed,
}

/// <summary>The head of one log: what the next entry is appended to. Its row is also the lock of the log.</summary>
public sealed class JournalHead
{
    public required AgencyId AgencyId { get; init; }

    /// <summary>Entries.</summary>
    public required long Size { get; set; }

    /// <summary><see cref="Journal.Frontier.ToBytes"/>.</summary>
    public required byte[] Frontier { get; set; }

    /// <summary>The signed checkpoint of the log at this size; empty while the log has no entry.</summary>
    public required string Note { get; set; }

    /// <summary>When the last entry was made.</summary>
    public DateTime? LastEntryAt { get; set; }
}

/// <summary>A signed checkpoint that is kept: the last one of every day, and each that was given out.</summary>
public sealed class JournalCheckpoint
{
    public required AgencyId AgencyId { get; init; }

    public required Guid Id { get; init; }

    /// <summary>Entries covered.</summary>
    public required long Size { get; init; }

    public required DateTime At { get; init; }

    /// <summary>The signed note.</summary>
    public required string Note { get; init; }
}
