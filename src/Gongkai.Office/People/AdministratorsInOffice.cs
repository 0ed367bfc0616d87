using Gongkai.Agencies;
using Gongkai.Law;
using Gongkai.Office.Journal;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Office.People;

/// <summary>When somebody with an enabled account holds each of the three administrators' duties, over all bodies.</summary>
/// <remarks>
/// <para>Without a security administrator nobody could ever be given a post again, so no act may take the last one away. The same holds for
/// the two others: they check each other only while all three are there (<see cref="ThreeAdministrators"/>), set-up appoints all three, and
/// naming the next one first costs nothing.</para>
/// <para>Whoever asks holds the lock of the installation's log, so that two such acts cannot pass each other.</para>
/// </remarks>
/// <param name="Today">From when on it counts.</param>
internal sealed record AdministratorsInOffice(ILookup<Duty, Validity> Held, DateOnly Today)
{
    private static readonly (Duty Duty, string Consequence)[] Administrators =
    [
        (Duty.SecurityAdministrator, "账号和岗位就没有人能管理"),
        (Duty.SystemAdministrator, "机构、系统设置和备份就没有人能管理"),
        (Duty.AuditAdministrator, "操作日志就没有人审计"),
    ];

    /// <summary>As it is with what the work has changed so far, stored or not.</summary>
    public static async Task<AdministratorsInOffice> ReadAsync(Work work, CancellationToken cancel)
    {
        var data = work.Data;
        var posts = (await data.Set<Post>().ToListAsync(cancel)).Where(post => post.Duties.Any(duty => duty.IsAdministrator)).ToDictionary(post => (post.AgencyId, post.Id));
        var ids = posts.Keys.Select(key => key.Id).ToList();
        var tenures = (await data.Set<Tenure>().Where(tenure => ids.Contains(tenure.PostId)).ToListAsync(cancel)).FindAll(tenure => data.Entry(tenure).State != EntityState.Deleted);
        var holders = tenures.Select(tenure => tenure.PersonId).Distinct().ToList();
        var enabled = (await data.Set<Person>().Where(person => holders.Contains(person.Id)).ToListAsync(cancel)).Where(person => person.DisabledAt is null).Select(person => person.Id).ToHashSet();

        var held = from tenure in tenures
                   where enabled.Contains(tenure.PersonId)
                   from duty in posts[(tenure.AgencyId, tenure.PostId)].Duties
                   where duty.IsAdministrator
                   select (duty, period: tenure.Validity());
        return new AdministratorsInOffice(held.ToLookup(each => each.duty, each => each.period), work.Today);
    }

    /// <summary>
    /// Refused (last-administrator) when what the work has changed since leaves a day without one of the three, or brings that day forward; null when not.
    /// </summary>
    public async Task<Refusal?> CheckRemainAsync(Work work, CancellationToken cancel)
    {
        var now = await ReadAsync(work, cancel);
        foreach (var (duty, consequence) in Administrators)
        {
            if (now.FirstDayWithout(duty) is not { } day || FirstDayWithout(duty) <= day) continue;

            return new Refusal(
                "last-administrator",
                $"办理以后，自{day:yyyy年M月d日}起没有账号可用的{duty.Label}，{consequence}。没有办理；请先安排另一人接任{duty.Label}，再办理。",
                Basis: null);
        }

        return null;
    }

    /// <summary>From today on; null when somebody holds it on every day to come.</summary>
    private DateOnly? FirstDayWithout(Duty duty)
    {
        var day = Today;
        foreach (var period in Held[duty].OrderBy(period => period.From).Where(period => period.To is null || period.To >= Today))
        {
            if (period.From > day) return day;
            if (period.To is not { } last) return null;
            if (last >= day) day = last.AddDays(1);
        }

        return day;
    }
}
