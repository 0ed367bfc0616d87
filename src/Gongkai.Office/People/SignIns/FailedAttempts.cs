using System.Collections.Concurrent;
using Gongkai.Law;
using Gongkai.Office.Journal;
using Gongkai.Office.People.Accounts;
using Gongkai.Office.Storage;

namespace Gongkai.Office.People.SignIns;

/// <summary>Counts failed attempts and locks the account after too many; only the lock is journalled.</summary>
public sealed class FailedAttempts(Logbook logbook, Credentials credentials) : IUseCase
{
    /// <summary>Refused (locked-out) while the account is locked; null when it is not.</summary>
    public async Task<Refusal?> CheckLockAsync(Person person) =>
        await credentials.IsLockedOutAsync(person) ? LockedUntil(person.LockedOutUntil!.Value) : null;

    /// <summary>One more failure.</summary>
    /// <returns>The refusal, or that the account is now locked.</returns>
    public async Task<Refusal> CountAsync(Person person, Refusal refusal, CancellationToken cancel)
    {
        await credentials.AccessFailedAsync(person);
        if (await CheckLockAsync(person) is not { } locked) return refusal;

        await using var work = await logbook.BeginAsync(JournalLog.Installation, Actor.Installation, cancel);
        await work.CommitAsync(SignInActs.LockedOut, (await work.FindPersonAsync(person.Id, cancel)).AsSubject(), note: null, cancel);
        return locked;
    }

    internal static Refusal LockedUntil(DateTime until) => new(
        "locked-out", $"连续多次没有通过，为防止他人猜测密码，这个用户名已锁定到{BusinessClock.InBeijing(until):M月d日H:mm}。到时再试；等不及的，联系安全保密管理员重置密码。", Basis: null);
}

/// <summary>
/// Counts failures for names that nobody has, and locks them like the others: otherwise the lock would tell which names exist.
/// </summary>
/// <remarks>In memory: it guards nothing, and a node that starts anew forgets it.</remarks>
public sealed class UnknownNames(DataFolder folder, TimeProvider real)
{
    /// <summary>Names remembered at a time; when there are more, all are forgotten.</summary>
    private const int Most = 10_000;

    private readonly ConcurrentDictionary<string, (int Failures, DateTime? LockedUntil)> _names = new(StringComparer.Ordinal);

    public Refusal? CheckLock(string name) =>
        _names.TryGetValue(UserNames.Normalize(name), out var known) && known.LockedUntil is { } until && BusinessClock.Stored(real.GetUtcNow()) < until ? FailedAttempts.LockedUntil(until) : null;

    /// <inheritdoc cref="FailedAttempts.CountAsync"/>
    public Refusal Count(string name, Refusal refusal)
    {
        if (_names.Count >= Most) _names.Clear();
        var rules = folder.Settings.SignIn;
        _names.AddOrUpdate(
            UserNames.Normalize(name),
            _ => (1, null),
            (_, known) => known.Failures + 1 < rules.Failures ? (known.Failures + 1, null) : (0, BusinessClock.Stored(real.GetUtcNow() + rules.LockOut)));
        return CheckLock(name) ?? refusal;
    }
}
