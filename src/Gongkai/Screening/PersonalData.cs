using System.Globalization;

namespace Gongkai.Screening;

/// <summary>Kinds of personal data that a text may carry.</summary>
public enum PersonalDataKind
{
    /// <summary>居民身份证号码.</summary>
    IdentityNumber,

    /// <summary>手机号码.</summary>
    Mobile,

    /// <summary>银行卡号.</summary>
    BankCard,

    /// <summary>A home address down to the door.</summary>
    HomeAddress,
}

/// <summary>
/// Personal data found in a text.
/// </summary>
/// <param name="Start">0-based index of its first character.</param>
/// <param name="Length">Number of characters.</param>
public readonly record struct PersonalDatum(PersonalDataKind Kind, int Start, int Length);

/// <summary>
/// Finds personal data in text: identity numbers with their check digit, mobile numbers, bank cards with theirs, home
/// addresses to the door.
/// </summary>
/// <remarks>Office telephones are not personal data; a mobile number that the text names as one of an office is left alone.</remarks>
public static class PersonalData
{
    private static readonly string[] OfficeTelephones =
        ["举报电话", "监督电话", "投诉电话", "咨询电话", "办公电话", "值班电话", "服务电话", "服务热线", "监督举报", "办公室电话", "受理电话", "公开电话", "政务热线", "联系电话(办公", "便民电话", "热线", "值班"];

    private static readonly string[] Dwelling = ["家住", "现住", "住址", "家庭地址", "居住地", "住在", "户籍地", "户籍所在地", "居住于", "家庭住址", "住所地", "住:", "寄件地址", "收件地址"];

    /// <summary>Everything found, in order. Give squeezed text to find numbers that are written with spaces.</summary>
    public static IEnumerable<PersonalDatum> In(string text) => Numbers(text).Concat(Addresses(text)).OrderBy(datum => datum.Start);

    private static IEnumerable<PersonalDatum> Numbers(string text)
    {
        for (var start = 0; start < text.Length; start++)
        {
            if (!char.IsAsciiDigit(text[start])) continue;
            var end = start;
            while (end < text.Length && (char.IsAsciiDigit(text[end]) || (text[end] == '-' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1])))) end++;
            if (end < text.Length && text[end] is 'X' or 'x' && end - start == 17) end++;
            var before = start > 0 ? text[start - 1] : ' ';
            var isCount = end < text.Length && text[end] is '次' or '人' or '元' or '条' or '件' or '万' or '号';
            var isWord = isCount || char.IsAsciiLetter(before) || before is '.' || (end < text.Length && char.IsAsciiLetter(text[end]));
            if (!isWord && KindOf(text[start..end]) is { } kind && !(kind == PersonalDataKind.Mobile && IsOfOffice(text[..start])))
                yield return new PersonalDatum(kind, start, end - start);
            start = end;
        }
    }

    private static PersonalDataKind? KindOf(string run)
    {
        var digits = run.Replace("-", "", StringComparison.Ordinal);
        if (IsIdentityNumber(digits)) return PersonalDataKind.IdentityNumber;
        if (IsMobile(digits) && run.Count(c => c == '-') is 0 or 2) return PersonalDataKind.Mobile;
        return IsBankCard(digits) ? PersonalDataKind.BankCard : null;
    }

    /// <summary>18 characters with a plausible region and day of birth and the right check digit (GB 11643), or the old 15 digits.</summary>
    public static bool IsIdentityNumber(string text)
    {
        if (text.Length == 15 && text.All(char.IsAsciiDigit)) return IsRegion(text) && IsDay($"19{text[6..12]}");
        if (text.Length != 18 || !text.AsSpan(0, 17).ContainsAnyInRange('0', '9') || text.AsSpan(0, 17).ContainsAnyExceptInRange('0', '9') || !IsRegion(text) || !IsDay(text.Substring(6, 8))) return false;

        ReadOnlySpan<int> weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
        var sum = 0;
        for (var i = 0; i < 17; i++) sum += (text[i] - '0') * weights[i];
        return "10X98765432"[sum % 11] == char.ToUpperInvariant(text[17]);
    }

    /// <summary>11 digits that begin with 13 to 19.</summary>
    public static bool IsMobile(string text) => text.Length == 11 && text[0] == '1' && text[1] is >= '3' and <= '9' && text.All(char.IsAsciiDigit);

    /// <summary>16 to 19 digits of a known issuer with the right check digit (Luhn).</summary>
    public static bool IsBankCard(string text)
    {
        if (text.Length is < 16 or > 19 || text.Any(c => !char.IsAsciiDigit(c)) || text[0] is not ('6' or '4' or '5' or '3' or '9')) return false;
        var sum = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var digit = text[^(i + 1)] - '0';
            if (i % 2 == 1) digit = digit * 2 > 9 ? (digit * 2) - 9 : digit * 2;
            sum += digit;
        }

        return sum % 10 == 0;
    }

    private static bool IsRegion(string text) => text[0] is >= '1' and <= '8' && text[..2] is not ("10" or "20" or "30" or "40" or "60" or "70" or "80");

    private static bool IsDay(string text) =>
        DateOnly.TryParseExact(text, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 1900 and <= 2100;

    private static bool IsOfOffice(string before)
    {
        var near = before[Math.Max(0, before.Length - 26)..];
        return Array.Exists(OfficeTelephones, word => near.Contains(word, StringComparison.Ordinal));
    }

    /// <summary>住址、家住 and the like, followed within a clause by a house number or a village group.</summary>
    private static IEnumerable<PersonalDatum> Addresses(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (Array.Find(Dwelling, word => string.CompareOrdinal(text, at, word, 0, word.Length) == 0) is not { } lead)
            {
                if (text[at] != '住' || at == 0 || text[at - 1] is not (',' or '、' or '(') || (at + 1 < text.Length && text[at + 1] is '房' or '建' or '宅' or '院' or '户' or '所' or '宿' or '保')) continue;
                lead = "住";
            }

            var start = at + lead.Length;
            while (start < text.Length && text[start] is ':' or '在' or '于' or '为' or '是') start++;
            var end = start;
            while (end < text.Length && end - start < 45 && text[end] is not (',' or '。' or ';' or ')' or '、')) end++;
            var address = text[start..end];
            if (Door(address) is { } door) yield return new PersonalDatum(PersonalDataKind.HomeAddress, start, door);
            at = end;
        }
    }

    /// <summary>Length of an address up to its last 号, 室, 组, 户, when a number stands before it.</summary>
    private static int? Door(string address)
    {
        for (var i = address.Length - 1; i > 1; i--)
        {
            if (address[i] is '号' or '室' or '组' or '户' or '房' or '楼' or '栋' or '幢' or '元' && (char.IsAsciiDigit(address[i - 1]) || "一二三四五六七八九十甲乙丙丁".Contains(address[i - 1], StringComparison.Ordinal))) return i + 1;
        }

        return null;
    }
}
