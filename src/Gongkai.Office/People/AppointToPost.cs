using Gongkai.Agencies;
using Gongkai.Law;
using Gongkai.Office.Journal;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Office.People;

/// <summary>Gives a post to a person for a time (任职); one person at a time holds it.</summary>
public sealed class AppointToPost(Logbook logbook) : IUseCase
{
    /// <param name="To">The last day; null while none is fixed.</param>
    public sealed record Command(AgencyId Agency, Guid Post, Guid Person, DateOnly From, DateOnly? To = null);

    /// <returns>Refused when the days are the wrong way round (end-before-beginning), the account is disabled (person-disabled),
    /// the post is not there all the time (post-not-there), somebody holds it on a day of it (post-held), or the person would
    /// unite administrators on any day, over all bodies (administrators-united).</returns>
    /// <exception cref="KeyNotFoundException">There is no such post or person.</exception>
    public async Task<Ruling<Tenure>> HandleAsync(Command command, Actor actor, CancellationToken cancel)
    {
        if (command.To < command.From) return new Refusal("end-before-beginning", $"截止日期应当不早于起始日期{command.From:yyyy年M月d日}。", Basis: null);

        await using var work = await logbook.BeginAsync(command.Agency, actor, cancel, JournalLog.Installation);
        var post = await work.FindAsync<Post>(command.Agency, command.Post, cancel);
        var person = await work.FindPersonAsync(command.Person, cancel);
        var period = new Validity(command.From, command.To);
        if ((person.CheckEnabled() ?? CheckPost(post, period) ?? await CheckHeldAsync(work, post, period, cancel)
            ?? await work.CheckAdministratorsAsync(person.Id, post.Duties, period, except: default, cancel)) is { } refusal) return refusal;

        var tenure = work.Add(new Tenure { AgencyId = post.AgencyId, Id = work.NewId(), PostId = post.Id, PersonId = person.Id, From = command.From, To = command.To });
        await work.CommitAsync(PeopleActs.Appointed, new Subject(tenure, post.Name), $"账号{person.UserName}", cancel);
        return tenure;
    }

    private static Refusal? CheckPost(Post post, Validity period)
    {
        if (post.Validity().Covers(period)) return null;

        var there = $"自{post.From:yyyy年M月d日}起" + (post.To is { } last ? $"至{last:yyyy年M月d日}止" : "");
        return new Refusal("post-not-there", $"该岗位{there}设立，任职期间应当在此期间之内。请修改任职的起止日期。", Basis: null);
    }

    private static async Task<Refusal?> CheckHeldAsync(Work work, Post post, Validity period, CancellationToken cancel)
    {
        var others = await work.Data.Set<Tenure>().Where(t => t.AgencyId == post.AgencyId && t.PostId == post.Id).ToListAsync(cancel);
        if (others.Find(other => other.Validity().Overlaps(period)) is not { } other) return null;

        var held = $"自{other.From:yyyy年M月d日}起" + (other.To is { } last ? $"至{last:yyyy年M月d日}止" : "");
        return new Refusal("post-held", $"该岗位{held}已有人任职，一个岗位同一时间只能由一人任职。请先终止原任职，或者修改起止日期。", Basis: null);
    }
}
