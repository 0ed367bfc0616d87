using Gongkai.Agencies;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Gongkai.Web.Pages.Workspace.Installation.Agencies;

/// <summary>The codes of a body as they are filled in; each may be left empty.</summary>
public sealed class CodesForm
{
    public string? CreditCode { get; set; }

    public string? DivisionCode { get; set; }

    public string? SiteCode { get; set; }

    internal UnifiedCreditCode? Credit => Given(CreditCode) is { } code ? UnifiedCreditCode.Parse(code) : null;

    internal DivisionCode? Division => Given(DivisionCode) is { } code ? Gongkai.Agencies.DivisionCode.Parse(code) : null;

    internal SiteCode? Site => Given(SiteCode) is { } code ? Gongkai.Agencies.SiteCode.Parse(code) : null;

    /// <summary>Says at the fields what is wrong with the codes.</summary>
    /// <param name="prefix">The form's own name: <c>Codes</c>.</param>
    internal void Check(ModelStateDictionary state, string prefix)
    {
        Say(nameof(CreditCode), Given(CreditCode) is { } credit ? UnifiedCreditCode.Fault(credit) : null);
        Say(nameof(DivisionCode), Given(DivisionCode) is { } division ? Gongkai.Agencies.DivisionCode.Fault(division) : null);
        Say(nameof(SiteCode), Given(SiteCode) is { } site ? Gongkai.Agencies.SiteCode.Fault(site) : null);

        void Say(string field, string? fault)
        {
            if (fault is not null) state.AddModelError($"{prefix}.{field}", fault);
        }
    }

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
