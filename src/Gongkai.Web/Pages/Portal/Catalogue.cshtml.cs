using Gongkai.Office.Ledgers;
using Gongkai.Office.Proactive.Catalogues;
using Gongkai.Office.Storage;
using Gongkai.Web.Portal;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Portal;

/// <summary>基层政务公开标准目录: a field at a time, each line with what is disclosed under it.</summary>
public sealed class CatalogueModel(OfficeContext data) : PortalPage(data)
{
    /// <summary>The field that is shown; the first one when omitted.</summary>
    [FromQuery]
    public string? Field { get; set; }

    /// <summary>Null where none holds.</summary>
    public BodyCatalogue? Catalogue { get; private set; }

    public IReadOnlyList<string> Fields { get; private set; } = [];

    public string Shown { get; private set; } = "";

    /// <summary>Of the field.</summary>
    public IReadOnlyList<AdoptedLine> Lines { get; private set; } = [];

    /// <summary>Public items by line.</summary>
    public IReadOnlyDictionary<Guid, int> Counts { get; private set; } = new Dictionary<Guid, int>();

    /// <summary>The body's last statement, of this year or the one before, about the whole field.</summary>
    public CatalogueStatement? FieldStatement => _statements.Find(statement => statement.LineId is null);

    private List<CatalogueStatement> _statements = [];

    /// <summary>The body's last statement, of this year or the one before, about the line.</summary>
    public CatalogueStatement? StatementOf(Guid line) => _statements.Find(statement => statement.LineId == line);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        OfCatalogue();
        Catalogue = await Data.CatalogueOfAsync(Body.Id, Today, cancel);
        if (Catalogue is null) return Page();

        Fields = [.. Catalogue.Lines.Select(line => line.Line.Field).Distinct()];
        if (Field is not null && !Fields.Contains(Field)) return NotFound();

        Shown = Field ?? (Fields is [var first, ..] ? first : "");
        Lines = [.. Catalogue.Lines.Where(line => line.Line.Field == Shown)];
        Counts = await Data.PublicItemsOf(Body.Id, Today).Where(i => i.CatalogueLineId != null).GroupBy(i => i.CatalogueLineId!.Value).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        var (year, before) = (Today.Year, Today.Year - 1); // in the first months the statements of the new year are not there yet
        _statements = await Data.Set<CatalogueStatement>().AsNoTracking().Standing().Where(s => s.AgencyId == Body.Id && s.Field == Shown && (s.Year == year || s.Year == before)).OrderByDescending(s => s.Year).ToListAsync(cancel);
        return Page();
    }
}
