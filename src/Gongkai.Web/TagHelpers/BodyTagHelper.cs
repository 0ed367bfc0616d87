using Gongkai.Documents.Items;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Gongkai.Web.TagHelpers;

/// <summary><c>&lt;gk-body html="…" files="/fengming/files" /&gt;</c>: the body of an item. The one place where stored HTML becomes part of a page; it is cleaned once more on its way.</summary>
[HtmlTargetElement("gk-body", Attributes = "html,files", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class BodyTagHelper : TagHelper
{
    /// <summary>As it is stored.</summary>
    public string Html { get; set; } = "";

    /// <summary>The address below which the pictures are served.</summary>
    public string Files { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "prose");
#pragma warning disable RS0030 // It is markup, and of a closed list of elements: ItemBody has just written it.
        output.Content.SetHtmlContent(ItemBody.Clean(Html).Html.Replace("src=\"files/", $"src=\"{Files}/", StringComparison.Ordinal)); // the clean form writes it so and no other way
#pragma warning restore RS0030
    }
}
