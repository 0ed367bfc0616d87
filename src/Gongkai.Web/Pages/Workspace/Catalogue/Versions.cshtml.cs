using Gongkai.Documents;
using Gongkai.Documents.Catalogues;
using Gongkai.Law;
using Gongkai.Office.Proactive.Catalogues;
using Gongkai.Office.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Workspace.Catalogue;

/// <summary>制定和下发: the versions of a county's catalogue; a new one is begun as a copy or from a workbook.</summary>
public sealed class VersionsModel(OfficeContext data, BeginCatalogue begin, ImportCatalogue import) : CataloguePage
{
    [BindProperty]
    public IFormFile? Source { get; set; }

    /// <summary>The latest first.</summary>
    public IReadOnlyList<Row> Versions { get; private set; } = [];

    public bool HasDraft => Versions.Any(version => version.IssuedOn is null);

    /// <summary>What is wrong with the workbook that was sent.</summary>
    public IReadOnlyList<CatalogueProblem> Problems { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancel) => FindAsync(cancel);

    public async Task<IActionResult> OnPostBeginAsync(CancellationToken cancel)
    {
        switch (await begin.HandleAsync(new(AgencyId), Actor, cancel))
        {
            case Ruling<CatalogueVersion>.Allowed { Value: var version }:
                return GoTo($"catalogue/versions/{version.Id}", $"第{version.Number}版已开始起草");
            case Ruling<CatalogueVersion>.Refused { Reason: var refusal }:
                Refuse(refusal);
                break;
        }

        await FindAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostImportAsync(CancellationToken cancel)
    {
        if (await ReadAsync(cancel) is { } read)
        {
            switch (await import.HandleAsync(new(AgencyId, read.Lines), Actor, cancel))
            {
                case Ruling<CatalogueVersion>.Allowed { Value: var version }:
                    return GoTo($"catalogue/versions/{version.Id}", $"已导入{read.Lines.Count}个事项。{string.Concat(read.Remarks)}");
                case Ruling<CatalogueVersion>.Refused { Reason: var refusal }:
                    Refuse(refusal, nameof(Source));
                    break;
            }
        }

        await FindAsync(cancel);
        return Page();
    }

    private async Task<CatalogueRead.Readable?> ReadAsync(CancellationToken cancel)
    {
        if (Source is null)
        {
            ModelState.AddModelError(nameof(Source), "没有选择文件。");
            return null;
        }

        if (Source.Length > DocumentReader.LargestFile)
        {
            ModelState.AddModelError(nameof(Source), DocumentReader.TooLarge);
            return null;
        }

        using var bytes = new MemoryStream();
        await Source.CopyToAsync(bytes, cancel);
        switch (CatalogueXlsx.Read(bytes.ToArray()))
        {
            case CatalogueRead.Readable readable:
                return readable;
            case CatalogueRead.Faulty { Problems: var problems }:
                Problems = problems;
                ModelState.AddModelError(nameof(Source), $"表格有{problems.Count}处需要改正，都列在下面。");
                return null;
            case CatalogueRead.Unreadable { Reason: var reason }:
                ModelState.AddModelError(nameof(Source), reason);
                return null;
            default:
                throw new InvalidOperationException("A workbook is readable, faulty or unreadable.");
        }
    }

    private async Task FindAsync(CancellationToken cancel) => Versions = await data.Set<CatalogueVersion>().AsNoTracking().Where(v => v.AgencyId == AgencyId).OrderByDescending(v => v.Number)
        .Select(v => new Row(
            v.Id, v.Number, v.IssuedOn, v.Basis, data.Set<CatalogueRow>().Count(r => r.AgencyId == v.AgencyId && r.VersionId == v.Id),
            data.Set<AdoptedCatalogue>().Count(a => a.IssuerId == v.AgencyId && a.VersionId == v.Id && a.From <= Today && (a.To == null || a.To >= Today))))
        .ToListAsync(cancel);

    /// <param name="Lines">How many.</param>
    /// <param name="Bodies">In how many it holds today.</param>
    public sealed record Row(Guid Id, int Number, DateOnly? IssuedOn, string? Basis, int Lines, int Bodies);
}
