using Gongkai.Office.Storage;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Office.People.SignIns;

/// <summary>A session that is open.</summary>
public sealed record OpenSession(Guid Id, Guid PersonId, string PersonName, DateTime StartedAt, DateTime SeenAt, string Address, string Browser);

/// <summary>Which sessions are open, by the real clock and the times of <see cref="SignInSettings"/>.</summary>
public sealed class Sessions(OfficeContext data, DataFolder folder, TimeProvider real) : IUseCase
{
    /// <summary>How exactly the last request is kept: a session that is used does not write at every click.</summary>
    private static readonly TimeSpan Exactness = TimeSpan.FromMinutes(1);

    /// <summary>Whose session it is, and that it was used now.</summary>
    /// <returns>Null when the session is over: signed out, revoked, idle or open for too long, password changed elsewhere, account disabled.</returns>
    public async Task<Person?> CheckAsync(Guid session, CancellationToken cancel)
    {
        var now = BusinessClock.Stored(real.GetUtcNow());
        var found = await Open(now).Where(open => open.Session.Id == session).SingleOrDefaultAsync(cancel);
        if (found is null) return null;

        if (now - found.Session.SeenAt >= Exactness)
            await data.Set<Session>().Where(s => s.Id == session).ExecuteUpdateAsync(set => set.SetProperty(s => s.SeenAt, now), cancel);
        return found.Person;
    }

    /// <summary>Whether the session ended by nothing but time: nobody signed out or revoked it, password and account are as they were.</summary>
    public Task<bool> HasRunOutAsync(Guid session, Guid person, CancellationToken cancel) =>
        data.Set<Session>().AnyAsync(
            s => s.Id == session && s.PersonId == person && s.EndedAt == null
                && data.Set<Person>().Any(p => p.Id == person && p.DisabledAt == null && p.SecurityStamp == s.SecurityStamp),
            cancel);

    /// <summary>The open sessions of one person, or of everybody; those used last first.</summary>
    public async Task<IReadOnlyList<OpenSession>> ListAsync(Guid? person, CancellationToken cancel) =>
        await Open(BusinessClock.Stored(real.GetUtcNow()))
            .Where(open => person == null || open.Person.Id == person)
            .OrderByDescending(open => open.Session.SeenAt)
            .Select(open => new OpenSession(
                open.Session.Id, open.Person.Id, open.Person.DisplayName, open.Session.StartedAt, open.Session.SeenAt, open.Session.Address, open.Session.Device))
            .ToListAsync(cancel);

    private IQueryable<Opened> Open(DateTime now)
    {
        var (idleSince, startedSince) = (now - folder.Settings.SignIn.Idle, now - folder.Settings.SignIn.Longest);
        return from session in data.Set<Session>().AsNoTracking()
               join person in data.Set<Person>().AsNoTracking() on session.PersonId equals person.Id
               where session.EndedAt == null && session.SeenAt > idleSince && session.StartedAt > startedSince
                   && session.SecurityStamp == person.SecurityStamp && person.DisabledAt == null
               select new Opened { Session = session, Person = person };
    }

    private sealed class Opened
    {
        public required Session Session { get; init; }

        public required Person Person { get; init; }
    }
}
