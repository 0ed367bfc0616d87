using System.Security.Claims;
using Gongkai.Agencies;
using Gongkai.Office.Agencies;
using Gongkai.Office.Journal;
using Gongkai.Office.People;
using Microsoft.AspNetCore.Http;

namespace Gongkai.Web.Access;

/// <summary>Who is asking, and what that person may do today. There once a page of the workspace is opened.</summary>
public sealed class SignedIn(Standing standing, AgencyChart chart, ChartedAgency? agency)
{
    /// <summary>The authentication scheme: a cookie that names a session.</summary>
    public const string Scheme = "gongkai";

    /// <summary>The claim with the id of the person.</summary>
    public const string PersonClaim = "person";

    /// <summary>The claim with the id of the session.</summary>
    public const string SessionClaim = "session";

    public Standing Standing { get; } = standing;

    /// <summary>The bodies as they stand today.</summary>
    public AgencyChart Chart { get; } = chart;

    /// <summary>The day by the clock of the work.</summary>
    public DateOnly Today => Chart.Day;

    /// <summary>The body that the address names.</summary>
    /// <exception cref="InvalidOperationException">The address names none.</exception>
    public ChartedAgency Agency => agency ?? throw new InvalidOperationException("This address names no body.");

    /// <summary>As the journal names the person, at the body of the address.</summary>
    public Actor Actor => Standing.ActorAs(Held);

    /// <summary>The post in which the person acts here: one of the body where there is one, or of one that carries it on, else the first.</summary>
    public string PostName => Standing.PostName(Held);

    private HeldDuty? Held =>
        Standing.Duties.OrderBy(duty => agency is null || duty.Agency == agency.Id ? 0 : Chart.CarriesOn(duty.Agency, agency.Id) ? 1 : 2).FirstOrDefault();

    /// <summary>Whether the person has the right at the body of the address.</summary>
    public bool May(Right right) => agency is not null && May(right, agency.Id);

    /// <summary>Whether the person has the right at that body; <see cref="JournalLog.Installation"/> asks for all of the installation.</summary>
    public bool May(Right right, AgencyId at) => Standing.Reaches(right, at, Chart);

    /// <summary>Of this request.</summary>
    /// <exception cref="InvalidOperationException">Nobody is signed in, or the page is none of the workspace.</exception>
    public static SignedIn Of(HttpContext context) =>
        context.Items[typeof(SignedIn)] as SignedIn ?? throw new InvalidOperationException("Nobody is signed in on this page.");

    /// <summary>The person of the cookie; null when nobody is signed in.</summary>
    public static Guid? PersonOf(ClaimsPrincipal user) => IdIn(user, PersonClaim);

    /// <summary>The session of the cookie; null when nobody is signed in.</summary>
    public static Guid? SessionOf(ClaimsPrincipal user) => IdIn(user, SessionClaim);

    internal void ShowOn(HttpContext context) => context.Items[typeof(SignedIn)] = this;

    private static Guid? IdIn(ClaimsPrincipal user, string claim) => Guid.TryParseExact(user.FindFirstValue(claim), "D", out var id) ? id : null;
}
