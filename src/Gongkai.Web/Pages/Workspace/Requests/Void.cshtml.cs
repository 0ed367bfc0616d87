using System.ComponentModel.DataAnnotations;
using Gongkai.Law;
using Gongkai.Office.Ledgers;
using Gongkai.Office.Requests;
using Gongkai.Office.Storage;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Pages.Workspace.Requests;

/// <summary>作废申请登记: an application that was registered by mistake.</summary>
public sealed class VoidModel(OfficeContext data, VoidRecord makeVoid) : RequestActPage(data)
{
    [BindProperty]
    [Required(ErrorMessage = "没有填写作废理由。")]
    [StringLength(LedgerRow.LongestVoidReason, ErrorMessage = "作废理由最多200字。")]
    public string? Reason { get; set; }

    protected override Task<Ruling<Request>> SaveAsync(Guid id, CancellationToken cancel) =>
        makeVoid.HandleAsync<Request>(new(AgencyId, id, Version, Reason!.Trim()), Actor, cancel);

    protected override string? Done(Request request) => null;
}
