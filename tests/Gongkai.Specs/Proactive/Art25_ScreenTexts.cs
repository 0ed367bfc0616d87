using Gongkai.Law;
using Gongkai.Proactive.Offline;

namespace Gongkai.Specs.Proactive;

/// <summary>Regulation Art. 25: texts for electronic screens, in pages of what a screen shows at once.</summary>
public sealed class Art25_ScreenTexts
{
    [Fact]
    public void A_page_ends_behind_a_sentence_in_its_second_half() =>
        Assert.Equal(["城乡居民医保开始缴费。", "请到便民服务中心办理，或者用手机缴费。"], PagesOf("城乡居民医保开始缴费。请到便民服务中心办理，或者用手机缴费。", 20));

    [Fact]
    public void Without_a_sentence_a_page_ends_behind_a_pause_and_without_a_pause_where_it_is_full()
    {
        Assert.Equal(["春耕用水安排：一组，", "二组，三组"], PagesOf("春耕用水安排：一组，二组，三组", 11));
        Assert.Equal(["春耕用水安", "排"], PagesOf("春耕用水安排", 5));
    }

    [Fact]
    public void Lines_run_together_and_blank_ones_are_left_out() => Assert.Equal(["停水通知　明日八时起"], PagesOf(" 停水通知 \r\n\r\n  明日八时起\n", 40));

    [Fact]
    public void Nothing_to_show_and_too_much_are_refused()
    {
        Assert.Equal("screen-text-empty", CodeOf(" \n　", 20));
        Assert.Equal("screen-text-long", CodeOf(new string('水', (ScreenText.MostPages * 10) + 1), 10));
        Assert.Equal(ScreenText.MostPages, PagesOf(new string('水', ScreenText.MostPages * 10), 10).Count);
    }

    /// <summary>Whatever the text: no page is empty or too long, and nothing but line ends and blanks at the ends of pages is lost.</summary>
    [Fact]
    public void No_page_is_empty_or_too_long_and_nothing_is_lost()
    {
        var random = new Random(20_240_110);
        const string Alphabet = "水田路，。；\n！、 ";
        for (var run = 0; run < 2_000; run++)
        {
            var capacity = random.Next(2, 40);
            var text = string.Concat(Enumerable.Range(0, random.Next(1, capacity * 6)).Select(_ => random.Next(9) == 0 ? "𠮷" : Alphabet[random.Next(Alphabet.Length)].ToString()));
            if (ScreenText.Pages(text, capacity) is not Ruling<IReadOnlyList<string>>.Allowed { Value: var pages }) continue;

            Assert.All(pages, page => Assert.InRange(page.Length, 1, capacity));
            Assert.All(pages, page => Assert.False(char.IsHighSurrogate(page[^1]) || char.IsLowSurrogate(page[0])));
            Assert.Equal(Plain(text), Plain(string.Concat(pages)));
        }
    }

    private static string Plain(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    private static IReadOnlyList<string> PagesOf(string text, int capacity) => Assert.IsType<Ruling<IReadOnlyList<string>>.Allowed>(ScreenText.Pages(text, capacity)).Value;

    private static string CodeOf(string text, int capacity) => Assert.IsType<Ruling<IReadOnlyList<string>>.Refused>(ScreenText.Pages(text, capacity)).Reason.Code;
}
