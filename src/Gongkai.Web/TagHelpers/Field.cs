using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Gongkai.Web.TagHelpers;

/// <summary>What is filled in: the field of a form row, bound to its label, its hint and its error by their ids.</summary>
internal sealed class Field
{
    private readonly IHtmlGenerator _html;
    private readonly ViewContext _view;
    private readonly ModelExpression _for;

    public Field(IHtmlGenerator html, ViewContext view, ModelExpression expression, FieldKind kind)
    {
        (_html, _view, _for, Kind) = (html, view, expression, kind);
        Name = view.ViewData.TemplateInfo.GetFullHtmlFieldName(expression.Name);
        Id = TagBuilder.CreateSanitizedId(Name, html.IdAttributeDotReplacement);
        Error = view.ViewData.ModelState.TryGetValue(Name, out var state) ? state.Errors.FirstOrDefault()?.ErrorMessage : null;
    }

    public FieldKind Kind { get; }

    public string Name { get; }

    /// <summary>The id of the field, of its first choice in a group: where the error summary leads.</summary>
    public string Id { get; }

    public string LabelId => $"{Id}-label";

    public string HintId => $"{Id}-hint";

    public string ErrorId => $"{Id}-error";

    /// <summary>The first thing that is wrong with it; null when nothing is.</summary>
    public string? Error { get; }

    public IReadOnlyList<SelectListItem> Choices { get; init; } = [];

    /// <summary>Further attributes of the field itself.</summary>
    public IReadOnlyDictionary<string, object?> Attributes { get; init; } = new Dictionary<string, object?>(StringComparer.Ordinal);

    public bool HasHint { get; init; }

    public bool IsOptional { get; init; }

    public bool IsNarrow { get; init; }

    public int Rows { get; init; }

    /// <summary>True when several inputs share one legend.</summary>
    public bool IsGroup => Kind is FieldKind.Radio or FieldKind.Ticks;

    public bool IsChoice => IsGroup || Kind is FieldKind.Select or FieldKind.Tick;

    /// <summary>What the group itself says about hint and error; nothing for a single field.</summary>
    public IEnumerable<(string Name, string Value)> GroupAttributes
    {
        get
        {
            if (!IsGroup) yield break;
            if (DescribedBy is { } ids) yield return ("aria-describedby", ids);
            if (Kind is not FieldKind.Radio) yield break;
            yield return ("role", "radiogroup");
            yield return ("aria-labelledby", LabelId);
            if (!IsOptional) yield return ("aria-required", "true");
            if (Error is not null) yield return ("aria-invalid", "true");
        }
    }

    private string? DescribedBy =>
        (HasHint, Error) switch
        {
            (true, not null) => $"{HintId} {ErrorId}",
            (true, null) => HintId,
            (false, not null) => ErrorId,
            _ => null,
        };

    private string? TypedIn => _view.ViewData.ModelState.TryGetValue(Name, out var state) ? state.AttemptedValue : null;

    public IHtmlContent Render(string label) => Kind switch
    {
        FieldKind.Lines => _html.GenerateTextArea(_view, _for.ModelExplorer, _for.Name, Rows, 0, Described(("class", Rows >= 10 ? "input tall" : Rows <= 3 ? "input low" : "input"))),
        FieldKind.Select => _html.GenerateSelect(_view, _for.ModelExplorer, optionLabel: null, _for.Name, Choices, allowMultiple: false, Described(("class", "input"))),
        FieldKind.Password => _html.GeneratePassword(_view, _for.ModelExplorer, _for.Name, value: null, Described(("class", Look))),
        FieldKind.Day => _html.GenerateTextBox(_view, _for.ModelExplorer, _for.Name, _for.Model, "{0:yyyy-MM-dd}", Described(("class", "input short"), ("autocomplete", "off"))),
        FieldKind.Radio => Group("radio", Chosen()),
        FieldKind.Ticks => Group("checkbox", Chosen()),
        FieldKind.Tick => Tick(label),
        FieldKind.File => File(),
        _ => _html.GenerateTextBox(_view, _for.ModelExplorer, _for.Name, _for.Model, format: null, Described(("class", Look))),
    };

