using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Gongkai.Web.TagHelpers;

/// <summary><c>&lt;gk-status kind="Late"&gt;逾期1个工作日&lt;/gk-status&gt;</c>: word, sign and colour together, never colour alone.</summary>
[HtmlTargetElement("gk-status", Attributes = "kind")]
public sealed class StatusTagHelper : TagHelper
{
    public StatusKind Kind { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var (look, sign) = Kind switch
        {
            StatusKind.Due => ("is-warn", "due"),
            StatusKind.Late => ("is-late", "late"),
            StatusKind.Done => ("is-done", "done"),
            StatusKind.Returned => ("is-warn", "back"),
            StatusKind.Suspended => ("quiet", "stop"),
            _ => ("quiet", "wait"),
        };
        output.TagName = "span";
        output.Attributes.SetAttribute("class", $"state {look}");
        output.PreContent.AppendHtml(SignTagHelper.Svg(sign));
    }
}
