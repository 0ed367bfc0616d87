using Gongkai.Screening.PersonalData;

namespace Gongkai.Screening;

/// <summary>Masks personal data in the accepted way (去标识化): enough stays to tell two people of a list apart, not enough to reach them.</summary>
public static class Masking
{
    private const string Stars = "***";

    /// <summary>
    /// What may stand in place of a quote. Numbers keep their length, blanks and hyphens: 5002**********1234, 138****1234,
    /// 6222***********0128; an address ends before its first number; of an e-mail address the first letter and the domain stay.
    /// </summary>
    /// <exception cref="ArgumentException"><paramref name="kind"/> is no kind of personal data.</exception>
    public static string Mask(ScreeningKind kind, string quote) => kind.Code switch
    {
        "identity-number" or "bank-card" => Middle(quote, first: 4, last: 4),
        "mobile" => Middle(quote, first: Signs(quote) - 8, last: 4),
        "landline" => Middle(quote, first: Signs(quote) - 4, last: 0),
        "plate" => Middle(quote, first: 3, last: 1),
        "passport" => Middle(quote, first: 2, last: 2),
        "e-mail" => quote[..1] + Stars + quote[Math.Max(0, quote.IndexOfAny(['@', '＠']))..],
        "address" => Addresses.WithoutDoor(quote) + Stars,
        "health" or "minor" => Stars,
        _ => throw new ArgumentException($"Nothing is masked in {kind}.", nameof(kind)),
    };

    /// <summary>Letters and digits of which a number consists.</summary>
    private static int Signs(string quote) => quote.Count(char.IsLetterOrDigit);

    private static string Middle(string quote, int first, int last)
    {
        var signs = Signs(quote);
        var passed = 0;
        return string.Concat(quote.Select(c => !char.IsLetterOrDigit(c) || ++passed <= first || passed > signs - last ? c : '*'));
    }
}
