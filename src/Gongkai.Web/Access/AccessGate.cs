using Gongkai.Agencies;
using Gongkai.Office.Agencies;
using Gongkai.Office.Journal;
using Gongkai.Office.People;
using Gongkai.Office.Storage;
using Gongkai.Web.Workspace;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;

namespace Gongkai.Web.Access;

/// <summary>
/// Lets a request through to a page of the workspace only when the person has the right that the page's folder asks for, at the body
/// that the address names. Everything under /workspace that no convention names is closed.
/// </summary>
internal sealed class AccessGate(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context, OfficeContext data, AgencyCharts charts, StandingQuery standings, BusinessClock clock, FrameOfWork frames)
    {
        var access = context.GetEndpoint()?.Metadata.GetMetadata<PageAccess>();
        if (access is null or { IsOpen: true })
        {
            if (access is null && IsUnnamedWorkspacePage(context)) context.Response.StatusCode = StatusCodes.Status403Forbidden;
            else await next(context);
            return;
        }

        var person = SignedIn.PersonOf(context.User);
        var standing = person is null ? null : await standings.OfAsync(person.Value, clock.Today, context.RequestAborted);
        if (standing is null)
        {
            await context.ChallengeAsync(SignedIn.Scheme);
            return;
        }

        var chart = await charts.OnAsync(clock.Today, data, context.RequestAborted);
        var code = context.GetRouteValue("agency") as string;
        var agency = code is null ? null : chart.FindAlsoEnded(code);
        if (code is not null && agency is null)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var signedIn = new SignedIn(standing, chart, agency);
        if (!IsAllowed(context, access, signedIn, agency))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        signedIn.ShowOn(context);
        (await frames.OfAsync(signedIn, agency, context.RequestAborted)).ShowOn(context);
        (context.Response.Headers.CacheControl, context.Response.Headers.Pragma) = ("no-cache, no-store", "no-cache"); // as antiforgery sets them
        await next(context);
    }

    private static bool IsAllowed(HttpContext context, PageAccess access, SignedIn signedIn, ChartedAgency? agency)
    {
        if (!MayUse(access.View)) return false;
        if (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method)) return true;

        return HttpMethods.IsPost(context.Request.Method) && access.Posts.TryGetValue(Handler(context), out var right) && MayUse(right);

        bool MayUse(Right? right) => right switch
        {
            null => true,
            _ when access.IsOfInstallation => signedIn.May(right, JournalLog.Installation),
            _ when agency is not null => signedIn.May(right, agency.Id),
            _ => signedIn.Standing.Duties.Any(held => WhoMayDoWhat.Reach(held.Duty, right) is not null),
        };
    }

    /// <summary>As Razor Pages find it: in the address, by way of the route or the query.</summary>
    private static string Handler(HttpContext context) => context.GetRouteValue("handler") as string ?? context.Request.Query["handler"].ToString();

    private static bool IsUnnamedWorkspacePage(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<PageActionDescriptor>() is { } page && page.ViewEnginePath.StartsWith("/Workspace/", StringComparison.Ordinal);
}
