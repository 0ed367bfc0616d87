using System.Xml;
using Gongkai.Documents.Docx;
using Gongkai.Documents.Packages;

namespace Gongkai.Documents.Items.Word;

/// <summary>What the styles of a document say about formatting, from the part <c>styles.xml</c>.</summary>
internal sealed class StyleFormats
{
    public static readonly StyleFormats None = new();

    /// <summary>Word itself allows fewer; a longer chain of styles is a circle.</summary>
    private const int LongestChain = 20;

    private readonly Dictionary<string, Style> _styles = [];
    private RunFormat _defaults;
    private string? _default;

    public static StyleFormats Read(XmlReader reader)
    {
        var styles = new StyleFormats();
        reader.MoveToContent();
        var children = new ChildElements(reader);
        while (children.Next())
        {
            if (Wml.Name(reader) == "style" && Wml.Attribute(reader, "styleId") is { } id) styles.ReadStyle(reader, id);
            else if (Wml.Name(reader) == "docDefaults") styles.ReadDefaults(reader);
        }

        return styles;
    }

    /// <summary>The name by which a paragraph style is known, in lower case: <c>title</c>, <c>heading 1</c>, <c>toc 2</c>; empty for a style without one.</summary>
    public string NameOf(string? id) => Chain(id ?? _default).Select(style => style.Name).FirstOrDefault(IsKnown) ?? "";

    public string? AlignmentOf(ParagraphProperties paragraph) =>
        paragraph.Alignment ?? Chain(paragraph.Style ?? _default).Select(style => style.Paragraph.Alignment).FirstOrDefault(value => value is not null);

    /// <summary>0-based level of a heading; null for running text.</summary>
    public int? OutlineOf(ParagraphProperties paragraph)
    {
        var outline = paragraph.Outline ?? Chain(paragraph.Style ?? _default).Select(style => style.Paragraph.Outline ?? HeadingLevel(style.Name)).FirstOrDefault(value => value is not null);
        return outline is >= 0 and < 9 ? outline : null;
    }

    /// <summary>The formatting of a run once that of its styles is worked in.</summary>
    public RunFormat Resolve(RunFormat run, string? paragraphStyle)
    {
        foreach (var style in Chain(run.Style)) run = run.Over(style.Run);
        foreach (var style in Chain(paragraphStyle ?? _default)) run = run.Over(style.Run);
        return run.Over(_defaults);
    }

    private IEnumerable<Style> Chain(string? id)
    {
        for (var step = 0; step < LongestChain && id is not null && _styles.TryGetValue(id, out var style); step++)
        {
            yield return style;
            id = style.BasedOn;
        }
    }

    private static bool IsKnown(string name) => name is "title" or "标题" || HeadingLevel(name) is not null || name.StartsWith("toc", StringComparison.Ordinal);

    private static int? HeadingLevel(string name)
    {
        var digits = name.StartsWith("heading ", StringComparison.Ordinal) ? name.AsSpan(8) : name.StartsWith("标题", StringComparison.Ordinal) ? name.AsSpan(2).Trim() : [];
        return digits is [>= '1' and <= '9' and var digit] ? digit - '1' : null;
    }

    private void ReadStyle(XmlReader reader, string id)
    {
        if (Wml.Attribute(reader, "type") == "paragraph" && Wml.Attribute(reader, "default") is "1" or "true" or "on") _default = id;

        var style = new Style("", null, ParagraphProperties.None, RunFormat.None);
        var children = new ChildElements(reader);
        while (children.Next())
        {
            style = Wml.Name(reader) switch
            {
                "name" => style with { Name = (Wml.Value(reader) ?? "").Trim().ToLowerInvariant() },
                "basedOn" => style with { BasedOn = Wml.Value(reader) },
                "pPr" => style with { Paragraph = ParagraphProperties.Read(reader) },
                "rPr" => style with { Run = RunFormat.Read(reader) },
                _ => style,
            };
        }

        _styles[id] = style;
    }

    private void ReadDefaults(XmlReader reader)
    {
        var children = new ChildElements(reader);
        while (children.Next())
        {
            if (Wml.Name(reader) == "rPrDefault") ReadDefaults(reader);
            else if (Wml.Name(reader) == "rPr") _defaults = RunFormat.Read(reader);
        }
    }

    private sealed record Style(string Name, string? BasedOn, ParagraphProperties Paragraph, RunFormat Run);
}
