using Gongkai.Agencies;
using Gongkai.Web.Access;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.Web.Pages.Workspace.Organisation;

/// <summary>Who may do what, to be read.</summary>
public sealed class RightsModel : PageModel
{
    public SignedIn SignedIn => SignedIn.Of(HttpContext);

    /// <summary>The person's duties in this body, or in one that carries it on.</summary>
    public IReadOnlyList<Duty> Own => [.. SignedIn.Standing.Duties.Where(held => held.Agency == SignedIn.Agency.Id || SignedIn.Chart.CarriesOn(held.Agency, SignedIn.Agency.Id)).Select(held => held.Duty).Distinct()];

    public static string Label(RightField field) => field switch
    {
        RightField.Content => "公开业务",
        RightField.Office => "本机关",
        RightField.People => "人员和岗位",
        RightField.Installation => "系统和机构",
        _ => "审计",
    };

    /// <summary>One character, so that the table fits.</summary>
    public static string Sign(Scope scope) => scope switch
    {
        Scope.OwnBody => "本",
        Scope.Villages => "村",
        Scope.Subtree => "下",
        _ => "全",
    };
}
