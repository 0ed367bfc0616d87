using Gongkai.Office.Search;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Gongkai.Web.TagHelpers;

/// <summary><c>&lt;gk-found-text pieces="item.Title" /&gt;</c>: a text with what was found in it marked. Every piece is encoded.</summary>
[HtmlTargetElement("gk-found-text", Attributes = "pieces", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FoundTextTagHelper : TagHelper
{
    public IReadOnlyList<TextPiece> Pieces { get; set; } = [];

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        foreach (var piece in Pieces)
        {
            if (piece.IsFound) output.Content.AppendHtml(Mark(piece.Text));
            else output.Content.Append(piece.Text);
        }
    }

    private static TagBuilder Mark(string text)
    {
        var mark = new TagBuilder("mark");
        mark.InnerHtml.Append(text);
        return mark;
    }
}
