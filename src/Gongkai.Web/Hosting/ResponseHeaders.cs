using Microsoft.AspNetCore.Http;

namespace Gongkai.Web.Hosting;

/// <summary>
/// Headers of every answer, errors included. The pages take nothing from elsewhere and run no script but one of ours where they are marked with
/// <see cref="UsesScriptAttribute"/>, and the policy says so.
/// </summary>
internal sealed class ResponseHeaders(RequestDelegate next)
{
    private const string WithoutScript = "default-src 'self'; script-src 'none'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private const string WithScript = "default-src 'self'; script-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    public Task InvokeAsync(HttpContext context)
    {
        context.Response.OnStarting(
            static state =>
            {
                var response = (HttpResponse)state;
                var headers = response.Headers;
                headers.ContentSecurityPolicy = response.HttpContext.GetEndpoint()?.Metadata.GetMetadata<UsesScriptAttribute>() is null ? WithoutScript : WithScript;
                headers.XContentTypeOptions = "nosniff";
                headers.XFrameOptions = "DENY";
                headers["Referrer-Policy"] = "same-origin";
                return Task.CompletedTask;
            },
            context.Response);
        return next(context);
    }
}
