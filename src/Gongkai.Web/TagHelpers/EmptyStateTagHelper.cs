using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Gongkai.Web.TagHelpers;

/// <summary><c>&lt;gk-empty-state title="还没有登记申请"&gt;…&lt;/gk-empty-state&gt;</c>: what will be here, and the first thing to do.</summary>
[HtmlTargetElement("gk-empty-state", Attributes = "title")]
public sealed class EmptyStateTagHelper : TagHelper
{
    public string Title { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.Attributes.SetAttribute("class", "empty");
        var title = new TagBuilder("p");
        title.AddCssClass("say");
        title.InnerHtml.Append(Title);
        output.PreContent.AppendHtml(title);
    }
}
