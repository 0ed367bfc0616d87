namespace Gongkai.Screening.PersonalData;

/// <summary>手机号码: 11 digits from 13 to 19, with or without the country's code.</summary>
internal static class Mobiles
{
    private const int Length = 11;

    public static bool IsOne(ReadOnlySpan<char> text) => text.Length == Length && text[0] == '1' && text[1] is >= '3' and <= '9' && !text.ContainsAnyExceptInRange('0', '9');

    /// <summary>Telephones of an office are not personal data, and neither are amounts and numbers of things with eleven digits.</summary>
    public static bool Is(in NumberCandidate candidate) =>
        HasNumber(candidate)
        && !IsAmount(candidate)
        && !NumberLabels.IsOfThing(candidate)
        && !OfficeContacts.IsOfOffice(candidate.Passage, candidate.Start);

    private static bool HasNumber(in NumberCandidate candidate)
    {
        var digits = candidate.Digits;
        if (digits.StartsWith("0086") && digits.Length == Length + 4) return IsOne(digits[4..]);
        if (digits.StartsWith("86") && digits.Length == Length + 2) return IsOne(digits[2..]);
        if (digits.StartsWith("0") && digits.Length == Length + 1) return candidate.IsOneGroup && IsOne(digits[1..]);
        return IsOne(digits) && (candidate.IsOneGroup || candidate.HasShape(3, 4, 4) || candidate.HasShape(3, 8) || candidate.HasShape(7, 4));
    }

    private static bool IsAmount(in NumberCandidate candidate) =>
        candidate.Passage.At(candidate.End) is '元' or '万' or '亿' or '次' or '条' or '件' or '人' or '户' or '亩' or '吨' or '米'
        || candidate.Passage.At(candidate.Start - 1) is '¥' or '￥' or '$'
        || (candidate.Passage.At(candidate.End) == '号' && !candidate.Passage.Before(candidate.Start, Passage.Near).AsSpan().ContainsAny(['话', '机']));
}
