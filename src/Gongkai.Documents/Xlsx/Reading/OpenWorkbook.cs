using System.Xml;
using Gongkai.Documents.Packages;

namespace Gongkai.Documents.Xlsx.Reading;

/// <summary>The workbook part (ECMA-376 Part 1, 18.2.27) with what its sheets share.</summary>
internal sealed class OpenWorkbook
{
    private const string Part = "xl/workbook.xml";

    private readonly List<(string Id, string Name, bool IsHidden)> _sheets = [];

    private OpenWorkbook(ZipPackage package)
    {
        using var reader = package.Open(Part, Limits.PartSize) ?? throw new UnreadableFileException(Reasons.BinaryWorkbook);
        reader.MoveToContent();
        var children = new ChildElements(reader);
        while (children.Next())
        {
            if (Sml.Name(reader) == "sheets") ReadSheets(reader);
            else if (Sml.Name(reader) == "workbookPr") Is1904 = Sml.IsOn(reader, "date1904");
        }

        var parts = Relationships.Of(package, Part);
        AllSheets = [.. _sheets.Select(sheet => new WorkbookSheet(sheet.Name, parts.ById(sheet.Id, "worksheet") ?? "", sheet.IsHidden)).Where(sheet => sheet.Part.Length > 0)];
        Sheets = [.. AllSheets.Where(sheet => !sheet.IsHidden).DistinctBy(sheet => sheet.Part)];
        Texts = SharedStrings.Read(package, parts.ByKind("sharedStrings"));
        Formats = CellFormats.Read(package, parts.ByKind("styles"));
    }

    /// <summary>The visible sheets in their order; charts and the like left out.</summary>
    public IReadOnlyList<WorkbookSheet> Sheets { get; }

    /// <summary>The same with those that are hidden.</summary>
    public IReadOnlyList<WorkbookSheet> AllSheets { get; }

    /// <summary>Days are counted from 1904 on.</summary>
    public bool Is1904 { get; }

    public SharedStrings Texts { get; }

    public CellFormats Formats { get; }

    /// <exception cref="UnreadableFileException">There is no workbook part that can be read.</exception>
    public static OpenWorkbook In(ZipPackage package) => new(package);

    private void ReadSheets(XmlReader reader)
    {
        var sheets = new ChildElements(reader);
        while (sheets.Next())
        {
            if (Id(reader) is { } id) _sheets.Add((id, XString.Decode(reader.GetAttribute("name") ?? ""), reader.GetAttribute("state") is "hidden" or "veryHidden"));
        }
    }

    private static string? Id(XmlReader reader) =>
        reader.GetAttribute("id", "http://schemas.openxmlformats.org/officeDocument/2006/relationships")
        ?? reader.GetAttribute("id", "http://purl.oclc.org/ooxml/officeDocument/relationships");
}

/// <summary>A sheet of a workbook: its name on the tab, and the part that holds it.</summary>
/// <param name="IsHidden">Its tab is not shown; that of a very hidden one cannot be shown by hand.</param>
internal sealed record WorkbookSheet(string Name, string Part, bool IsHidden);
