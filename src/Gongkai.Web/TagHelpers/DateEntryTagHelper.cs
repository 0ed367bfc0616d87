using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Gongkai.Web.TagHelpers;

/// <summary>
/// <c>&lt;gk-date-entry asp-for="From" aria-label="起始日期" /&gt;</c>: a day to fill in without a row of its own, as in a filter. In a form
/// <c>gk-form-row</c> does it for every <see cref="DateOnly"/>.
/// </summary>
[HtmlTargetElement("gk-date-entry", Attributes = "asp-for", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class DateEntryTagHelper(IHtmlGenerator html) : TagHelper
{
    [HtmlAttributeName("asp-for")]
    public ModelExpression For { get; set; } = null!;

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var field = new Field(html, ViewContext, For, FieldKind.Day)
        {
            IsOptional = true,
            Attributes = output.Attributes.ToDictionary(attribute => attribute.Name, object? (attribute) => attribute.Value, StringComparer.Ordinal),
        };
        output.TagName = null;
        output.Content.SetHtmlContent(field.Render(label: ""));
    }
}
