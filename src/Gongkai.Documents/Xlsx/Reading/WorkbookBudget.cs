namespace Gongkai.Documents.Xlsx.Reading;

/// <summary>How much of a workbook may still be read; what goes beyond is no report.</summary>
/// <remarks>Every method throws <see cref="UnreadableFileException"/> at the end of the budget.</remarks>
internal sealed class WorkbookBudget
{
    private int _looked = Limits.SheetCells;
    private int _characters = Limits.WorkbookText;
    private int _blocks = Limits.Blocks;

    /// <summary>A row or cell is looked at.</summary>
    public void Look() => Spend(ref _looked, 1);

    public void Keep(string text) => Spend(ref _characters, text.Length);

    /// <summary>Paragraphs and cells go into the document.</summary>
    public void Place(long blocks) => Spend(ref _blocks, blocks);

    private static void Spend(ref int rest, long amount)
    {
        if (amount > rest) throw new UnreadableFileException(Reasons.TooMuchContent);
        rest -= (int)amount;
    }
}
