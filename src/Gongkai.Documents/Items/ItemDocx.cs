using Gongkai.Documents.Docx.Writing;
using Gongkai.Documents.Items.Blocks;

namespace Gongkai.Documents.Items;

/// <summary>Writes an item as a Word document in the layout of official documents: metadata, title, text.</summary>
public static class ItemDocx
{
    private const int LabelWidth = 1400;

    private const int ValueWidth = (WordDocument.TextWidth / 2) - LabelWidth;

    /// <summary>Characters of a value that fits into half a line.</summary>
    private const int HalfLine = 14;

    /// <summary>The same item gives the same bytes.</summary>
    public static byte[] Write(ItemCopy item)
    {
        var document = new WordDocument(item.Title);
        if (item.Facts.Count > 0) document.Add(FactTable(item.Facts));
        document.Add(WordStyle.BlankLine, "");
        AddText(document, item);
        return document.ToBytes();
    }

    /// <summary>Title and text.</summary>
    internal static void AddText(WordDocument document, ItemCopy item)
    {
        document.Add(WordStyle.Title, item.Title);
        document.Add(WordStyle.BlankLine, "");
        var pieces = new WordPieces(item.Picture);
        foreach (var block in item.Body.Blocks) Add(document, pieces, block);
    }

    private static void Add(WordDocument document, WordPieces pieces, BodyBlock block)
    {
        if (block is BodyTable table && ItemTable.Of(table, pieces) is { } written)
        {
            if (table.Caption.Count > 0) document.Add(ItemStyles.Caption, pieces.Of(table.Caption));
            document.Add(written);
        }
        else
        {
            foreach (var (style, line) in pieces.Lines([block])) document.Add(style, line);
        }
    }

    /// <summary>Two facts a row where both are short, otherwise one.</summary>
    private static WordTable FactTable(IReadOnlyList<ItemFact> facts)
    {
        var rows = new List<IReadOnlyList<WordCell>>();
        for (var i = 0; i < facts.Count; i++)
        {
            if (i + 1 < facts.Count && IsShort(facts[i]) && IsShort(facts[i + 1]))
                rows.Add([Label(facts[i], 0), Value(facts[i], 1), Label(facts[i + 1], 2), Value(facts[++i], 3)]);
            else
                rows.Add([Label(facts[i], 0), Value(facts[i], 1) with { ColumnSpan = 3 }]);
        }

        return new WordTable([LabelWidth, ValueWidth, LabelWidth, ValueWidth], HeadRows: 0, rows) { Padding = (40, 80) };
    }

    private static bool IsShort(ItemFact fact) => fact.Value.Length <= HalfLine && !fact.Value.Contains('\n', StringComparison.Ordinal);

    private static WordCell Label(ItemFact fact, int column) => new(fact.Label, column, WordStyle.TableHead);

    private static WordCell Value(ItemFact fact, int column) => new(fact.Value, column, WordStyle.TableProse);
}
