using Gongkai.Agencies;
using Gongkai.Law;
using Gongkai.Office.Journal;
using Gongkai.Office.People;
using Gongkai.Office.Proactive;
using Gongkai.Office.Review;
using Gongkai.Screening;
using Gongkai.Screening.Wording;

namespace Gongkai.Office.Screening;

/// <summary>Lets findings through that block, with a reason (Regulation Art. 15: consent, or a public interest that outweighs).</summary>
public sealed class WaiveFindings(Logbook logbook, ItemScreening screening, StandingQuery standings) : IUseCase
{
    /// <param name="RowVersion">The version of the row that the person saw.</param>
    /// <param name="Findings">Their <see cref="ItemFinding.Key"/>.</param>
    /// <param name="Reason">Without personal data.</param>
    public sealed record Command(AgencyId Agency, Guid Version, int RowVersion, IReadOnlyCollection<string> Findings, string Reason);

    /// <returns>Refused when it was changed meanwhile or is not under way (version-closed), no reason is given (reason-missing), it is too long (reason-too-long) or holds
    /// personal data itself (reason-personal), nothing is chosen (nothing-chosen), the person has drafted the version (drafter-waives) or has no post that may
    /// (no-post-to-waive), or a finding is no longer there or does not block (finding-gone).</returns>
    /// <exception cref="KeyNotFoundException">The body has no such version.</exception>
    public async Task<Ruling<IReadOnlyList<ScreeningWaiver>>> HandleAsync(Command command, Actor actor, CancellationToken cancel)
    {
        var reason = command.Reason.Trim();
        if (reason.Length == 0) return new Refusal("reason-missing", "放行应当写明理由，例如本人同意公开，或者不公开会对公共利益造成重大影响。", LegalBasis.Regulation(15));
        if (reason.Length > ScreeningWaiver.LongestReason) return new Refusal("reason-too-long", $"放行的理由最多{ScreeningWaiver.LongestReason}字。", Basis: null);
        if (command.Findings.Count == 0) return new Refusal("nothing-chosen", "没有选择要放行的内容。请在表里勾选。", Basis: null);

        await screening.PrepareAsync(command.Agency, command.Version, cancel);
        await using var work = await logbook.BeginAsync(command.Agency, actor, cancel);
        var version = await work.FindAsync<ItemVersion>(command.Agency, command.Version, cancel);
        if ((version.ConflictWith(command.RowVersion) ?? version.CheckUnderWay()) is { } refusal) return refusal;
        if (new TextScreening(ScreeningPolicy.Default, WordList.Empty, work.Today).Find(reason).Count > 0) return new Refusal("reason-personal", "放行的理由里写了个人信息。理由会保存在日志里，请改用不含个人信息的说法。", Basis: null);

        var course = ReviewDesk.CourseOf(await work.Data.ReviewOfAsync(command.Agency, version.Id, cancel), await work.Data.ProcedureOfAsync(command.Agency, work.Today, cancel));
        if (course.Drafters.Contains(actor.Person())) return new Refusal("drafter-waives", "起草人不能放行自己起草的信息。请由其他有此职责的人核对后放行。", Basis: null);

        var standing = await standings.OfAsync(actor.Person(), work.Today, cancel);
        if (standing?.Duties.FirstOrDefault(held => held.Agency == command.Agency && WhoMayDoWhat.Reach(held.Duty, Right.WaiveScreening) is not null) is not { } post)
            return new Refusal("no-post-to-waive", "您没有可以放行的岗位。", Basis: null);

        var text = await work.TextAsync(version.TextId, cancel);
        var blocking = (await screening.OfAsync(version, text, work.Today, cancel)).Stopping.DistinctBy(finding => finding.Key).ToDictionary(finding => finding.Key);
        var chosen = command.Findings.Distinct().Select(key => blocking.GetValueOrDefault(key)).ToList();
        if (chosen.Contains(null)) return new Refusal("finding-gone", "所选的内容有的已经不在原处，或者已经放行。请对照现在的检查结果重新选择。", Basis: null);

        var waivers = chosen.ConvertAll(finding => work.Add(new ScreeningWaiver
        {
            AgencyId = command.Agency,
            Id = work.NewId(),
            ItemId = version.ItemId,
            VersionId = version.Id,
            Kind = finding!.Kind,
            Part = finding.Part,
            Place = finding.Place,
            Seal = finding.Seal,
            Masked = finding.Instead is { Length: <= ScreeningWaiver.LongestMasked } masked ? masked : null,
            Reason = reason,
            PersonId = standing.PersonId,
            Person = standing.ActorAs(post).Name,
            At = work.Now,
        }));
        await work.CommitAsync(ScreeningActs.Waived, new Subject(version, work.WithoutPersonalData(text.Title)), $"{waivers.Count}处：{string.Join("、", chosen.Take(5).Select(finding => finding!.InWords))}。{reason}", cancel);
        return waivers;
    }
}
