using System.ComponentModel.DataAnnotations;
using Gongkai.Law;
using Gongkai.Office.Requests;
using Gongkai.Office.Storage;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Pages.Workspace.Requests;

/// <summary>撤销办结登记: the application was not answered after all and is open again.</summary>
public sealed class ReopenModel(OfficeContext data, WithdrawConclusion withdraw) : RequestActPage(data)
{
    [BindProperty]
    [Required(ErrorMessage = "没有填写撤销理由。")]
    [StringLength(200, ErrorMessage = "撤销理由最多200字。")]
    public string? Reason { get; set; }

    protected override bool Fits(Request row) => !row.IsOpen;

    protected override Task<Ruling<Request>> SaveAsync(Guid id, CancellationToken cancel) =>
        withdraw.HandleAsync(new(AgencyId, id, Version, Reason!.Trim()), Actor, cancel);

    protected override string Done(Request request) => "办结登记已撤销，申请恢复办理";
}
