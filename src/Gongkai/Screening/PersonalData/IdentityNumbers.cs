using System.Globalization;
using Gongkai.Agencies;

namespace Gongkai.Screening.PersonalData;

/// <summary>居民身份证号码 (GB 11643): region, day of birth, serial number, check character; the old ones have 15 digits.</summary>
internal static class IdentityNumbers
{
    private const int OldLength = 15;
    private const int Length = 18;

    /// <summary>Persons born before are not counted any more.</summary>
    private const int FirstYear = 1900;

    private static readonly bool[] Regions = RegionCodes();

    /// <param name="text">Without blanks and hyphens.</param>
    /// <param name="day">Nobody is born after it.</param>
    public static bool IsOne(ReadOnlySpan<char> text, DateOnly day) =>
        text.Length switch
        {
            OldLength => !text.ContainsAnyExceptInRange('0', '9') && HasRegion(text) && BirthOf(text) is { } birth && birth <= day,
            Length => !text[..^1].ContainsAnyExceptInRange('0', '9') && HasRegion(text) && BirthOf(text) is { } birth && birth <= day && CheckOf(text) == char.ToUpperInvariant(text[^1]),
            _ => false,
        };

    /// <summary>The day of birth that the number says; null when there is no such day.</summary>
    public static DateOnly? BirthOf(ReadOnlySpan<char> number)
    {
        Span<char> digits = ['1', '9', '0', '0', '0', '0', '0', '0'];
        if (number.Length == OldLength) number.Slice(6, 6).CopyTo(digits[2..]);
        else number.Slice(6, 8).CopyTo(digits);
        return DateOnly.TryParseExact(digits, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year >= FirstYear ? day : null;
    }

    /// <summary>
    /// An old number has no check character, so one that is announced as the number of a thing is not taken for it; neither is
    /// a credit code that happens to consist of digits and is called one.
    /// </summary>
    public static bool Is(in NumberCandidate candidate, DateOnly day)
    {
        if (!IsOne(candidate.Digits, day)) return false;
        if (candidate.Digits.Length == OldLength) return candidate.IsOneGroup && !NumberLabels.IsOfThing(candidate) && candidate.Passage.At(candidate.End) is not ('元' or '万');
        return !IsCalledCreditCode(candidate) || UnifiedCreditCode.Fault(candidate.Digits.ToString()) is not null;
    }

    private static bool IsCalledCreditCode(in NumberCandidate candidate) => candidate.Passage.Before(candidate.Start, 16).Contains("信用代码", StringComparison.Ordinal);

    private static char CheckOf(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<int> weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
        var sum = 0;
        for (var i = 0; i < weights.Length; i++) sum += (text[i] - '0') * weights[i];
        return "10X98765432"[sum % 11];
    }

    private static bool HasRegion(ReadOnlySpan<char> text) => Regions[((text[0] - '0') * 10) + text[1] - '0'];

    /// <summary>First two digits of GB/T 2260: provinces, and what residents of Hong Kong, Macao and Taiwan are given.</summary>
    private static bool[] RegionCodes()
    {
        var regions = new bool[100];
        foreach (var (first, last) in (ReadOnlySpan<(int, int)>)[(11, 15), (21, 23), (31, 37), (41, 46), (50, 54), (61, 65), (71, 71), (81, 83)])
        {
            for (var code = first; code <= last; code++) regions[code] = true;
        }

        return regions;
    }
}
