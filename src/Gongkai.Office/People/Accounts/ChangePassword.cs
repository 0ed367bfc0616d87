using Gongkai.Law;
using Gongkai.Office.Journal;
using Gongkai.Office.People.SignIns;

namespace Gongkai.Office.People.Accounts;

/// <summary>A person replaces the own password; all other sessions of the person end.</summary>
public sealed class ChangePassword(Logbook logbook, Credentials credentials, OwnPassword own) : IUseCase
{
    /// <param name="Session">In which the person does it, and which goes on.</param>
    public sealed record Command(Guid Person, Guid Session, string Current, string Password);

    /// <returns>Refused (password-wrong, locked-out) for the current password, (password-too-weak, password-unchanged) for the new one.</returns>
    public async Task<Ruling<Person>> HandleAsync(Command command, Actor actor, CancellationToken cancel)
    {
        if (await own.CheckAsync(command.Person, command.Current, cancel) is { } wrong) return wrong;

        await using var work = await logbook.BeginAsync(JournalLog.Installation, actor, cancel);
        var person = await work.FindPersonAsync(command.Person, cancel);
        if (await credentials.SetPasswordAsync(person, command.Password, mustChange: false) is { } refusal) return refusal;

        await work.CarryOnAsync(person, command.Session, cancel);
        await work.CommitAsync(AccountActs.PasswordChanged, person.AsSubject(), note: null, cancel);
        return person;
    }
}

/// <summary>Asks for the own password again before something that a stranger at an open screen must not do.</summary>
public sealed class OwnPassword(Credentials credentials, FailedAttempts attempts) : IUseCase
{
    /// <returns>Refused (password-wrong, locked-out); null when it is right. Failures count as at sign-in.</returns>
    public async Task<Refusal?> CheckAsync(Guid id, string password, CancellationToken cancel)
    {
        var person = await credentials.FindByIdAsync(id.ToString("D")) ?? throw new KeyNotFoundException($"There is no person {id}.");
        if (await attempts.CheckLockAsync(person) is { } locked) return locked;
        return credentials.IsPassword(person, password) ? null : await attempts.CountAsync(person, new Refusal("password-wrong", "现在的密码不对。", Basis: null), cancel);
    }
}
