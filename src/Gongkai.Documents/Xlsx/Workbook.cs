using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace Gongkai.Documents.Xlsx;

/// <summary>
/// Writes a workbook (.xlsx, ECMA-376 Part 1, 18) into a stream, sheet after sheet and row after row; nothing of a row is
/// kept. The same rows give the same bytes: there are no dates in the file and no names of programs.
/// </summary>
public sealed class Workbook : IDisposable
{
    private const string Declaration = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""";
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relationships = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Content = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    private static readonly DateTimeOffset Beginning = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly ZipArchive _zip;
    private readonly SheetNames _names = new();
    private readonly List<(string Name, Sheet Sheet)> _sheets = [];
    private bool _isEnded;

    /// <param name="target">Stays open. It is written to from front to back.</param>
    public Workbook(Stream target) => _zip = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true);

    /// <summary>Ends the sheet before and begins a new one.</summary>
    public Sheet Add(SheetLayout layout)
    {
        EndSheet();
        var sheet = new Sheet(layout, Open($"xl/worksheets/sheet{_sheets.Count + 1}.xml"), isFirst: _sheets.Count == 0);
        _sheets.Add((_names.Add(layout.Name), sheet));
        return sheet;
    }

    /// <summary>Ends the last sheet and writes what a workbook needs beside its sheets.</summary>
    public void Dispose()
    {
        if (_isEnded) return;
        _isEnded = true;
        if (_sheets.Count == 0) Add(new SheetLayout(""));
        EndSheet();
        Write("xl/styles.xml", Stylesheet.Write());
        Write("xl/workbook.xml", WorkbookXml());
        Write("xl/_rels/workbook.xml.rels", $"""<Relationships xmlns="{Relationships}">{EachSheet(number => $"""<Relationship Id="rId{number}" Type="{Office}/worksheet" Target="worksheets/sheet{number}.xml"/>""")}<Relationship Id="rId{_sheets.Count + 1}" Type="{Office}/styles" Target="styles.xml"/></Relationships>""");
        Write("_rels/.rels", $"""<Relationships xmlns="{Relationships}"><Relationship Id="rId1" Type="{Office}/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
        Write("[Content_Types].xml", ContentTypes());
        _zip.Dispose();
    }

    private void EndSheet()
    {
        if (_sheets is not [.., (_, { IsEnded: false } sheet)]) return;

        sheet.End();
        if (sheet.Links.Count == 0) return;

        using var links = Open($"xl/worksheets/_rels/sheet{_sheets.Count}.xml.rels");
        links.Write($"""{Declaration}<Relationships xmlns="{Relationships}">""");
        for (var number = 1; number <= sheet.Links.Count; number++)
            links.Write($"<Relationship Id=\"rId{number}\" Type=\"{Office}/hyperlink\" TargetMode=\"External\" Target=\"{SecurityElement.Escape(sheet.Links[number - 1].Target)}\"/>");
        links.Write("</Relationships>");
    }

    private string WorkbookXml()
    {
        var xml = new StringWriter(CultureInfo.InvariantCulture);
        xml.Write($"""<workbook xmlns="{Main}" xmlns:r="{Office}"><bookViews><workbookView/></bookViews><sheets>""");
        for (var number = 1; number <= _sheets.Count; number++)
        {
            xml.Write("<sheet name=\"");
            XString.Write(xml, _sheets[number - 1].Name);
            xml.Write($"\" sheetId=\"{number}\" r:id=\"rId{number}\"/>");
        }

        xml.Write("</sheets>");
        WriteNames(xml);
        xml.Write("</workbook>");
        return xml.ToString();
    }

    /// <summary>The ranges that filters and print titles refer to by reserved names (18.2.5 definedName).</summary>
    private void WriteNames(StringWriter xml)
    {
        var names = _sheets.SelectMany((entry, index) => entry.Sheet.Names.Select(name => (Index: index, Sheet: entry.Name, name.Name, name.Range, name.IsHidden))).ToList();
        if (names.Count == 0) return;

        xml.Write("<definedNames>");
        foreach (var (index, sheet, name, range, isHidden) in names)
        {
            xml.Write($"<definedName name=\"_xlnm.{name}\" localSheetId=\"{index}\"{(isHidden ? " hidden=\"1\"" : "")}>");
            XString.Write(xml, $"'{sheet.Replace("'", "''", StringComparison.Ordinal)}'!{range}");
            xml.Write("</definedName>");
        }

        xml.Write("</definedNames>");
    }

    private string ContentTypes() =>
        $"""
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="{Content}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="{Content}.styles+xml"/>{EachSheet(number => $"""<Override PartName="/xl/worksheets/sheet{number}.xml" ContentType="{Content}.worksheet+xml"/>""")}</Types>
        """;

    private string EachSheet(Func<int, string> write) => string.Concat(Enumerable.Range(1, _sheets.Count).Select(write));

    private void Write(string part, string xml)
    {
        using var writer = Open(part);
        writer.Write(Declaration);
        writer.Write(xml);
    }

    private StreamWriter Open(string part)
    {
        var entry = _zip.CreateEntry(part, CompressionLevel.Fastest);
        entry.LastWriteTime = Beginning;
        return new StreamWriter(entry.Open(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 1 << 16);
    }
}
