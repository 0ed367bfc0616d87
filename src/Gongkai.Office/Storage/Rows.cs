using System.Security.Cryptography;
using Gongkai.Agencies;
using Gongkai.Law;

namespace Gongkai.Office.Storage;

/// <summary>
/// A journalled row: whatever changes it must be entered in the journal in the same transaction.
/// </summary>
/// <remarks>Rows without this base are bookkeeping (sessions, drafts, jobs) or the journal itself.</remarks>
public abstract class JournalledRow
{
    /// <summary>The code of the refusal that pages answer by showing both texts.</summary>
    public const string ChangedMeanwhile = "changed-meanwhile";

    /// <summary>1 at first; one more with every change. Two people who change the same version meet a conflict.</summary>
    public int Version { get; private set; } = 1;

    /// <summary>Makes the row's digest in the journal one that nobody can guess from outside; replaced when personal data is erased.</summary>
    internal byte[] DigestKey { get; private set; } = RandomNumberGenerator.GetBytes(32);

    /// <summary>The id by which the journal knows the row.</summary>
    internal abstract Guid RecordId { get; }

    /// <summary>Why a change of something that is no longer what the person saw is not stored.</summary>
    internal static Refusal Conflict { get; } = new(
        ChangedMeanwhile,
        "在您填写期间，这份记录已经由别人修改并保存。您填写的内容还在，没有保存；请对照后再决定保存哪一份。",
        Basis: null);

    /// <summary>Refused (<see cref="ChangedMeanwhile"/>) when the row is no longer the one that the person saw; null when it is.</summary>
    /// <param name="version">The version that was shown.</param>
    public virtual Refusal? ConflictWith(int version) => Version == version ? null : Conflict;

    internal void CountChange() => Version++;

    internal void RenewDigestKey() => DigestKey = RandomNumberGenerator.GetBytes(32);
}

/// <summary>A journalled row that belongs to one body: its key is <c>(agency_id, id)</c>.</summary>
public abstract class AgencyRow : JournalledRow
{
    public required AgencyId AgencyId { get; init; }

    /// <summary>UUIDv7.</summary>
    public required Guid Id { get; init; }

    internal override Guid RecordId => Id;
}

/// <summary>A journalled row of the whole installation; it refers to no row of a body.</summary>
public abstract class InstallationRow : JournalledRow
{
    /// <summary>UUIDv7.</summary>
    public required Guid Id { get; init; }

    internal override Guid RecordId => Id;
}
