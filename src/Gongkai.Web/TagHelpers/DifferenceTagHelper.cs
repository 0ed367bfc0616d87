using System.Globalization;
using Gongkai.Sources;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Gongkai.Web.TagHelpers;

/// <summary><c>&lt;gk-difference before="…" after="…" /&gt;</c>: the later text with what it adds and what it leaves out, counted first.</summary>
[HtmlTargetElement("gk-difference", Attributes = "before,after", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class DifferenceTagHelper : TagHelper
{
    public string Before { get; set; } = "";

    public string After { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var difference = TextDifference.Between(Normal(Before), Normal(After));
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "difference");
        output.Content.AppendHtml(Key(difference)).AppendHtml(Prose(difference));
    }

    private static TagBuilder Key(TextDifference difference)
    {
        var key = new TagBuilder("p");
        key.AddCssClass("key");
        if (difference.Insertions + difference.Deletions == 0) return Filled(key, "两稿文字相同。");

        key.InnerHtml.AppendHtml(Filled(new TagBuilder("ins"), Text($"新增{difference.Insertions}处")));
        key.InnerHtml.Append("　").AppendHtml(Filled(new TagBuilder("del"), Text($"删去{difference.Deletions}处")));
        return key;
    }

    /// <summary>A mark never reaches over the end of a paragraph: it is closed there and opened again.</summary>
    private static TagBuilder Prose(TextDifference difference)
    {
        var prose = new TagBuilder("div");
        prose.AddCssClass("prose");
        var paragraph = new TagBuilder("p");
        foreach (var piece in difference.Pieces)
        {
            var lines = piece.Text.Split('\n');
            for (var line = 0; line < lines.Length; line++)
            {
                if (line > 0)
                {
                    if (paragraph.HasInnerHtml) prose.InnerHtml.AppendHtml(paragraph);
                    paragraph = new TagBuilder("p");
                }

                if (lines[line].Length > 0) paragraph.InnerHtml.AppendHtml(Marked(piece.Change, lines[line]));
            }
        }

        if (paragraph.HasInnerHtml) prose.InnerHtml.AppendHtml(paragraph);
        return prose;
    }

    private static IHtmlContent Marked(Change change, string text) => change switch
    {
        Change.Inserted => Filled(new TagBuilder("ins"), text),
        Change.Deleted => Filled(new TagBuilder("del"), text),
        _ => new HtmlContentBuilder().Append(text),
    };

    private static TagBuilder Filled(TagBuilder element, string text)
    {
        element.InnerHtml.Append(text);
        return element;
    }

    /// <summary>Forms send line ends as two characters, files as one.</summary>
    private static string Normal(string text) => text.ReplaceLineEndings("\n");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
