using Gongkai.Office.Screening;
using Gongkai.Office.Storage;
using Gongkai.Screening;
using Gongkai.Web.Workspace;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Workspace.Screening;

/// <summary>A version of the rules and what it changed.</summary>
public sealed class VersionModel(OfficeContext data) : LedgerPage
{
    public ScreeningRuleVersion Version { get; private set; } = null!;

    /// <summary>Kinds whose severity changed.</summary>
    public IReadOnlyList<(ScreeningKind Kind, ScreeningSeverity? Before, ScreeningSeverity? After)> Severities { get; private set; } = [];

    public IReadOnlyList<WordChange> Words { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (await data.Set<ScreeningRuleVersion>().AsNoTracking().SingleOrDefaultAsync(v => v.AgencyId == AgencyId && v.Id == id, cancel) is not { } shown) return NotFound();

        Version = shown;
        var previous = await data.Set<ScreeningRuleVersion>().AsNoTracking().SingleOrDefaultAsync(v => v.AgencyId == AgencyId && v.Number == shown.Number - 1, cancel);
        var (before, after) = (previous?.ToRules() ?? ScreeningRules.Usual, shown.ToRules());
        Severities = [.. ScreeningKind.All.Select(kind => (kind, before.Policy.Find(kind), after.Policy.Find(kind))).Where(each => each.Item2 != each.Item3)];
        Words = WordChange.Between(before.Own, after.Own);
        return Page();
    }
}
