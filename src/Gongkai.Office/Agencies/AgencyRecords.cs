using Gongkai.Agencies;
using Gongkai.Law;
using Gongkai.Office.Journal;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Office.Agencies;

/// <summary>What the use cases of this area load.</summary>
internal static class AgencyRecords
{
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public static async Task<Agency> FindAgencyAsync(this Work work, AgencyId id, CancellationToken cancel) =>
        await work.Data.Set<Agency>().SingleOrDefaultAsync(a => a.Id == id, cancel) ?? throw new KeyNotFoundException($"There is no body {id}.");

    /// <summary>From the body's first day to today: when something can have happened in it.</summary>
    public static async Task<BodyDays> DaysOfAsync(this Work work, AgencyId agency, CancellationToken cancel) =>
        new(await work.Data.Set<Agency>().Where(a => a.Id == agency).Select(a => a.EstablishedOn).SingleAsync(cancel), work.Today);

    public static Task<List<TFact>> FactsOfAsync<TFact>(this Work work, AgencyId agency, CancellationToken cancel)
        where TFact : DatedAgencyFact => work.Data.Set<TFact>().Where(fact => fact.AgencyId == agency).ToListAsync(cancel);

    /// <summary>The last name, by which the journal calls the body.</summary>
    public static Task<string> NameOfAsync(this Work work, AgencyId agency, CancellationToken cancel) =>
        work.Data.Set<AgencyNaming>().Where(n => n.AgencyId == agency).OrderByDescending(n => n.From).Select(n => n.FullName).FirstAsync(cancel);

    /// <summary>Refused (agency-not-there) when the body does not exist on the day; null when it does.</summary>
    public static Refusal? CheckExists(this Agency agency, DateOnly day) =>
        agency.EstablishedOn > day ? NotThere($"该机构自{agency.EstablishedOn:yyyy年M月d日}起设立，{day:yyyy年M月d日}尚不存在。请核对日期。")
        : agency.DissolvedOn is { } last && last < day ? NotThere($"该机构已于{last:yyyy年M月d日}撤销，{day:yyyy年M月d日}已不存在。请核对日期。")
        : null;

    /// <summary>Refused (agency-ended) when the body had ended before the day: what happened then belongs to its successors; null when it exists.</summary>
    /// <remarks>What was begun before is finished under the body that has ended; only what is new is refused.</remarks>
    /// <param name="day">The day on which it happened: 收到日期, 公开日期, 决定日期.</param>
    public static async Task<Refusal?> CheckNotEndedAsync(this Work work, AgencyId agency, DateOnly day, CancellationToken cancel)
    {
        var lastDay = await work.Data.Set<Agency>().Where(a => a.Id == agency).Select(a => a.DissolvedOn).SingleOrDefaultAsync(cancel);
        if (lastDay is null || day <= lastDay) return null;

        var successors = await work.Data.Set<AgencySuccession>().Where(s => s.PredecessorId == agency).OrderBy(s => s.Id).Select(s => s.SuccessorId).ToListAsync(cancel);
        var names = new List<string>();
        foreach (var successor in successors) names.Add(await work.NameOfAsync(successor, cancel));
        return new Refusal(
            "agency-ended",
            $"本机关已于{lastDay:yyyy年M月d日}撤并，由{string.Join("、", names)}承接。{day:yyyy年M月d日}的事项没有登记，请切换到承接的机关登记；日期填错的，请改正。",
            Basis: null);
    }

    private static Refusal NotThere(string message) => new("agency-not-there", message, Basis: null);
}
