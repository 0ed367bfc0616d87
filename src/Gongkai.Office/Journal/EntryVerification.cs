using Gongkai.Agencies;
using Gongkai.Office.Storage;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Office.Journal;

/// <summary>Recomputes one log: its entries in their order, the tree over them, and every checkpoint of it.</summary>
internal sealed class EntryVerification(OfficeContext data, DataFolder folder, AgencyId log, IReadOnlyList<KeptProof> kept)
{
    /// <summary>Entries that are in memory at the same time.</summary>
    private const int PageSize = 1_000;

    private readonly string _origin = JournalLog.Origin(folder.Settings.Installation, log);
    private readonly NoteVerifier _key = folder.Keys.Journal.Verifier;
    private readonly Frontier _tree = Frontier.Empty;
    private readonly List<OpenedProof> _kept = [];

    /// <summary>The size up to which a checkpoint has confirmed the log.</summary>
    private long _confirmed;

    /// <summary>Entries recomputed.</summary>
    public long Entries => _tree.Size;

    /// <summary>Checkpoints compared.</summary>
    public long Checkpoints { get; private set; }

    /// <returns>The first misfit; null when the log is sound.</returns>
    public async Task<Misfit?> RunAsync(CancellationToken cancel)
    {
        if (OpenKept() is { } unusable) return unusable;

        var head = await data.JournalHeads.AsNoTracking().SingleOrDefaultAsync(h => h.AgencyId == log, cancel);
        var count = await data.JournalEntries.LongCountAsync(entry => entry.AgencyId == log, cancel);
        var size = head?.Size ?? 0;
        JournalEntry? last = null;
        for (var after = long.MinValue; ; after = last!.Sequence)
        {
            var (page, unreadable) = await PageAsync(after, cancel);
            var notes = await NotesAsync(_tree.Size, _tree.Size + page.Count, cancel);
            foreach (var entry in page)
            {
                if (await CheckAsync(entry, count, size, cancel) is { } misfit) return misfit;
                foreach (var note in notes.Where(note => note.Size == _tree.Size))
                {
                    if (CheckKeptHere(note) is { } wrong) return wrong;
                }

                last = entry;
            }

            if (unreadable) return new Misfit(MisfitKind.Changed, $"第{_tree.Size + 1}条日志被改过，内容已经不能识别。", _tree.Size);
            if (page.Count == 0) break;
        }

        return await CheckEndAsync(head, last, cancel);
    }

    /// <summary>What others kept is looked at first: a signature or a proof that does not hold needs no log.</summary>
    private Misfit? OpenKept()
    {
        foreach (var proof in kept)
        {
            if (Checkpoint.Open(proof.Note, _key) is not { } checkpoint)
                return new Misfit(MisfitKind.Changed, $"给出的“{proof.Name}”不是用本系统现在的密钥签发的：或者它是伪造的，或者数据文件夹里的密钥被换过。");
            if (proof.Receipt is { } receipt && !receipt.IsProvedBy(checkpoint))
                return new Misfit(MisfitKind.Changed, $"给出的回执“{proof.Name}”自身不成立：其中的记录或者证明被改过。", receipt.Index);

            _kept.Add(new OpenedProof(proof.Name, checkpoint, proof.Receipt));
        }

        return null;
    }

    private async Task<Misfit?> CheckAsync(JournalEntry entry, long count, long size, CancellationToken cancel)
    {
        var expected = _tree.Size;
        if (entry.Sequence > expected) return new Misfit(MisfitKind.Deleted, $"缺少第{expected + 1}条日志，前后的日志还在。", expected);
        if (entry.Sequence < expected) return new Misfit(MisfitKind.Inserted, $"第{entry.Sequence + 1}条日志不止一条，有一条是插入的。", entry.Sequence);

        var leaf = MerkleTree.LeafHash(EntryBytes.Of(entry, entry.Records));
        if (!leaf.AsSpan().SequenceEqual(entry.LeafHash)) return await OutOfPlaceAsync(entry, count, size, cancel);

        foreach (var proof in _kept.Where(proof => proof.Receipt?.Index == expected && !leaf.AsSpan().SequenceEqual(proof.Receipt.LeafHash)))
            return new Misfit(MisfitKind.Changed, $"第{expected + 1}条日志与给出的回执“{proof.Name}”不一致，被改过。", expected);

        _tree.Append(leaf);
        foreach (var proof in _kept.Where(proof => proof.Checkpoint.Size == _tree.Size))
        {
            if (Compare(proof.Checkpoint, $"给出的“{proof.Name}”") is { } misfit) return misfit;
        }

        return null;
    }

