using System.Xml;
using Gongkai.Documents.Docx.Numbering;
using Gongkai.Documents.Drafts;
using Gongkai.Documents.Packages;

namespace Gongkai.Documents.Docx;

/// <summary>Reads what can stand in the body of a document, a table cell or a text box: paragraphs and tables.</summary>
internal sealed class BodyReader
{
    private readonly XmlReader _reader;
    private readonly ListNumbers? _lists;
    private readonly RunReader _runs;
    private readonly TableReader _tables;
    private ParagraphInProgress? _joined;
    private int _blocks;
    private long _characters;

    public BodyReader(XmlReader reader, ListNumbers? lists, IReadOnlyDictionary<string, string> comments, Leftovers leftovers)
    {
        _reader = reader;
        _lists = lists;
        _runs = new RunReader(reader, comments, leftovers, ReadBlocks);
        _tables = new TableReader(reader, ReadCell);
    }

    /// <summary>Reads the <c>w:body</c> the reader stands on.</summary>
    public List<Draft> Read()
    {
        var blocks = new List<Draft>();
        ReadBlocks(blocks);
        return blocks;
    }

    private void ReadBlocks(List<Draft> blocks)
    {
        ReadChildren(blocks);
        FinishJoined(blocks);
    }

    private CellProperties ReadCell(List<Draft> blocks)
    {
        var properties = default(CellProperties);
        var children = new ChildElements(_reader);
        while (children.Next())
        {
            if (Wml.Name(_reader) == "tcPr")
                properties = CellProperties.Read(_reader);
            else
                ReadBlock(blocks);
        }

        FinishJoined(blocks);
        Count();
        return properties;
    }

    private void ReadChildren(List<Draft> blocks)
    {
        var children = new ChildElements(_reader);
        while (children.Next()) ReadBlock(blocks);
    }

    private void ReadBlock(List<Draft> blocks)
    {
        switch (Wml.Name(_reader))
        {
            case "p":
                ReadParagraph(blocks);
                break;
            case "tbl":
                FinishJoined(blocks);
                blocks.Add(_tables.Read());
                Count();
                break;
            case "sdt" or "sdtContent" or "customXml" or "smartTag" or "ins" or "moveTo":
                ReadChildren(blocks);
                break;
            default:
                if (Wml.IsAlternate(_reader)) AlternateContent.Read(_reader, () => ReadChildren(blocks), () => blocks.Count);
                break;
        }
    }

    /// <summary>A paragraph whose mark is deleted runs on into the next one, as it will once the revision is accepted.</summary>
    private void ReadParagraph(List<Draft> blocks)
    {
        var paragraph = _joined ?? new ParagraphInProgress();
        _joined = null;
        paragraph.Properties = ParagraphProperties.None;

        var children = new ChildElements(_reader);
        while (children.Next())
        {
            if (Wml.Name(_reader) == "pPr")
                paragraph.Properties = ParagraphProperties.Read(_reader);
            else
                _runs.ReadInline(paragraph);
        }

        if (paragraph.Properties.IsMarkDeleted)
            _joined = paragraph;
        else
            Finish(paragraph, blocks);
    }

    private void FinishJoined(List<Draft> blocks)
    {
        if (_joined is not { } paragraph) return;
        _joined = null;
        Finish(paragraph, blocks);
    }

    private void Finish(ParagraphInProgress paragraph, List<Draft> blocks)
    {
        var number = paragraph.Properties.IsMarkDeleted ? ListNumber.None : _lists?.NextNumber(paragraph.Properties) ?? ListNumber.None;
        var draft = paragraph.Finish(number);
        if (draft.Text.Length > 0 || draft.Remnants.Count > 0 || paragraph.Pictures > 0) blocks.Add(draft);
        blocks.AddRange(paragraph.Boxes);
        _characters += draft.Text.Length;
        Count();
    }

    private void Count()
    {
        if (++_blocks > Limits.Blocks || _characters > Limits.Characters) throw new UnreadableFileException(Reasons.TooMuchContent);
    }
}
