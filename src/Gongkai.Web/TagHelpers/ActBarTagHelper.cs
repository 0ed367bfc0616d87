using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Gongkai.Web.TagHelpers;

/// <summary>
/// <c>&lt;gk-act-bar say="还有1处没有填写"&gt;…&lt;/gk-act-bar&gt;</c>: what may be done with the thing, always in sight at the bottom; the likely
/// act last and filled (<c>btn main</c>).
/// </summary>
[HtmlTargetElement("gk-act-bar")]
public sealed class ActBarTagHelper : TagHelper
{
    /// <summary>What stands in the way or comes next; its id is <c>say</c>, for a button that is not ready.</summary>
    public string? Say { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.Attributes.SetAttribute("class", "actbar");
        if (Say is null) return;

        var say = new TagBuilder("p") { Attributes = { ["id"] = "say" } };
        say.AddCssClass("say");
        say.InnerHtml.Append(Say);
        output.PreContent.AppendHtml(say);
    }
}
