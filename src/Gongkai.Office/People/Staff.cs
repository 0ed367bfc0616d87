using Gongkai.Agencies;
using Gongkai.Office.Storage;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Office.People;

/// <summary>The posts of one body through time, with their holders and with those who act for them.</summary>
/// <param name="Posts">By division and name.</param>
public sealed record Staff(IReadOnlyList<Division> Divisions, IReadOnlyList<StaffedPost> Posts)
{
    /// <summary>Who has which post on the day.</summary>
    public IEnumerable<(StaffedPost Post, Holding Holding)> On(DateOnly day) =>
        Posts.Where(post => post.Validity.Covers(day)).SelectMany(post => post.Holdings.Where(holding => holding.Validity.Covers(day)), (post, holding) => (post, holding));
}

/// <param name="Holdings">The newest first.</param>
public sealed record StaffedPost(
    Guid Id, int Version, string Name, Guid? DivisionId, string? Division, IReadOnlyList<Duty> Duties, Validity Validity, IReadOnlyList<Holding> Holdings)
{
    public Holding? HolderOn(DateOnly day) => Holdings.FirstOrDefault(holding => holding.Validity.Covers(day));
}

/// <summary>A person's time in a post.</summary>
/// <param name="Delegations">The newest first.</param>
public sealed record Holding(Guid TenureId, int Version, Guid PersonId, string Person, bool IsDisabled, Validity Validity, IReadOnlyList<Acting> Delegations)
{
    public Acting? ActingOn(DateOnly day) => Delegations.FirstOrDefault(acting => acting.Validity.Covers(day));
}

/// <summary>Somebody acts for the holder for some days.</summary>
public sealed record Acting(Guid Id, int Version, Guid PersonId, string Person, Validity Validity, string Reason);

/// <summary>Reads the staff of a body; four queries, however many posts there are.</summary>
public sealed class StaffQuery(OfficeContext data) : IUseCase
{
    public async Task<Staff> OfAsync(AgencyId agency, CancellationToken cancel)
    {
        var divisions = await data.Set<Division>().AsNoTracking().Where(d => d.AgencyId == agency).OrderBy(d => d.Name).ToListAsync(cancel);
        var posts = await data.Set<Post>().AsNoTracking().Where(p => p.AgencyId == agency).ToListAsync(cancel);
        var holdings = (await data.Set<Tenure>().Where(t => t.AgencyId == agency)
            .Join(data.Set<Person>(), t => t.PersonId, p => p.Id, (tenure, person) => new { tenure, person.DisplayName, person.DisabledAt })
            .AsNoTracking().ToListAsync(cancel)).ToLookup(held => held.tenure.PostId);
        var delegations = (await data.Set<DelegatedTenure>().Where(d => d.AgencyId == agency)
            .Join(data.Set<Person>(), d => d.PersonId, p => p.Id, (delegated, person) => new { delegated, person.DisplayName })
            .AsNoTracking().ToListAsync(cancel)).ToLookup(acting => acting.delegated.TenureId);

        var names = divisions.ToDictionary(division => division.Id, division => division.Name);
        return new Staff(divisions,
        [
            .. posts
                .Select(post => new StaffedPost(
                    post.Id, post.Version, post.Name, post.DivisionId, post.DivisionId is { } division ? names[division] : null, post.Duties, post.Validity(),
                    [
                        .. holdings[post.Id].OrderByDescending(held => held.tenure.From).Select(held => new Holding(
                            held.tenure.Id, held.tenure.Version, held.tenure.PersonId, held.DisplayName, held.DisabledAt is not null, held.tenure.Validity(),
                            [
                                .. delegations[held.tenure.Id].OrderByDescending(acting => acting.delegated.From).Select(acting => new Acting(
                                    acting.delegated.Id, acting.delegated.Version, acting.delegated.PersonId, acting.DisplayName,
                                    new Validity(acting.delegated.From, acting.delegated.To), acting.delegated.Reason)),
                            ])),
                    ]))
                .OrderBy(post => post.Division ?? "", StringComparer.Ordinal).ThenBy(post => post.Name, StringComparer.Ordinal),
        ]);
    }
}
