using System.ComponentModel.DataAnnotations;
using Gongkai.Office.Agencies;

namespace Gongkai.Web.Pages.Workspace.Installation.Agencies;

/// <summary>The names of a body as they are filled in.</summary>
public sealed class NamesForm
{
    [Required(ErrorMessage = "没有填写机构全称。")]
    [StringLength(100, ErrorMessage = "机构全称最多100字。")]
    public string FullName { get; set; } = "";

    [Required(ErrorMessage = "没有填写简称。")]
    [StringLength(40, ErrorMessage = "简称最多40字。")]
    public string ShortName { get; set; } = "";

    [Required(ErrorMessage = "没有填写机关代字。")]
    [StringLength(20, ErrorMessage = "机关代字最多20字。")]
    public string DocumentCode { get; set; } = "";

    [Required(ErrorMessage = "没有填写申请编号前缀。")]
    [StringLength(20, ErrorMessage = "申请编号前缀最多20字。")]
    public string RequestPrefix { get; set; } = "";

    internal AgencyNames Value => new(FullName.Trim(), ShortName.Trim(), DocumentCode.Trim(), RequestPrefix.Trim());
}
