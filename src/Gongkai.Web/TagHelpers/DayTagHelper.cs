using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Gongkai.Web.TagHelpers;

/// <summary><c>&lt;gk-day value="receivedOn" /&gt;</c>: 2024年1月5日, and for machines 2024-01-05.</summary>
[HtmlTargetElement("gk-day", Attributes = "value", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class DayTagHelper : TagHelper
{
    public DateOnly Value { get; set; }

    /// <summary>True to write 2024-01-05, as tables do.</summary>
    public bool Numeric { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "time";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("datetime", Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        output.Content.SetContent(Value.ToString(Numeric ? "yyyy-MM-dd" : "yyyy年M月d日", CultureInfo.InvariantCulture));
    }
}
