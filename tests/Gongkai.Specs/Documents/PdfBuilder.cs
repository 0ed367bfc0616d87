using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Gongkai.Specs.Documents;

/// <summary>Writes small PDF files. Places are points from the upper left corner of a page of A4.</summary>
internal sealed class PdfBuilder
{
    private const int Catalog = 1;
    private const int PageTree = 2;
    private const int Font = 3;
    private const int FirstPage = 12;

    private readonly SortedDictionary<int, byte[]> _objects = [];
    private readonly List<StringBuilder> _pages = [new()];
    private readonly List<string> _annotations = [];
    private readonly StringBuilder _resources = new();
    private string _trailer = "";

    public PdfBuilder()
    {
        Object(Catalog, $"<</Type/Catalog/Pages {PageTree} 0 R>>");
        Object(Font, "<</Type/Font/Subtype/Type0/BaseFont/Song/Encoding/UniGB-UTF16-H/DescendantFonts[<</Type/Font/Subtype/CIDFontType0/DW 1000>>]>>");
    }

    /// <summary>Text from a point on its base line. Chinese characters are as wide as the font is high, others half of that.</summary>
    public PdfBuilder Text(double x, double y, string text, double size = 16, string matrix = "1 0 0 1") =>
        Raw($"BT /F {N(size)} Tf {matrix} {N(x)} {N(842 - y)} Tm <{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))}> Tj ET");

    /// <summary>Lines of text one under the other, 28 points apart.</summary>
    public PdfBuilder Lines(double x, double y, params string[] lines)
    {
        for (var i = 0; i < lines.Length; i++) Text(x, y + (28 * i), lines[i]);
        return this;
    }

    public PdfBuilder Line(double x0, double y0, double x1, double y1) => Raw($"{N(x0)} {N(842 - y0)} m {N(x1)} {N(842 - y1)} l S");

    /// <summary>Every line of a grid.</summary>
    public PdfBuilder Grid(double[] columns, double[] rows)
    {
        foreach (var x in columns) Line(x, rows[0], x, rows[^1]);
        foreach (var y in rows) Line(columns[0], y, columns[^1], y);
        return this;
    }

    /// <summary>Operators of the page's content.</summary>
    public PdfBuilder Raw(string operators)
    {
        _pages[^1].Append(operators).Append('\n');
        return this;
    }

    public PdfBuilder Page()
    {
        _pages.Add(new StringBuilder());
        return this;
    }

    /// <summary>Entries of the resources, for instance <c>/XObject&lt;&lt;/P 9 0 R&gt;&gt;</c>.</summary>
    public PdfBuilder Resources(string entries)
    {
        _resources.Append(entries);
        return this;
    }

    public PdfBuilder Annotation(string dictionary)
    {
        _annotations.Add(dictionary);
        return this;
    }

    public PdfBuilder Trailer(string entries)
    {
        _trailer = entries;
        return this;
    }

    public PdfBuilder Object(int number, string content)
    {
        _objects[number] = Encoding.Latin1.GetBytes(content);
        return this;
    }

    public PdfBuilder Stream(int number, string entries, byte[] content)
    {
        _objects[number] = Packed(entries, content);
        return this;
    }

    public static byte[] Deflate(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var stream = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true)) stream.Write(content);
        return packed.ToArray();
    }

    public byte[] Build()
    {
        var objects = new SortedDictionary<int, byte[]>();
        for (var page = 0; page < _pages.Count; page++)
        {
            var number = FirstPage + (2 * page);
            objects[number] = Encoding.Latin1.GetBytes($"<</Type/Page/Parent {PageTree} 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F {Font} 0 R>>{_resources}>>/Contents {number + 1} 0 R/Annots[{string.Concat(_annotations)}]>>");
            objects[number + 1] = Packed("", Encoding.Latin1.GetBytes(_pages[page].ToString()));
        }

        var kids = string.Join(' ', objects.Keys.Where(number => number % 2 == 0).Select(number => $"{number} 0 R"));
        objects[PageTree] = Encoding.Latin1.GetBytes($"<</Type/Pages/Count {_pages.Count}/Kids[{kids}]>>");
        foreach (var (number, content) in _objects) objects[number] = content;
        return Write(objects);
    }

    private static byte[] Packed(string entries, byte[] content) =>
        [.. Encoding.Latin1.GetBytes($"<<{entries}/Length {content.Length}>>stream\n"), .. content, .. "\nendstream"u8];

    private byte[] Write(SortedDictionary<int, byte[]> objects)
    {
        using var file = new MemoryStream();
        file.Write("%PDF-1.7\n"u8);
        foreach (var (number, content) in objects)
        {
            file.Write(Encoding.ASCII.GetBytes($"{number} 0 obj\n"));
            file.Write(content);
            file.Write("\nendobj\n"u8);
        }

        file.Write(Encoding.Latin1.GetBytes($"trailer\n<</Root {Catalog} 0 R{_trailer}>>\nstartxref\n0\n%%EOF\n"));
        return file.ToArray();
    }

    private static string N(double number) => number.ToString("0.###", CultureInfo.InvariantCulture);
}
