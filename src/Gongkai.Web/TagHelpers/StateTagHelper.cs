using Gongkai.Findings;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Gongkai.Web.TagHelpers;

/// <summary><c>&lt;gk-state severity="Severity.Error" /&gt;</c>: word, sign and colour together, never colour alone.</summary>
[HtmlTargetElement("gk-state", Attributes = "severity", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class StateTagHelper : TagHelper
{
    public Severity Severity { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"state {Severity.State()}");
        output.Content.AppendHtml(SignTagHelper.Svg(Severity.Sign()));
        output.Content.Append(Severity.Label());
    }
}
