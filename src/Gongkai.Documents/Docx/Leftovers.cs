namespace Gongkai.Documents.Docx;

/// <summary>Counts what a document holds beside text, tables and pictures.</summary>
internal sealed class Leftovers
{
    public int Footnotes { get; set; }

    public int TextBoxes { get; set; }

    /// <summary>SmartArt.</summary>
    public int Diagrams { get; set; }

    public int Charts { get; set; }

    /// <summary>Files of other programs in the document.</summary>
    public int Objects { get; set; }
}
