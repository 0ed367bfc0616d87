using System.Buffers;

namespace Gongkai.Screening.PersonalData;

/// <summary>护照号码: E or G and eight digits, E, a letter and seven digits; other letters for service passports.</summary>
internal static class Passports
{
    private const int Length = 9;

    private static readonly SearchValues<char> Letters = SearchValues.Create("EGDSP");

    private static readonly string[] Labels = ["护照", "passport", "Passport", "PASSPORT", "旅行证"];

    public static IEnumerable<Found> In(Passage passage)
    {
        var text = passage.Text;
        for (var at = 0; Next(text, at) is >= 0 and var start; at = start + 1)
        {
            if (Is(passage, start)) yield return new Found(ScreeningKind.Passport, start, start + Length);
        }
    }

    private static int Next(string text, int from)
    {
        var step = text.AsSpan(from).IndexOfAny(Letters);
        return step < 0 ? -1 : from + step;
    }

    private static bool Is(Passage passage, int start)
    {
        if (start + Length > passage.Text.Length || char.IsAsciiLetterOrDigit(passage.At(start - 1)) || passage.At(start - 1) is '-' or '_' or '/') return false;
        if (char.IsAsciiLetterOrDigit(passage.At(start + Length)) || passage.At(start + Length) is '-' or '_' or '*') return false;
        var number = passage.From(start, Length);
        if (number[2..].ContainsAnyExceptInRange('0', '9') || !(char.IsAsciiDigit(number[1]) || char.IsAsciiLetterUpper(number[1]))) return false;
        if (IsCalledPassport(passage, start)) return true;
        return number[0] is 'E' or 'G' && char.IsAsciiDigit(number[1]) && !NumberLabels.IsOfThing(passage, start) && !IsDate(number[1..]);
    }

    private static bool IsCalledPassport(Passage passage, int start)
    {
        var near = passage.Before(start, Passage.Near);
        return Array.Exists(Labels, word => near.Contains(word, StringComparison.Ordinal));
    }

    /// <summary>Eight digits that begin like a year of these decades are the date in the number of a thing: E20240115.</summary>
    private static bool IsDate(ReadOnlySpan<char> digits) => digits.StartsWith("19") || digits.StartsWith("20");
}
