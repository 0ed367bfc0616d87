using Gongkai.Agencies;
using Gongkai.Law;
using Gongkai.Office.Journal;
using Gongkai.Office.Storage;
using Gongkai.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Gongkai.Web.Workspace;

/// <summary>A page of one body's ledgers: who asks, for which body, and how it answers.</summary>
public abstract class LedgerPage : PageModel
{
    /// <summary>The name under which a page that was just saved to finds what to say.</summary>
    private const string SaidKey = "Said";

    public SignedIn Me => SignedIn.Of(HttpContext);

    public AgencyId AgencyId => Me.Agency.Id;

    /// <summary>The beginning of every address of the body, relative to the application.</summary>
    public string Home => $"~/workspace/{Me.Agency.Code}";

    public DateOnly Today => Me.Today;

    /// <summary>What was done just now, for the page that a form leads to; null when nothing was.</summary>
    [TempData(Key = SaidKey)]
    public string? Said { get; set; }

    protected Actor Actor => Me.Actor;

    public bool May(Right right) => Me.May(right);

    /// <summary>The words of a vocabulary to choose from; an empty one first where nothing is preset.</summary>
    public static IReadOnlyList<SelectListItem> Choices<T>(string? empty = null)
        where T : class, ITerm<T> => [.. empty is null ? Array.Empty<SelectListItem>() : [new(empty, "")], .. T.All.Select(term => new SelectListItem(term.Label, term.Code))];

    /// <summary>To a page below the body, with a sentence about what was done; null where the page itself says it.</summary>
    /// <param name="address">Without the body's part and leading stroke: <c>requests</c>.</param>
    protected IActionResult GoTo(string address, string? said)
    {
        Said = said;
        return LocalRedirect(Url.Content($"{Home}/{address}"));
    }

    /// <summary>Says a refusal at the field, or above the form where no field is meant.</summary>
    protected void Refuse(Refusal refusal, string field = "") =>
        ModelState.AddModelError(field, refusal.Basis is { } basis ? $"{refusal.Message}（{basis.InChinese}）" : refusal.Message);

    protected static bool IsConflict(Refusal refusal) => refusal.Code == JournalledRow.ChangedMeanwhile;

    /// <summary>What was typed without blanks round it; null for nothing.</summary>
    protected static string? Typed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
