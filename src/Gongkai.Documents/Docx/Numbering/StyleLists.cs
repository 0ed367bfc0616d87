using System.Xml;
using Gongkai.Documents.Packages;

namespace Gongkai.Documents.Docx.Numbering;

/// <summary>Which paragraph styles number their paragraphs, from the part <c>styles.xml</c>.</summary>
internal sealed class StyleLists
{
    public static readonly StyleLists None = new();

    /// <summary>Word itself allows fewer; a longer chain of styles is a circle.</summary>
    private const int LongestChain = 20;

    private readonly Dictionary<string, (string? BasedOn, int? List, int? Level)> _styles = [];

    /// <summary>Id of the style of paragraphs that name none.</summary>
    public string? Default { get; set; }

    public static StyleLists Read(XmlReader reader)
    {
        var styles = new StyleLists();
        reader.MoveToContent();
        var children = new ChildElements(reader);
        while (children.Next())
        {
            if (Wml.Name(reader) == "style" && Wml.Attribute(reader, "styleId") is { } id) styles.ReadStyle(reader, id);
        }

        return styles;
    }

    /// <summary>
    /// The list of a style or of the nearest style it is based on.
    /// </summary>
    /// <param name="id">Null for the default paragraph style.</param>
    /// <returns>The list, the level if the style states one, and the style that carries the list.</returns>
    public (int List, int? Level, string Style)? ListOf(string? id)
    {
        id ??= Default;
        int? level = null;
        for (var step = 0; step < LongestChain && id is not null && _styles.TryGetValue(id, out var style); step++)
        {
            level ??= style.Level;
            if (style.List is { } list) return (list, level, id);
            id = style.BasedOn;
        }

        return null;
    }

    public void Add(string id, string? basedOn, int? list, int? level) => _styles[id] = (basedOn, list, level);

    private void ReadStyle(XmlReader reader, string id)
    {
        if (Wml.Attribute(reader, "type") == "paragraph" && Wml.Attribute(reader, "default") is "1" or "true" or "on") Default = id;

        string? basedOn = null;
        var properties = ParagraphProperties.None;
        var children = new ChildElements(reader);
        while (children.Next())
        {
            if (Wml.Name(reader) == "basedOn") basedOn = Wml.Value(reader);
            else if (Wml.Name(reader) == "pPr") properties = ParagraphProperties.Read(reader);
        }

        Add(id, basedOn, properties.List, properties.Level);
    }
}
