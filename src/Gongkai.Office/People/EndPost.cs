using Gongkai.Agencies;
using Gongkai.Law;
using Gongkai.Office.Journal;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Office.People;

/// <summary>Records the last day of a post.</summary>
/// <remarks>Nobody holds it after that day, so it cannot be the last administrator's: <see cref="EndTenure"/> would have refused.</remarks>
public sealed class EndPost(Logbook logbook) : IUseCase
{
    /// <param name="Version">The version that the person saw.</param>
    public sealed record Command(AgencyId Agency, Guid Post, int Version, DateOnly LastDay);

    /// <returns>Refused when it was changed meanwhile, somebody holds it beyond the day (post-held), or the day cannot be
    /// (end-before-beginning, end-later).</returns>
    /// <exception cref="KeyNotFoundException">The body has no such post.</exception>
    public async Task<Ruling<Post>> HandleAsync(Command command, Actor actor, CancellationToken cancel)
    {
        await using var work = await logbook.BeginAsync(command.Agency, actor, cancel);
        var post = await work.FindAsync<Post>(command.Agency, command.Post, cancel);
        if ((post.ConflictWith(command.Version) ?? post.CheckLastDay(command.LastDay)) is { } refusal) return refusal;
        if (await work.Data.Set<Tenure>().AnyAsync(t => t.AgencyId == post.AgencyId && t.PostId == post.Id && (t.To == null || t.To > command.LastDay), cancel))
            return new Refusal("post-held", $"{command.LastDay:yyyy年M月d日}以后还有人任职于该岗位。请先终止任职，再撤销岗位。", Basis: null);

        post.To = command.LastDay;
        await work.CommitAsync(PeopleActs.PostEnded, new Subject(post, post.Name), note: null, cancel);
        return post;
    }
}
