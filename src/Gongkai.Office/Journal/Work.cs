using Gongkai.Agencies;
using Gongkai.Office.Proactive;
using Gongkai.Office.Search;
using Gongkai.Office.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage;

namespace Gongkai.Office.Journal;

/// <summary>Opens works: the one way to change anything that is journalled.</summary>
public sealed class Logbook(OfficeContext data, BusinessClock clock, DataFolder folder, LogGrowth growth)
{
    /// <summary>Begins a work in the log of one body, or of the installation. Whatever was loaded before is forgotten.</summary>
    /// <param name="alsoIn">Other logs that the work changes rows of, as when somebody is given an account and a post in one step.</param>
    public async Task<Work> BeginAsync(AgencyId log, Actor actor, CancellationToken cancel, params IEnumerable<AgencyId> alsoIn)
    {
        data.ChangeTracker.Clear();
        var transaction = await data.Database.BeginTransactionAsync(cancel);
        try
        {
            var heads = new Dictionary<AgencyId, JournalHead>();
            foreach (var each in alsoIn.Append(log).Distinct().OrderBy(id => id.Value)) heads[each] = await data.LockHeadAsync(each, cancel);
            return data.Work = new Work(data, transaction, clock, folder, growth, log, heads, actor);
        }
        catch
        {
            await transaction.DisposeAsync();
            throw;
        }
    }
}

/// <summary>
/// One use case under way: it holds the log's lock from before it reads until it commits, and every row it changes is entered in the
/// journal in the same transaction. Disposed without a commit, it never happened.
/// </summary>
public sealed class Work : IAsyncDisposable
{
    private readonly IDbContextTransaction _transaction;
    private readonly BusinessClock _clock;
    private readonly DataFolder _folder;
    private readonly LogGrowth _growth;
    private readonly Dictionary<AgencyId, JournalHead> _heads;
    private readonly Dictionary<JournalledRow, NotedRow> _noted = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<ItemKey> _toIndex = [];

    internal Work(OfficeContext data, IDbContextTransaction transaction, BusinessClock clock, DataFolder folder, LogGrowth growth, AgencyId log, Dictionary<AgencyId, JournalHead> heads, Actor actor)
    {
        (Data, _transaction, _clock, _folder, _growth, Log, _heads, Actor) = (data, transaction, clock, folder, growth, log, heads, actor);
        Now = clock.Now;
    }

    public OfficeContext Data { get; }

    public AgencyId Log { get; }

    public Actor Actor { get; }

    /// <summary>When the work began, by the business clock; the time of its journal entry.</summary>
    public DateTime Now { get; }

    /// <summary>The Beijing day of <see cref="Now"/>.</summary>
    public DateOnly Today => BusinessClock.DayOf(Now);

    /// <summary>A new UUIDv7.</summary>
    public Guid NewId() => Guid.CreateVersion7(_clock.GetUtcNow());

    /// <summary>Adds a row; it is stored with the commit.</summary>
    public TRow Add<TRow>(TRow row)
        where TRow : JournalledRow => Data.Add(row).Entity;

    /// <summary>The body's row with this id, as it is now.</summary>
    /// <exception cref="KeyNotFoundException">The body has none.</exception>
    public async Task<TRow> FindAsync<TRow>(AgencyId agency, Guid id, CancellationToken cancel)
        where TRow : AgencyRow =>
        await Data.Set<TRow>().SingleOrDefaultAsync(row => row.AgencyId == agency && row.Id == id, cancel)
            ?? throw new KeyNotFoundException($"The body {agency} has no {typeof(TRow).Name} {id}.");

    /// <summary>Stores the changes and their journal entry, at once or not at all.</summary>
    /// <returns>The proof that the entry stands in the log.</returns>
    public async Task<JournalReceipt> CommitAsync(Act act, Subject? subject, string? note, CancellationToken cancel)
    {
        await Data.SaveChangesAsync(cancel);
        await Data.FollowAsync(_toIndex, cancel); // what the public finds changes with what is public
        JournalReceipt? receipt = null;
        foreach (var (log, head) in _heads)
        {
            var records = _noted.Values.Where(row => row.Log == log).ToList();
            if (records.Count == 0 && log != Log) continue;

            var proof = Enter(head, act, subject, note, records);
            if (log == Log) receipt = proof;
        }

        await Data.SaveChangesAsync(cancel);
        await _transaction.CommitAsync(cancel);
        _growth.Notice();
        return receipt!;
    }

    public async ValueTask DisposeAsync()
    {
        Data.Work = null;
        Data.ChangeTracker.Clear();
        await _transaction.DisposeAsync();
    }

    /// <summary>
    /// Called by the context for every journalled row that it is about to store. A row that was changed past the journal before is not
    /// stored: its new digest would make the change look right.
    /// </summary>
    /// <exception cref="ChangedPastJournalException">The row is not the one that the journal knows.</exception>
    internal async Task NoteAsync(EntityEntry<JournalledRow> row, CancellationToken cancel)
    {
        var log = LogOf(row.Entity);
        if (row.State is EntityState.Modified or EntityState.Deleted && !_noted.ContainsKey(row.Entity) && !await IsAsJournalledAsync(row, log, cancel))
            throw new ChangedPastJournalException(row.Metadata.GetTableName()!, row.Entity.RecordId);

        Note(row, log);
    }

