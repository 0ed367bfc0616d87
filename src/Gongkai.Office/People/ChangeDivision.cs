using Gongkai.Agencies;
using Gongkai.Law;
using Gongkai.Office.Journal;
using Gongkai.Office.Storage;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Office.People;

/// <summary>Gives a division another name; the journal keeps the one before.</summary>
public sealed class RenameDivision(Logbook logbook) : IUseCase
{
    /// <param name="Version">The version that the person saw.</param>
    public sealed record Command(AgencyId Agency, Guid Division, int Version, string Name);

    /// <returns>Refused when it was changed meanwhile, the name is missing (division-name-missing) or another division has it (division-exists).</returns>
    /// <exception cref="KeyNotFoundException">The body has no such division.</exception>
    public async Task<Ruling<Division>> HandleAsync(Command command, Actor actor, CancellationToken cancel)
    {
        var name = command.Name.Trim();
        if (name.Length == 0) return CreateDivision.NameMissing;

        await using var work = await logbook.BeginAsync(command.Agency, actor, cancel);
        var division = await work.FindAsync<Division>(command.Agency, command.Division, cancel);
        if (division.ConflictWith(command.Version) is { } conflict) return conflict;
        if (await work.Data.Set<Division>().On(work.Today).AnyAsync(d => d.AgencyId == command.Agency && d.Name == name && d.Id != division.Id, cancel)) return CreateDivision.Exists(name);

        var before = division.Name;
        division.Name = name;
        await work.CommitAsync(PeopleActs.DivisionRenamed, new Subject(division, name), $"原名称：{before}", cancel);
        return division;
    }
}

/// <summary>Records the last day of a division.</summary>
public sealed class EndDivision(Logbook logbook) : IUseCase
{
    /// <param name="Version">The version that the person saw.</param>
    public sealed record Command(AgencyId Agency, Guid Division, int Version, DateOnly LastDay);

    /// <returns>Refused when it was changed meanwhile, the day cannot be (end-before-beginning, end-later), or posts stand in it beyond the day (division-has-posts).</returns>
    /// <exception cref="KeyNotFoundException">The body has no such division.</exception>
    public async Task<Ruling<Division>> HandleAsync(Command command, Actor actor, CancellationToken cancel)
    {
        await using var work = await logbook.BeginAsync(command.Agency, actor, cancel);
        var division = await work.FindAsync<Division>(command.Agency, command.Division, cancel);
        if ((division.ConflictWith(command.Version) ?? division.CheckLastDay(command.LastDay)) is { } refusal) return refusal;

        var posts = await work.Data.Set<Post>()
            .Where(p => p.AgencyId == command.Agency && p.DivisionId == division.Id && (p.To == null || p.To > command.LastDay)).OrderBy(p => p.Name).Select(p => p.Name).ToListAsync(cancel);
        if (posts.Count > 0)
            return new Refusal("division-has-posts", $"{command.LastDay:yyyy年M月d日}以后科室里还有岗位：{string.Join("、", posts)}。请先把岗位改到其他科室，或者撤销岗位。", Basis: null);

        division.To = command.LastDay;
        await work.CommitAsync(PeopleActs.DivisionEnded, new Subject(division, division.Name), note: null, cancel);
        return division;
    }
}
