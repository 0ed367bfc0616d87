using System.Xml;
using Gongkai.Documents.Packages;

namespace Gongkai.Documents.Odt;

/// <summary>What matters of styles: which hide their text, and how lists are numbered (ODF 16).</summary>
internal sealed class OdtStyles
{
    /// <summary>A longer chain of styles is a circle.</summary>
    private const int LongestChain = 20;

    private const int MostStyles = 50_000;

    private readonly Dictionary<(string Family, string Name), (string? Parent, bool? IsHidden)> _styles = [];
    private readonly Dictionary<string, OdtListLevel[]> _lists = [];

    /// <summary>The numbers of headings that stand in no list.</summary>
    public OdtListLevel[] Outline { get; private set; } = OdtListLevel.None;

    /// <summary>Reads the group of styles the reader stands on.</summary>
    public void Read(XmlReader reader)
    {
        var children = new ChildElements(reader);
        while (children.Next())
        {
            if (_styles.Count + _lists.Count >= MostStyles) throw new UnreadableFileException(Reasons.TooMuchContent);
            switch (Odf.Name(reader))
            {
                case ("style", "style"):
                    ReadStyle(reader);
                    break;
                case ("text", "list-style") when reader.GetAttribute("name", Odf.Style) is { } name:
                    _lists[name] = OdtListLevel.Read(reader);
                    break;
                case ("text", "outline-style"):
                    Outline = OdtListLevel.Read(reader);
                    break;
            }
        }
    }

    public OdtListLevel[] List(string? name) => name is null ? OdtListLevel.None : _lists.GetValueOrDefault(name, OdtListLevel.None);

    /// <summary>True when the style, or the nearest one it is based on that says something about it, hides text.</summary>
    public bool IsHidden(string family, string? name)
    {
        for (var step = 0; step < LongestChain && name is not null && _styles.TryGetValue((family, name), out var style); step++)
        {
            if (style.IsHidden is { } isHidden) return isHidden;
            name = style.Parent;
        }

        return false;
    }

    private void ReadStyle(XmlReader reader)
    {
        var family = reader.GetAttribute("family", Odf.Style);
        var name = reader.GetAttribute("name", Odf.Style);
        var parent = reader.GetAttribute("parent-style-name", Odf.Style);
        if (family is not ("text" or "paragraph") || name is null) return;

        bool? isHidden = null;
        var children = new ChildElements(reader);
        while (children.Next())
        {
            if (Odf.Is(reader, Odf.Style, "text-properties") && reader.GetAttribute("display", Odf.Text) is { } display) isHidden = display == "none";
        }

        _styles[(family, name)] = (parent, isHidden);
    }
}
