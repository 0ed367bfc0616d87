using System.Text.Encodings.Web;
using Gongkai.Web.Binding;
using Gongkai.Web.Hosting;
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
        services.AddRazorPages()
            .AddMvcOptions(mvc =>
            {
                ChineseBindingMessages.SetOn(mvc.ModelBindingMessageProvider);
                mvc.ModelBinderProviders.Insert(0, new DateEntryBinderProvider());
            })
            .AddViewOptions(views => views.HtmlHelperOptions.ClientValidationEnabled = false); // there is no script to read it
        services.AddRouting(routing => routing.LowercaseUrls = true);
        services.AddAntiforgery(antiforgery =>
        {
            antiforgery.Cookie.Name = "gongkai-form";
            antiforgery.Cookie.SameSite = SameSiteMode.Strict;
        });
        return services;
    }

    public static WebApplication UseGongkaiWeb(this WebApplication app)
    {
        app.UseMiddleware<ResponseHeaders>();
        app.UseExceptionHandler("/error/500");
        app.UseStatusCodePagesWithReExecute("/error/{0}");
        app.UseMiddleware<UploadLimit>();
        app.UseRequestLocalization("zh-CN");
        app.UseRouting();
        app.UseAntiforgery();
        app.MapStaticAssets();
        app.MapRazorPages().WithStaticAssets();
        return app;
    }
}
