using System.Buffers;

namespace Gongkai.Screening.PersonalData;

/// <summary>电子邮箱 of a person. Mailboxes of government bodies, and those that the text names as an office's, are not personal.</summary>
internal static class Emails
{
    private const int LongestName = 64;
    private const int LongestDomain = 120;

    private static readonly SearchValues<char> NameCharacters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._%+-");

    private static readonly SearchValues<char> DomainCharacters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.-");

    public static IEnumerable<Found> In(Passage passage)
    {
        var text = passage.Text;
        for (var at = text.IndexOf('@', StringComparison.Ordinal); at >= 0; at = text.IndexOf('@', at + 1))
        {
            var start = at;
            while (start > 0 && at - start < LongestName && NameCharacters.Contains(text[start - 1])) start--;
            var end = at + 1;
            while (end < text.Length && end - at <= LongestDomain && DomainCharacters.Contains(text[end])) end++;
            while (end > at && text[end - 1] is '.' or '-') end--;
            while (start < at && text[start] is '.' or '-' or '%' or '+') start++;
            if (start < at && IsDomain(text.AsSpan(at + 1, Math.Max(0, end - at - 1))) && !OfficeContacts.IsOfOfficeOrBody(passage, start)) yield return new Found(ScreeningKind.Email, start, end);
        }
    }

    private static bool IsDomain(ReadOnlySpan<char> domain)
    {
        var dot = domain.LastIndexOf('.');
        if (dot < 1 || domain.Length - dot - 1 is < 2 or > 10 || domain[(dot + 1)..].ContainsAnyInRange('0', '9')) return false;
        return !domain.EndsWith(".gov.cn", StringComparison.OrdinalIgnoreCase) && !domain.Equals("gov.cn", StringComparison.OrdinalIgnoreCase);
    }
}
