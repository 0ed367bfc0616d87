namespace Gongkai.Documents.Pdf.Syntax;

/// <summary>The objects that a PDF file consists of (ISO 32000-1, 7.3).</summary>
internal abstract record PdfObject;

internal sealed record PdfNumber(double Value) : PdfObject;

internal sealed record PdfName(string Value) : PdfObject;

internal sealed record PdfString(byte[] Bytes) : PdfObject;

/// <summary>true, false, null, and the operators of content streams and character maps.</summary>
internal sealed record PdfKeyword(string Value) : PdfObject;

internal sealed record PdfReference(int Number) : PdfObject;

internal sealed record PdfArray(IReadOnlyList<PdfObject> Items) : PdfObject
{
    /// <summary>The numbers of the array, in order; whatever else stands in it is passed over.</summary>
    public double[] Numbers() => [.. Items.OfType<PdfNumber>().Select(number => number.Value)];
}

internal sealed record PdfDictionary(IReadOnlyDictionary<string, PdfObject> Entries) : PdfObject
{
    public PdfObject? this[string key] => Entries.GetValueOrDefault(key);
}

/// <summary>A stream: its dictionary, and its bytes as the file holds them.</summary>
internal sealed record PdfStream(PdfDictionary Dictionary, ReadOnlyMemory<byte> Raw) : PdfObject;
