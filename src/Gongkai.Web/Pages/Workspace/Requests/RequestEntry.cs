using System.ComponentModel.DataAnnotations;
using Gongkai.Office.Requests;

namespace Gongkai.Web.Pages.Workspace.Requests;

/// <summary>What Art. 29 para. 2 of the Regulation asks for of an application. Never its purpose (用途).</summary>
public sealed class RequestEntry
{
    [Required(ErrorMessage = "没有选择收到方式。")]
    public string? Channel { get; set; } = "counter";

    [Display(Name = "收到日期")]
    public DateOnly ReceivedOn { get; set; }

    [Required(ErrorMessage = "没有选择申请人类型。")]
    public string? Kind { get; set; } = "natural-person";

    [Required(ErrorMessage = "没有填写申请人的姓名或者名称。")]
    [StringLength(100, ErrorMessage = "姓名或者名称最多100字。")]
    public string? Name { get; set; }

    [StringLength(60, ErrorMessage = "证件号码最多60字。")]
    public string? IdentityNumber { get; set; }

    [StringLength(60, ErrorMessage = "联系电话最多60字。")]
    public string? Telephone { get; set; }

    [StringLength(200, ErrorMessage = "通信地址最多200字。")]
    public string? Address { get; set; }

    [StringLength(100, ErrorMessage = "电子邮箱最多100字。")]
    public string? Email { get; set; }

    [Required(ErrorMessage = "没有填写所需信息的名称、文号或者其他特征性描述。")]
    [StringLength(Request.LongestDescription, ErrorMessage = "所需信息最多2000字；更长的请写要点，原件归档。")]
    public string? Description { get; set; }

    [Required(ErrorMessage = "没有填写获取信息的形式和方式。")]
    [StringLength(Request.LongestDeliveryForm, ErrorMessage = "获取形式和方式最多200字。")]
    public string? DeliveryForm { get; set; }
}
