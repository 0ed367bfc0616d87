using Gongkai.Law;
using Gongkai.Office.Storage;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Gongkai.Web.Workspace;

/// <summary>Shows on a form why the rules did not allow what was sent.</summary>
internal static class Refusals
{
    /// <summary>Whether somebody else changed the record meanwhile.</summary>
    public static bool IsConflict<T>(this Ruling<T> ruling) => ruling is Ruling<T>.Refused { Reason.Code: JournalledRow.ChangedMeanwhile };

    /// <param name="field">The field that it is about; empty when it is about the whole form.</param>
    public static void Show(this ModelStateDictionary state, Refusal refusal, string field = "") =>
        state.AddModelError(field, refusal.Message + (refusal.Basis is { } basis ? $"（{basis.InChinese}）" : ""));

    /// <summary>Whether the ruling allows it; the reason is shown when it does not.</summary>
    /// <remarks>A change by somebody else is not said here: the page shows both sides (<see cref="Conflicts"/>).</remarks>
    /// <param name="fields">The fields of refusals that are about one, by their codes.</param>
    public static bool Accepts<T>(this ModelStateDictionary state, Ruling<T> ruling, params ReadOnlySpan<(string Code, string Field)> fields)
    {
        if (ruling is not Ruling<T>.Refused refused) return true;
        if (ruling.IsConflict()) return false;

        var field = "";
        foreach (var (code, name) in fields)
        {
            if (code == refused.Reason.Code) field = name;
        }

        state.Show(refused.Reason, field);
        return false;
    }
}