    private Misfit? CheckKeptHere(JournalCheckpoint kept)
    {
        var name = $"{BusinessClock.InBeijing(kept.At):yyyy年M月d日HH:mm}留存的检查点";
        return Checkpoint.Open(kept.Note, _key) is { } checkpoint && checkpoint.Size == kept.Size
            ? Compare(checkpoint, name)
            : new Misfit(MisfitKind.Changed, $"{name}被改过：上面的签名不是本系统的。", kept.Size - 1);
    }

    /// <summary>Compares a checkpoint with the tree, which has its size.</summary>
    private Misfit? Compare(Checkpoint checkpoint, string name)
    {
        Checkpoints++;
        if (checkpoint.Origin != _origin) return new Misfit(MisfitKind.Changed, $"{name}属于另一份日志。", checkpoint.Size - 1);
        if (checkpoint.Root.AsSpan().SequenceEqual(_tree.Root))
        {
            _confirmed = checkpoint.Size;
            return null;
        }

        return new Misfit(MisfitKind.Changed, $"{Span(_confirmed + 1, checkpoint.Size)}被改过：与{name}不一致。", _confirmed);
    }

    private async Task<Misfit?> CheckEndAsync(JournalHead? head, JournalEntry? last, CancellationToken cancel)
    {
        if (head is null && last is null && _kept.Count == 0) return null; // a body without any act yet
        if (head is null && last is not null) return new Misfit(MisfitKind.Deleted, $"日志有{Entries}条，日志头不见了。");

        if (head is not null && head.Size > Entries) return CutOff($"日志头记有{head.Size}条");
        if (await data.JournalCheckpoints.Where(c => c.AgencyId == log && c.Size > Entries).OrderBy(c => c.Size).Select(c => (long?)c.Size).FirstOrDefaultAsync(cancel) is { } size) return CutOff($"留存的检查点记有{size}条");
        if (_kept.Where(proof => proof.Checkpoint.Size > Entries).MinBy(proof => proof.Checkpoint.Size) is { } proof) return CutOff($"给出的“{proof.Name}”记有{proof.Checkpoint.Size}条");
        if (head is null) return null;

        if (head.Size < Entries) return new Misfit(MisfitKind.Inserted, $"日志头记有{head.Size}条，现有{Entries}条：第{head.Size + 1}条起是插入的。", head.Size);
        if (Entries == 0) return head is { Note: "", Frontier.Length: 0 } ? null : new Misfit(MisfitKind.CutOff, "日志全部不见了，日志头还在。", 0);
        if (Checkpoint.Open(head.Note, _key) is not { } checkpoint) return new Misfit(MisfitKind.Changed, "日志头被改过：上面的签名不是本系统的。");
        if (checkpoint.Size > Entries) return CutOff($"日志头的签名是{checkpoint.Size}条的");
        if (checkpoint.Size != Entries) return new Misfit(MisfitKind.Changed, $"日志头被改过：签名的是{checkpoint.Size}条，日志有{Entries}条。");
        if (Compare(checkpoint, "日志头的签名") is { } misfit) return misfit;
        if (!head.Frontier.AsSpan().SequenceEqual(_tree.ToBytes())) return new Misfit(MisfitKind.Changed, "日志头被改过：其中的摘要与各条日志不一致。");
        return head.LastEntryAt == last!.At ? null : new Misfit(MisfitKind.Changed, "日志头被改过：最后一条的时间与日志不一致。");

        Misfit CutOff(string evidence) => new(MisfitKind.CutOff, $"日志的末尾被截掉了：{evidence}，现在只有{Entries}条，从第{Entries + 1}条起不见了。", Entries);
    }

