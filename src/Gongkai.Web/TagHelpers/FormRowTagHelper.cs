using System.Collections;
using System.Globalization;
using Gongkai.Web.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Gongkai.Web.TagHelpers;

/// <summary>
/// <c>&lt;gk-form-row asp-for="ReceivedOn" label="收到日期" hint="…" basis="《条例》第三十一条" /&gt;</c>: one field with its label above
/// it, then the hint with the article, then the error, then what is filled in. Further attributes go to the field itself.
/// </summary>
/// <remarks>What was typed is shown again, also where it could not be read. The form itself should be <c>novalidate</c>: errors are ours.</remarks>
[HtmlTargetElement("gk-form-row", Attributes = "asp-for", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FormRowTagHelper(IHtmlGenerator html) : TagHelper
{
    [HtmlAttributeName("asp-for")]
    public ModelExpression For { get; set; } = null!;

    public string Label { get; set; } = "";

    /// <summary>How to fill it in, with an example where the form is not plain.</summary>
    public string? Hint { get; set; }

    /// <summary>The article from which the field comes: 《条例》第三十一条.</summary>
    public string? Basis { get; set; }

    /// <summary>More than fits a hint; opens on request.</summary>
    public string? Help { get; set; }

    public FieldKind Kind { get; set; }

    /// <summary>What may be chosen: with <see cref="FieldKind.Select"/>, <see cref="FieldKind.Radio"/> and <see cref="FieldKind.Ticks"/>.</summary>
    public IEnumerable<SelectListItem>? Choices { get; set; }

    /// <summary>True when it may be left empty; the label says so.</summary>
    public bool Optional { get; set; }

    /// <summary>True for a field whose answers are short: numbers, codes, days.</summary>
    public bool Narrow { get; set; }

    /// <summary>Lines of text to show at first.</summary>
    public int Rows { get; set; } = 5;

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var field = new Field(html, ViewContext, For, FittingKind())
        {
            Choices = [.. Choices ?? []],
            Attributes = output.Attributes.ToDictionary(attribute => attribute.Name, object? (attribute) => attribute.Value, StringComparer.Ordinal),
            IsOptional = Optional,
            IsNarrow = Narrow,
            Rows = Rows,
            HasHint = (Hint ?? Example ?? Basis) is not null,
        };

        output.Attributes.Clear();
        output.TagMode = TagMode.StartTagAndEndTag;
        output.TagName = field.IsGroup ? "fieldset" : "div";
        output.Attributes.SetAttribute("class", field.Error is null ? "field" : "field bad");
        foreach (var (name, value) in field.GroupAttributes) output.Attributes.SetAttribute(name, value);

        if (field.Kind is FieldKind.Tick) output.Content.AppendHtml(field.Render(Label));
        else output.Content.AppendHtml(LabelOf(field));
        if (field.HasHint) output.Content.AppendHtml(HintOf(field));
        if (Help is not null) output.Content.AppendHtml(HelpOf(Help));
        if (field.Error is { } error) output.Content.AppendHtml(ErrorOf(field, error));
        if (field.Kind is not FieldKind.Tick) output.Content.AppendHtml(field.Render(Label));
    }

    /// <summary>How a day is written, in the year in which the work is.</summary>
    private string? Example =>
        FittingKind() is FieldKind.Day && ViewContext.HttpContext.Items[typeof(SignedIn)] is SignedIn signedIn
            ? string.Create(CultureInfo.InvariantCulture, $"例如{signedIn.Today.Year}-1-5。")
            : null;

    private FieldKind FittingKind()
    {
        if (Kind is not FieldKind.Fitting) return Kind;

        var type = Nullable.GetUnderlyingType(For.Metadata.ModelType) ?? For.Metadata.ModelType;
        if (type == typeof(DateOnly)) return FieldKind.Day;
        if (type == typeof(bool) && Choices is null) return FieldKind.Tick;
        if (typeof(IFormFile).IsAssignableFrom(type) || typeof(IEnumerable<IFormFile>).IsAssignableFrom(type)) return FieldKind.File;
        if (Choices is null) return FieldKind.Text;
        return type != typeof(string) && typeof(IEnumerable).IsAssignableFrom(type) ? FieldKind.Ticks : FieldKind.Radio;
    }

    private TagBuilder LabelOf(Field field)
    {
        var label = new TagBuilder(field.IsGroup ? "legend" : "label");
        if (field.IsGroup) label.Attributes["id"] = field.LabelId;
        else label.Attributes["for"] = field.Id;
        label.InnerHtml.Append(Label);
        if (Optional) label.InnerHtml.AppendHtml(Text("span", "opt", field.Kind is FieldKind.File ? "（可以不传）" : field.IsChoice ? "（可以不选）" : "（可以不填）"));
        return label;
    }

    private TagBuilder HintOf(Field field)
    {
        var hint = Text("p", "hint", Hint ?? "");
        hint.Attributes["id"] = field.HintId;
        if (Example is not null) hint.InnerHtml.AppendHtml(Text("span", "nb", Example));
        if ((Hint ?? Example) is not null && Basis is not null) hint.InnerHtml.Append("　");
        if (Basis is not null) hint.InnerHtml.AppendHtml(Text("span", "basis", Basis));
        return hint;
    }

    private static TagBuilder HelpOf(string help)
    {
        var details = new TagBuilder("details");
        details.AddCssClass("help");
        details.InnerHtml.AppendHtml(Text("summary", "", "怎样填"));
        details.InnerHtml.AppendHtml(Text("p", "", help));
        return details;
    }

    private static TagBuilder ErrorOf(Field field, string error)
    {
        var line = new TagBuilder("p") { Attributes = { ["id"] = field.ErrorId } };
        line.AddCssClass("error");
        line.InnerHtml.AppendHtml(SignTagHelper.Svg("error")).Append(error);
        return line;
    }

    private static TagBuilder Text(string tag, string look, string text)
    {
        var element = new TagBuilder(tag);
        if (look.Length > 0) element.AddCssClass(look);
        element.InnerHtml.Append(text);
        return element;
    }
}
