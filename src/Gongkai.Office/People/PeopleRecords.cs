using Gongkai.Agencies;
using Gongkai.Law;
using Gongkai.Office.Journal;
using Gongkai.Office.Storage;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Office.People;

/// <summary>What the use cases of this area load and ask.</summary>
internal static class PeopleRecords
{
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public static async Task<Person> FindPersonAsync(this Work work, Guid id, CancellationToken cancel) =>
        await work.Data.Set<Person>().SingleOrDefaultAsync(p => p.Id == id, cancel) ?? throw new KeyNotFoundException($"There is no person {id}.");

    /// <summary>Refused (person-disabled) when the account cannot be used; null when it can.</summary>
    public static Refusal? CheckEnabled(this Person person) =>
        person.DisabledAt is null ? null : new Refusal("person-disabled", "所选人员的账号已停用。请另选人员，或者先恢复账号。", Basis: null);

    public static Validity Validity(this IDated dated) => new(dated.From, dated.To);

    /// <summary>Refused (end-before-beginning, end-later) when the last day is before the first, or would make longer what has an end; null when it will do.</summary>
    public static Refusal? CheckLastDay(this IDated dated, DateOnly lastDay) =>
        lastDay < dated.From ? new Refusal("end-before-beginning", $"截止日期应当不早于起始日期{dated.From:yyyy年M月d日}。", Basis: null)
        : dated.To < lastDay ? new Refusal("end-later", $"截止日期已定为{dated.To:yyyy年M月d日}，只能提前，不能推后。", Basis: null)
        : null;

    /// <summary>
    /// Refused (administrators-united) when on any day the person would hold two of the three administrators' duties, over all bodies.
    /// </summary>
    /// <remarks>Whoever asks holds the lock of the installation's log, so no appointment elsewhere can come between.</remarks>
    /// <param name="duties">The duties to be given.</param>
    /// <param name="period">When.</param>
    /// <param name="except">The post whose duties these are, which is left out of what the person has already.</param>
    public static async Task<Refusal?> CheckAdministratorsAsync(
        this Work work, Guid person, IReadOnlyList<Duty> duties, Validity period, (AgencyId Agency, Guid Post) except, CancellationToken cancel)
    {
        if (!duties.Any(duty => duty.IsAdministrator)) return null;

        var tenures = await work.Data.Set<Tenure>().Where(t => t.PersonId == person)
            .Join(work.Data.Set<Post>(), t => new { t.AgencyId, Id = t.PostId }, p => new { p.AgencyId, p.Id }, (tenure, post) => new { tenure, post })
            .Where(held => held.post.AgencyId != except.Agency || held.post.Id != except.Post)
            .ToListAsync(cancel);
        var held = tenures.ConvertAll(each => (Period: each.tenure.Validity(), each.post.Duties));
        var days = held.Select(each => each.Period.From).Where(period.Covers).Append(period.From).Distinct();
        return days
            .Select(day => ThreeAdministrators.Check(held.Where(each => each.Period.Covers(day)).SelectMany(each => each.Duties).Concat(duties)))
            .FirstOrDefault(refusal => refusal is not null);
    }
}
