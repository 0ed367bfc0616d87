using Gongkai.Law;
using Gongkai.Office.Journal;

namespace Gongkai.Office.People.Accounts;

/// <summary>A person gives up the authenticator app, with the password as proof.</summary>
public sealed class DisableTwoFactor(Logbook logbook, Credentials credentials, OwnPassword own) : IUseCase
{
    public sealed record Command(Guid Person, Guid Session, string Password);

    /// <returns>Refused (password-wrong, locked-out).</returns>
    public async Task<Ruling<Person>> HandleAsync(Command command, Actor actor, CancellationToken cancel)
    {
        if (await own.CheckAsync(command.Person, command.Password, cancel) is { } wrong) return wrong;

        await using var work = await logbook.BeginAsync(JournalLog.Installation, actor, cancel);
        var person = await work.FindPersonAsync(command.Person, cancel);
        await credentials.ForgetSecondFactorAsync(person);
        await work.CarryOnAsync(person, command.Session, cancel);
        await work.CommitAsync(AccountActs.TwoFactorDisabled, person.AsSubject(), note: null, cancel);
        return person;
    }
}

/// <summary>The security administrator takes the second factor off the account of somebody who lost device and recovery codes.</summary>
public sealed class ResetTwoFactor(Logbook logbook, Credentials credentials) : IUseCase
{
    /// <param name="Reason">How it was made sure that the person asked for it.</param>
    public sealed record Command(Guid Person, string Reason);

    /// <exception cref="KeyNotFoundException">There is no such person.</exception>
    public async Task<Ruling<Person>> HandleAsync(Command command, Actor actor, CancellationToken cancel)
    {
        await using var work = await logbook.BeginAsync(JournalLog.Installation, actor, cancel);
        var person = await work.FindPersonAsync(command.Person, cancel);
        await credentials.ForgetSecondFactorAsync(person);
        await work.CommitAsync(AccountActs.TwoFactorReset, person.AsSubject(), command.Reason, cancel);
        return person;
    }
}
