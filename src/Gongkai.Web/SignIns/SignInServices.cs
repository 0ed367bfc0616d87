using System.Threading.RateLimiting;
using Gongkai.Office.Storage;
using Gongkai.Web.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Gongkai.Web.SignIns;

/// <summary>What the pages for signing in need of the host.</summary>
internal static class SignInServices
{
    /// <summary>The limit of forms with passwords or codes.</summary>
    public const string AttemptLimit = "attempts";

    public static IServiceCollection AddSignIns(this IServiceCollection services)
    {
        services.AddSingleton<PageSeal>();
        services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.AddPolicy(AttemptLimit, Attempts);
        });
        return services;
    }

    /// <summary>Sign-in through the provider that the settings name.</summary>
    public static IServiceCollection AddProvider(this IServiceCollection services, OpenIdConnectSettings provider)
    {
        services.AddScoped<ProviderEvents>();
        services.AddAuthentication().AddOpenIdConnect(ProviderEvents.Scheme, provider.DisplayName, options =>
        {
            (options.Authority, options.ClientId, options.ClientSecret) = (provider.Authority, provider.ClientId, provider.ClientSecret);
            options.RequireHttpsMetadata = provider.Authority.StartsWith("https:", StringComparison.OrdinalIgnoreCase);
            options.SignInScheme = SignedIn.Scheme;
            options.EventsType = typeof(ProviderEvents);
            options.CallbackPath = "/sign-in/provider-answer";
            options.MapInboundClaims = false;
            options.Scope.Clear();
            options.Scope.Add("openid");
            // The answer comes as a link, not as a form from elsewhere, so that the cookies of the exchange need no HTTPS on an intranet.
            (options.ResponseType, options.ResponseMode, options.UsePkce) = (OpenIdConnectResponseType.Code, OpenIdConnectResponseMode.Query, true);
            options.NonceCookie.SameSite = options.CorrelationCookie.SameSite = SameSiteMode.Lax;
            options.NonceCookie.SecurePolicy = options.CorrelationCookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        return services;
    }

    private static bool IsDemoClick(HttpContext context) =>
        context.Request.Query["handler"] == "Demo" && context.Request.Path.StartsWithSegments("/sign-in", StringComparison.OrdinalIgnoreCase)
        && context.RequestServices.GetRequiredService<DataFolder>().Settings.IsDemo;

    /// <summary>Forms are counted, pages are not; a visitor of a demo may click as often as they like.</summary>
    private static RateLimitPartition<string> Attempts(HttpContext context)
    {
        var isAttempt = HttpMethods.IsPost(context.Request.Method) && !IsDemoClick(context);
        if (!isAttempt) return RateLimitPartition.GetNoLimiter("pages");

        var most = context.RequestServices.GetRequiredService<DataFolder>().Settings.SignIn.AttemptsAMinute;
        return RateLimitPartition.GetFixedWindowLimiter(
            $"attempts from {Visitor.Of(context).Address}", _ => new FixedWindowRateLimiterOptions { PermitLimit = most, Window = TimeSpan.FromMinutes(1) });
    }
}
