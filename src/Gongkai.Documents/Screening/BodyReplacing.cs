using System.Text;
using Gongkai.Documents.Items;
using Gongkai.Documents.Items.Blocks;
using Gongkai.Documents.Screening.Reading;
using Gongkai.Screening;

namespace Gongkai.Documents.Screening;

/// <summary>A stretch of a paragraph or cell, and what is to stand there.</summary>
/// <param name="Start">0-based index of its first character.</param>
public sealed record TextReplacement(int Start, int Length, string Words);

/// <summary>
/// Replaces words in the text of an item exactly where screening found them: in headings, paragraphs, lists, cells and the descriptions of pictures. Everything
/// else stays as it is, formatting included.
/// </summary>
/// <remarks>
/// Screening reads the text as a document, with the numbers of lists and without what is only layout. Both hold the same letters in the same order, so a
/// paragraph's place in the text is found by walking through both; blanks do not count.
/// </remarks>
public sealed class BodyReplacing
{
    /// <summary>Letters that the number of a list item has, at most.</summary>
    private const int LongestNumber = 16;

    /// <summary>The texts of the body in order: of runs, and of pictures what they show.</summary>
    private readonly List<StringBuilder> _texts = [];

    /// <summary>Every letter of the body that is no blank, by its text and its index there; a text of -1 for letters that the document adds.</summary>
    private readonly List<(char Letter, int Text, int Index)> _letters = [];

    private int _next;

    private BodyReplacing() { }

    /// <summary>The body with words replaced.</summary>
    /// <param name="replacements">What to replace in a paragraph or cell, given with its place; none that overlap.</param>
    /// <returns>Null when a place cannot be found in the text, so that nothing is replaced at the wrong one.</returns>
    public static ItemBody? In(ItemBody body, Func<ScreenedText, string, IEnumerable<TextReplacement>> replacements)
    {
        var replacing = new BodyReplacing();
        foreach (var block in body.Blocks) replacing.Read(block);
        var edits = new List<(int From, int To, string Words)>();
        var at = 0;
        foreach (var piece in DocumentPieces.Of(body.Document))
        {
            if (!piece.Text.Text.Any(IsLetter)) continue;
            if (replacing.Find(piece.Text.Text, at) is not { } found) return null;
            foreach (var replacement in replacements(piece.Text, piece.Place))
            {
                var from = LettersBefore(piece.Text.Text, replacement.Start) - found.Number;
                var to = LettersBefore(piece.Text.Text, replacement.Start + replacement.Length) - found.Number;
                if (from < 0 || to <= from) return null; // in the number of a list, or blanks only
                edits.Add((found.At + from, found.At + to, replacement.Words));
            }

            at = found.End;
        }

        foreach (var (from, to, words) in edits.OrderByDescending(edit => edit.From))
        {
            if (!replacing.Replace(from, to, words)) return null;
        }

        return ItemBody.Of([.. body.Blocks.Select(replacing.Write)]);
    }

    private static int LettersBefore(string text, int end) => text.Take(end).Count(IsLetter);

    private static bool IsLetter(char c) => !char.IsWhiteSpace(c) && c is not ('\u200B' or '\uFEFF' or '\0');

    /// <summary>Where the letters of a paragraph stand, from a place on.</summary>
    /// <returns>Their beginning and end, and how many letters of a number stand before them in the paragraph only; null where they stand elsewhere.</returns>
    private (int At, int End, int Number)? Find(string text, int at)
    {
        var letters = string.Concat(text.Where(IsLetter));
        for (var number = 0; number <= Math.Min(LongestNumber, letters.Length - 1); number++)
        {
            if (StandsAt(letters.AsSpan(number), at)) return (at, at + letters.Length - number, number);
        }

        return null;
    }

    private bool StandsAt(ReadOnlySpan<char> letters, int at)
    {
        if (at + letters.Length > _letters.Count) return false;
        for (var i = 0; i < letters.Length; i++)
        {
            if (_letters[at + i].Letter != letters[i]) return false;
        }

        return true;
    }

    /// <summary>Writes the words where the first letter stood and takes out the others, with the blanks between.</summary>
    private bool Replace(int from, int to, string words)
    {
        for (var i = to - 1; i >= from; i--)
        {
            var (_, text, index) = _letters[i];
            if (text < 0) return false;
            var end = i + 1 < to && _letters[i + 1].Text == text ? _letters[i + 1].Index : index + 1;
            _texts[text].Remove(index, end - index);
            if (i == from) _texts[text].Insert(index, words);
        }

        return true;
    }

    private void Read(BodyBlock block)
    {
        switch (block)
        {
            case BodyText text:
                Read(text.Content);
                break;
            case BodyList list:
                foreach (var inner in list.Items.SelectMany(item => item)) Read(inner);
                break;
            case BodyQuote quote:
                foreach (var inner in quote.Blocks) Read(inner);
                break;
            case BodyTable table:
                Read(table.Caption);
                foreach (var inner in table.Rows.SelectMany(row => row).SelectMany(cell => cell.Content)) Read(inner);
                break;
        }
    }

    private void Read(IReadOnlyList<Inline> line)
    {
        foreach (var piece in line)
        {
            switch (piece)
            {
                case InlineRun run:
                    Read(run.Text);
                    break;
                case InlinePicture picture:
                    if (picture.Alt.Length > 0) Add("［图片：");
                    Read(picture.Alt);
                    if (picture.Alt.Length > 0) Add("］");
                    break;
            }
        }
    }

    private void Read(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (IsLetter(text[i])) _letters.Add((text[i], _texts.Count, i));
        }

        _texts.Add(new StringBuilder(text));
    }

    private void Add(string letters)
    {
        foreach (var letter in letters) _letters.Add((letter, -1, 0));
    }

    private BodyBlock Write(BodyBlock block) => block switch
    {
        BodyText text => text with { Content = Write(text.Content) },
        BodyList list => list with { Items = [.. list.Items.Select(item => (IReadOnlyList<BodyBlock>)[.. item.Select(Write)])] },
        BodyQuote quote => new BodyQuote([.. quote.Blocks.Select(Write)]),
        BodyTable table => table with
        {
            Caption = Write(table.Caption),
            Rows = [.. table.Rows.Select(row => (IReadOnlyList<BodyCell>)[.. row.Select(cell => cell with { Content = [.. cell.Content.Select(Write)] })])],
        },
        _ => throw new ArgumentOutOfRangeException(nameof(block), block, message: null),
    };

    private List<Inline> Write(IReadOnlyList<Inline> line) => [.. line.Select(piece => piece switch
    {
        InlineRun run => run with { Text = _texts[_next++].ToString() },
        InlinePicture picture => picture with { Alt = _texts[_next++].ToString() },
        _ => piece,
    })];
}
