using Gongkai.Law;
using Gongkai.Office.Journal;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Office.People.Accounts;

/// <summary>The security administrator says which account of the OpenID Connect provider is a person's, or that none is.</summary>
public sealed class LinkProviderSubject(Logbook logbook) : IUseCase
{
    /// <param name="Subject">The provider's name for the person; null to end the link.</param>
    public sealed record Command(Guid Person, string? Subject);

    /// <returns>Refused (subject-taken) when it is another person's.</returns>
    /// <exception cref="KeyNotFoundException">There is no such person.</exception>
    public async Task<Ruling<Person>> HandleAsync(Command command, Actor actor, CancellationToken cancel)
    {
        await using var work = await logbook.BeginAsync(JournalLog.Installation, actor, cancel);
        var person = await work.FindPersonAsync(command.Person, cancel);
        if (command.Subject is { } subject && await work.Data.Set<Person>().AnyAsync(other => other.ProviderSubject == subject && other.Id != person.Id, cancel))
            return new Refusal("subject-taken", "这个统一身份认证账号已经关联到其他人，没有保存。请核对账号标识。", Basis: null);

        person.ProviderSubject = command.Subject;
        await work.CommitAsync(command.Subject is null ? AccountActs.ProviderUnlinked : AccountActs.ProviderLinked, person.AsSubject(), note: null, cancel);
        return person;
    }
}
