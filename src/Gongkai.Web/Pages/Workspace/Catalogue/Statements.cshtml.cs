using System.ComponentModel.DataAnnotations;
using Gongkai.Law;
using Gongkai.Office.Ledgers;
using Gongkai.Office.Proactive.Catalogues;
using Gongkai.Office.Storage;
using Gongkai.Web.Workspace;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Workspace.Catalogue;

/// <summary>未涉及事项说明: what of the catalogue does not concern the body, year by year.</summary>
public sealed class StatementsModel(OfficeContext data, StateNotApplicable state, VoidRecord makeVoid) : CataloguePage
{
    /// <summary>The line that the form is about, from a link.</summary>
    [FromQuery]
    public Guid? Line { get; set; }

    [BindProperty]
    [Display(Name = "年度")]
    public int StatedYear { get; set; }

    /// <summary>The id of a line, or the name of a field.</summary>
    [BindProperty]
    [Required(ErrorMessage = "没有选择领域或者事项。")]
    public string? Matter { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "没有填写理由。")]
    [StringLength(CatalogueStatement.LongestReason, ErrorMessage = "理由最多200字。")]
    public string? Reason { get; set; }

    /// <summary>The latest first, void ones included.</summary>
    public IReadOnlyList<CatalogueStatement> Statements { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Choices { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await FindAsync(cancel);
        (StatedYear, Matter) = (ShownYear, Line?.ToString());
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await FindAsync(cancel);
        if (!ModelState.IsValid) return Page();

        Guid? line = Guid.TryParseExact(Matter, "D", out var id) ? id : null;
        var field = line is null ? Matter! : Choices.FirstOrDefault(choice => choice.Value == Matter)?.Group?.Name ?? "";
        if (await state.HandleAsync(new(AgencyId, StatedYear, field, line, Reason!), Actor, cancel) is not Ruling<CatalogueStatement>.Refused { Reason: var refusal })
            return GoTo($"catalogue/statements?year={StatedYear}", "说明已保存");

        Refuse(refusal, refusal.Code switch { "year-to-come" => nameof(StatedYear), "reason-missing" => nameof(Reason), _ => nameof(Matter) });
        return Page();
    }

    public async Task<IActionResult> OnPostVoidAsync(Guid statement, int version, string? why, CancellationToken cancel)
    {
        ModelState.Clear();
        if (!await data.Set<CatalogueStatement>().AnyAsync(s => s.AgencyId == AgencyId && s.Id == statement, cancel)) return NotFound();
        if (Typed(why) is not { } reason) ModelState.AddModelError("", "没有填写作废理由，说明没有作废。");
        else if (reason.Length > LedgerRow.LongestVoidReason) ModelState.AddModelError("", "作废理由最多200字，说明没有作废。");
        else if (await makeVoid.HandleAsync<CatalogueStatement>(new(AgencyId, statement, version, reason), Actor, cancel) is Ruling<CatalogueStatement>.Refused { Reason: var refusal })
        {
            await FindAsync(cancel);
            if (IsConflict(refusal) && Statements.FirstOrDefault(each => each.Id == statement) is { } now) this.ShowConflict("version", now.Version, Conflict.With(new Fact("年度", $"{now.Year}"), new Fact("理由", now.Reason)));
            else Refuse(refusal);
        }
        else return GoTo("catalogue/statements", "说明已作废");

        await OnGetAsync(cancel);
        return Page();
    }

    private async Task FindAsync(CancellationToken cancel)
    {
        Statements = await data.Set<CatalogueStatement>().AsNoTracking().Where(s => s.AgencyId == AgencyId).OrderByDescending(s => s.Year).ThenByDescending(s => s.Id).ToListAsync(cancel);
        if (await data.CatalogueOfAsync(AgencyId, Today, cancel) is not { } catalogue) return;

        Choices =
        [
            new("请选择", ""),
            .. catalogue.Lines.GroupBy(line => line.Line.Field).SelectMany(field =>
            {
                var group = new SelectListGroup { Name = field.Key };
                return field.Select(line => new SelectListItem(line.Line.SecondMatter, line.LineId.ToString()) { Group = group }).Prepend(new SelectListItem($"{field.Key}（整个领域）", field.Key) { Group = group });
            }),
        ];
    }
}
