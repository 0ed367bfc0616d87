using System.Security;
using System.Text;

namespace Gongkai.Specs.Documents;

/// <summary>Writes small workbooks, part by part, as Excel and WPS do.</summary>
internal sealed class XlsxBuilder
{
    private const string Namespaces =
        """
        xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        """;

    private const string Relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private readonly List<(string Name, string State, string Content)> _sheets = [];
    private readonly Dictionary<string, string> _parts = [];
    private readonly StringBuilder _texts = new();
    private string _properties = "";

    /// <summary>A cell with its text in place.</summary>
    public static string Cell(string reference, string text, int format = 0) =>
        text.Length == 0 ? $"""<c r="{reference}" s="{format}"/>""" : $"""<c r="{reference}" s="{format}" t="inlineStr"><is><t>{SecurityElement.Escape(text)}</t></is></c>""";

    public static string Number(string reference, string value, int format = 0) => $"""<c r="{reference}" s="{format}"><v>{value}</v></c>""";

    /// <summary>A row with texts from column A on; null leaves a column free.</summary>
    public static string Row(int number, params string?[] texts) =>
        $"""<row r="{number}">{string.Concat(texts.Select((text, i) => text is null ? "" : Cell($"{(char)('A' + i)}{number}", text)))}</row>""";

    public static string Merges(params string[] ranges) => $"<mergeCells>{string.Concat(ranges.Select(range => $"""<mergeCell ref="{range}"/>"""))}</mergeCells>";

    /// <summary>A sheet of rows; what stands before and after them may be given too.</summary>
    public XlsxBuilder Sheet(string name, string rows, string before = "", string after = "", string state = "visible")
    {
        _sheets.Add((name, state, $"<worksheet {Namespaces}>{before}<sheetData>{rows}</sheetData>{after}</worksheet>"));
        return this;
    }

    public XlsxBuilder Texts(string content)
    {
        _texts.Append(content);
        return this;
    }

    /// <summary>Number formats of cells by their order; one ending in | has a border too, id:14 is a built-in one.</summary>
    public XlsxBuilder Formats(params string[] codes) => Part(
        "xl/styles.xml",
        $"""
        <styleSheet {Namespaces}><numFmts>{string.Concat(codes.Select((code, i) => $"""<numFmt numFmtId="{200 + i}" formatCode="{SecurityElement.Escape(code.TrimEnd('|'))}"/>"""))}</numFmts>
        <borders><border><left/></border><border><left style="thin"/></border></borders>
        <cellXfs><xf/>{string.Concat(codes.Select((code, i) => $"""<xf numFmtId="{(code.StartsWith("id:", StringComparison.Ordinal) ? code[3..] : 200 + i)}" borderId="{(code.EndsWith('|') ? 1 : 0)}"/>"""))}</cellXfs></styleSheet>
        """);

    public XlsxBuilder Properties(string attributes)
    {
        _properties = attributes;
        return this;
    }

    public XlsxBuilder Part(string name, string content)
    {
        _parts[name] = content;
        return this;
    }

    public byte[] Build()
    {
        var sheets = string.Concat(_sheets.Select((sheet, i) => $"""<sheet name="{SecurityElement.Escape(sheet.Name)}" sheetId="{i + 1}" state="{sheet.State}" r:id="rId{i + 1}"/>"""));
        var relations = string.Concat(_sheets.Select((_, i) => $"""<Relationship Id="rId{i + 1}" Type="{Relation}/worksheet" Target="worksheets/sheet{i + 1}.xml"/>"""));
        return DocxBuilder.Zip(
        [
            ("[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>"""),
            ("_rels/.rels", $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{Relation}/officeDocument" Target="xl/workbook.xml"/></Relationships>"""),
            ("xl/workbook.xml", $"<workbook {Namespaces}><workbookPr {_properties}/><sheets>{sheets}</sheets></workbook>"),
            ("xl/_rels/workbook.xml.rels", $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{relations}<Relationship Id="t" Type="{Relation}/sharedStrings" Target="/xl/sharedStrings.xml"/><Relationship Id="f" Type="{Relation}/styles" Target="styles.xml"/></Relationships>"""),
            ("xl/sharedStrings.xml", $"<sst {Namespaces}>{_texts}</sst>"),
            .. _sheets.Select((sheet, i) => ($"xl/worksheets/sheet{i + 1}.xml", sheet.Content)),
            .. _parts.Select(part => (part.Key, part.Value)),
        ]);
    }
}
