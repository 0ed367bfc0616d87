using System.Globalization;
using System.Text.RegularExpressions;

namespace Gongkai.Screening.PersonalData;

/// <summary>未成年人: an age below 18, a school class or a day of birth less than 18 years ago, beside a person's name.</summary>
/// <remarks>Civil Code Art. 17: below the age of eighteen. Personal Information Protection Law Art. 28: below fourteen it is sensitive.</remarks>
internal static partial class Minors
{
    /// <summary>Years; Civil Code Art. 17.</summary>
    private const int FullAge = 18;

    public static List<Found> In(Passage passage, DateOnly day)
    {
        var found = new List<Found>();
        if (!passage.Text.AsSpan().ContainsAny("岁级班") && !passage.Text.AsSpan().ContainsAnyInRange('0', '9')) return found;

        var sentences = new NamedSentences(passage);
        foreach (var match in Signs().EnumerateMatches(passage.Text))
        {
            if (IsOfMinor(passage.Text.AsSpan(match.Index, match.Length), passage, match.Index, day) && sentences.Names(match.Index)) found.Add(new Found(ScreeningKind.Minor, match.Index, match.Index + match.Length));
        }

        return found;
    }

    private static bool IsOfMinor(ReadOnlySpan<char> sign, Passage passage, int start, DateOnly day)
    {
        if (sign[^1] == '岁') return Number(sign) < FullAge;
        if (char.IsAsciiDigit(sign[0])) return BirthOf(sign) is { } birth && birth <= day && birth.AddYears(FullAge) > day && IsBirth(passage, start, start + sign.Length);
        return true;
    }

    /// <summary>A date is one of birth when the words around it, or the head of its column, say so.</summary>
    private static bool IsBirth(Passage passage, int start, int end)
    {
        var near = passage.Before(start, 8);
        var after = passage.From(end, 3);
        return near.Contains("出生", StringComparison.Ordinal) || near.EndsWith("生于", StringComparison.Ordinal) || near.Contains("生日", StringComparison.Ordinal) || after.StartsWith("出生") || (after.StartsWith("生") && !after.StartsWith("生效"));
    }

    private static DateOnly? BirthOf(ReadOnlySpan<char> text)
    {
        Span<int> parts = [0, 1, 1];
        var part = 0;
        for (var i = 0; i < text.Length && part < parts.Length; part++)
        {
            var length = text[i..].IndexOfAnyExceptInRange('0', '9');
            parts[part] = Number(text[i..]);
            if (length < 0) break;
            i += length;
            while (i < text.Length && !char.IsAsciiDigit(text[i])) i++;
        }

        return parts[1] is >= 1 and <= 12 && parts[2] >= 1 && parts[2] <= DateTime.DaysInMonth(parts[0], parts[1]) ? new DateOnly(parts[0], parts[1], parts[2]) : null;
    }

    /// <summary>The digits at the beginning.</summary>
    private static int Number(ReadOnlySpan<char> text)
    {
        var length = text.IndexOfAnyExceptInRange('0', '9');
        return int.Parse(length < 0 ? text : text[..length], NumberStyles.None, CultureInfo.InvariantCulture);
    }

    /// <summary>14岁, 9周岁; 小学三年级, 初二(3)班, 幼儿园大班; 2015年3月8日, 2015-03-08, 2015.3.</summary>
    /// <remarks>Every repetition has an upper end, so a pass takes time in proportion to the text.</remarks>
    [GeneratedRegex(@"(?<![0-9.])[0-9]{1,2}周?岁|(?:小学|初中|中学|幼儿园)[一二三四五六七八九1-9]年级(?:[(]?[0-9一二三四五六七八九十]{1,2}[)]?班)?|[一二三四五六七八九]年级[(]?[0-9一二三四五六七八九十]{1,2}[)]?班|初[一二三][(]?[0-9一二三四五六七八九十]{1,2}[)]?班|幼儿园(?:大|中|小|托)班|(?<![0-9.-])(?:19|20)[0-9]{2}(?:年[0-9]{1,2}月(?:[0-9]{1,2}日)?|[-./][0-9]{1,2}(?:[-./][0-9]{1,2})?)(?![0-9])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex Signs();
}
