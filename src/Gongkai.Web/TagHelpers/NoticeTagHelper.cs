using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Gongkai.Web.TagHelpers;

/// <summary><c>&lt;gk-notice kind="Warn" title="退回修改"&gt;…&lt;/gk-notice&gt;</c>: what happened and what to do, with the act at its end.</summary>
[HtmlTargetElement("gk-notice", Attributes = "kind,title")]
public sealed class NoticeTagHelper : TagHelper
{
    public NoticeKind Kind { get; set; }

    public string Title { get; set; } = "";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var (look, sign) = Kind switch
        {
            NoticeKind.Bad => ("bad", "error"),
            NoticeKind.Warn => ("warn", "warn"),
            _ => ("good", "done"),
        };
        output.TagName = "div";
        output.Attributes.SetAttribute("class", $"notice {look}");
        if (Kind is NoticeKind.Good) output.Attributes.SetAttribute("role", "status");

        var title = new TagBuilder("p");
        title.AddCssClass("say");
        title.InnerHtml.Append(Title);
        var body = new TagBuilder("div");
        body.InnerHtml.AppendHtml(title).AppendHtml(await output.GetChildContentAsync());
        output.Content.AppendHtml(SignTagHelper.Svg(sign)).AppendHtml(body);
    }
}
