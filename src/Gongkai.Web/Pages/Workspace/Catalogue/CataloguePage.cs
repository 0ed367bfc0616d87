using Gongkai.Agencies;
using Gongkai.Office.Proactive.Catalogues;
using Gongkai.Proactive;
using Gongkai.Web.TagHelpers;
using Gongkai.Web.Workspace;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Gongkai.Web.Pages.Workspace.Catalogue;

/// <summary>A page of the standard catalogue.</summary>
public abstract class CataloguePage : LedgerPage
{
    private const int FirstYear = 2008; // in which the Regulation came into force

    /// <summary>The year that is asked for; the present one when it is none.</summary>
    [FromQuery]
    public int? Year { get; set; }

    public int ShownYear => Year is { } year && year >= FirstYear && year <= Today.Year ? year : Today.Year;

    public bool MayManage => May(Right.ManageCatalogue);

    public bool MayRecord => May(Right.RecordItem);

    /// <summary>The last ten years.</summary>
    public IReadOnlyList<SelectListItem> Years =>
        [.. Enumerable.Range(0, 10).Select(back => Today.Year - back).Select(year => new SelectListItem($"{year}年", $"{year}") { Selected = year == ShownYear })];

    /// <summary>How a status looks; 无 has no look of its own.</summary>
    public static StatusKind? LookOf(CoverageStatus status) => status switch
    {
        CoverageStatus.Published => StatusKind.Done,
        CoverageStatus.PublishedLate => StatusKind.Due,
        CoverageStatus.Missing => StatusKind.Late,
        CoverageStatus.NotYetDue => StatusKind.Waiting,
        CoverageStatus.NotApplicable => StatusKind.Suspended,
        _ => null,
    };

    /// <summary>The lines of a body's catalogue to choose from, under their fields.</summary>
    public static IReadOnlyList<SelectListItem> ChoicesOf(BodyCatalogue? catalogue) =>
    [
        new("（不归入）", ""),
        .. (catalogue?.Lines ?? []).GroupBy(line => line.Line.Field).SelectMany(field =>
        {
            var group = new SelectListGroup { Name = field.Key };
            return field.Select(line => new SelectListItem($"{line.Line.FirstMatter}：{line.Line.SecondMatter}", line.LineId.ToString()) { Group = group });
        }),
    ];
}
