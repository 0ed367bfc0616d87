using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Web.Portal;

/// <summary>Where ready pages stand in the pipeline.</summary>
internal static class ReadyPagesMiddleware
{
    /// <summary>Answers with a page that is ready. What comes before it must not matter to the public pages, but for <c>ResponseHeaders</c>.</summary>
    public static IApplicationBuilder UseReadyPages(this IApplicationBuilder app)
    {
        var pages = app.ApplicationServices.GetRequiredService<ReadyPages>();
        return app.Use(async (context, next) =>
        {
            if (await pages.FindAsync(context) is { } page) await page.SendAsync(context);
            else await next(context);
        });
    }

    /// <summary>Keeps the pages that are made from here on; after routing, which says what page it is.</summary>
    public static IApplicationBuilder KeepPagesReady(this IApplicationBuilder app)
    {
        var pages = app.ApplicationServices.GetRequiredService<ReadyPages>();
        return app.Use((context, next) => context.GetEndpoint()?.Metadata.GetMetadata<KeptReadyAttribute>() is { IsKept: true } ? pages.MakeAsync(context, next) : next(context));
    }
}
