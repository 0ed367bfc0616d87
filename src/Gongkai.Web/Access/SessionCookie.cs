using Gongkai.Office.Agencies;
using Gongkai.Office.Drafts;
using Gongkai.Office.People.SignIns;
using Gongkai.Office.Storage;
using Gongkai.Web.Drafts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Gongkai.Web.Access;

/// <summary>The cookie of a session, and what happens when it is over: the person signs in again and finds what was typed.</summary>
internal sealed class SessionCookie(DraftBox drafts, AgencyCharts charts, OfficeContext data, BusinessClock clock, Sessions sessions) : CookieAuthenticationEvents
{
    /// <summary>Where a session that is over leaves its person, so that a form that arrives late can be kept.</summary>
    private static readonly object LatePerson = new();

    /// <summary>Bytes of a late form that is kept.</summary>
    private const long LargestForm = 256 * 1024;

    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        var session = context.Principal is { } principal ? Access.SignedIn.SessionOf(principal) : null;
        if (session is not null && await sessions.CheckAsync(session.Value, context.HttpContext.RequestAborted) is not null) return;

        // Only a session that ran out leaves its person: a cookie of one that was signed out or revoked is nobody's.
        if (session is not null && Access.SignedIn.PersonOf(context.Principal!) is { } person && await sessions.HasRunOutAsync(session.Value, person, context.HttpContext.RequestAborted))
            context.HttpContext.Items[LatePerson] = person;
        context.RejectPrincipal();
    }

    public override async Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context)
    {
        var request = context.Request;
        var back = $"{request.PathBase}{request.Path}{request.QueryString}";
        if (HttpMethods.IsPost(request.Method))
            back = await KeepAsync(context.HttpContext) is { } draft ? $"{request.PathBase}{request.Path}?{DraftFilter.DraftKey}={draft:D}" : $"{request.PathBase}{request.Path}";
        context.Response.Redirect(QueryHelpers.AddQueryString($"{request.PathBase}/sign-in", "return", back));
    }

    private async Task<Guid?> KeepAsync(HttpContext http)
    {
        if (http.Items[LatePerson] is not Guid person || !http.Request.HasFormContentType || http.Request.ContentLength is null or > LargestForm) return null;

        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var chart = await charts.OnAsync(clock.Today, data, http.RequestAborted);
        return await drafts.KeepAsync(FormFields.AgencyOf(http, chart), person, http.Request.Path, FormFields.Of(form), draft: null, http.RequestAborted);
    }
}
