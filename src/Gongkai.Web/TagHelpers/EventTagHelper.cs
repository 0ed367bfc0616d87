using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Gongkai.Web.TagHelpers;

/// <summary>
/// <c>&lt;gk-event on="day" by="杨慧敏"&gt;当面收到申请，出具回执。&lt;/gk-event&gt;</c>: what happened on a day and who did it, inside
/// <c>&lt;ol class="timeline"&gt;</c>.
/// </summary>
[HtmlTargetElement("gk-event", Attributes = "on")]
public sealed class EventTagHelper : TagHelper
{
    public DateOnly On { get; set; }

    public string? By { get; set; }

    /// <summary>True for what is being done now.</summary>
    public bool Now { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "li";
        if (Now) output.Attributes.SetAttribute("aria-current", "step");

        var day = new TagBuilder("time") { Attributes = { ["datetime"] = On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) } };
        day.InnerHtml.Append(On.ToString("yyyy年M月d日", CultureInfo.InvariantCulture));
        var what = new TagBuilder("div");
        what.InnerHtml.AppendHtml(await output.GetChildContentAsync());
        if (By is not null)
        {
            var who = new TagBuilder("span");
            who.AddCssClass("quiet nb");
            who.InnerHtml.Append($"　{By}");
            what.InnerHtml.AppendHtml(who);
        }

        output.Content.AppendHtml(day).AppendHtml(what);
    }
}
