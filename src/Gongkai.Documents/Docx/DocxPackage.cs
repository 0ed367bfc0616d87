using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Xml;

namespace Gongkai.Documents.Docx;

/// <summary>The zip file around a Word document: finds its parts and opens them as bounded XML.</summary>
internal sealed class DocxPackage : IDisposable
{
    private const string UsualBody = "word/document.xml";

    private readonly ZipArchive _zip;
    private readonly Dictionary<string, ZipArchiveEntry> _parts;
    private readonly NameTable _names = new();
    private readonly string _body;

    private DocxPackage(ZipArchive zip)
    {
        _zip = zip;
        _parts = new Dictionary<string, ZipArchiveEntry>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in zip.Entries) _parts.TryAdd(entry.FullName.Replace('\\', '/').TrimStart('/'), entry);
        _body = FindBody();
    }

    /// <exception cref="UnreadableFileException">It is another kind of zip file, or damaged, or too large.</exception>
    public static DocxPackage Open(ReadOnlyMemory<byte> content)
    {
        if (content.Span.Count("PK\x01\x02"u8) > Limits.ZipEntries) throw new UnreadableFileException(Reasons.TooMuchContent);

        try
        {
            return new DocxPackage(new ZipArchive(AsStream(content), ZipArchiveMode.Read));
        }
        catch (InvalidDataException)
        {
            throw new UnreadableFileException(Reasons.Incomplete);
        }
    }

    public XmlReader OpenBody() => Open(_body, Limits.BodySize) ?? throw new UnreadableFileException(Reasons.NoBody);

    /// <summary>A part that stands beside the body, such as <c>numbering.xml</c>; null when the document has none.</summary>
    public XmlReader? OpenBeside(string name) => Open(_body[..(_body.LastIndexOf('/') + 1)] + name, Limits.PartSize);

    public void Dispose() => _zip.Dispose();

    private XmlReader? Open(string part, long limit)
    {
        if (!_parts.TryGetValue(part, out var entry)) return null;
        if (entry.IsEncrypted) throw new UnreadableFileException(Reasons.Encrypted);

        return XmlReader.Create(new BoundedXmlStream(entry.Open(), limit), new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            CheckCharacters = false,
            CloseInput = true,
            NameTable = _names,
        });
    }

    private string FindBody()
    {
        if (_parts.ContainsKey(UsualBody)) return UsualBody;
        if (_parts.ContainsKey("xl/workbook.xml") || _parts.ContainsKey("xl/workbook.bin")) throw new UnreadableFileException(Reasons.Spreadsheet);
        if (_parts.ContainsKey("ppt/presentation.xml")) throw new UnreadableFileException(Reasons.Presentation);
        if (_parts.ContainsKey("OFD.xml")) throw new UnreadableFileException(Reasons.Ofd);
        if (_parts.ContainsKey("mimetype") && _parts.ContainsKey("content.xml")) throw new UnreadableFileException(Reasons.OpenDocument);
        if (_parts.Count > 0 && _parts.Values.All(entry => entry.IsEncrypted)) throw new UnreadableFileException(Reasons.Encrypted);
        if (!_parts.ContainsKey("[Content_Types].xml")) throw new UnreadableFileException(Reasons.Archive);

        return BodyByRelationship() is { } body && _parts.ContainsKey(body) ? body : throw new UnreadableFileException(Reasons.NoBody);
    }

    /// <summary>Some programs call the body otherwise and say so in the relationships of the package.</summary>
    private string? BodyByRelationship()
    {
        using var reader = Open("_rels/.rels", Limits.PartSize);
        while (reader?.Read() is true)
        {
            if (reader.NodeType == XmlNodeType.Element && reader.GetAttribute("Type")?.EndsWith("/officeDocument", StringComparison.Ordinal) is true)
                return reader.GetAttribute("Target")?.TrimStart('/');
        }

        return null;
    }

    private static MemoryStream AsStream(ReadOnlyMemory<byte> content) =>
        MemoryMarshal.TryGetArray(content, out var array)
            ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
            : new MemoryStream(content.ToArray(), writable: false);
}
