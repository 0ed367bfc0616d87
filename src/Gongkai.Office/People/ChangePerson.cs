using Gongkai.Law;
using Gongkai.Office.Journal;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Office.People;

/// <summary>Records that somebody's name has changed, or was written wrongly.</summary>
public sealed class RenamePerson(Logbook logbook) : IUseCase
{
    /// <param name="Version">The version that the person saw.</param>
    public sealed record Command(Guid Person, int Version, string DisplayName);

    /// <returns>Refused when it was changed meanwhile or the name is missing (display-name-missing).</returns>
    /// <exception cref="KeyNotFoundException">There is no such person.</exception>
    public async Task<Ruling<Person>> HandleAsync(Command command, Actor actor, CancellationToken cancel)
    {
        await using var work = await logbook.BeginAsync(JournalLog.Installation, actor, cancel);
        var person = await work.FindPersonAsync(command.Person, cancel);
        if (person.ConflictWith(command.Version) is { } conflict) return conflict;
        if (string.IsNullOrWhiteSpace(command.DisplayName)) return new Refusal("display-name-missing", "应当填写姓名。", Basis: null);

        person.DisplayName = command.DisplayName.Trim();
        await work.CommitAsync(PeopleActs.Renamed, new Subject(person, person.UserName), note: null, cancel);
        return person;
    }
}

/// <summary>Closes an account: its sessions end, nobody can sign in. Posts and records stay.</summary>
public sealed class DisablePerson(Logbook logbook) : IUseCase
{
    /// <param name="Version">The version that the person saw.</param>
    public sealed record Command(Guid Person, int Version, string? Reason);

    /// <returns>Refused when it was changed meanwhile, is closed already (already-disabled), is the account of whoever acts (own-account), or of
    /// the last who is one of the three administrators (last-administrator).</returns>
    /// <exception cref="KeyNotFoundException">There is no such person.</exception>
    public async Task<Ruling<Person>> HandleAsync(Command command, Actor actor, CancellationToken cancel)
    {
        await using var work = await logbook.BeginAsync(JournalLog.Installation, actor, cancel);
        var person = await work.FindPersonAsync(command.Person, cancel);
        if (person.ConflictWith(command.Version) is { } conflict) return conflict;
        if (person.DisabledAt is not null) return new Refusal("already-disabled", "该账号已经停用，没有再次停用。", Basis: null);
        if (actor.PersonId == person.Id) return new Refusal("own-account", "不能停用本人的账号。请由另一名安全保密管理员办理。", Basis: null);

        var administrators = await AdministratorsInOffice.ReadAsync(work, cancel);
        person.DisabledAt = work.Now;
        if (await administrators.CheckRemainAsync(work, cancel) is { } last) return last;

        person.SecurityStamp = Person.NewSecurityStamp();
        await work.CommitAsync(PeopleActs.Disabled, new Subject(person, person.UserName), command.Reason, cancel);
        return person;
    }
}

/// <summary>Opens a closed account again.</summary>
public sealed class EnablePerson(Logbook logbook) : IUseCase
{
    /// <param name="Version">The version that the person saw.</param>
    public sealed record Command(Guid Person, int Version);

    /// <returns>Refused when it was changed meanwhile or is not closed (not-disabled).</returns>
    /// <exception cref="KeyNotFoundException">There is no such person.</exception>
    public async Task<Ruling<Person>> HandleAsync(Command command, Actor actor, CancellationToken cancel)
    {
        await using var work = await logbook.BeginAsync(JournalLog.Installation, actor, cancel);
        var person = await work.FindPersonAsync(command.Person, cancel);
        if (person.ConflictWith(command.Version) is { } conflict) return conflict;
        if (person.DisabledAt is null) return new Refusal("not-disabled", "该账号没有停用，不需要恢复。", Basis: null);

        person.DisabledAt = null;
        await work.CommitAsync(PeopleActs.Enabled, new Subject(person, person.UserName), note: null, cancel);
        return person;
    }
}
