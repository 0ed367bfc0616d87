using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Gongkai.Web.TagHelpers;

/// <summary>
/// <c>&lt;gk-confirm act="发布" ask="发布后不能删除，只能撤下并写明理由。现在发布？"&gt;&lt;button class="btn main"&gt;…&lt;/gk-confirm&gt;</c>: an act that cannot
/// be taken back. The first press opens the question with its consequence; the button that does it stands in the content.
/// </summary>
[HtmlTargetElement("gk-confirm", Attributes = "act,ask")]
public sealed class ConfirmTagHelper : TagHelper
{
    public string Act { get; set; } = "";

    /// <summary>The consequence, then the question.</summary>
    public string Ask { get; set; } = "";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "details";
        output.Attributes.SetAttribute("class", "confirm");

        var act = new TagBuilder("summary");
        act.AddCssClass("btn");
        act.InnerHtml.Append(Act);
        var ask = new TagBuilder("p");
        ask.AddCssClass("ask");
        ask.InnerHtml.AppendHtml(SignTagHelper.Svg("warn")).Append(Ask);
        var question = new TagBuilder("div");
        question.InnerHtml.AppendHtml(ask).AppendHtml(await output.GetChildContentAsync());
        output.Content.AppendHtml(act).AppendHtml(question);
    }
}
