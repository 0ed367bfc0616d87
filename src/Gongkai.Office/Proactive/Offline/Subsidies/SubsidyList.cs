using System.Text.Json;
using Gongkai.Agencies;
using Gongkai.Office.Journal;
using Gongkai.Office.Ledgers;
using Gongkai.Office.Storage;
using Gongkai.Proactive.Offline.Subsidies;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Gongkai.Office.Proactive.Offline.Subsidies;

/// <summary>Where a list of subsidies stands; computed from its facts.</summary>
public enum SubsidyListStage
{
    /// <summary>It holds personal data that must not go out.</summary>
    Stopped,

    /// <summary>Fit to go out; somebody else than the preparer lets it.</summary>
    Ready,

    /// <summary>Released, and its period has begun and not ended.</summary>
    Public,

    /// <summary>Released for days to come.</summary>
    Coming,

    /// <summary>Its period is over, or it was removed before.</summary>
    Ended,
}

/// <summary>惠民惠农补贴名单: who receives what, public on the village's own page for its period, then removed and erased.</summary>
public sealed class SubsidyList : LedgerRow
{
    /// <summary>Characters, at most.</summary>
    public const int LongestTitle = 100;

    /// <summary>Characters, at most, of the basis and of the file's name.</summary>
    public const int LongestBasis = 200;

    /// <summary>Characters, at most.</summary>
    public const int LongestTelephone = 40;

    /// <summary>Characters of the reason for an early removal, at most.</summary>
    public const int LongestReason = 200;

    /// <summary>Calendar days of a period, at most: a list is no permanent page.</summary>
    public const int LongestPeriod = 60;

    /// <summary>Calendar days after which the list of an ended period is erased. Our choice: long enough for an objection to be looked into.</summary>
    public const int DaysKept = 30;

    private const string Column = "subsidy_list_table";

    public required string Title { get; set; }

    /// <summary>政策依据.</summary>
    public required string Basis { get; set; }

    /// <summary>监督电话, of the office that hears objections.</summary>
    public required string Telephone { get; set; }

    /// <summary>The first day of the period.</summary>
    public required DateOnly From { get; set; }

    /// <summary>The last day of the period.</summary>
    public required DateOnly Until { get; set; }

    /// <summary>The body whose assessment it rests on, and the assessment: the town's serves its villages.</summary>
    public required AgencyId AssessedBy { get; init; }

    /// <inheritdoc cref="AssessedBy"/>
    public required Guid AssessmentId { get; init; }

    public required string FileName { get; init; }

    /// <summary>The list; null once it is erased.</summary>
    public SealedText? Table { get; private set; }

    /// <summary>People in it.</summary>
    public required int People { get; init; }

    /// <summary>False while it holds what must not go out.</summary>
    public bool IsMasked { get; private set; }

    public Guid? PreparedBy { get; init; }

    /// <summary>UTC; null until somebody let it go out.</summary>
    public DateTime? ReleasedAt { get; private set; }

    /// <summary>UTC; null unless it was removed before its period ended.</summary>
    public DateTime? RemovedAt { get; private set; }

    public string? RemovalReason { get; private set; }

    internal override string CalledInJournal => Title;

    internal override Act VoidAct => OfflineActs.ListVoided;

    public SubsidyListStage StageOn(DateOnly day) =>
        !IsMasked && Table is not null ? SubsidyListStage.Stopped
        : RemovedAt is not null || Table is null || (ReleasedAt is not null && Until < day) ? SubsidyListStage.Ended
        : ReleasedAt is null ? SubsidyListStage.Ready
        : From > day ? SubsidyListStage.Coming
        : SubsidyListStage.Public;

    /// <summary>Whether everybody may read it on the day.</summary>
    public bool IsPublicOn(DateOnly day) => VoidedAt is null && StageOn(day) == SubsidyListStage.Public;

    /// <summary>The list in the clear; null once it is erased.</summary>
    public SubsidyTable? Open(KeyRing keys) => Table is null ? null : JsonSerializer.Deserialize<SubsidyTable>(keys.Columns.Open(Table, Id, Column));

    internal void Keep(SubsidyTable table, bool isMasked, KeyRing keys) => (Table, IsMasked) = (keys.Columns.Seal(JsonSerializer.Serialize(table), Id, Column), isMasked);

    internal void Release(DateTime at) => ReleasedAt = at;

    internal void Remove(DateTime at, string reason) => (RemovedAt, RemovalReason) = (at, reason);

    /// <summary>The list goes, and with its digest key whatever the journal could confirm about it.</summary>
    internal void Erase()
    {
        Table = null;
        RenewDigestKey();
    }
}

internal sealed class SubsidyListMapping : IEntityTypeConfiguration<SubsidyList>
{
    public void Configure(EntityTypeBuilder<SubsidyList> list)
    {
        list.ToTable("subsidy_lists");
        list.HasIndex(l => new { l.AgencyId, l.From });
        list.HasIndex(l => l.Until);
        list.Property(l => l.Title).HasMaxLength(SubsidyList.LongestTitle);
        list.Property(l => l.Basis).HasMaxLength(SubsidyList.LongestBasis);
        list.Property(l => l.Telephone).HasMaxLength(SubsidyList.LongestTelephone);
        list.Property(l => l.FileName).HasMaxLength(SubsidyList.LongestBasis);
        list.Property(l => l.RemovalReason).HasMaxLength(SubsidyList.LongestReason);
    }
}