    private static AgencyId LogOf(JournalledRow row) => row is AgencyRow owned ? owned.AgencyId : JournalLog.Installation;

    private async Task<bool> IsAsJournalledAsync(EntityEntry<JournalledRow> row, AgencyId log, CancellationToken cancel)
    {
        var (table, id) = (row.Metadata.GetTableName(), row.Entity.RecordId);
        var last = await (
            from record in Data.JournalRecords.Where(record => record.AgencyId == log && record.RecordTable == table && record.RecordId == id)
            join entry in Data.JournalEntries on new { record.AgencyId, Id = record.EntryId } equals new { entry.AgencyId, entry.Id }
            orderby entry.Sequence descending, record.Ordinal descending
            select record.Digest).FirstOrDefaultAsync(cancel);
        return last is not null && last.AsSpan().SequenceEqual(RowDigest.OfLoaded(row));
    }

    private void Note(EntityEntry<JournalledRow> row, AgencyId log)
    {
        if (!_heads.ContainsKey(log)) throw new InvalidOperationException($"{row.Metadata.DisplayName()} belongs to the log {log}, which this work did not open.");

        var known = _noted.GetValueOrDefault(row.Entity);
        _toIndex.UnionWith(ItemIndexing.ConcernedBy(row));
        if (row.State == EntityState.Modified)
        {
            row.Entity.CountChange();
            row.DetectChanges();
        }

        _noted[row.Entity] = new NotedRow(log, row.Metadata.GetTableName()!, row.Entity, Change(row.State, known));
    }

    private static RecordChange Change(EntityState state, NotedRow? known) => state switch
    {
        EntityState.Deleted => RecordChange.Removed,
        EntityState.Modified when known is not { Change: RecordChange.Added } => RecordChange.Changed,
        _ => RecordChange.Added,
    };

    private JournalReceipt Enter(JournalHead head, Act act, Subject? subject, string? note, List<NotedRow> rows)
    {
        KeepLastOfTheDay(head);
        var id = NewId();
        var records = rows.Select((row, ordinal) => new JournalRecord
        {
            AgencyId = head.AgencyId,
            Id = NewId(),
            EntryId = id,
            Ordinal = ordinal,
            RecordTable = row.Table,
            RecordId = row.Row.RecordId,
            Change = row.Change,
            Digest = row.Change == RecordChange.Removed ? [] : RowDigest.Of(Data.Entry(row.Row)),
        }).ToList();
        var entry = new JournalEntry
        {
            AgencyId = head.AgencyId,
            Id = id,
            Sequence = head.Size,
            At = Now,
            ActorId = Actor.PersonId,
            ActorName = Actor.Name,
            Act = act.Code,
            SubjectTable = subject is null ? null : Data.Entry(subject.Row).Metadata.GetTableName(),
            SubjectId = subject?.Row.RecordId,
            SubjectName = subject?.Name,
            Note = note,
            LeafHash = [],
        };
        var bytes = EntryBytes.Of(entry, records);
        entry.LeafHash = MerkleTree.LeafHash(bytes);
        Data.AddRange([entry, .. records]);

        var frontier = Frontier.Parse(head.Size, head.Frontier);
        var proof = frontier.Append(entry.LeafHash);
        (head.Size, head.Frontier, head.LastEntryAt) = (frontier.Size, frontier.ToBytes(), Now);
        head.Note = new Checkpoint(JournalLog.Origin(_folder.Settings.Installation, head.AgencyId), frontier.Size, frontier.Root).Sign(_folder.Keys.Journal);
        return new JournalReceipt(id, bytes, entry.Sequence, proof, head.Note);
    }

    /// <summary>The first entry of a day keeps the checkpoint of the day before.</summary>
    private void KeepLastOfTheDay(JournalHead head)
    {
        if (head.LastEntryAt is not { } last || BusinessClock.DayOf(last) >= Today) return;

        Data.Add(new JournalCheckpoint { AgencyId = head.AgencyId, Id = NewId(), Size = head.Size, At = last, Note = head.Note });
    }

    private sealed record NotedRow(AgencyId Log, string Table, JournalledRow Row, RecordChange Change);
}

/// <summary>What can be printed on a receipt: with it anybody can check later that the entry is in the log, unchanged.</summary>
/// <param name="Entry">Its id.</param>
/// <param name="Bytes">The entry as it is hashed.</param>
/// <param name="Sequence">Its place in the log, from 0.</param>
/// <param name="Proof">RFC 9162 inclusion proof.</param>
/// <param name="Note">The signed checkpoint that the proof leads to.</param>
public sealed record JournalReceipt(Guid Entry, byte[] Bytes, long Sequence, IReadOnlyList<byte[]> Proof, string Note)
{
    /// <summary>As the file that is given out.</summary>
    public ReceiptFile ToFile() => new(Bytes, Sequence, Proof, Note);
}

/// <summary>A row in the database is not the one that the journal knows: somebody changed it past the program. It is left as it is.</summary>
/// <param name="table">Where it stands.</param>
/// <param name="id">Which one it is.</param>
public sealed class ChangedPastJournalException(string table, Guid id) : Exception($"The row {id:D} of {table} was changed past the journal; run gongkai verify.");
