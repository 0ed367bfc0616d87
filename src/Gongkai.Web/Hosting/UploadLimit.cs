using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Gongkai.Web.Hosting;

/// <summary>
/// Refuses a request that announces more than <see cref="LargestRequest"/>, before anything of it is read.
/// </summary>
/// <remarks>
/// The server's own limit would close the connection while the browser is still sending, and the browser would show its own
/// error instead of ours; so that limit is lifted for this one request and the rest of it is read and dropped by the server.
/// A request that announces nothing meets the server's limit as it is read.
/// </remarks>
internal sealed class UploadLimit(RequestDelegate next)
{
    /// <summary>Bytes of one file: 20 MB.</summary>
    public const long LargestFile = 20 * MegaByte;

    /// <summary>Bytes of a request, all files together: 100 MB and a little for the form around them.</summary>
    public const long LargestRequest = (100 * MegaByte) + (64 * 1024);

    /// <summary>Files of a request, those in archives counted one by one.</summary>
    public const int MostFiles = 200;

    /// <summary>How long the files of one request may take; the rest is then left.</summary>
    public static readonly TimeSpan LongestCheck = TimeSpan.FromSeconds(60);

    private const long MegaByte = 1024 * 1024;

    public Task InvokeAsync(HttpContext context)
    {
        var isErrorPage = context.Features.Get<IStatusCodeReExecuteFeature>() is not null;
        if (isErrorPage || context.Request.ContentLength is not > LargestRequest) return next(context);

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = null;
        context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
        return Task.CompletedTask;
    }
}
