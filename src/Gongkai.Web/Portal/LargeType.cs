using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Gongkai.Web.Portal;

/// <summary>大字版: the same pages below <c>/large</c>, so that no cookie has to remember it and every address can be kept and sent on.</summary>
public static class LargeType
{
    private const string Path = "/large";

    private static readonly object Key = new();

    public static bool IsOn(HttpContext context) => context.Items.ContainsKey(Key);

    /// <summary>The address of the page that is open, in the other size.</summary>
    public static string OtherAddress(HttpContext context)
    {
        var (root, here) = (context.Request.PathBase.Value ?? "", $"{context.Request.Path}{context.Request.QueryString}");
        return IsOn(context) ? $"{root[..^Path.Length]}{here}" : $"{root}{Path}{here}";
    }

    /// <summary>Takes the part off the address before anything looks at it; addresses that pages write carry it again.</summary>
    internal static IApplicationBuilder UseLargeType(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (context.Request.Path.StartsWithSegments(Path, StringComparison.Ordinal, out var rest))
        {
            context.Items[Key] = true;
            context.Request.PathBase = context.Request.PathBase.Add(Path);
            context.Request.Path = rest.HasValue ? rest : "/";
        }

        await next(context);
    });
}
