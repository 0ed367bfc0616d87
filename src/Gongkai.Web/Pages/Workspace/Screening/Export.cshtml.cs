using Gongkai.Documents.Wording;
using Gongkai.Office.Files;
using Gongkai.Office.Screening;
using Gongkai.Office.Storage;
using Gongkai.Screening.Wording;
using Gongkai.Web.Workspace;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Workspace.Screening;

/// <summary>The word list that holds, or a version of the body's own, as a file that can be imported again.</summary>
public sealed class ExportModel(OfficeContext data) : LedgerPage
{
    public async Task<IActionResult> OnGetAsync(string? format, Guid? version, CancellationToken cancel)
    {
        var shown = version is { } id
            ? await data.Set<ScreeningRuleVersion>().AsNoTracking().SingleOrDefaultAsync(v => v.AgencyId == AgencyId && v.Id == id, cancel)
            : (await data.RulesOfAsync(AgencyId, Today, cancel)).Version;
        if (version is not null && shown is null) return NotFound();

        var (words, name) = (shown?.ToRules().Own ?? [], $"用语词表（第{shown?.Number ?? 0}版）");
        return format == "json"
            ? File(WordList.Write($"第{shown?.Number ?? 0}版", words), "application/json", $"{name}.json")
            : File(WordListFile.Write(name, words), FileFormat.Xlsx.MediaType, $"{name}.xlsx");
    }
}
