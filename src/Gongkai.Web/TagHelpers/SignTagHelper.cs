using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Gongkai.Web.TagHelpers;

/// <summary><c>&lt;gk-sign name="warn" /&gt;</c>: a small drawing beside a word, from the sheet in <c>_Signs.cshtml</c>.</summary>
[HtmlTargetElement("gk-sign", Attributes = "name", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class SignTagHelper : TagHelper
{
    /// <summary><c>error</c>, <c>warn</c>, <c>info</c>, <c>done</c>.</summary>
    public string Name { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "sign");
        output.Attributes.SetAttribute("aria-hidden", "true");
        output.Content.SetHtmlContent(Use(Name));
    }

    internal static TagBuilder Svg(string name)
    {
        var svg = new TagBuilder("svg");
        svg.AddCssClass("sign");
        svg.Attributes["aria-hidden"] = "true";
        svg.InnerHtml.AppendHtml(Use(name));
        return svg;
    }

    private static TagBuilder Use(string name) => new("use") { Attributes = { ["href"] = $"#s-{name}" } };
}
