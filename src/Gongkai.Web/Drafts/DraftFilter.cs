using Gongkai.Agencies;
using Gongkai.Office.Drafts;
using Gongkai.Web.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.Web.Drafts;

/// <summary>
/// Every form of the workspace can be kept (暂存) and filled in again later: the button with the name <see cref="KeepButton"/> keeps
/// it, the address with <see cref="DraftKey"/> fills it in, and sending it throws the draft away.
/// </summary>
internal sealed class DraftFilter(DraftBox drafts) : IAsyncPageFilter
{
    public const string KeepButton = "keep";

    public const string DraftKey = "draft";

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var http = context.HttpContext;
        if (http.Items[typeof(SignedIn)] is not SignedIn signedIn)
        {
            await next();
            return;
        }

        var draft = Guid.TryParseExact(http.Request.Query[DraftKey], "D", out var id) ? id : (Guid?)null;
        var person = signedIn.Standing.PersonId;
        if (HttpMethods.IsPost(http.Request.Method) && http.Request.HasFormContentType && http.Request.Form.ContainsKey(KeepButton))
        {
            var kept = await drafts.KeepAsync(FormFields.AgencyOf(http, signedIn.Chart), person, http.Request.Path, FormFields.Of(http.Request.Form), draft, http.RequestAborted);
            context.Result = new LocalRedirectResult($"{http.Request.PathBase}{http.Request.Path}?{DraftKey}={kept:D}");
            return;
        }

        if (draft is not null && HttpMethods.IsGet(http.Request.Method) && await drafts.OpenAsync(person, draft.Value, http.RequestAborted) is { } opened && opened.Form == http.Request.Path)
            Show(opened, context);

        var executed = await next();
        if (draft is not null && HttpMethods.IsPost(http.Request.Method) && executed.Result is RedirectResult or RedirectToPageResult or LocalRedirectResult)
            await drafts.DropAsync(person, draft.Value, http.RequestAborted);
    }

    private static void Show(KeptDraft draft, PageHandlerExecutingContext context)
    {
        foreach (var (field, values) in draft.Fields)
            context.ModelState.SetModelValue(field, values.Length == 1 ? values[0] : values, string.Join(',', values));
        if (context.HandlerInstance is PageModel page) page.ViewData[nameof(KeptDraft)] = draft;
    }
}

/// <summary>What of a form is kept.</summary>
internal static class FormFields
{
    /// <summary>All fields but tokens and passwords; files are not fields.</summary>
    public static Dictionary<string, string[]> Of(IFormCollection form) => form
        .Where(field => field.Key is not (DraftFilter.KeepButton or "__RequestVerificationToken" or "Code" or "Key" or "Proof") && !field.Key.Contains("password", StringComparison.OrdinalIgnoreCase))
        .ToDictionary(field => field.Key, field => field.Value.Select(value => value ?? "").ToArray());

    /// <summary>The body that the address names; of pages without one the drafts are filed under the installation.</summary>
    public static AgencyId AgencyOf(HttpContext http, Gongkai.Office.Agencies.AgencyChart chart) =>
        http.Request.RouteValues["agency"] is string code && chart.FindAlsoEnded(code) is { } agency ? agency.Id : default;
}
