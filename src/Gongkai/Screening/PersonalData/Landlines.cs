namespace Gongkai.Screening.PersonalData;

/// <summary>固定电话号码 of a household: an area code and seven or eight digits.</summary>
internal static class Landlines
{
    private static readonly string[] Labels = ["电话", "座机", "固话", "宅电", "联系方式", "Tel", "TEL", "tel"];

    private static readonly string[] OfHouseholds = ["家庭电话", "家庭座机", "家庭固话", "住宅电话", "宅电", "家中电话", "家里电话", "座机", "固话"];

    public static bool Is(in NumberCandidate candidate) =>
        HasNumber(candidate)
        && !NumberLabels.IsOfThing(candidate)
        && candidate.Passage.At(candidate.End) is not ('元' or '万' or '亿' or '人')
        && !OfficeContacts.IsOfOfficeOrBody(candidate.Passage, candidate.Start);

    private static bool HasNumber(in NumberCandidate candidate)
    {
        var digits = candidate.Digits;
        if (digits.Contains('X') || digits.Contains('x')) return false;
        if (candidate.HasShape(7) || candidate.HasShape(8)) return IsSubscriber(digits) && Contains(candidate, OfHouseholds);

        var code = CodeOf(digits);
        if (code == 0 || !IsSubscriber(digits[code..])) return false;
        if (candidate.IsOneGroup) return Contains(candidate, Labels);
        return candidate.HasShape(code, digits.Length - code) || candidate.HasShape(code, 4, digits.Length - code - 4) || candidate.HasShape(code, 3, digits.Length - code - 3);
    }

    /// <summary>Digits of the area code: three for 010 and 02x, which have eight-digit numbers, four for the others; 0 for none.</summary>
    private static int CodeOf(ReadOnlySpan<char> digits)
    {
        if (digits.Length < 11 || digits[0] != '0') return 0;
        if ((digits[1] == '1' && digits[2] == '0') || digits[1] == '2') return digits.Length == 11 ? 3 : 0;
        return digits[1] is >= '3' and <= '9' && digits.Length is 11 or 12 ? 4 : 0;
    }

    private static bool IsSubscriber(ReadOnlySpan<char> digits) => digits.Length is 7 or 8 && digits[0] is >= '2' and <= '8';

    private static bool Contains(in NumberCandidate candidate, string[] words)
    {
        var near = candidate.Passage.Before(candidate.Start, 14);
        return Array.Exists(words, word => near.Contains(word, StringComparison.Ordinal));
    }
}
