using System.ComponentModel.DataAnnotations;
using Gongkai.Law;
using Gongkai.Office.Ledgers;
using Gongkai.Office.Proactive;
using Gongkai.Office.Storage;
using Gongkai.Web.Workspace;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Workspace.Registers;

/// <summary>登记修改: another document has changed this one.</summary>
public sealed class AmendModel(OfficeContext data, AmendNormativeDocument amend, RemoveAmendment remove) : RecordActPage<NormativeDocument>(data)
{
    [BindProperty]
    [Display(Name = "修改日期")]
    public DateOnly On { get; set; }

    [BindProperty]
    public Guid? By { get; set; }

    [BindProperty]
    [StringLength(NormativeDocument.LongestBasis, ErrorMessage = "文件名称和文号最多200字。")]
    public string? Basis { get; set; }

    /// <summary>Other documents of the register.</summary>
    public IReadOnlyList<SelectListItem> Documents { get; private set; } = [];

    /// <summary>What is recorded already.</summary>
    public IReadOnlyList<DocumentAmendment> Amendments { get; private set; } = [];

    protected override string List => "registers/normative-documents";

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var (id, cancel) = (Guid.TryParse(RouteData.Values["id"] as string, out var own) ? own : Guid.Empty, HttpContext.RequestAborted);
        var others = await Data.Set<NormativeDocument>().AsNoTracking().Standing().Where(d => d.AgencyId == AgencyId && d.Id != id)
            .OrderByDescending(d => d.MadeOn).ThenByDescending(d => d.Id).Take(200).Select(d => new { d.Id, d.Title, d.DocumentNumber }).ToListAsync(cancel);
        Documents = [new("没有登记，在下面填写", ""), .. others.Select(document => new SelectListItem($"{document.Title}（{document.DocumentNumber}）", document.Id.ToString()))];
        Amendments = await Data.Set<DocumentAmendment>().AsNoTracking().Where(a => a.AgencyId == AgencyId && a.DocumentId == id).OrderBy(a => a.On).ThenBy(a => a.Id).ToListAsync(cancel);
        await next();
    }

    public async Task<IActionResult> OnPostRemoveAsync(Guid id, Guid amendment, CancellationToken cancel)
    {
        if (Amendments.All(each => each.Id != amendment)) return NotFound();
        if (await remove.HandleAsync(new(AgencyId, id, amendment), Actor, cancel) is not Ruling<NormativeDocument>.Refused) return GoTo($"{List}/{id}", "已移除修改登记");
        return LocalRedirect(Url.Content($"{Home}/{List}/{id}")); // made void meanwhile: the record says so
    }

    protected override IEnumerable<Fact> FactsOf(NormativeDocument row) => row.Facts(row.Times(amendedOn: null).StateOn(Today));

    protected override void Preset() => On = Today;

    protected override Task<Ruling<NormativeDocument>> SaveAsync(Guid id, CancellationToken cancel) => amend.HandleAsync(new(AgencyId, id, Version, On, Typed(Basis), By), Actor, cancel);

    protected override string Done(NormativeDocument row) => "已登记修改";

    protected override string FieldOf(Refusal refusal) => refusal.Code is "basis-missing" or "amended-by-itself" ? nameof(By) : nameof(On);
}
