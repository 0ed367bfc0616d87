using Gongkai.Web.AnnualReports;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.Routing;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Gongkai.Web.TagHelpers;

/// <summary><c>&lt;gk-cell for-cell="cell" /&gt;</c>: a head or a figure of an official table with its spans, scope, colour and marks.</summary>
[HtmlTargetElement("gk-cell", Attributes = "for-cell", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class CellTagHelper(IUrlHelperFactory urls) : TagHelper
{
    public SheetCell ForCell { get; set; } = null!;

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = ForCell.Scope is null ? "td" : "th";
        output.TagMode = TagMode.StartTagAndEndTag;
        if (ForCell.Scope is { } scope) output.Attributes.SetAttribute("scope", scope);
        if (ForCell.ColumnSpan is { } columns) output.Attributes.SetAttribute("colspan", columns);
        if (ForCell.RowSpan is { } rows) output.Attributes.SetAttribute("rowspan", rows);
        var look = string.Join(' ', new[] { ForCell.Look, ForCell.Tint is { } tint ? $"hit-{tint.Mark()}" : "" }.Where(name => name.Length > 0));
        if (look.Length > 0) output.Attributes.SetAttribute("class", look);

        output.Content.AppendHtml(ForCell.Address is { } address ? Linked(address) : MarkedTagHelper.Render(ForCell.Spot, wrap: ForCell.Look.StartsWith('v')));
    }

    /// <summary>The figure as a link, then the numbers of its findings: links do not stand in links.</summary>
    private HtmlContentBuilder Linked(string address)
    {
        var figure = new TagBuilder("a") { Attributes = { ["href"] = urls.GetUrlHelper(ViewContext).Content(address) } };
        figure.AddCssClass("figure");
        figure.InnerHtml.Append(ForCell.Spot.Text);
        var content = new HtmlContentBuilder();
        content.AppendHtml(figure);
        foreach (var finding in ForCell.Spot.Findings) content.AppendHtml(MarkedTagHelper.Reference(finding, isTarget: true));
        return content;
    }
}
