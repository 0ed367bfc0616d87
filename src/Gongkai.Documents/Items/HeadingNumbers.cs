using System.Text.RegularExpressions;

namespace Gongkai.Documents.Items;

/// <summary>The numbers that headings of official documents bear (GB/T 9704): 一、, （一）, 1., and 第一章, 第一节 in rules.</summary>
internal static partial class HeadingNumbers
{
    /// <summary>Characters; a longer line is a sentence.</summary>
    private const int Longest = 50;

    /// <summary>0 for 一、 and 第一章, 1 for （一） and 第一节, 2 for 1.; null for a line without such a number, or that says more than a heading does.</summary>
    public static int? RankOf(string line)
    {
        if (line.Length > Longest || line.AsSpan(0, Math.Max(0, line.Length - 1)).ContainsAny("。；！？\n") || line is [.., '；' or '，' or '：' or '、']) return null;
        if (First().IsMatch(line)) return 0;
        if (Second().IsMatch(line)) return 1;
        return Third().IsMatch(line) ? 2 : null;
    }

    /// <summary>第一章 and 第一节, which nothing but a heading bears.</summary>
    public static bool IsChapter(string line) => line.Length <= Longest && Chapter().IsMatch(line);

    [GeneratedRegex(@"^([一二三四五六七八九十百]{1,4}、|第[一二三四五六七八九十百零〇]{1,5}章)\s*\S", RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex First();

    [GeneratedRegex(@"^([（(][一二三四五六七八九十百]{1,4}[）)]|第[一二三四五六七八九十百零〇]{1,5}节)\s*\S", RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex Second();

    [GeneratedRegex(@"^[0-9]{1,2}[.．、]\s*[^0-9\s]", RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex Third();

    [GeneratedRegex(@"^第[一二三四五六七八九十百零〇]{1,5}[章节](\s|$)", RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex Chapter();
}
