using System.Xml;
using Gongkai.Documents.Drafts;
using Gongkai.Documents.Packages;

namespace Gongkai.Documents.Odt;

/// <summary>Reads lists, nested or continued, and numbers the first paragraph of every item (ODF 5.3).</summary>
/// <param name="reader">The body of the document.</param>
/// <param name="styles">The shapes of lists.</param>
/// <param name="readBlock">Reads the block the reader stands on; one with a number is a paragraph.</param>
/// <param name="count">Counts a list.</param>
internal sealed class OdtListReader(XmlReader reader, OdtStyles styles, Action<List<Draft>, string> readBlock, Action count)
{
    private readonly Dictionary<string, OdtList> _byId = [];
    private readonly Dictionary<string, OdtList> _byStyle = [];

    /// <summary>Reads the <c>text:list</c> the reader stands on.</summary>
    public void Read(List<Draft> blocks)
    {
        var style = reader.GetAttribute("style-name", Odf.Text);
        ReadItems(blocks, ListOf(style), style, 0);
    }

    private void ReadItems(List<Draft> blocks, OdtList list, string? style, int level)
    {
        var items = new ChildElements(reader);
        while (items.Next())
        {
            if (Odf.Is(reader, Odf.Text, "list-item") || Odf.Is(reader, Odf.Text, "list-header")) ReadItem(blocks, list, style, level);
        }
    }

    private void ReadItem(List<Draft> blocks, OdtList list, string? style, int level)
    {
        var isNumbered = reader.LocalName == "list-item";
        var start = Odf.Number(reader, "start-value", Odf.Text);
        var children = new ChildElements(reader);
        while (children.Next())
        {
            if (Odf.Is(reader, Odf.Text, "list"))
            {
                count();
                ReadItems(blocks, list, reader.GetAttribute("style-name", Odf.Text) ?? style, level + 1);
            }
            else if (isNumbered && (Odf.Is(reader, Odf.Text, "p") || Odf.Is(reader, Odf.Text, "h")))
            {
                isNumbered = false;
                readBlock(blocks, list.Next(styles.List(style), level, start));
            }
            else
            {
                readBlock(blocks, "");
            }
        }
    }

    /// <summary>A list begins anew unless it says which one it continues: a certain one, or the latest of its style.</summary>
    private OdtList ListOf(string? style)
    {
        count();
        var list = reader.GetAttribute("continue-list", Odf.Text) is { } id && _byId.TryGetValue(id, out var named) ? named
            : reader.GetAttribute("continue-numbering", Odf.Text) == "true" && _byStyle.TryGetValue(style ?? "", out var latest) ? latest
            : new OdtList();
        _byStyle[style ?? ""] = list;
        if (reader.GetAttribute("xml:id") is { } own) _byId[own] = list;
        return list;
    }
}
