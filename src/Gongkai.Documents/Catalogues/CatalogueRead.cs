using Gongkai.Proactive;

namespace Gongkai.Documents.Catalogues;

/// <summary>What came of reading a workbook as a standard catalogue.</summary>
public abstract record CatalogueRead
{
    private CatalogueRead()
    {
    }

    /// <summary>Every row is a line.</summary>
    /// <param name="Remarks">What was left out or changed, a sentence each.</param>
    public sealed record Readable(IReadOnlyList<CatalogueLine> Lines, IReadOnlyList<string> Remarks) : CatalogueRead;

    /// <summary>Some rows cannot stand; nothing should be kept.</summary>
    public sealed record Faulty(IReadOnlyList<CatalogueProblem> Problems) : CatalogueRead;

    /// <summary>It is no workbook that can be read, and why.</summary>
    public sealed record Unreadable(string Reason) : CatalogueRead;
}

/// <summary>What is wrong with a row.</summary>
/// <param name="Row">In the sheet, from 1; 0 for the sheet as a whole.</param>
/// <param name="Sentence">What is wrong.</param>
public sealed record CatalogueProblem(string Sheet, int Row, string Sentence);
