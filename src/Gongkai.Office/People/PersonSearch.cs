using Gongkai.Agencies;
using Gongkai.Office.Storage;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Office.People;

/// <summary>Looks for somebody who is to be chosen, among all who have an account that can be used.</summary>
public sealed class PersonSearch(OfficeContext data) : IUseCase
{
    /// <summary>How many are found at most; whoever is not among them needs more of the name.</summary>
    public const int Most = 20;

    /// <summary>Those with the text in the name or the user name, exact ones first. Two queries.</summary>
    /// <param name="day">For the posts.</param>
    public async Task<FoundPeople> FindAsync(string? text, DateOnly day, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(text)) return new FoundPeople([], IsCut: false);

        var (name, userName) = (text.Trim(), UserNames.Normalize(text));
        var found = await data.Set<Person>().AsNoTracking()
            .Where(p => p.DisabledAt == null && (p.DisplayName.Contains(name) || p.NormalizedUserName.Contains(userName)))
            .OrderBy(p => p.NormalizedUserName == userName ? 0 : p.DisplayName == name ? 1 : 2).ThenBy(p => p.DisplayName).ThenBy(p => p.NormalizedUserName)
            .Take(Most + 1)
            .Select(p => new { p.Id, p.UserName, p.DisplayName, IsExact = p.NormalizedUserName == userName })
            .ToListAsync(cancel);
        var ids = found.ConvertAll(person => person.Id);
        var posts = (await data.Set<Tenure>().On(day).Where(t => ids.Contains(t.PersonId))
            .Join(data.Set<Post>(), t => new { t.AgencyId, Id = t.PostId }, p => new { p.AgencyId, p.Id }, (tenure, post) => new { tenure.PersonId, post.AgencyId, post.Name })
            .ToListAsync(cancel)).ToLookup(held => held.PersonId, held => (held.AgencyId, held.Name));
        return new FoundPeople(
            [.. found.Take(Most).Select(person => new FoundPerson(person.Id, person.UserName, person.DisplayName, person.IsExact, [.. posts[person.Id]]))], IsCut: found.Count > Most);
    }
}

/// <param name="IsCut">True when there are more.</param>
public sealed record FoundPeople(IReadOnlyList<FoundPerson> People, bool IsCut)
{
    /// <summary>The one who must be meant: with this user name; null when somebody has to choose.</summary>
    public FoundPerson? Meant => People.FirstOrDefault(person => person.HasUserName);
}

/// <param name="HasUserName">Whether the text is the user name.</param>
/// <param name="Posts">Of the day, in all bodies.</param>
public sealed record FoundPerson(Guid Id, string UserName, string DisplayName, bool HasUserName, IReadOnlyList<(AgencyId Agency, string Name)> Posts);
