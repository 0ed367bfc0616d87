using Gongkai.Office.Journal;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Office.People;

/// <summary>People inside a work.</summary>
internal static class PersonWork
{
    /// <summary>How the journal calls a person: by the user name, which is no personal data outside the body.</summary>
    public static Subject AsSubject(this Person person) => new(person, person.UserName);

    /// <summary>Lets one session go on after the person has changed password or second factor in it; all others end.</summary>
    public static async Task CarryOnAsync(this Work work, Person person, Guid session, CancellationToken cancel)
    {
        if (await work.Data.Set<Session>().SingleOrDefaultAsync(s => s.Id == session && s.PersonId == person.Id, cancel) is { } own) own.SecurityStamp = person.SecurityStamp;
    }
}
