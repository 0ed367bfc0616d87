namespace Gongkai.Specs.Documents;

/// <summary>Where builders begin: <c>A.Docx()</c>, <c>A.Pdf()</c>.</summary>
internal static class A
{
    public static DocxBuilder Docx() => new();

    public static XlsxBuilder Xlsx() => new();

    public static ZipBuilder Zip() => new();

    public static DocBuilder Doc() => new();

    public static CompoundFileBuilder CompoundFile() => new();

    public static PdfBuilder Pdf() => new();
}
