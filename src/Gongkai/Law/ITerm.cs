namespace Gongkai.Law;

/// <summary>
/// A word of a closed vocabulary that the law or the office uses: a code for machines, a label for people.
/// </summary>
/// <typeparam name="TSelf">The vocabulary.</typeparam>
public interface ITerm<TSelf>
    where TSelf : class, ITerm<TSelf>
{
    /// <summary>The whole vocabulary, in the order in which people are offered it.</summary>
    static abstract IReadOnlyList<TSelf> All { get; }

    /// <summary>What is stored and exported, in kebab-case; its meaning never changes.</summary>
    string Code { get; }

    /// <summary>The Chinese word that people read.</summary>
    string Label { get; }
}

/// <summary>Finds words of a vocabulary by their code.</summary>
public static class Term
{
    /// <summary>The word with the code; null when there is none or no code is given.</summary>
    public static T? Find<T>(string? code)
        where T : class, ITerm<T> => T.All.SingleOrDefault(term => term.Code == code);

    /// <summary>The word with the code.</summary>
    /// <exception cref="FormatException"><paramref name="code"/> is no word of the vocabulary.</exception>
    public static T FromCode<T>(string code)
        where T : class, ITerm<T> => Find<T>(code) ?? throw new UnknownTermException($"Unknown {typeof(T).Name} '{code}'.");
}

/// <summary>A code that is no word of its vocabulary: somebody sent what no form offers, or a newer version wrote it.</summary>
public sealed class UnknownTermException(string message) : FormatException(message);