    private string Look => IsNarrow ? "input short" : "input";

    private Dictionary<string, object?> Described(params ReadOnlySpan<(string Name, object Value)> own)
    {
        var all = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var (name, value) in own) all[name] = value;
        if (DescribedBy is { } ids) all["aria-describedby"] = ids;
        if (Error is not null) all["aria-invalid"] = "true";
        if (!IsOptional && Kind is not (FieldKind.Tick or FieldKind.File)) all["aria-required"] = "true";
        foreach (var (name, value) in Attributes) all[name] = value;
        return all;
    }

    private HashSet<string> Chosen()
    {
        if (_view.ViewData.ModelState.TryGetValue(Name, out var state) && state.RawValue is { } raw)
        {
            return raw is string[] several ? [.. several] : [Convert.ToString(raw, CultureInfo.InvariantCulture) ?? ""];
        }

        return _for.Model switch
        {
            null => [],
            string text => [text],
            System.Collections.IEnumerable several => [.. several.Cast<object>().Select(one => Convert.ToString(one, CultureInfo.InvariantCulture) ?? "")],
            var one => [Convert.ToString(one, CultureInfo.InvariantCulture) ?? ""],
        };
    }

    private TagBuilder Group(string type, HashSet<string> chosen)
    {
        var group = new TagBuilder("div");
        group.AddCssClass("choices");
        for (var i = 0; i < Choices.Count; i++)
        {
            var choice = Choices[i];
            var input = Input(type, i == 0 ? Id : string.Create(CultureInfo.InvariantCulture, $"{Id}-{i + 1}"), choice.Value ?? choice.Text);
            if (chosen.Contains(choice.Value ?? choice.Text) || (chosen.Count == 0 && choice.Selected)) input.Attributes["checked"] = "checked";
            if (choice.Disabled) input.Attributes["disabled"] = "disabled";
            if (type == "checkbox" && Error is not null) input.Attributes["aria-invalid"] = "true";
            group.InnerHtml.AppendHtml(Choice(input, choice.Text));
        }

        return group;
    }

    private TagBuilder Tick(string label)
    {
        var input = Input("checkbox", Id, "true");
        foreach (var (name, value) in Described()) input.Attributes[name] = Convert.ToString(value, CultureInfo.InvariantCulture);
        var isTicked = TypedIn is { } typed ? typed.Contains("true", StringComparison.OrdinalIgnoreCase) : _for.Model is true;
        if (isTicked) input.Attributes["checked"] = "checked";
        return Choice(input, label);
    }

    /// <summary>With a button in our words, because the browser's own speaks the browser's language.</summary>
    private TagBuilder File()
    {
        var button = new TagBuilder("span") { Attributes = { ["aria-hidden"] = "true" } };
        button.AddCssClass("btn");
        button.InnerHtml.Append("选择文件");
        var frame = new TagBuilder("div");
        frame.AddCssClass("upload chosen");
        frame.InnerHtml.AppendHtml(button);
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing, Attributes = { ["type"] = "file", ["id"] = Id, ["name"] = Name } };
        foreach (var (name, value) in Described()) input.Attributes[name] = Convert.ToString(value, CultureInfo.InvariantCulture);
        if (!IsOptional) input.Attributes["required"] = "required";
        frame.InnerHtml.AppendHtml(input);
        return frame;
    }

    private TagBuilder Input(string type, string id, string value) => new("input")
    {
        TagRenderMode = TagRenderMode.SelfClosing,
        Attributes = { ["type"] = type, ["id"] = id, ["name"] = Name, ["value"] = value },
    };

    private static TagBuilder Choice(TagBuilder input, string text)
    {
        var words = new TagBuilder("span");
        words.InnerHtml.Append(text);
        var label = new TagBuilder("label");
        label.AddCssClass("choice");
        label.InnerHtml.AppendHtml(input).AppendHtml(words);
        return label;
    }
}
