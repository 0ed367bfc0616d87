using System.Xml;
using Gongkai.Documents.Packages;

namespace Gongkai.Documents.Docx.Writing;

/// <summary>
/// A Word document in the layout of official documents (GB/T 9704): A4, margins of 37, 35, 28 and 26 mm, page numbers at the foot.
/// </summary>
/// <remarks>The same content gives the same bytes.</remarks>
internal sealed class WordDocument(string title)
{
    /// <summary>Between the margins, in twentieths of a point: 156 mm.</summary>
    public const int TextWidth = 8844;

    private const string W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private readonly List<Action<XmlWriter>> _blocks = [];
    private readonly List<WordStyle> _furtherStyles = [];
    private readonly WordReferences _references = new(firstId: 4);

    public void Add(WordStyle style, string text) => Add(style, text.Length == 0 ? [] : [new WordText(text)]);

    public void Add(WordStyle style, IReadOnlyList<WordPiece> pieces)
    {
        Use(style, pieces);
        _blocks.Add(xml => Paragraph(xml, style, pieces));
    }

    public void Add(WordTable table)
    {
        foreach (var cell in table.Rows.SelectMany(row => row))
        {
            Use(cell.Style, []);
            foreach (var (style, pieces) in cell.Paragraphs ?? []) Use(style, pieces);
        }

        _blocks.Add(xml => Table(xml, table));
    }

    /// <summary>A style that is none of the usual ones is written when it is used.</summary>
    private void Use(WordStyle style, IReadOnlyList<WordPiece> pieces)
    {
        if (!WordStyle.All.Contains(style) && !_furtherStyles.Contains(style)) _furtherStyles.Add(style);
        foreach (var piece in pieces) _references.Add(piece);
    }

    public byte[] ToBytes()
    {
        using var package = new PackageWriter();
        package.Add("[Content_Types].xml", ContentTypes);
        package.Add("_rels/.rels", xml => Relationships(xml,
            ("http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument", "word/document.xml"),
            ("http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml")));
        package.Add("docProps/core.xml", CoreProperties);
        package.Add("word/document.xml", Document);
        package.Add("word/_rels/document.xml.rels", xml => Relationships(xml, [($"{R}/styles", "styles.xml"), ($"{R}/fontTable", "fontTable.xml"), ($"{R}/footer", "footer1.xml"), .. _references.Targets]));
        package.Add("word/styles.xml", Styles);
        package.Add("word/fontTable.xml", Fonts);
        package.Add("word/footer1.xml", Footer);
        foreach (var (part, content) in _references.Media) package.Add(part, content);
        return package.ToBytes();
    }

    // ---------- the body ----------

