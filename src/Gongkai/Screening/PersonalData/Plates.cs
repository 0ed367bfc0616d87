using System.Buffers;

namespace Gongkai.Screening.PersonalData;

/// <summary>车牌号码 (GA 36): province, letter, five characters; six for new energy.</summary>
internal static class Plates
{
    private static readonly SearchValues<char> Provinces = SearchValues.Create("京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼");

    public static IEnumerable<Found> In(Passage passage)
    {
        var text = passage.Text;
        for (var at = 0; Next(text, at) is >= 0 and var start; at = start + 1)
        {
            if (EndOf(passage, start) is { } end) yield return new Found(ScreeningKind.Plate, start, end);
        }
    }

    private static int Next(string text, int from)
    {
        var step = text.AsSpan(from).IndexOfAny(Provinces);
        return step < 0 ? -1 : from + step;
    }

    private static int? EndOf(Passage passage, int start)
    {
        if (start + 2 >= passage.Text.Length || !IsLetter(passage.At(start + 1))) return null;
        var first = passage.At(start + 2) is '·' or '•' or '.' or '-' or ' ' or '・' ? start + 3 : start + 2;
        var end = first;
        while (end - first < 7 && (char.IsAsciiDigit(passage.At(end)) || IsLetter(passage.At(end)))) end++;
        var serial = passage.Text.AsSpan(first, Math.Min(end, passage.Text.Length) - first);
        if (serial.Length == 4 && passage.At(end) is '学' or '警' or '港' or '澳' or '挂' or '领' or '试' or '超' && serial.ContainsAnyInRange('0', '9')) return end + 1;
        if (char.IsAsciiLetterOrDigit(passage.At(end)) || passage.At(end) is '-' or '_' or '*') return null;
        return (serial.Length == 5 && IsOrdinary(serial)) || (serial.Length == 6 && IsNewEnergy(serial)) ? end : null;
    }

    /// <summary>Digits and at most two letters.</summary>
    private static bool IsOrdinary(ReadOnlySpan<char> serial)
    {
        var letters = 0;
        foreach (var c in serial)
        {
            if (IsLetter(c)) letters++;
        }

        return letters <= 2;
    }

    /// <summary>Small cars have their letter first, and maybe another behind it; large ones have it at the end.</summary>
    private static bool IsNewEnergy(ReadOnlySpan<char> serial) =>
        (serial[0] is (>= 'A' and <= 'H') or 'J' or 'K' && !serial[2..].ContainsAnyExceptInRange('0', '9'))
        || (serial[5] is (>= 'A' and <= 'H') or 'J' or 'K' && !serial[..5].ContainsAnyExceptInRange('0', '9'));

    /// <summary>Neither I nor O, which look like digits.</summary>
    private static bool IsLetter(char c) => c is >= 'A' and <= 'Z' and not ('I' or 'O');
}
