using Gongkai.Agencies;
using Gongkai.Office.Agencies;
using Gongkai.Office.Journal;
using Gongkai.Office.Storage;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Office.People;

/// <summary>What a person is there for on one day: the duties of all posts that the person holds, or acts in for somebody else.</summary>
/// <param name="Duties">A duty of two posts stands here twice; in order of body and post.</param>
public sealed record Standing(Guid PersonId, string DisplayName, IReadOnlyList<HeldDuty> Duties)
{
    /// <summary>As the journal names the person: name and post.</summary>
    /// <param name="held">In which the person acts; null without any.</param>
    public Actor ActorAs(HeldDuty? held) => new(PersonId, $"{DisplayName}（{PostName(held)}）");

    /// <summary>The post as it stands beside the name: 综合协调岗, 代行综合协调岗, 无岗位.</summary>
    public static string PostName(HeldDuty? held) => held is null ? "无岗位" : held.IsDelegated ? $"代行{held.PostName}" : held.PostName;

    /// <summary>Whether the person has the right in the body, by <see cref="WhoMayDoWhat"/>.</summary>
    /// <remarks>A body answers for those that it carries on: what a right reaches in the successor, it reaches in the body that has ended.</remarks>
    /// <param name="agency">The body, or <see cref="JournalLog.Installation"/> for what concerns the whole installation, which only a right over all of it reaches.</param>
    /// <param name="chart">The bodies on that day.</param>
    public bool Reaches(Right right, AgencyId agency, AgencyChart chart)
    {
        return Duties.Any(held => WhoMayDoWhat.Reach(held.Duty, right) switch
        {
            Scope.OwnBody => IsOwn(held.Agency),
            Scope.Villages => IsOwn(held.Agency) || chart.IsVillageOf(agency, held.Agency),
            Scope.Subtree => IsOwn(held.Agency) || chart.IsBelow(agency, held.Agency),
            Scope.Installation => true,
            _ => false,
        });

        bool IsOwn(AgencyId own) => own == agency || chart.CarriesOn(own, agency);
    }
}

/// <summary>One duty of one post.</summary>
/// <param name="Agency">The body of the post.</param>
/// <param name="IsDelegated">True where the person acts for the holder (代行职责).</param>
public sealed record HeldDuty(AgencyId Agency, Duty Duty, Guid PostId, string PostName, bool IsDelegated);

/// <summary>Names people in the journal where they act for no body, as at sign-in: with the first of today's posts.</summary>
public sealed class Actors(StandingQuery standings, BusinessClock clock) : IUseCase
{
    public async Task<Actor> OfAsync(Person person, CancellationToken cancel) =>
        await standings.OfAsync(person.Id, clock.Today, cancel) is { } standing ? standing.ActorAs(standing.Duties is [var first, ..] ? first : null) : new Actor(person.Id, person.DisplayName);
}

/// <summary>Finds what a person is there for.</summary>
public sealed class StandingQuery(OfficeContext data) : IUseCase
{
    /// <returns>Null when there is no such person, or the account is disabled.</returns>
    public async Task<Standing?> OfAsync(Guid personId, DateOnly day, CancellationToken cancel)
    {
        var name = await data.Set<Person>().Where(p => p.Id == personId && p.DisabledAt == null).Select(p => p.DisplayName).SingleOrDefaultAsync(cancel);
        if (name is null) return null;

        var own = await Posts(data.Set<Tenure>().On(day).Where(t => t.PersonId == personId), day).ToListAsync(cancel);
        var delegated = await Posts(data.Set<DelegatedTenure>().On(day).Where(d => d.PersonId == personId)
            .Join(data.Set<Tenure>().On(day), d => new { d.AgencyId, Id = d.TenureId }, t => new { t.AgencyId, t.Id }, (_, tenure) => tenure), day).ToListAsync(cancel);
        return new Standing(personId, name, [.. Duties(own, isDelegated: false), .. Duties(delegated, isDelegated: true)]);
    }

    /// <summary>Who has a duty in a body on the day, by a post of their own or acting for its holder; by name, with the post.</summary>
    public async Task<IReadOnlyList<(Guid Id, string Name)>> HoldersAsync(AgencyId agency, Duty duty, DateOnly day, CancellationToken cancel)
    {
        var posts = (await data.Set<Post>().AsNoTracking().Where(p => p.AgencyId == agency).On(day).ToListAsync(cancel)).Where(post => post.Duties.Contains(duty)).ToDictionary(post => post.Id, post => post.Name);
        var tenures = await data.Set<Tenure>().AsNoTracking().Where(t => t.AgencyId == agency).On(day).ToListAsync(cancel);
        var held = tenures.Where(tenure => posts.ContainsKey(tenure.PostId)).ToDictionary(tenure => tenure.Id);
        var delegated = await data.Set<DelegatedTenure>().AsNoTracking().Where(d => d.AgencyId == agency).On(day).ToListAsync(cancel);
        var people = held.Values.Select(tenure => (tenure.PersonId, Post: posts[tenure.PostId]))
            .Concat(delegated.Where(d => held.ContainsKey(d.TenureId)).Select(d => (d.PersonId, Post: $"代行{posts[held[d.TenureId].PostId]}"))).ToList();
        var ids = people.ConvertAll(each => each.PersonId);
        var names = await data.Set<Person>().Where(p => ids.Contains(p.Id) && p.DisabledAt == null).ToDictionaryAsync(p => p.Id, p => p.DisplayName, cancel);
        return [.. people.Where(each => names.ContainsKey(each.PersonId)).Select(each => (each.PersonId, $"{names[each.PersonId]}（{each.Post}）")).OrderBy(each => each.Item2, StringComparer.Ordinal)];
    }

    /// <summary>The posts of tenures, as far as they exist on the day.</summary>
    private IQueryable<Post> Posts(IQueryable<Tenure> tenures, DateOnly day) => tenures
        .Join(data.Set<Post>().On(day), t => new { t.AgencyId, Id = t.PostId }, p => new { p.AgencyId, p.Id }, (_, post) => post)
        .OrderBy(p => p.AgencyId).ThenBy(p => p.Id)
        .AsNoTracking();

    private static IEnumerable<HeldDuty> Duties(IEnumerable<Post> posts, bool isDelegated) =>
        posts.SelectMany(post => post.Duties.Select(duty => new HeldDuty(post.AgencyId, duty, post.Id, post.Name, isDelegated)));
}
