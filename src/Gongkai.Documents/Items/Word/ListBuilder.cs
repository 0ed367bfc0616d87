using Gongkai.Documents.Items.Blocks;

namespace Gongkai.Documents.Items.Word;

/// <summary>Puts the items of lists, which Word keeps as paragraphs with a level, into lists within each other.</summary>
internal static class ListBuilder
{
    public static IEnumerable<BodyBlock> Join(IReadOnlyList<WordLine> lines)
    {
        for (var i = 0; i < lines.Count;)
        {
            if (lines[i].Item is { } item)
                yield return List(lines, ref i, item.Level);
            else
                yield return lines[i++].Block;
        }
    }

    /// <summary>The list that begins at a line; ends where the numbers do not go on.</summary>
    private static BodyList List(IReadOnlyList<WordLine> lines, ref int i, int level)
    {
        var start = lines[i].Item!.Value.Number;
        var items = new List<IReadOnlyList<BodyBlock>>();
        while (i < lines.Count && lines[i].Item is { } item && item.Level >= level)
        {
            if (item.Level > level)
            {
                items[^1] = [.. items[^1], List(lines, ref i, item.Level)];
                continue;
            }

            if (item.Number != (start == 0 ? 0 : start + items.Count)) break;
            items.Add([lines[i++].Block]);
        }

        return new BodyList(start > 0, Type: null, start > 0 ? start : 1, items);
    }
}
