using Gongkai.Agencies;
using Gongkai.Law;
using Gongkai.Office.Agencies;
using Gongkai.Office.Journal;

namespace Gongkai.Office.People;

/// <summary>Sets up a post (岗位) with what its holder is there for.</summary>
public sealed class CreatePost(Logbook logbook) : IUseCase
{
    /// <param name="Division">Null when the post stands outside the divisions.</param>
    public sealed record Command(AgencyId Agency, Guid? Division, string Name, IReadOnlyList<Duty> Duties, DateOnly From);

    /// <returns>Refused when the name (post-name-missing) or every duty is missing (duties-missing), two administrators' duties meet (administrators-united), or the
    /// division (division-ended) or the body has ended (agency-ended).</returns>
    /// <exception cref="KeyNotFoundException">The body has no such division.</exception>
    public async Task<Ruling<Post>> HandleAsync(Command command, Actor actor, CancellationToken cancel)
    {
        if (Check(command.Name, command.Duties) is { } refusal) return refusal;

        await using var work = await logbook.BeginAsync(command.Agency, actor, cancel);
        if (await work.CheckNotEndedAsync(command.Agency, command.From, cancel) is { } ended) return ended;
        if (await CheckDivisionAsync(work, command.Agency, command.Division, cancel) is { } past) return past;

        var post = work.Add(new Post
        {
            AgencyId = command.Agency,
            Id = work.NewId(),
            DivisionId = command.Division,
            Name = command.Name.Trim(),
            Duties = InOrder(command.Duties),
            From = command.From,
        });
        await work.CommitAsync(PeopleActs.PostCreated, new Subject(post, post.Name), Labels(post.Duties), cancel);
        return post;
    }

    internal static Refusal? Check(string name, IReadOnlyList<Duty> duties) =>
        string.IsNullOrWhiteSpace(name) ? new Refusal("post-name-missing", "应当填写岗位名称。", Basis: null)
        : duties.Count == 0 ? new Refusal("duties-missing", "应当至少选择一项职责。", Basis: null)
        : ThreeAdministrators.Check(duties);

    /// <summary>Refused (division-ended) when the division is no longer there; null when it is, or none is chosen.</summary>
    /// <exception cref="KeyNotFoundException">The body has no such division.</exception>
    internal static async Task<Refusal?> CheckDivisionAsync(Work work, AgencyId agency, Guid? division, CancellationToken cancel)
    {
        if (division is not { } id) return null;

        var chosen = await work.FindAsync<Division>(agency, id, cancel);
        return chosen.To < work.Today ? new Refusal("division-ended", $"科室“{chosen.Name}”已于{chosen.To:yyyy年M月d日}撤销。请另选科室。", Basis: null) : null;
    }

    internal static IReadOnlyList<Duty> InOrder(IReadOnlyList<Duty> duties) => [.. Duty.All.Where(duties.Contains)];

    internal static string Labels(IEnumerable<Duty> duties) => string.Join("、", duties.Select(duty => duty.Label));
}
