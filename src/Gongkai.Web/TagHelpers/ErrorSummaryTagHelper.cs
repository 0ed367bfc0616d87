using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Gongkai.Web.TagHelpers;

/// <summary>
/// <c>&lt;gk-error-summary kept="…" /&gt;</c>: everything that is wrong with the form in one list of links to the fields; nothing when
/// all is well. After a submission its heading takes the focus, so that a screen reader begins here.
/// </summary>
[HtmlTargetElement("gk-error-summary", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ErrorSummaryTagHelper(IHtmlGenerator html) : TagHelper
{
    /// <summary>What was kept and what to do.</summary>
    public string Kept { get; set; } = "已填写的内容都已保留，改正后重新提交。文件要重新选择。";

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var errors = ViewContext.ViewData.ModelState
            .OrderBy(entry => Place(entry.Key), Comparer<IReadOnlyList<int>>.Create(Compare))
            .SelectMany(entry => entry.Value!.Errors.Take(entry.Key.Length == 0 ? int.MaxValue : 1), (entry, error) => (Field: entry.Key, error.ErrorMessage))
            .ToList();
        if (errors.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "section";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "errsum");
        output.Attributes.SetAttribute("aria-labelledby", "errors");
        output.Content.AppendHtml(Heading(errors.Count)).AppendHtml(Paragraph(Kept)).AppendHtml(List(errors));
    }

    /// <summary>Where a field stands among the properties of the page's model, level by level: the order of the form.</summary>
    private List<int> Place(string field)
    {
        var place = new List<int>();
        var metadata = ViewContext.ViewData.ModelMetadata;
        foreach (var step in field.Split('.', '['))
        {
            if (int.TryParse(step.TrimEnd(']'), NumberStyles.None, CultureInfo.InvariantCulture, out var index))
            {
                place.Add(index);
                metadata = metadata.ElementMetadata ?? metadata;
            }
            else
            {
                place.Add(metadata.Properties.Select(property => property.PropertyName).ToList().IndexOf(step));
                metadata = metadata.Properties[step] ?? metadata;
            }
        }

        return place;
    }

    private static int Compare(IReadOnlyList<int> a, IReadOnlyList<int> b) =>
        a.Zip(b, (x, y) => x.CompareTo(y)).FirstOrDefault(order => order != 0) is var first && first != 0 ? first : a.Count.CompareTo(b.Count);

    private TagBuilder Heading(int count)
    {
        var heading = new TagBuilder("h2") { Attributes = { ["id"] = "errors", ["tabindex"] = "-1" } };
        if (HttpMethods.IsPost(ViewContext.HttpContext.Request.Method)) heading.Attributes["autofocus"] = "autofocus";
        heading.InnerHtml.AppendHtml(SignTagHelper.Svg("error")).Append(string.Create(CultureInfo.InvariantCulture, $"有{count}处需要改"));
        return heading;
    }

    private static TagBuilder Paragraph(string text)
    {
        var paragraph = new TagBuilder("p");
        paragraph.InnerHtml.Append(text);
        return paragraph;
    }

    private TagBuilder List(IEnumerable<(string Field, string Message)> errors)
    {
        var list = new TagBuilder("ul");
        foreach (var (field, message) in errors)
        {
            var entry = new TagBuilder("li");
            if (field.Length == 0)
            {
                entry.InnerHtml.Append(message);
            }
            else
            {
                var link = new TagBuilder("a") { Attributes = { ["href"] = $"#{TagBuilder.CreateSanitizedId(field, html.IdAttributeDotReplacement)}" } };
                link.InnerHtml.Append(message);
                entry.InnerHtml.AppendHtml(link);
            }

            list.InnerHtml.AppendHtml(entry);
        }

        return list;
    }
}
