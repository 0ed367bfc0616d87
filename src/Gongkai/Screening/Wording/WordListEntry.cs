using Gongkai.Law;

namespace Gongkai.Screening.Wording;

/// <summary>Why a word list names some words.</summary>
public sealed record WordKind : ITerm<WordKind>
{
    public static readonly WordKind FixedTerm = new("fixed-term", "固定用语");
    public static readonly WordKind OfficialName = new("official-name", "规范名称和职务");
    public static readonly WordKind WrongWord = new("wrong-word", "错别字");
    public static readonly WordKind Repealed = new("repealed", "已废止的文件");

    /// <summary>In the order of the list's file.</summary>
    public static IReadOnlyList<WordKind> All { get; } = [FixedTerm, OfficialName, WrongWord, Repealed];

    private WordKind(string code, string label) => (Code, Label) = (code, label);

    public string Code { get; }

    public string Label { get; }
}

/// <summary>
/// Words that should not stand in a text.
/// </summary>
/// <param name="Words">Two characters or more, as they would be written.</param>
/// <param name="Right">What should stand there; null where only a person can say.</param>
/// <param name="Note">A Chinese sentence that gives the reason; null for a plain slip.</param>
/// <param name="Exceptions">Longer words that hold these and are right.</param>
public sealed record WordListEntry(WordKind Kind, string Words, string? Right, string? Note, IReadOnlyList<string> Exceptions);
