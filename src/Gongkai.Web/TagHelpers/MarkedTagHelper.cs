using System.Text.RegularExpressions;
using Gongkai.Findings;
using Gongkai.Web.AnnualReports;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Gongkai.Web.TagHelpers;

/// <summary>
/// <c>&lt;gk-marked spot="paragraph" /&gt;</c>: the text of a spot with the words that findings speak of marked, and the
/// numbers that lead to the list of findings. Every text is encoded.
/// </summary>
[HtmlTargetElement("gk-marked", Attributes = "spot", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed partial class MarkedTagHelper : TagHelper
{
    public Spot Spot { get; set; } = null!;

    /// <summary>True for a title: no line begins with its year.</summary>
    public bool KeepYears { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Render(Spot, keepYears: KeepYears));
    }

    /// <param name="wrap">True to put all of it into one <c>span</c>, which can stand upright.</param>
    internal static IHtmlContent Render(Spot spot, bool wrap = false, bool keepYears = false)
    {
        var content = new HtmlContentBuilder();
        foreach (var piece in spot.Pieces())
        {
            foreach (var finding in piece.Opening) content.AppendHtml(Anchor(finding));
            if (piece.Severity is { } severity) content.AppendHtml(Mark(severity, piece.Text, keepYears));
            else AppendLines(content, piece.Text, keepYears);
            foreach (var finding in piece.Closing) content.AppendHtml(Reference(finding, isTarget: false));
        }

        foreach (var finding in spot.Findings.Where(finding => !spot.HasWords(finding))) content.AppendHtml(Reference(finding, isTarget: true));
        if (!wrap) return content;

        var span = new TagBuilder("span");
        span.InnerHtml.AppendHtml(content);
        return span;
    }

    private static TagBuilder Anchor(NumberedFinding finding)
    {
        var anchor = new TagBuilder("span") { Attributes = { ["id"] = finding.PlaceId } };
        anchor.AddCssClass("at");
        return anchor;
    }

    private static TagBuilder Mark(Severity severity, string text, bool keepYears)
    {
        var mark = new TagBuilder("mark");
        mark.AddCssClass(severity.Mark());
        AppendLines(mark.InnerHtml, text, keepYears);
        return mark;
    }

    internal static TagBuilder Reference(NumberedFinding finding, bool isTarget)
    {
        var severity = finding.Finding.Severity;
        var reference = new TagBuilder("a")
        {
            Attributes = { ["href"] = $"#{finding.ItemId}", ["aria-label"] = $"第{finding.Number}处，{severity.Label()}" },
        };
        if (isTarget) reference.Attributes["id"] = finding.PlaceId;
        reference.AddCssClass(severity.Mark());
        reference.AddCssClass("ref");
        reference.InnerHtml.Append($"{finding.Number}");
        return reference;
    }

    private static void AppendLines(IHtmlContentBuilder content, string text, bool keepYears)
    {
        var lines = text.Split('\n');
        for (var line = 0; line < lines.Length; line++)
        {
            if (line > 0) content.AppendHtml(new TagBuilder("br") { TagRenderMode = TagRenderMode.SelfClosing });
            if (keepYears) AppendKept(content, lines[line]);
            else content.Append(lines[line]);
        }
    }

    /// <summary>The year stays on the line of the character before it.</summary>
    private static void AppendKept(IHtmlContentBuilder content, string line)
    {
        var at = 0;
        foreach (var year in YearWithWhatIsBefore().EnumerateMatches(line))
        {
            var kept = new TagBuilder("span");
            kept.AddCssClass("nb");
            kept.InnerHtml.Append(line.Substring(year.Index, year.Length));
            content.Append(line[at..year.Index]).AppendHtml(kept);
            at = year.Index + year.Length;
        }

        content.Append(line[at..]);
    }

    [GeneratedRegex(".?[0-9]{4}年", RegexOptions.None, 1000)]
    private static partial Regex YearWithWhatIsBefore();
}
