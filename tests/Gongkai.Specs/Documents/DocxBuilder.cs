using System.IO.Compression;
using System.Security;
using System.Text;

namespace Gongkai.Specs.Documents;

/// <summary>Writes small Word documents, part by part, as Word and WPS do.</summary>
internal sealed class DocxBuilder
{
    private const string Namespaces =
        """
        xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
        """;

    private readonly StringBuilder _body = new();
    private readonly Dictionary<string, string> _parts = [];
    private string _bodyName = "word/document.xml";

    public static string Run(string text) => $"<w:r><w:t xml:space=\"preserve\">{SecurityElement.Escape(text)}</w:t></w:r>";

    public static string P(string text) => $"<w:p>{Run(text)}</w:p>";

    /// <summary>A cell; <paramref name="properties"/> go into w:tcPr.</summary>
    public static string Cell(string text, string properties = "") => $"<w:tc><w:tcPr>{properties}</w:tcPr>{P(text)}</w:tc>";

    public static string Row(params string[] cells) => $"<w:tr>{string.Concat(cells)}</w:tr>";

    public static string Table(params string[] rows) => $"<w:tbl><w:tblPr/><w:tblGrid/>{string.Concat(rows)}</w:tbl>";

    public DocxBuilder Paragraph(string text) => Raw(P(text));

    /// <summary>A paragraph with properties and whatever stands inside it.</summary>
    public DocxBuilder Paragraph(string properties, string content) => Raw($"<w:p><w:pPr>{properties}</w:pPr>{content}</w:p>");

    /// <summary>A paragraph of a list, whose text does not hold the number.</summary>
    public DocxBuilder Numbered(int list, int level, string text) =>
        Paragraph($"""<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list}"/></w:numPr>""", Run(text));

    public DocxBuilder Styled(string style, string text) => Paragraph($"""<w:pStyle w:val="{style}"/>""", Run(text));

    /// <summary>Anything that can stand in the body.</summary>
    public DocxBuilder Raw(string xml)
    {
        _body.Append(xml);
        return this;
    }

    public DocxBuilder Numbering(string content) => Part("word/numbering.xml", $"<w:numbering {Namespaces}>{content}</w:numbering>");

    public DocxBuilder Styles(string content) => Part("word/styles.xml", $"<w:styles {Namespaces}>{content}</w:styles>");

    public DocxBuilder Comments(string content) => Part("word/comments.xml", $"<w:comments {Namespaces}>{content}</w:comments>");

    public DocxBuilder Part(string name, string content)
    {
        _parts[name] = content;
        return this;
    }

    public DocxBuilder BodyNamed(string name)
    {
        _bodyName = name;
        return this;
    }

    public byte[] Build()
    {
        var body = $"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document {Namespaces}><w:body>{_body}<w:sectPr/></w:body></w:document>""";
        return Zip(
        [
            ("[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>"""),
            ("_rels/.rels", $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="{_bodyName}"/></Relationships>"""),
            (_bodyName, body),
            .. _parts.Select(part => (part.Key, part.Value)),
        ]);
    }

    public static byte[] Zip(IEnumerable<(string Name, string Content)> entries)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name).Open(), new UTF8Encoding(false));
                writer.Write(content);
            }
        }

        return stream.ToArray();
    }
}
