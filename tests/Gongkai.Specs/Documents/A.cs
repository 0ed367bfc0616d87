namespace Gongkai.Specs.Documents;

/// <summary>Where builders begin: <c>A.Docx()</c>, <c>A.Pdf()</c>.</summary>
internal static class A
{
    public static DocxBuilder Docx() => new();

    public static PdfBuilder Pdf() => new();
}
