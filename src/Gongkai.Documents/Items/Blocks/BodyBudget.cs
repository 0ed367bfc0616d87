namespace Gongkai.Documents.Items.Blocks;

/// <summary>Counts what goes into a body, so that a page made to be large does not become one.</summary>
internal sealed class BodyBudget
{
    /// <summary>Paragraphs, cells and stretches of text together; a document of 300 pages has a tenth of them.</summary>
    public const int Pieces = 30_000;

    /// <summary>Levels of lists, quotations and tables within each other; what is nested more deeply becomes paragraphs.</summary>
    public const int Depth = 8;

    private int _pieces;
    private int _characters;

    /// <summary>True once something was left out because there was too much.</summary>
    public bool IsSpent { get; private set; }

    public bool Piece() => Spend(ref _pieces, 1, Pieces);

    public bool Text(int characters) => Spend(ref _characters, characters, ItemBody.LongestText);

    private bool Spend(ref int spent, int more, int limit)
    {
        if (IsSpent || spent + more > limit) IsSpent = true;
        else spent += more;
        return !IsSpent;
    }
}
