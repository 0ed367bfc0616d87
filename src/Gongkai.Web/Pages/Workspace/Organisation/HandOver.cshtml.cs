using Gongkai.Office.People;
using Gongkai.Requests;
using Gongkai.Web.Access;
using Gongkai.WorkingDays;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.Web.Pages.Workspace.Organisation;

/// <summary>What is open when a clerk changes, to be printed and signed.</summary>
public sealed class HandOverModel(HandOverQuery query) : PageModel
{
    public SignedIn SignedIn => SignedIn.Of(HttpContext);

    public HandOver Sheet { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancel) =>
        Sheet = await query.OfAsync(SignedIn.Agency.Id, SignedIn.Today, WorkingDayCalendar.Shipped, cancel);

    public static string Left(OpenRequest request) => request.Urgency.Stage is UrgencyStage.Late
        ? $"逾期{request.Urgency.WorkingDaysLate}个工作日"
        : $"剩{request.Urgency.WorkingDaysLeft}个工作日";
}
