using Gongkai.Agencies;
using Gongkai.Law;
using Gongkai.Office.Journal;
using Gongkai.Office.Storage;
using Gongkai.Review;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Office.Proactive;

/// <summary>
/// Passes several versions with one opinion, each by <see cref="PassItem"/> and in its own transaction: what one refuses does not hold up the others.
/// A secrecy review is never passed so, because it looks at one item after the other (保密法实施条例 Art. 42).
/// </summary>
public sealed class PassItems(OfficeContext data, ReviewReading reviews, PassItem pass, BusinessClock clock) : IUseCase
{
    /// <summary>Versions at once, at most.</summary>
    public const int Most = 50;

    /// <summary>A version as the person saw it in the list.</summary>
    /// <param name="RowVersion">The version of its row.</param>
    /// <param name="Step">The number of the step, from 0.</param>
    public sealed record Chosen(Guid Version, int RowVersion, int Step);

    public sealed record Command(AgencyId Agency, IReadOnlyList<Chosen> Versions, string? Opinion);

    /// <summary>What came of one of them.</summary>
    /// <param name="Refusal">Null where it was passed.</param>
    public sealed record Result(Guid Version, string Title, Refusal? Refusal);

    /// <returns>A result for each, in the order in which they were chosen; refused when none is chosen (nothing-chosen) or too many are (too-many-chosen). In a
    /// result also: its step is a secrecy review (secrecy-one-by-one).</returns>
    /// <exception cref="KeyNotFoundException">The body lacks one of the versions; none was passed.</exception>
    public async Task<Ruling<IReadOnlyList<Result>>> HandleAsync(Command command, Actor actor, CancellationToken cancel)
    {
        if (command.Versions.Count == 0) return new Refusal("nothing-chosen", "没有选择要通过的信息。请勾选以后再办理。", Basis: null);
        if (command.Versions.Count > Most) return new Refusal("too-many-chosen", $"一次最多通过{Most}件。请分批办理。", Basis: null);

        var ids = command.Versions.Select(chosen => chosen.Version).Distinct().ToList();
        var titles = await data.Set<ItemVersion>().Where(v => v.AgencyId == command.Agency && ids.Contains(v.Id))
            .Join(data.Set<ItemText>(), v => new { v.AgencyId, Id = v.TextId }, t => new { t.AgencyId, t.Id }, (version, text) => new { version.Id, text.Title }).ToDictionaryAsync(each => each.Id, each => each.Title, cancel);
        if (titles.Count < ids.Count) throw new KeyNotFoundException($"The body {command.Agency} lacks one of the versions.");

        var courses = await reviews.OfAsync(command.Agency, ids, clock.Today, cancel);
        var results = new List<Result>();
        foreach (var chosen in command.Versions.DistinctBy(each => each.Version))
        {
            var refusal = CheckSubject(courses[chosen.Version].Course, chosen.Step)
                ?? (await pass.HandleAsync(new(command.Agency, chosen.Version, chosen.RowVersion, chosen.Step, command.Opinion), actor, cancel) as Ruling<ItemVersion>.Refused)?.Reason;
            results.Add(new Result(chosen.Version, titles[chosen.Version], refusal));
        }

        return results;
    }

    private static Refusal? CheckSubject(ReviewCourse course, int step) => step >= 0 && step < course.Procedure.Steps.Count && course.Procedure.Steps[step] is { Subject: ReviewSubject.Secrecy, Name: var name }
        ? new Refusal("secrecy-one-by-one", $"{name}应当逐项进行，不能批量通过。请打开这一件单独办理。", LegalBasis.SecrecyRegulation(42))
        : null;
}
