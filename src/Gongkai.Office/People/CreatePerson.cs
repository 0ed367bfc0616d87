using Gongkai.Law;
using Gongkai.Office.Journal;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Office.People;

/// <summary>Makes an account without a password; nobody can sign in with it until one is given out.</summary>
public sealed class CreatePerson(Logbook logbook) : IUseCase
{
    /// <param name="DisplayName">姓名.</param>
    public sealed record Command(string UserName, string DisplayName);

    /// <returns>Refused when the user name will not do (user-name-form) or is taken (user-name-taken), or the name is missing (display-name-missing).</returns>
    public async Task<Ruling<Person>> HandleAsync(Command command, Actor actor, CancellationToken cancel)
    {
        var (userName, displayName) = (command.UserName.Trim(), command.DisplayName.Trim());
        if (UserNames.Fault(userName) is { } fault) return new Refusal("user-name-form", fault, Basis: null);
        if (displayName.Length == 0) return new Refusal("display-name-missing", "应当填写姓名。", Basis: null);

        await using var work = await logbook.BeginAsync(JournalLog.Installation, actor, cancel);
        var normal = UserNames.Normalize(userName);
        if (await work.Data.Set<Person>().AnyAsync(p => p.NormalizedUserName == normal, cancel))
            return new Refusal("user-name-taken", $"用户名“{userName}”已有人使用（不区分大小写和全角半角）。请换一个用户名。", Basis: null);

        var person = work.Add(new Person
        {
            Id = work.NewId(),
            UserName = userName,
            NormalizedUserName = normal,
            DisplayName = displayName,
            SecurityStamp = Person.NewSecurityStamp(),
            CreatedAt = work.Now,
        });
        await work.CommitAsync(PeopleActs.Created, new Subject(person, userName), note: null, cancel);
        return person;
    }
}
