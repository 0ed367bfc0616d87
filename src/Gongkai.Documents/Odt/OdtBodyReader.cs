using System.Xml;
using Gongkai.Documents.Drafts;
using Gongkai.Documents.Packages;

namespace Gongkai.Documents.Odt;

/// <summary>Reads what can stand in the body of a document, a table cell or a text box: paragraphs, lists, tables (ODF 5).</summary>
internal sealed class OdtBodyReader
{
    private readonly XmlReader _reader;
    private readonly OdtStyles _styles;
    private readonly OdtChanges _changes = new();
    private readonly OdtInlineReader _inlines;
    private readonly OdtTableReader _tables;
    private readonly OdtListReader _lists;
    private readonly OdtList _outline = new();
    private int _blocks;
    private int _characters;

    public OdtBodyReader(XmlReader reader, OdtStyles styles)
    {
        _reader = reader;
        _styles = styles;
        _inlines = new OdtInlineReader(reader, styles, _changes, ReadBlock);
        _tables = new OdtTableReader(reader, ReadChildren, Count);
        _lists = new OdtListReader(reader, styles, ReadItemBlock, Count);
    }

    /// <summary>Reads the <c>office:text</c> the reader stands on.</summary>
    public List<Draft> Read()
    {
        var blocks = new List<Draft>();
        ReadChildren(blocks);
        return blocks;
    }

    private void ReadChildren(List<Draft> blocks)
    {
        var children = new ChildElements(_reader);
        while (children.Next()) ReadBlock(blocks);
    }

    private void ReadBlock(List<Draft> blocks)
    {
        switch (Odf.Name(_reader))
        {
            case ("text", "p"):
                ReadParagraph(blocks, "");
                break;
            case ("text", "h"):
                ReadParagraph(blocks, OutlineNumber());
                break;
            case ("text", "list"):
                _lists.Read(blocks);
                break;
            case ("table", "table"):
                blocks.Add(_tables.Read());
                Count();
                break;
            case ("text", "tracked-changes"):
                ReadChanges();
                break;
            case ("text", "change"):
                ReadDeletion(blocks);
                break;
            case ("text", "change-start"):
                _changes.Begin(_reader.GetAttribute("change-id", Odf.Text));
                break;
            case ("text", "change-end"):
                _changes.End(_reader.GetAttribute("change-id", Odf.Text));
                break;
            case ("text", "section" or "index-body" or "index-title" or "table-of-content" or "illustration-index" or "table-index"
                or "object-index" or "user-index" or "alphabetical-index" or "bibliography" or "numbered-paragraph"):
                if (!OdtInlineReader.IsHidden(_reader)) ReadChildren(blocks);
                break;
            case ("draw", _):
                _inlines.ReadDrawing(blocks);
                break;
        }
    }

    private void ReadItemBlock(List<Draft> blocks, string number)
    {
        if (number.Length > 0)
            ReadParagraph(blocks, number);
        else if (Odf.Is(_reader, Odf.Text, "h"))
            ReadParagraph(blocks, "");
        else
            ReadBlock(blocks);
    }

    private void ReadParagraph(List<Draft> blocks, string number)
    {
        Count();
        if (_styles.IsHidden("paragraph", _reader.GetAttribute("style-name", Odf.Text))) return;

        var paragraph = new OdtParagraph(CountCharacters);
        if (_changes.IsInserting) paragraph.BeginInsertion();
        _inlines.Read(paragraph);
        if (_changes.IsInserting) paragraph.EndInsertion();

        var draft = paragraph.Finish(number);
        if (draft.Text.Length > 0 || draft.Remnants.Count > 0) blocks.Add(draft);
        blocks.AddRange(paragraph.Boxes);
    }

    /// <summary>The number of a heading outside of lists.</summary>
    private string OutlineNumber() =>
        Odf.Number(_reader, "outline-level", Odf.Text) is > 0 and { } level && _reader.GetAttribute("is-list-header", Odf.Text) != "true"
            ? _outline.Next(_styles.Outline, level - 1, Odf.Number(_reader, "start-value", Odf.Text))
            : "";

    private void ReadChanges()
    {
        var regions = new ChildElements(_reader);
        while (regions.Next())
        {
            Count();
            var id = _reader.GetAttribute("id", Odf.Text) ?? _reader.GetAttribute("xml:id") ?? "";
            var kinds = new ChildElements(_reader);
            while (kinds.Next())
            {
                if (Odf.Is(_reader, Odf.Text, "insertion")) _changes.AddInsertion(id);
                else if (Odf.Is(_reader, Odf.Text, "deletion")) _changes.AddDeletion(id, _inlines.ReadTexts());
            }
        }
    }

    /// <summary>A deletion between paragraphs leaves only what it deletes.</summary>
    private void ReadDeletion(List<Draft> blocks)
    {
        var paragraph = new OdtParagraph(CountCharacters);
        _inlines.AddDeletion(paragraph);
        blocks.Add(paragraph.Finish(""));
        Count();
    }

    private void CountCharacters(int count)
    {
        _characters += count;
        if (_characters > Limits.Characters) throw new UnreadableFileException(Reasons.TooMuchContent);
    }

    private void Count()
    {
        if (++_blocks > Limits.Blocks) throw new UnreadableFileException(Reasons.TooMuchContent);
    }
}