    private void Document(XmlWriter xml)
    {
        xml.WriteStartElement("w", "document", W);
        xml.WriteAttributeString("xmlns", "r", null, R);
        xml.WriteStartElement("body", W);
        foreach (var block in _blocks) block(xml);
        xml.WriteStartElement("sectPr", W);
        xml.WriteStartElement("footerReference", W);
        xml.WriteAttributeString("type", W, "default");
        xml.WriteAttributeString("id", R, "rId3");
        xml.WriteEndElement();
        Element(xml, "pgSz", ("w", 11906), ("h", 16838));
        Element(xml, "pgMar", ("top", 2098), ("right", 1474), ("bottom", 1985), ("left", 1588), ("header", 851), ("footer", 1361), ("gutter", 0));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void Paragraph(XmlWriter xml, WordStyle style, IReadOnlyList<WordPiece> pieces)
    {
        xml.WriteStartElement("p", W);
        xml.WriteStartElement("pPr", W);
        Element(xml, "pStyle", ("val", style.Name));
        if (pieces.Any(piece => piece is WordPicture)) Element(xml, "spacing", ("line", 240), ("lineRule", "auto")); // a line of fixed height would cut the picture
        xml.WriteEndElement();
        foreach (var piece in pieces) Piece(xml, piece);
        xml.WriteEndElement();
    }

    private void Piece(XmlWriter xml, WordPiece piece)
    {
        switch (piece)
        {
            case WordText { Link: { } link } text:
                xml.WriteStartElement("hyperlink", W);
                xml.WriteAttributeString("id", R, _references.IdOf(link));
                Text(xml, text);
                xml.WriteEndElement();
                break;
            case WordText text:
                Text(xml, text);
                break;
            case WordBreak:
                xml.WriteStartElement("r", W);
                Element(xml, "br");
                xml.WriteEndElement();
                break;
            case WordPicture picture:
                xml.WriteStartElement("r", W);
                WordDrawing.Write(xml, picture, _references.IdOf(picture), _references.NextDrawing());
                xml.WriteEndElement();
                break;
        }
    }

    private static void Text(XmlWriter xml, WordText text)
    {
        if (text is { IsBold: false, IsItalic: false, IsUnderlined: false, Vertical: null, Link: null })
        {
            Run(xml, text.Text);
            return;
        }

        xml.WriteStartElement("r", W);
        xml.WriteStartElement("rPr", W);
        if (text.IsBold) Element(xml, "b");
        if (text.IsItalic) Element(xml, "i");
        if (text.IsUnderlined || text.Link is not null) Element(xml, "u", ("val", "single"));
        if (text.Vertical is { } vertical) Element(xml, "vertAlign", ("val", vertical));
        xml.WriteEndElement();
        RunText(xml, text.Text);
        xml.WriteEndElement();
    }

    private static void Run(XmlWriter xml, string text)
    {
        xml.WriteStartElement("r", W);
        RunText(xml, text);
        xml.WriteEndElement();
    }

    private static void RunText(XmlWriter xml, string text)
    {
        xml.WriteStartElement("t", W);
        xml.WriteAttributeString("xml", "space", null, "preserve");
        xml.WriteString(XmlCharacters.Clean(text));
        xml.WriteEndElement();
    }

    private void Table(XmlWriter xml, WordTable table)
    {
        xml.WriteStartElement("tbl", W);
        xml.WriteStartElement("tblPr", W);
        Element(xml, "tblW", ("w", table.Widths.Sum()), ("type", "dxa"));
        Element(xml, "jc", ("val", "center"));
        xml.WriteStartElement("tblBorders", W);
        foreach (var side in new[] { "top", "left", "bottom", "right", "insideH", "insideV" }) Element(xml, side, ("val", "single"), ("sz", 4), ("space", 0), ("color", "000000"));
        xml.WriteEndElement();
        Element(xml, "tblLayout", ("type", "fixed"));
        xml.WriteStartElement("tblCellMar", W);
        foreach (var (side, width) in new[] { ("top", table.Padding.Vertical), ("left", table.Padding.Horizontal), ("bottom", table.Padding.Vertical), ("right", table.Padding.Horizontal) })
            Element(xml, side, ("w", width), ("type", "dxa"));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteStartElement("tblGrid", W);
        foreach (var width in table.Widths) Element(xml, "gridCol", ("w", width));
        xml.WriteEndElement();
        for (var row = 0; row < table.Rows.Count; row++) Row(xml, table, row);
        xml.WriteEndElement();
    }

    private void Row(XmlWriter xml, WordTable table, int row)
    {
        xml.WriteStartElement("tr", W);
        xml.WriteStartElement("trPr", W);
        Element(xml, "cantSplit");
        if (row < table.HeadRows) Element(xml, "tblHeader");
        xml.WriteEndElement();
        foreach (var (cell, isCovered) in table.Full(row)) Cell(xml, table, cell, isCovered);
        xml.WriteEndElement();
    }

    private void Cell(XmlWriter xml, WordTable table, WordCell cell, bool isCovered)
    {
        xml.WriteStartElement("tc", W);
        xml.WriteStartElement("tcPr", W);
        Element(xml, "tcW", ("w", table.Widths.Skip(cell.Column).Take(cell.ColumnSpan).Sum()), ("type", "dxa"));
        if (cell.ColumnSpan > 1) Element(xml, "gridSpan", ("val", cell.ColumnSpan));
        if (isCovered) Element(xml, "vMerge");
        else if (cell.RowSpan > 1) Element(xml, "vMerge", ("val", "restart"));
        Element(xml, "vAlign", ("val", "center"));
        xml.WriteEndElement();
        if (isCovered) Paragraph(xml, cell.Style, []);
        else if (cell.Paragraphs is { Count: > 0 } paragraphs) foreach (var (style, pieces) in paragraphs) Paragraph(xml, style, pieces);
        else foreach (var line in cell.Text.Split('\n')) Paragraph(xml, cell.Style, line.Length == 0 ? [] : [new WordText(line)]);
        xml.WriteEndElement();
    }

    // ---------- the parts around it ----------

    private void CoreProperties(XmlWriter xml)
    {
        xml.WriteStartElement("cp", "coreProperties", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties");
        xml.WriteElementString("dc", "title", "http://purl.org/dc/elements/1.1/", XmlCharacters.Clean(title));
        xml.WriteElementString("dc", "language", "http://purl.org/dc/elements/1.1/", "zh-CN");
        xml.WriteEndElement();
    }

    private void Styles(XmlWriter xml)
    {
        xml.WriteStartElement("w", "styles", W);
        xml.WriteStartElement("docDefaults", W);
        xml.WriteStartElement("rPrDefault", W);
        xml.WriteStartElement("rPr", W);
        Font(xml, WordStyle.Body.Font);
        Size(xml, WordStyle.Body.Size);
        Element(xml, "lang", ("val", "en-US"), ("eastAsia", "zh-CN"));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
        Style(xml, new WordStyle("Normal", WordStyle.Body.Font, WordStyle.Body.Size, "both"));
        foreach (var style in WordStyle.All.Concat(_furtherStyles)) Style(xml, style);
        xml.WriteEndElement();
    }

    private static void Style(XmlWriter xml, WordStyle style)
    {
        var isNormal = style.Name == "Normal";
        xml.WriteStartElement("style", W);
        xml.WriteAttributeString("type", W, "paragraph");
        if (isNormal) xml.WriteAttributeString("default", W, "1");
        xml.WriteAttributeString("styleId", W, style.Name);
        Element(xml, "name", ("val", style.Name));
        if (!isNormal) Element(xml, "basedOn", ("val", "Normal"));
        xml.WriteStartElement("pPr", W);
        if (style.KeepsWithNext) Element(xml, "keepNext");
        Element(xml, "spacing", ("line", style.Line), ("lineRule", "exact"));
        if (style.FirstLine > 0) Element(xml, "ind", ("firstLineChars", style.FirstLine), ("firstLine", style.Size * style.FirstLine / 10));
        if (style.Right > 0) Element(xml, "ind", ("rightChars", style.Right), ("right", style.Size * style.Right / 10));
        Element(xml, "jc", ("val", style.Alignment));
        if (style.Outline is { } outline) Element(xml, "outlineLvl", ("val", outline));
        xml.WriteEndElement();
        xml.WriteStartElement("rPr", W);
        Font(xml, style.Font);
        Size(xml, style.Size);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Font(XmlWriter xml, string name) =>
        Element(xml, "rFonts", ("ascii", "Times New Roman"), ("hAnsi", "Times New Roman"), ("eastAsia", name), ("cs", "Times New Roman"));

    private static void Size(XmlWriter xml, int halfPoints)
    {
        Element(xml, "sz", ("val", halfPoints));
        Element(xml, "szCs", ("val", halfPoints));
    }

    /// <summary>Each font of the official layout with the name of the one that stands in where it is missing.</summary>
    private static void Fonts(XmlWriter xml)
    {
        xml.WriteStartElement("w", "fonts", W);
        foreach (var (name, alternative) in new[] { ("方正小标宋简体", "宋体"), ("仿宋_GB2312", "仿宋"), ("楷体_GB2312", "楷体"), ("黑体", "SimHei"), ("宋体", "SimSun") })
        {
            xml.WriteStartElement("font", W);
            xml.WriteAttributeString("name", W, name);
            Element(xml, "altName", ("val", alternative));
            Element(xml, "charset", ("val", "86"));
            Element(xml, "family", ("val", "auto"));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Footer(XmlWriter xml)
    {
        xml.WriteStartElement("w", "ftr", W);
        xml.WriteStartElement("p", W);
        xml.WriteStartElement("pPr", W);
        Element(xml, "pStyle", ("val", WordStyle.Footer.Name));
        xml.WriteEndElement();
        Run(xml, "— ");
        xml.WriteStartElement("fldSimple", W);
        xml.WriteAttributeString("instr", W, " PAGE ");
        Run(xml, "1");
        xml.WriteEndElement();
        Run(xml, " —");
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void ContentTypes(XmlWriter xml)
    {
        const string word = "application/vnd.openxmlformats-officedocument.wordprocessingml";
        xml.WriteStartElement("Types", "http://schemas.openxmlformats.org/package/2006/content-types");
        foreach (var (extension, type) in new[] { ("rels", "application/vnd.openxmlformats-package.relationships+xml"), ("xml", "application/xml") }.Concat(_references.MediaTypes))
        {
            xml.WriteStartElement("Default");
            xml.WriteAttributeString("Extension", extension);
            xml.WriteAttributeString("ContentType", type);
            xml.WriteEndElement();
        }

        foreach (var (part, type) in new[]
        {
            ("/word/document.xml", $"{word}.document.main+xml"), ("/word/styles.xml", $"{word}.styles+xml"), ("/word/fontTable.xml", $"{word}.fontTable+xml"),
            ("/word/footer1.xml", $"{word}.footer+xml"), ("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
        })
        {
            xml.WriteStartElement("Override");
            xml.WriteAttributeString("PartName", part);
            xml.WriteAttributeString("ContentType", type);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Relationships(XmlWriter xml, params (string Type, string Target)[] targets)
    {
        xml.WriteStartElement("Relationships", "http://schemas.openxmlformats.org/package/2006/relationships");
        for (var i = 0; i < targets.Length; i++)
        {
            xml.WriteStartElement("Relationship");
            xml.WriteAttributeString("Id", $"rId{i + 1}");
            xml.WriteAttributeString("Type", targets[i].Type);
            xml.WriteAttributeString("Target", targets[i].Target);
            if (targets[i].Type == $"{R}/hyperlink") xml.WriteAttributeString("TargetMode", "External");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Element(XmlWriter xml, string name, params (string Name, object Value)[] attributes)
    {
        xml.WriteStartElement(name, W);
        foreach (var (attribute, value) in attributes) xml.WriteAttributeString(attribute, W, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{value}"));
        xml.WriteEndElement();
    }
}
