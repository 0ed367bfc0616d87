using Gongkai.Agencies;
using Gongkai.Law;
using Gongkai.Office.Agencies;
using Gongkai.Office.Journal;
using Gongkai.Office.Storage;
using Gongkai.Review;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Office.Review;

/// <summary>Gives a body a procedure of review from a day on; what was submitted before goes on under the old one (Regulation Art. 17 para. 1).</summary>
public sealed class SetReviewProcedure(Logbook logbook) : IUseCase
{
    /// <param name="From">The first day; today or later.</param>
    /// <param name="Basis">The document behind it.</param>
    public sealed record Command(AgencyId Agency, IReadOnlyList<ReviewStep> Steps, DateOnly From, string? Basis);

    /// <returns>Refused by <see cref="ReviewProcedure.Of"/>, when it would begin before today (procedure-in-past), or a later one is set (version-not-last).</returns>
    public async Task<Ruling<BodyProcedure>> HandleAsync(Command command, Actor actor, CancellationToken cancel)
    {
        var ruling = ReviewProcedure.Of(command.Steps);
        if (ruling is not Ruling<ReviewProcedure>.Allowed { Value: var procedure }) return ((Ruling<ReviewProcedure>.Refused)ruling).Reason;

        await using var work = await logbook.BeginAsync(command.Agency, actor, cancel);
        if (command.From < work.Today) return new Refusal("procedure-in-past", "新的审查程序应当自当日或者以后起执行，不能追溯。请修改启用日期。", Basis: null);

        var versions = await work.Data.Set<BodyProcedure>().Where(p => p.AgencyId == command.Agency).ToListAsync(cancel);
        if (Successive.MakeRoom(work, versions, command.From, "审查程序") is { } late) return late;

        var set = work.Add(new BodyProcedure { AgencyId = command.Agency, Id = work.NewId(), Steps = ReviewSteps.Write(procedure), Basis = command.Basis, From = command.From });
        await work.CommitAsync(ReviewActs.ProcedureSet, new Subject(set, $"自{set.From:yyyy年M月d日}起"), string.Join("、", procedure.Steps.Select(step => step.Name)), cancel);
        return set;
    }
}
