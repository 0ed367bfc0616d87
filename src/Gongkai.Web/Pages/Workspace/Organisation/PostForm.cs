using System.ComponentModel.DataAnnotations;
using Gongkai.Agencies;
using Gongkai.Law;
using Gongkai.Office.People;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Gongkai.Web.Pages.Workspace.Organisation;

/// <summary>What is filled in of a post, new or changed.</summary>
public sealed class PostForm
{
    [Required(ErrorMessage = "没有填写岗位名称。")]
    [StringLength(60, ErrorMessage = "岗位名称最多60字。")]
    public string Name { get; set; } = "";

    public Guid? Division { get; set; }

    /// <summary>The codes of the duties; null when none is ticked.</summary>
    public IReadOnlyList<string>? Duties { get; set; }

    /// <summary>The version that the person saw.</summary>
    public int Version { get; set; }

    /// <summary>A code that names no duty is none that the form offers.</summary>
    internal IReadOnlyList<Duty> ChosenDuties => [.. (Duties ?? []).Select(Term.Find<Duty>).OfType<Duty>()];

    public static IReadOnlyList<SelectListItem> AllDuties { get; } = [.. Duty.All.Select(duty => new SelectListItem(duty.Label, duty.Code))];

    /// <param name="kept">The division of the post as it is, also when it has ended.</param>
    internal static IReadOnlyList<SelectListItem> Choices(IEnumerable<Division> divisions, DateOnly today, Guid? kept = null) =>
        [new("不属于科室", ""), .. divisions.Where(division => division.Id == kept || !(division.To < today)).Select(division => new SelectListItem(division.Name, division.Id.ToString("D")))];
}
