using Gongkai.Web.Tables;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Gongkai.Web.TagHelpers;

/// <summary><c>&lt;gk-sort-head column="received" paging="Model.Requests.Paging"&gt;收到日期&lt;/gk-sort-head&gt;</c>: the head of a column that sorts the table.</summary>
[HtmlTargetElement("gk-sort-head", Attributes = "column,paging")]
public sealed class SortHeadTagHelper : TagHelper
{
    public string Column { get; set; } = "";

    public Paging Paging { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var query = Paging.Query;
        var isSorted = string.Equals(query.Sort, Column, StringComparison.Ordinal);
        output.TagName = "th";
        output.Attributes.SetAttribute("scope", "col");
        if (isSorted) output.Attributes.SetAttribute("aria-sort", query.IsDescending ? "descending" : "ascending");

        var link = new TagBuilder("a") { Attributes = { ["href"] = query.LinkToSort(Column) } };
        link.AddCssClass("sort");
        link.InnerHtml.AppendHtml(await output.GetChildContentAsync());
        if (isSorted) link.InnerHtml.AppendHtml(SignTagHelper.Svg(query.IsDescending ? "down" : "up"));
        output.Content.SetHtmlContent(link);
    }
}
