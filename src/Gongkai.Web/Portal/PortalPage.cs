using Gongkai.Agencies;
using Gongkai.Office.Agencies;
using Gongkai.Office.Storage;
using Gongkai.Proactive;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Web.Portal;

/// <summary>A public page of one body, found by the code in its address. It has no form but the search, and sets no cookie.</summary>
[KeptReady]
public abstract class PortalPage(OfficeContext data) : PageModel
{
    protected OfficeContext Data => data;

    public PortalFrame Frame { get; private set; } = null!;

    public ChartedAgency Body => Frame.Body;

    public string Home => Frame.Home;

    public DateOnly Today => Frame.Today;

    /// <summary>The column to which the page belongs.</summary>
    protected virtual PortalColumn? Column => null;

    /// <summary>Whether villages and communities have such a page: they are no agencies and disclose no government information of their own.</summary>
    protected virtual bool IsOfVillages => false;

    /// <summary>The body directly above; null at the top.</summary>
    protected ChartedAgency? Above { get; private set; }

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var services = HttpContext.RequestServices;
        var (clock, cancel) = (services.GetRequiredService<BusinessClock>(), HttpContext.RequestAborted);
        var chart = await services.GetRequiredService<AgencyCharts>().OnAsync(clock.Today, data, cancel);
        if (RouteData.Values["agency"] is not string code || chart.Find(code) is not { } body || (body.Level == AgencyLevel.Village && !IsOfVillages))
        {
            context.Result = NotFound();
            return;
        }

        Above = body.Superior is { } above ? chart.Find(above) : null;
        Frame = await PortalFrame.ReadAsync(data, services.GetRequiredService<DataFolder>(), chart, body, clock.Today, cancel) with { Column = Column };
        await next();
        ViewData[PortalFrame.ViewDataKey] = Frame; // after the handler, which may have said where the page stands
    }

    /// <summary>Marks the category of the page in the columns.</summary>
    protected void Within(PortalColumn column, ItemCategory? category) => Frame = Frame with { Column = column, Category = category };

    /// <summary>Marks the page as one of the standard catalogue.</summary>
    protected void OfCatalogue() => Frame = Frame with { IsCatalogue = true };

    /// <summary>An address with its host, as in feeds and QR codes.</summary>
    public string Absolute(string address) => $"{Request.Scheme}://{Request.Host}{Url.Content(address)}";

    /// <summary>The page with status 410: it was here, and it says why it is not any more.</summary>
    protected IActionResult Gone()
    {
        Response.StatusCode = StatusCodes.Status410Gone;
        return Page();
    }
}
