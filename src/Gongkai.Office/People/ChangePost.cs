using Gongkai.Agencies;
using Gongkai.Law;
using Gongkai.Office.Journal;
using Gongkai.Office.Storage;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Office.People;

/// <summary>Changes the name, division or duties of a post; its holders have the new duties at once.</summary>
public sealed class ChangePost(Logbook logbook) : IUseCase
{
    /// <param name="Version">The version that the person saw.</param>
    public sealed record Command(AgencyId Agency, Guid Post, int Version, Guid? Division, string Name, IReadOnlyList<Duty> Duties);

    /// <returns>Refused when it was changed meanwhile, the name (post-name-missing) or every duty is missing (duties-missing), the
    /// division has ended (division-ended), a
    /// holder would unite administrators (administrators-united), nobody would be left who is one of the three (last-administrator), or somebody acts in it by delegation and it would get an
    /// administrator's duty (delegation-of-administrator).</returns>
    /// <exception cref="KeyNotFoundException">The body has no such post or division.</exception>
    public async Task<Ruling<Post>> HandleAsync(Command command, Actor actor, CancellationToken cancel)
    {
        if (CreatePost.Check(command.Name, command.Duties) is { } refusal) return refusal;

        await using var work = await logbook.BeginAsync(command.Agency, actor, cancel, JournalLog.Installation);
        var post = await work.FindAsync<Post>(command.Agency, command.Post, cancel);
        if (post.ConflictWith(command.Version) is { } conflict) return conflict;
        if (command.Division != post.DivisionId && await CreatePost.CheckDivisionAsync(work, command.Agency, command.Division, cancel) is { } past) return past;
        if (await CheckHoldersAsync(work, post, command.Duties, cancel) is { } united) return united;

        var administrators = post.Duties.Any(duty => duty.IsAdministrator) ? await AdministratorsInOffice.ReadAsync(work, cancel) : null;
        (post.DivisionId, post.Name, post.Duties) = (command.Division, command.Name.Trim(), CreatePost.InOrder(command.Duties));
        if (administrators is not null && await administrators.CheckRemainAsync(work, cancel) is { } last) return last;

        await work.CommitAsync(PeopleActs.PostChanged, new Subject(post, post.Name), CreatePost.Labels(post.Duties), cancel);
        return post;
    }

    private static async Task<Refusal?> CheckHoldersAsync(Work work, Post post, IReadOnlyList<Duty> duties, CancellationToken cancel)
    {
        var tenures = await work.Data.Set<Tenure>()
            .Where(t => t.AgencyId == post.AgencyId && t.PostId == post.Id && (t.To == null || t.To >= work.Today)).ToListAsync(cancel);
        foreach (var tenure in tenures)
        {
            if (await work.CheckAdministratorsAsync(tenure.PersonId, duties, tenure.Validity(), (post.AgencyId, post.Id), cancel) is { } refusal) return refusal;
        }

        var held = tenures.ConvertAll(tenure => tenure.Id);
        return duties.FirstOrDefault(duty => duty.IsAdministrator) is { } administrator
            && await work.Data.Set<DelegatedTenure>().AnyAsync(d => d.AgencyId == post.AgencyId && held.Contains(d.TenureId) && d.To >= work.Today, cancel)
            ? new Refusal("delegation-of-administrator", $"该岗位正委托他人代行，不能加上{administrator.Label}的职责。请先撤回委托。", Basis: null)
            : null;
    }
}
