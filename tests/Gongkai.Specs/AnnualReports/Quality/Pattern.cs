using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace Gongkai.Specs.AnnualReports.Quality;

/// <summary>Patterns in running text.</summary>
internal static class Pattern
{
    private static readonly ConcurrentDictionary<string, Regex> Known = new(StringComparer.Ordinal);

    public static Regex Of(string pattern) => Known.GetOrAdd(pattern, text => new Regex(text, RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(5)));

    public static bool Has(this string text, string pattern) => Of(pattern).IsMatch(text);

    /// <summary>The sentences of a text, or its clauses where semicolons set them off, each with its mark.</summary>
    public static string[] Sentences(this string text) => Of("(?<=[。；])").Split(text);
}