    /// <summary>An entry that does not have its own hash: one that once stood elsewhere, or one that was changed.</summary>
    private async Task<Misfit> OutOfPlaceAsync(JournalEntry entry, long count, long size, CancellationToken cancel)
    {
        var here = entry.Sequence;
        if (await FormerPlaceAsync(entry, Math.Max(count, size), cancel) is not { } there)
        {
            return count > size
                ? new Misfit(MisfitKind.Inserted, $"日志头记有{size}条，现有{count}条；第{here + 1}条日志没有自己的摘要，是插入的。", here)
                : new Misfit(MisfitKind.Changed, $"第{here + 1}条日志被改过，与当时的摘要不一致。", here);
        }

        if (there > here && count < size) return new Misfit(MisfitKind.Deleted, $"缺少原来的第{here + 1}条日志，后面的日志被重新编号。", here);
        if (there < here && count > size) return new Misfit(MisfitKind.Inserted, $"第{here + 1}条日志之前插入了日志，它原来是第{there + 1}条。", here - 1);
        return new Misfit(MisfitKind.Reordered, $"日志被调换了顺序：现在的第{here + 1}条原来是第{there + 1}条。", here);
    }

    private async Task<long?> FormerPlaceAsync(JournalEntry entry, long places, CancellationToken cancel)
    {
        var stored = data.JournalEntries.AsNoTracking().Where(e => e.AgencyId == log).OrderBy(e => e.Sequence).Select(e => new { e.Sequence, e.LeafHash }).AsAsyncEnumerable();
        var leaves = stored.GetAsyncEnumerator(cancel);
        await using var _ = leaves;
        var more = await leaves.MoveNextAsync();
        for (var place = 0L; place < places; place++)
        {
            while (more && leaves.Current.Sequence < place) more = await leaves.MoveNextAsync();
            var hash = MerkleTree.LeafHash(EntryBytes.Of(entry, entry.Records, place));
            if (hash.AsSpan().SequenceEqual(entry.LeafHash) || (more && leaves.Current.Sequence == place && hash.AsSpan().SequenceEqual(leaves.Current.LeafHash))) return place;
        }

        return null;
    }

    /// <summary>The next entries in their order, up to the first that can no longer be read.</summary>
    private async Task<(IReadOnlyList<JournalEntry> Entries, bool UnreadableNext)> PageAsync(long after, CancellationToken cancel)
    {
        try
        {
            return (await Next(PageSize).ToListAsync(cancel), UnreadableNext: false);
        }
        catch (Exception unreadable) when (StoredTable.IsUnreadableValue(unreadable))
        {
            var readable = new List<JournalEntry>();
            try
            {
                while (await Next(1).SingleAsync(cancel) is { } entry)
                {
                    readable.Add(entry);
                    after = entry.Sequence;
                }
            }
            catch (Exception next) when (StoredTable.IsUnreadableValue(next))
            {
                // The entry after those that were read is the one.
            }

            return (readable, UnreadableNext: true);
        }

        IQueryable<JournalEntry> Next(int count) => data.JournalEntries.AsNoTracking().Include(entry => entry.Records)
            .Where(entry => entry.AgencyId == log && entry.Sequence > after).OrderBy(entry => entry.Sequence).Take(count);
    }

    private Task<List<JournalCheckpoint>> NotesAsync(long from, long to, CancellationToken cancel) =>
        data.JournalCheckpoints.AsNoTracking().Where(c => c.AgencyId == log && c.Size > from && c.Size <= to).ToListAsync(cancel);

    private static string Span(long first, long last) => first == last ? $"第{first}条日志" : $"第{first}条至第{last}条日志中有的";

    private sealed record OpenedProof(string Name, Checkpoint Checkpoint, ReceiptFile? Receipt);
}
