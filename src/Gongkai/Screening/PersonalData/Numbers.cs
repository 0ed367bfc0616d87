namespace Gongkai.Screening.PersonalData;

/// <summary>Finds the numbers that consist of digits: identity numbers, mobiles, landlines, bank cards.</summary>
/// <remarks>
/// Digits come in groups, parted by one blank or hyphen. Every group, and every few neighbouring groups, is tried as each kind,
/// the longest first.
/// </remarks>
internal static class Numbers
{
    /// <summary>Groups of which one number may consist: 6222 0212 3456 7890 128, or +86 138 1234 5678.</summary>
    private const int MostGroups = 5;

    /// <summary>The longest number is a bank card with 19 digits.</summary>
    private const int MostDigits = 19;

    public static IEnumerable<Found> In(Passage passage, DateOnly day)
    {
        var run = new List<DigitGroup>();
        for (var at = 0; NextGroup(passage.Text, at) is { } group; at = group.End)
        {
            if (run.Count > 0 && !IsJoined(passage.Text, run[^1].End, group.Start))
            {
                foreach (var found in InRun(passage, run, day)) yield return found;
                run.Clear();
            }

            run.Add(group);
        }

        foreach (var found in InRun(passage, run, day)) yield return found;
    }

    private static DigitGroup? NextGroup(string text, int from)
    {
        var step = text.AsSpan(from).IndexOfAnyInRange('0', '9');
        if (step < 0) return null;
        var start = from + step;
        var length = text.AsSpan(start).IndexOfAnyExceptInRange('0', '9');
        var end = length < 0 ? text.Length : start + length;
        if (end < text.Length && text[end] is 'X' or 'x' && (end + 1 == text.Length || !char.IsAsciiLetterOrDigit(text[end + 1]))) end++;
        return new DigitGroup(start, end);
    }

    /// <summary>One sign that people write between the groups of a number; the brackets of an area code count as one.</summary>
    private static bool IsJoined(string text, int end, int start) =>
        start - end == 1 && text[end] is ' ' or '-' or '‐' or '‑' or '–' or '—' or ')' or '\u200b' or '·'
        || (start - end == 2 && text[end] == ')' && text[end + 1] is ' ' or '-');

    private static List<Found> InRun(Passage passage, List<DigitGroup> run, DateOnly day)
    {
        var found = new List<Found>();
        for (var first = 0; first < run.Count; first++)
        {
            for (var last = Math.Min(first + MostGroups, run.Count) - 1; last >= first; last--)
            {
                if (KindOf(passage, run, first, last, day) is not { } kind) continue;
                found.Add(new Found(kind, run[first].Start, run[last].End));
                first = last;
                break;
            }
        }

        return found;
    }

    private static ScreeningKind? KindOf(Passage passage, List<DigitGroup> run, int first, int last, DateOnly day)
    {
        Span<DigitGroup> groups = stackalloc DigitGroup[MostGroups];
        Span<char> digits = stackalloc char[MostDigits];
        var count = 0;
        for (var i = first; i <= last; i++)
        {
            var group = run[i];
            if (group.Length > MostDigits - count) return null;
            passage.Text.AsSpan(group.Start, group.Length).CopyTo(digits[count..]);
            count += group.Length;
            groups[i - first] = group;
        }

        if (count < 7 || IsPartOfWord(passage, run[first].Start, run[last].End)) return null;

        var candidate = new NumberCandidate(passage, groups[..(last - first + 1)], digits[..count]);
        if (IdentityNumbers.Is(candidate, day)) return ScreeningKind.IdentityNumber;
        if (Mobiles.Is(candidate)) return ScreeningKind.Mobile;
        if (Landlines.Is(candidate)) return ScreeningKind.Landline;
        return BankCards.Is(candidate) ? ScreeningKind.BankCard : null;
    }

    /// <summary>Codes with letters, decimals, names of files, addresses of pages, and numbers of which a part is masked already.</summary>
    private static bool IsPartOfWord(Passage passage, int start, int end)
    {
        var (before, after) = (passage.At(start - 1), passage.At(end));
        if (before is '_' or '*' or '%' or '#' or '&' || after is '_' or '*' or '%' or '@') return true;
        if (char.IsAsciiLetter(after) || (char.IsAsciiLetter(before) && !NumberLabels.EndsWithLatinLabel(passage, start))) return true;
        if (before == '-' && char.IsAsciiLetter(passage.At(start - 2)) && !NumberLabels.EndsWithLatinLabel(passage, start - 1)) return true;
        if (before == '.' && char.IsAsciiDigit(passage.At(start - 2))) return true;
        if (after == '.' && char.IsAsciiDigit(passage.At(end + 1))) return true;
        return IsInAddressOfPage(passage, start);
    }

    private static bool IsInAddressOfPage(Passage passage, int start)
    {
        const int longest = 200;
        if (passage.At(start - 1) is not ('/' or '=' or '-' or '.' or '?')) return false;
        var from = start;
        while (from > 0 && start - from < longest && passage.Text[from - 1] is > ' ' and <= '~') from--;
        return passage.Text.AsSpan(from, start - from).Contains("://", StringComparison.Ordinal) || passage.Text.AsSpan(from, start - from).StartsWith("www.", StringComparison.OrdinalIgnoreCase);
    }
}
