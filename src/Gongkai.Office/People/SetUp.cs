using Gongkai.Agencies;
using Gongkai.Law;
using Gongkai.Office.Agencies;
using Gongkai.Office.Journal;
using Gongkai.Office.People.Accounts;
using Gongkai.Office.Storage;
using Gongkai.Office.Storage.Backups;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Office.People;

/// <summary>
/// The first start of an installation: its first body, the three administrators, and the recovery key, in one journalled step. Possible only while
/// nobody has an account.
/// </summary>
public sealed class SetUp(Logbook logbook, OfficeContext data, DataFolder folder, TimeProvider real) : IUseCase
{
    /// <summary>The duties that must be given out, each to a person of its own.</summary>
    public static IReadOnlyList<Duty> Administrators { get; } = [Duty.SystemAdministrator, Duty.SecurityAdministrator, Duty.AuditAdministrator];

    /// <summary>The body at the top.</summary>
    /// <param name="FullName">Such as 云阳县人民政府.</param>
    /// <param name="ShortName">Such as 云阳县.</param>
    /// <param name="DocumentCode">机关代字, such as 云阳府.</param>
    /// <param name="RequestPrefix">Such as 云阳公申.</param>
    /// <param name="EstablishedOn">From when its records begin at the earliest.</param>
    public sealed record Body(string FullName, string ShortName, string Code, string Level, string DocumentCode, string RequestPrefix, DateOnly EstablishedOn);

    /// <param name="PasswordHash">Of a password that the person chose: <see cref="Credentials.HashOf"/>.</param>
    public sealed record Administrator(string UserName, string DisplayName, string PasswordHash);

    /// <param name="Administrators">In the order of <see cref="Administrators"/>.</param>
    public sealed record Command(Body Body, IReadOnlyList<Administrator> Administrators, RecoveryKey RecoveryKey);

    /// <summary>Whether nobody has an account yet.</summary>
    public async Task<bool> IsDueAsync(CancellationToken cancel) => !await data.Set<Person>().AnyAsync(cancel);

    /// <summary>Which of the names are given twice, by place; people are told apart by user name and by name.</summary>
    public static IEnumerable<int> Repeated(IReadOnlyList<string> names) =>
        Enumerable.Range(0, names.Count).Where(i => names.Take(i).Any(earlier => UserNames.Normalize(earlier) == UserNames.Normalize(names[i])));

    /// <returns>The body; refused (set-up-done) when somebody has an account already.</returns>
    public async Task<Ruling<Agency>> HandleAsync(Command command, CancellationToken cancel)
    {
        var body = new AgencyId(Guid.CreateVersion7(real.GetUtcNow()));
        await using var work = await logbook.BeginAsync(JournalLog.Installation, Actor.Installation, cancel, body);
        if (await work.Data.Set<Person>().AnyAsync(cancel)) return new Refusal("set-up-done", "系统已经设置过，没有再次设置。请直接登录。", Basis: null);

        var agency = Establish(work, body, command.Body);
        foreach (var (administrator, duty) in command.Administrators.Zip(Administrators, (administrator, duty) => (administrator, duty))) Appoint(work, body, administrator, duty);
        command.RecoveryKey.Public.Write(folder);
        await work.CommitAsync(PeopleActs.SetUpDone, new Subject(agency, command.Body.FullName), note: null, cancel);
        return agency;
    }

    private static Agency Establish(Work work, AgencyId id, Body body)
    {
        var agency = work.Add(new Agency
        {
            Id = id,
            Code = AgencyCode.Parse(body.Code),
            Level = AgencyLevel.FromCode(body.Level),
            Kind = new AgencyName(body.FullName).Kind,
            EstablishedOn = body.EstablishedOn,
        });
        work.Add(RenameAgency.Naming(work, id, new AgencyNames(body.FullName, body.ShortName, body.DocumentCode, body.RequestPrefix), body.EstablishedOn));
        return agency;
    }

    private void Appoint(Work work, AgencyId body, Administrator administrator, Duty duty)
    {
        var person = work.Add(new Person
        {
            Id = work.NewId(),
            UserName = administrator.UserName,
            NormalizedUserName = UserNames.Normalize(administrator.UserName),
            DisplayName = administrator.DisplayName,
            PasswordHash = administrator.PasswordHash,
            PasswordSetAt = BusinessClock.Stored(real.GetUtcNow()),
            SecurityStamp = Person.NewSecurityStamp(),
            CreatedAt = work.Now,
        });
        var post = work.Add(new Post { AgencyId = body, Id = work.NewId(), Name = duty.Label, Duties = [duty], From = work.Today });
        work.Add(new Tenure { AgencyId = body, Id = work.NewId(), PostId = post.Id, PersonId = person.Id, From = work.Today });
    }
}
