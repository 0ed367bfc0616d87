using Gongkai.AnnualReports.Layout;
using Gongkai.Findings;
using Gongkai.Sources;

namespace Gongkai.AnnualReports.Narrative;

/// <summary>
/// One paragraph of a report as the narrative rules read it: squeezed, cut into tokens and sentences, with the way back
/// to the words of the document.
/// </summary>
internal sealed class Prose
{
    /// <summary>Characters. Longer than any paragraph of a real report.</summary>
    private const int Topic = 3000;

    /// <summary>Characters. A longer paragraph is none that a person wrote; it is checked in pieces, so that checking it stays quick.</summary>
    private const int LongestParagraph = 10_000;

    /// <summary>Characters. A longer sentence is none that a person wrote; it is cut at a comma, so that checking it stays quick.</summary>
    private const int LongestSentence = 1500;

    /// <summary>Characters. A sentence that has no comma by then is cut anywhere.</summary>
    private const int LongestWithoutComma = 2000;

    private readonly Squeezed _squeezed;

    /// <param name="heading">The line that heads the paragraph within its part, squeezed: (二)依申请公开; empty when there is none.</param>
    public Prose(int part, Passage passage, string heading = "")
    {
        Part = part;
        Heading = heading;
        Passage = passage;
        _squeezed = Squeezed.Of(passage.Text);
        Tokens = Lexer.Read(Text);
        Sentences = [.. SentencesOf()];
        Quantities = [.. Sentences.SelectMany(sentence => sentence.Quantities)];
    }

    /// <summary>0 to 7, as in <see cref="ReportPart"/>.</summary>
    public int Part { get; }

    public Passage Passage { get; }

    public string Heading { get; }

    /// <summary>The squeezed text: no white space, half width, one form of quotation marks.</summary>
    public string Text => _squeezed.Text;

    public IReadOnlyList<Token> Tokens { get; }

    public IReadOnlyList<Sentence> Sentences { get; }

    /// <summary>Every number of things, in order.</summary>
    public IReadOnlyList<Quantity> Quantities { get; }

    /// <summary>The document's own words from <paramref name="start"/> (inclusive) to <paramref name="end"/> (exclusive).</summary>
    public string Quote(int start, int end) => Passage.Text.Substring(_squeezed.Original(start), OriginalEnd(end) - _squeezed.Original(start));

    /// <summary>Where these words stand in the document.</summary>
    public Span Span(int start, int end) => Passage.Span(_squeezed.Original(start), OriginalEnd(end) - _squeezed.Original(start));

    /// <summary>The heading and what stands before <paramref name="position"/> in the paragraph, as far as they say what it is about.</summary>
    public string Lead(int position) => Heading + Text[Math.Max(0, position - Topic)..position];

    /// <summary>The paragraphs of a part, each under the short line that heads it.</summary>
    public static IEnumerable<Prose> Of(ReportPart part)
    {
        var heading = "";
        foreach (var passage in part.Paragraphs)
        {
            if (ReportLayout.IsSubheading(passage.Text)) heading = Squeezed.Squeeze(passage.Text);
            foreach (var piece in Pieces(passage)) yield return new Prose(part.Number, piece, heading);
        }
    }

    private static IEnumerable<Passage> Pieces(Passage paragraph)
    {
        if (paragraph.Text.Length <= LongestParagraph) return [paragraph];
        return Enumerable.Range(0, (paragraph.Text.Length + LongestParagraph - 1) / LongestParagraph)
            .Select(piece => paragraph.Slice(piece * LongestParagraph, Math.Min(LongestParagraph, paragraph.Text.Length - (piece * LongestParagraph))));
    }

    /// <summary>Index of the token that the character at <paramref name="position"/> belongs to.</summary>
    public int TokenAt(int position)
    {
        var (first, last) = (0, Tokens.Count - 1);
        while (first < last)
        {
            var middle = (first + last + 1) / 2;
            if (Tokens[middle].Start <= position) first = middle;
            else last = middle - 1;
        }

        return first;
    }

