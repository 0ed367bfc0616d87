using System.Buffers;

namespace Gongkai.Screening.PersonalData;

/// <summary>家庭住址 to the door: after a word for dwelling, a place with a house number or a village group.</summary>
internal static class Addresses
{
    private const int Longest = 45;

    private const string Numerals = "一二三四五六七八九十甲乙丙丁";

    private const string Doors = "号室组户房楼栋幢社队";

    private static readonly string[] Dwelling =
    [
        "家住", "现住", "现住址", "住址", "家庭地址", "居住地", "住在", "户籍地", "户籍所在地", "户口所在地", "居住于", "家庭住址", "住所地", "住:", "住所:", "寄件地址", "收件地址", "收货地址",
        "现居", "现居住", "现居住地", "暂住地", "暂住址", "暂住于",
    ];

    private static readonly SearchValues<string> DwellingWords = SearchValues.Create([.. Dwelling, ",住", "、住", "(住", " 住"], StringComparison.Ordinal);

    private static readonly SearchValues<char> RoomCharacters = SearchValues.Create("0123456789-");

    private static readonly SearchValues<char> Stops = SearchValues.Create(",。;)、\n");

    public static IEnumerable<Found> In(Passage passage)
    {
        var text = passage.Text;
        if (IsColumnOfDwellings(passage) && Door(text.AsSpan(0, LengthOf(text, 0))) is { } whole)
        {
            yield return new Found(ScreeningKind.Address, 0, whole);
            yield break;
        }

        for (var at = 0; Next(text, at) is { } start;)
        {
            var length = LengthOf(text, start);
            if (Door(text.AsSpan(start, length)) is { } door) yield return new Found(ScreeningKind.Address, start, start + door);
            at = start + length;
        }
    }

    /// <summary>The address up to its first number, which is that of the group, house or room.</summary>
    public static string WithoutDoor(string address)
    {
        for (var i = 0; i < address.Length; i++)
        {
            if (IsNumeral(address[i]) && i > 0 && LeadsToDoor(address, i)) return address[..i];
        }

        return address[..Math.Min(address.Length, 2)];
    }

    /// <summary>Only digits, numerals and hyphens stand between the number and the word for what it counts.</summary>
    private static bool LeadsToDoor(string address, int start)
    {
        var end = start;
        while (end < address.Length && (IsNumeral(address[end]) || char.IsAsciiLetter(address[end]) || address[end] is '-' or '－' or '#' or ' ' or '附')) end++;
        return end == address.Length || Doors.Contains(address[end], StringComparison.Ordinal) || address.AsSpan(end).StartsWith("单元") || address.AsSpan(end).StartsWith("村民小组") || address.AsSpan(end).StartsWith("小组");
    }

    private static bool IsColumnOfDwellings(Passage passage) =>
        passage.Before(0, 0) is { Length: > 0 } head && Array.Exists(Dwelling, word => head.Contains(word, StringComparison.Ordinal));

    /// <summary>Where an address may begin: behind a word for dwelling and what links it. Houses (住房) and lodgers (住户) are no such words.</summary>
    private static int? Next(string text, int from)
    {
        while (from < text.Length && text.AsSpan(from).IndexOfAny(DwellingWords) is >= 0 and var step)
        {
            var at = from + step;
            if (text[at] is ',' or '、' or '(' or ' ') at++;
            var start = from = at + LeadAt(text, at);
            if (text[start - 1] == '住' && start < text.Length && "房建宅院户所宿保人".Contains(text[start], StringComparison.Ordinal)) continue;
            while (start < text.Length && text[start] is ':' or '在' or '于' or '为' or '是' or ' ') start++;
            return start;
        }

        return null;
    }

    /// <summary>Length of the longest word for dwelling at an index; 1 for 住 by itself.</summary>
    private static int LeadAt(string text, int at)
    {
        var length = 1;
        foreach (var word in Dwelling)
        {
            if (word.Length > length && string.CompareOrdinal(text, at, word, 0, word.Length) == 0) length = word.Length;
        }

        return length;
    }

    private static int LengthOf(string text, int start)
    {
        var longest = Math.Min(Longest, text.Length - start);
        var stop = text.AsSpan(start, longest).IndexOfAny(Stops);
        return stop < 0 ? longest : stop;
    }

    /// <summary>Length of an address up to its last 号, 室, 组, 户 when a number stands before it; null when it does not reach a door.</summary>
    private static int? Door(ReadOnlySpan<char> address)
    {
        if (address.Contains("***", StringComparison.Ordinal)) return null;
        if (address.Length > 2 && char.IsAsciiDigit(address[^1]) && address[..^1].ContainsAny("栋幢号楼")) return address.Length;
        for (var i = address.Length - 1; i > 1; i--)
        {
            if (Doors.Contains(address[i], StringComparison.Ordinal) && IsNumeral(address[i - 1]) && !address[i..].StartsWith("社区")) return WithRoom(address, i + 1);
            if (address[i] == '元' && address[i - 1] == '单' && IsNumeral(address[i - 2])) return WithRoom(address, i + 1);
        }

        return null;
    }

    /// <summary>Behind the house its room may stand as a number: 2栋1单元13-4, 3栋302.</summary>
    private static int WithRoom(ReadOnlySpan<char> address, int end)
    {
        if (address[end - 1] is not ('元' or '栋' or '幢' or '楼')) return end;
        var room = address[end..].IndexOfAnyExcept(RoomCharacters);
        return room < 0 ? address.Length : end + address.Slice(end, room).TrimEnd('-').Length;
    }

    private static bool IsNumeral(char c) => char.IsAsciiDigit(c) || c is >= '０' and <= '９' || Numerals.Contains(c, StringComparison.Ordinal);
}
