using Gongkai.Agencies;
using Gongkai.Office.Storage;
using Gongkai.Review;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Office.Review;

/// <summary>Reads the procedures of a body.</summary>
public sealed class ProcedureReading(OfficeContext data) : IUseCase
{
    /// <summary>The one in force on the day: the body's own, or the one of the nearest body above, or the usual one.</summary>
    public Task<ReviewProcedure> OfAsync(AgencyId agency, DateOnly day, CancellationToken cancel) => data.ProcedureOfAsync(agency, day, cancel);

    /// <summary>The body's own with their steps, the latest first.</summary>
    public async Task<IReadOnlyList<(BodyProcedure Procedure, IReadOnlyList<ReviewStep> Steps)>> OwnAsync(AgencyId agency, CancellationToken cancel)
    {
        var own = await data.Set<BodyProcedure>().AsNoTracking().Where(p => p.AgencyId == agency).OrderByDescending(p => p.From).ToListAsync(cancel);
        return [.. own.Select(procedure => (procedure, ReviewSteps.Read(procedure.Steps).Steps))];
    }

    /// <summary>What the county has allowed the body, the latest first.</summary>
    public async Task<IReadOnlyList<TwoStepsAllowed>> AllowancesAsync(AgencyId agency, CancellationToken cancel) =>
        await data.Set<TwoStepsAllowed>().AsNoTracking().Where(a => a.AgencyId == agency).OrderByDescending(a => a.From).ToListAsync(cancel);
}
