using System.Text.Encodings.Web;
using Gongkai.Law;
using Gongkai.Office.Agencies;
using Gongkai.Office.Storage;
using Gongkai.Web.Access;
using Gongkai.Web.Binding;
using Gongkai.Web.Drafts;
using Gongkai.Web.Hosting;
using Gongkai.Web.Portal;
using Gongkai.Web.SignIns;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Web;

/// <summary>The pages, for whoever hosts them: services first, then the request pipeline.</summary>
public static class GongkaiWeb
{
    public static IServiceCollection AddGongkaiWeb(this IServiceCollection services, WebSettings settings)
    {
        services.AddSingleton(settings);
        services.AddSingleton<HtmlEncoder, ChineseHtmlEncoder>();
        services.AddRazorPages(FolderConventions.ApplyAll)
            .AddMvcOptions(mvc =>
            {
                mvc.Filters.Add<DraftFilter>();
                ChineseBindingMessages.SetOn(mvc.ModelBindingMessageProvider);
                mvc.ModelBinderProviders.Insert(0, new DateEntryBinderProvider());
                mvc.ModelBinderProviders.Insert(0, new TextBinderProvider());
            })
            .AddViewOptions(views => views.HtmlHelperOptions.ClientValidationEnabled = false); // there is no script to read it
        services.AddScoped<AnnualReports.CellRecords>();
        services.AddHostedService<ScheduledPublication>();
        AddAccess(services);
        services.AddSignIns();
        services.AddSingleton<PortalEditions>();
        services.AddSingleton<ReadyPages>();
        services.AddRouting(routing => routing.LowercaseUrls = true);
        services.AddAntiforgery(antiforgery =>
        {
            antiforgery.Cookie.Name = "gongkai-form";
            antiforgery.Cookie.SameSite = SameSiteMode.Strict;
        });
        return services;
    }

    /// <summary>Lets people sign in through an OpenID Connect provider, too.</summary>
    public static IServiceCollection AddGongkaiProvider(this IServiceCollection services, OpenIdConnectSettings provider) => services.AddProvider(provider);

    public static WebApplication UseGongkaiWeb(this WebApplication app)
    {
        app.UseProxies(app.Services.GetRequiredService<DataFolder>().Settings.Proxies);
        app.UseMiddleware<ResponseHeaders>();
        app.UseReadyPages();
        app.UseLargeType();
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = "/error/500",
            StatusCodeSelector = error => error switch
            {
                UnknownTermException or InvalidDataException => StatusCodes.Status400BadRequest,
                KeyNotFoundException => StatusCodes.Status404NotFound,
                _ => StatusCodes.Status500InternalServerError,
            },
        });
        app.UseStatusCodePagesWithReExecute("/error/{0}");
        app.UseMiddleware<UploadLimit>();
        app.UseRequestLocalization("zh-CN");
        app.UseRouting();
        app.UseRateLimiter();
        app.KeepPagesReady();
        app.UseAuthentication();
        app.UseMiddleware<AccessGate>();
        app.UseAntiforgery();
        app.MapStaticAssets();
        app.MapRazorPages().WithStaticAssets();
        return app;
    }

    private static void AddAccess(IServiceCollection services)
    {
        services.AddSingleton<AgencyCharts>();
        services.AddScoped<FrameOfWork>();
        services.AddScoped<SessionCookie>();
        services.AddAuthentication(SignedIn.Scheme).AddCookie(SignedIn.Scheme, cookie =>
        {
            cookie.Cookie.Name = "gongkai-session";
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Lax; // a link in an e-mail opens signed in; forms are protected by their tokens
            cookie.LoginPath = "/sign-in";
            cookie.EventsType = typeof(SessionCookie);
            // The session's row decides when it is over. The cookie lasts longer, so that a form that comes late is known to be whose.
            cookie.ExpireTimeSpan = TimeSpan.FromDays(30);
        });
    }
}