    private int OriginalEnd(int end) => end == 0 ? 0 : _squeezed.Original(end - 1) + 1;

    private IEnumerable<Sentence> SentencesOf()
    {
        var start = 0;
        var first = 0;
        for (var i = 0; i < Tokens.Count; i++)
        {
            var length = Tokens[i].End - start;
            var ends = Tokens[i].Kind == TokenKind.Stop || i + 1 == Tokens.Count || length > LongestWithoutComma || (length > LongestSentence && Tokens[i].Kind == TokenKind.Comma);
            if (!ends) continue;
            yield return new Sentence(this, start, Tokens[i].End, first, i + 1);
            start = Tokens[i].End;
            first = i + 1;
        }
    }
}

/// <summary>A sentence of a paragraph; places are in the squeezed text, ends exclusive.</summary>
internal sealed class Sentence
{
    /// <summary>Characters. Words further away from a number than this say nothing about it, however long the sentence is.</summary>
    private const int Reach = 600;

    public Sentence(Prose prose, int start, int end, int firstToken, int endToken)
    {
        (Prose, Start, End, FirstToken, EndToken) = (prose, start, end, firstToken, endToken);
        Text = prose.Text[start..end];
        Quantities = [.. FindQuantities()];
    }

    public Prose Prose { get; }

    public int Start { get; }

    public int End { get; }

    /// <summary>Indexes in <see cref="Prose.Tokens"/>; the end exclusive.</summary>
    public int FirstToken { get; }

    public int EndToken { get; }

    public string Text { get; }

    public IEnumerable<Token> Tokens => Prose.Tokens.Skip(FirstToken).Take(EndToken - FirstToken);

    /// <summary>The numbers of things in it, in order.</summary>
    public IReadOnlyList<Quantity> Quantities { get; }

    /// <summary>What stands in the sentence before <paramref name="position"/> of the paragraph, as far as it reaches.</summary>
    public string Before(int position) => Prose.Text[Math.Max(Start, position - Reach)..position];

    private IEnumerable<Quantity> FindQuantities()
    {
        var depth = 0;
        var clauses = new Stack<int>();
        var clause = Start;
        for (var i = FirstToken; i < EndToken; i++)
        {
            var token = Prose.Tokens[i];
            switch (token.Kind)
            {
                case TokenKind.Open:
                    depth++;
                    clauses.Push(clause);
                    clause = token.End;
                    break;
                case TokenKind.Close:
                    depth = Math.Max(0, depth - 1);
                    if (clauses.TryPop(out var outer)) clause = outer;
                    break;
                case TokenKind.Comma:
                    clause = token.End;
                    break;
                case TokenKind.Number when token.Unit != "%" && token.Unit != "‰":
                    yield return new Quantity(this, i, token, clause, depth);
                    clause = token.End;
                    break;
            }
        }
    }
}

/// <summary>
/// A number of things and the words around it.
/// </summary>
/// <param name="TokenIndex">Index of the number in <see cref="Prose.Tokens"/>.</param>
/// <param name="ClauseStart">Where the clause begins that the number ends.</param>
/// <param name="Depth">How many brackets stand open around it.</param>
internal sealed record Quantity(Sentence Sentence, int TokenIndex, Token Token, int ClauseStart, int Depth)
{
    public Prose Prose => Sentence.Prose;

    public decimal Value => Token.Value;

    public string Unit => Token.Unit;

    /// <summary>The words of the clause before the number.</summary>
    public string Before { get; } = Sentence.Prose.Text[ClauseStart..Token.Start].TrimStart('、', '和', '及', '与');

    /// <summary>The words after the number up to the next mark of punctuation or number.</summary>
    public string After
    {
        get
        {
            var tokens = Prose.Tokens;
            var end = TokenIndex + 1;
            while (end < tokens.Count && tokens[end].Kind is TokenKind.Word or TokenKind.Title or TokenKind.Quoted) end++;
            return Prose.Text[Token.End..(end < tokens.Count ? tokens[end].Start : Prose.Text.Length)];
        }
    }
}
