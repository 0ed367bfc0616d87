namespace Gongkai.Screening.PersonalData;

/// <summary>银行卡号: 16 to 19 digits of a known issuer, of which the last is a check digit (ISO/IEC 7812-1, Luhn).</summary>
internal static class BankCards
{
    private const int Shortest = 16;
    private const int Longest = 19;

    private static readonly string[] Labels = ["银行", "卡号", "账号", "帐号", "账户", "帐户", "信用卡", "储蓄卡", "借记卡", "社保卡", "一卡通", "一折通", "存折", "开户", "退至", "打卡", "卡:"];

    /// <param name="text">Without blanks and hyphens.</param>
    public static bool IsOne(ReadOnlySpan<char> text) =>
        text.Length is >= Shortest and <= Longest && !text.ContainsAnyExceptInRange('0', '9') && IssuerOf(text) != Issuer.None && HasCheckDigit(text);

    /// <summary>
    /// Numbers of things with as many digits have the right check digit one time in ten. So those of issuers that take many
    /// first digits need a word that says what they are.
    /// </summary>
    public static bool Is(in NumberCandidate candidate) =>
        IsOne(candidate.Digits)
        && IsWritten(candidate)
        && !NumberLabels.IsOfThing(candidate)
        && candidate.Passage.At(candidate.End) is not ('元' or '万')
        && (IssuerOf(candidate.Digits) == Issuer.OfChina || IsCalledCard(candidate));

    private static bool IsWritten(in NumberCandidate candidate) =>
        candidate.IsOneGroup
        || candidate.HasShape(4, 4, 4, 4)
        || candidate.HasShape(4, 4, 4, 4, 1) || candidate.HasShape(4, 4, 4, 4, 2) || candidate.HasShape(4, 4, 4, 4, 3)
        || candidate.HasShape(6, 10) || candidate.HasShape(6, 13) || candidate.HasShape(6, 12);

    private static bool IsCalledCard(in NumberCandidate candidate)
    {
        var near = candidate.Passage.Before(candidate.Start, Passage.Near);
        return Array.Exists(Labels, word => near.Contains(word, StringComparison.Ordinal));
    }

    private static Issuer IssuerOf(ReadOnlySpan<char> text)
    {
        if (text.StartsWith("62") || text.StartsWith("9558")) return Issuer.OfChina;
        if (text[0] == '4' || text is ['5', >= '1' and <= '5', ..]) return text.Length is Shortest or Longest ? Issuer.Other : Issuer.None;
        if (text.StartsWith("60") || text.StartsWith("900") || text.StartsWith("94") || text.StartsWith("95") || text.StartsWith("98")) return Issuer.Other;
        return text.Length == Shortest && (text.StartsWith("35") || text is ['2', '2' or '3' or '4' or '5' or '6' or '7', ..]) ? Issuer.Other : Issuer.None;
    }

    private static bool HasCheckDigit(ReadOnlySpan<char> text)
    {
        var sum = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var digit = text[^(i + 1)] - '0';
            if (i % 2 == 1) digit = digit * 2 > 9 ? (digit * 2) - 9 : digit * 2;
            sum += digit;
        }

        return sum % 10 == 0;
    }

    private enum Issuer
    {
        None,

        /// <summary>UnionPay (62), and the cards of one bank from before it.</summary>
        OfChina,

        /// <summary>Card schemes of other countries, and rare issuers.</summary>
        Other,
    }
}
