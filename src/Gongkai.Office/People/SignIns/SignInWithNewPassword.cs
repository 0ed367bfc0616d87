using Gongkai.Law;
using Gongkai.Office.Journal;
using Gongkai.Office.People.Accounts;

namespace Gongkai.Office.People.SignIns;

/// <summary>The last step for those whose password was given out by somebody else or is too old: one of their own.</summary>
/// <remarks>There is no session before it, so nobody works under a password that two people know.</remarks>
public sealed class SignInWithNewPassword(Logbook logbook, Credentials credentials, Actors actors, SessionStart start) : IUseCase
{
    public sealed record Command(Proof Proof, string Password, Device Device);

    /// <returns>Refused (password-too-weak, password-unchanged, sign-in-stale).</returns>
    public async Task<Ruling<SignInStep>> HandleAsync(Command command, CancellationToken cancel)
    {
        if (await start.PersonOfAsync(command.Proof) is not { } person || (person.IsTwoFactorEnabled && !command.Proof.HasSecondFactor)) return SessionStart.Stale;

        await using (var work = await logbook.BeginAsync(JournalLog.Installation, await actors.OfAsync(person, cancel), cancel))
        {
            person = await work.FindPersonAsync(person.Id, cancel);
            if (await credentials.SetPasswordAsync(person, command.Password, mustChange: false) is { } refusal) return refusal;
            await work.CommitAsync(AccountActs.PasswordChanged, person.AsSubject(), note: null, cancel);
        }

        return await start.NextAsync(person, command.Proof.HasSecondFactor, command.Device, cancel);
    }
}
