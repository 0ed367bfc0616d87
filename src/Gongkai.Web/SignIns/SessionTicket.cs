using System.Security.Claims;
using Gongkai.Office.People.SignIns;
using Gongkai.Web.Access;
using Microsoft.AspNetCore.Http;

namespace Gongkai.Web.SignIns;

/// <summary>What the cookie of a session says: whose it is and which.</summary>
internal static class SessionTicket
{
    public static ClaimsPrincipal PrincipalOf(SignInStep.Done done) => new(new ClaimsIdentity(
        [new Claim(SignedIn.PersonClaim, done.Person.ToString("D")), new Claim(SignedIn.SessionClaim, done.Session.ToString("D"))], SignedIn.Scheme));
}

/// <summary>Where a request comes from.</summary>
internal static class Visitor
{
    public static Device Of(HttpContext context) => new(context.Connection.RemoteIpAddress?.ToString() ?? "", context.Request.Headers.UserAgent.ToString());
}
