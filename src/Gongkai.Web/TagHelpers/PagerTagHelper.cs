using System.Globalization;
using Gongkai.Web.Tables;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Gongkai.Web.TagHelpers;

/// <summary><c>&lt;gk-pager paging="Model.Requests.Paging" /&gt;</c>: how many rows there are, which are shown, and the way to the others.</summary>
[HtmlTargetElement("gk-pager", Attributes = "paging", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PagerTagHelper : TagHelper
{
    private const int Neighbours = 2;

    public Paging Paging { get; set; } = null!;

    /// <summary>What is counted: 件 for applications and items, 人 for people.</summary>
    public string Unit { get; set; } = "件";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var (query, total) = Paging;
        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "pager");
        output.Attributes.SetAttribute("aria-label", "翻页");

        var count = new TagBuilder("p");
        var last = Math.Min(total, query.Skip + TableQuery.PageSize);
        count.InnerHtml.Append(Paging.Pages == 1 ? Text($"共{total:N0}{Unit}") : Text($"共{total:N0}{Unit}，这一页是第{query.Skip + 1:N0}至{last:N0}{Unit}"));
        output.Content.AppendHtml(count);
        if (Paging.Pages > 1) output.Content.AppendHtml(Links(query));
    }

    private TagBuilder Links(TableQuery query)
    {
        var list = new TagBuilder("ul");
        if (query.Number > 1) list.InnerHtml.AppendHtml(Entry(Link(query, query.Number - 1, "上一页", "prev")));
        var previous = 0;
        foreach (var number in Numbers(query.Number))
        {
            if (number > previous + 1) list.InnerHtml.AppendHtml(Gap());
            list.InnerHtml.AppendHtml(Entry(Number(query, number)));
            previous = number;
        }

        if (query.Number < Paging.Pages) list.InnerHtml.AppendHtml(Entry(Link(query, query.Number + 1, "下一页", "next")));
        return list;
    }

    /// <summary>The first, the last and those around the page shown.</summary>
    private IEnumerable<int> Numbers(int current) =>
        Enumerable.Range(current - Neighbours, (2 * Neighbours) + 1).Append(1).Append(Paging.Pages)
            .Where(number => number >= 1 && number <= Paging.Pages).Distinct().Order();

    private static TagBuilder Number(TableQuery query, int number)
    {
        var link = Link(query, number, Text($"{number}"), relation: null);
        link.AddCssClass("no");
        link.Attributes["aria-label"] = Text($"第{number}页");
        if (number == query.Number) link.Attributes["aria-current"] = "page";
        return link;
    }

    private static TagBuilder Link(TableQuery query, int number, string text, string? relation)
    {
        var link = new TagBuilder("a") { Attributes = { ["href"] = query.LinkToPage(number) } };
        if (relation is not null) link.Attributes["rel"] = relation;
        link.InnerHtml.Append(text);
        return link;
    }

    private static TagBuilder Entry(TagBuilder content)
    {
        var entry = new TagBuilder("li");
        entry.InnerHtml.AppendHtml(content);
        return entry;
    }

    private static TagBuilder Gap()
    {
        var gap = new TagBuilder("li") { Attributes = { ["aria-hidden"] = "true" } };
        gap.AddCssClass("no");
        gap.InnerHtml.Append("…");
        return gap;
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
