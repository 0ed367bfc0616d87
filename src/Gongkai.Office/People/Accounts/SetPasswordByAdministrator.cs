using System.Security.Cryptography;
using Gongkai.Law;
using Gongkai.Office.Journal;

namespace Gongkai.Office.People.Accounts;

/// <summary>
/// The security administrator gives a person an initial password, for a new account or a forgotten one. It is good for one sign-in, at which the
/// person replaces it; it also ends a lock-out and all sessions.
/// </summary>
public sealed class SetPasswordByAdministrator(Logbook logbook, Credentials credentials) : IUseCase
{
    public sealed record Command(Guid Person);

    /// <returns>The initial password, to be shown once and handed over.</returns>
    /// <exception cref="KeyNotFoundException">There is no such person.</exception>
    public async Task<Ruling<string>> HandleAsync(Command command, Actor actor, CancellationToken cancel)
    {
        await using var work = await logbook.BeginAsync(JournalLog.Installation, actor, cancel);
        var person = await work.FindPersonAsync(command.Person, cancel);
        var password = NewPassword();
        if (await credentials.SetPasswordAsync(person, password, mustChange: true) is { } refusal) return refusal;

        (person.AccessFailedCount, person.LockedOutUntil) = (0, null);
        await work.CommitAsync(AccountActs.PasswordReset, person.AsSubject(), note: null, cancel);
        return password;
    }

    /// <summary>About 70 bits in groups that can be read out: no letter or digit that looks like another.</summary>
    private static string NewPassword() =>
        $"{Group("ABCDEFGHJKLMNPQRTUVWXY")}-{Group("abcdefghijkmnpqrtuvwxy")}-{Group("23456789")}-{Group("abcdefghijkmnpqrtuvwxy")}";

    private static string Group(string letters) => RandomNumberGenerator.GetString(letters, 4);
}
