using Gongkai.Web.AnnualReports;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Gongkai.Web.TagHelpers;

/// <summary><c>&lt;gk-cell for-cell="cell" /&gt;</c>: a head or a figure of an official table with its spans, scope, colour and marks.</summary>
[HtmlTargetElement("gk-cell", Attributes = "for-cell", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class CellTagHelper : TagHelper
{
    public SheetCell ForCell { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = ForCell.Scope is null ? "td" : "th";
        output.TagMode = TagMode.StartTagAndEndTag;
        if (ForCell.Scope is { } scope) output.Attributes.SetAttribute("scope", scope);
        if (ForCell.ColumnSpan is { } columns) output.Attributes.SetAttribute("colspan", columns);
        if (ForCell.RowSpan is { } rows) output.Attributes.SetAttribute("rowspan", rows);
        var look = string.Join(' ', new[] { ForCell.Look, ForCell.Tint is { } tint ? $"hit-{tint.Mark()}" : "" }.Where(name => name.Length > 0));
        if (look.Length > 0) output.Attributes.SetAttribute("class", look);

        output.Content.AppendHtml(MarkedTagHelper.Render(ForCell.Spot, wrap: ForCell.Look.StartsWith('v')));
    }
}
