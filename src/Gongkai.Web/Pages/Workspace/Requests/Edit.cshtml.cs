using System.ComponentModel.DataAnnotations;
using Gongkai.Law;
using Gongkai.Office.Requests;
using Gongkai.Office.Storage;
using Gongkai.Requests;
using Gongkai.Web.Workspace;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Pages.Workspace.Requests;

/// <summary>更正登记: what was registered wrongly of an application. The applicant's data is corrected without being shown.</summary>
public sealed class EditModel(OfficeContext data, ChangeRequest change) : RequestActPage(data)
{
    /// <summary>Typed in place of something that is to be removed.</summary>
    private const string None = "无";

    [BindProperty]
    [Required(ErrorMessage = "没有选择收到方式。")]
    public string? Channel { get; set; }

    [BindProperty]
    [Display(Name = "收到日期")]
    public DateOnly ReceivedOn { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "没有选择申请人类型。")]
    public string? Kind { get; set; }

    [BindProperty]
    public ApplicantEntry Applicant { get; set; } = new();

    [BindProperty]
    [Required(ErrorMessage = "没有填写所需信息的名称、文号或者其他特征性描述。")]
    [StringLength(Office.Requests.Request.LongestDescription, ErrorMessage = "所需信息最多2000字。")]
    public string? Description { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "没有填写获取信息的形式和方式。")]
    [StringLength(Office.Requests.Request.LongestDeliveryForm, ErrorMessage = "获取形式和方式最多200字。")]
    public string? DeliveryForm { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "没有填写更正理由。")]
    [StringLength(200, ErrorMessage = "更正理由最多200字。")]
    public string? Reason { get; set; }

    protected override void Preset() =>
        (Channel, ReceivedOn, Kind, Description, DeliveryForm) = (Entry.Channel.Code, Entry.ReceivedOn, Entry.ApplicantKind.Code, Entry.Description, Entry.DeliveryForm);

    protected override Task<Ruling<Request>> SaveAsync(Guid id, CancellationToken cancel)
    {
        var applicant = new ApplicantCorrection(
            Typed(Applicant.Name), Correction(Applicant.IdentityNumber), Correction(Applicant.Telephone), Correction(Applicant.Address), Correction(Applicant.Email));
        var command = new ChangeRequest.Command(
            AgencyId, id, Version, RequestChannel.FromCode(Channel!), ReceivedOn, ApplicantKind.FromCode(Kind!), applicant, Description!.Trim(), DeliveryForm!.Trim(), Reason!.Trim());
        return change.HandleAsync(command, Actor, cancel);
    }

    protected override string Done(Request request) => "已更正";

    protected override Conflict ConflictNow() => Conflict.Between(
        ConflictingField.Of("收到方式", Entry.Channel, Channel), ConflictingField.Of("收到日期", Entry.ReceivedOn, ReceivedOn), ConflictingField.Of("申请人类型", Entry.ApplicantKind, Kind),
        ConflictingField.Of("所需信息", Entry.Description, Description), ConflictingField.Of("获取形式和方式", Entry.DeliveryForm, DeliveryForm));

    protected override string FieldOf(Refusal refusal) => refusal.Code is "nothing-changed" or "already-void" ? "" : nameof(ReceivedOn);

    private static string? Correction(string? typed) => Typed(typed) switch
    {
        None => "",
        var text => text,
    };

    /// <summary>Only what is corrected is filled in.</summary>
    public sealed class ApplicantEntry
    {
        [StringLength(100, ErrorMessage = "姓名或者名称最多100字。")]
        public string? Name { get; set; }

        [StringLength(60, ErrorMessage = "证件名称和号码最多60字。")]
        public string? IdentityNumber { get; set; }

        [StringLength(60, ErrorMessage = "联系电话最多60字。")]
        public string? Telephone { get; set; }

        [StringLength(200, ErrorMessage = "通信地址最多200字。")]
        public string? Address { get; set; }

        [StringLength(100, ErrorMessage = "电子邮箱最多100字。")]
        public string? Email { get; set; }
    }
}
