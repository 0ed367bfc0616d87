using Gongkai.Office.Search;

namespace Gongkai.Specs.Office.Search;

/// <summary>In which form a text is searched, and what of it the indexes hold.</summary>
public sealed class Folded_Texts
{
    [Theory]
    [InlineData("预算公开", "预算公开")]
    [InlineData("ＧＤＰ增长５．２％", " gdp 增长 5 \n 2 ")]
    [InlineData("凤鸣府发〔2023〕12号", "凤鸣府发\n 2023 \n 12 号")]
    [InlineData("张　三", "张三")]
    [InlineData("Open Data 平台", " open  data 平台")]
    [InlineData("一、总则。\n\t二、", "一\n总则\n二")]
    [InlineData("二〇二三年", "二〇二三年")]
    [InlineData("零\u200B宽\uFEFF字符", "零宽字符")]
    [InlineData("《》，。", "")]
    [InlineData("", "")]
    [InlineData("陈𬭎", "陈𬭎")]
    public void A_text_is_folded(string text, string folded) => Assert.Equal(folded, FoldedText.Of(text).Text);

    [Theory]
    [InlineData("政府信息", "政府 府信 信息 息")]
    [InlineData("2023年预算", "2023 年预 预算 算")]
    [InlineData("决算，公开", "决算 算 。 公开 开")]
    [InlineData("用水A区", "用水 水 a 区")]
    [InlineData("水", "水")]
    public void Every_character_and_word_has_one_token_in_the_row(string text, string tokens) =>
        Assert.Equal(tokens, string.Join(' ', SearchTokens.InOrder(FoldedText.Of(text).Text)));

    [Fact]
    public void A_text_may_be_found_by_words_by_pairs_and_by_single_characters() =>
        Assert.Equal(["2023", "年", "年预", "算", "预", "预算"], SearchTokens.Distinct(FoldedText.Of("2023年预算，预算").Text).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("自4月25日起，东干渠放水。", "东干渠", "东干渠")]
    [InlineData("第１２号", "12号", "１２号")]
    [InlineData("张　三同志", "张三", "张　三")]
    [InlineData("见 Word 文件", "word文", "Word 文")]
    [InlineData("请到word。", "WORD", "word")]
    [InlineData("陈𬭎、𬭎", "𬭎", "𬭎|𬭎")]
    [InlineData("水水水", "水水", "水水")]
    [InlineData("12023年", "2023", "")]
    [InlineData("决算，公开", "算公", "")]
    public void A_find_is_shown_as_it_stands_in_the_text(string text, string typed, string expected)
    {
        var found = FoldedText.Of(text).PlacesOf(SearchWords.Parse(typed).Phrases.Single()).Select(place => text.Substring(place.Start, place.Length));

        Assert.Equal(expected, string.Join('|', found));
    }

    [Theory]
    [InlineData("预算 决算", "预算|决算")]
    [InlineData("“预算 决算” 公开", "预算决算|公开")]
    [InlineData("凤鸣府发〔2023〕12号", "凤鸣府发| 2023 | 12 号")]
    [InlineData("预算　预算", "预算")]
    [InlineData("，。", "")]
    [InlineData("  ", "")]
    [InlineData(null, "")]
    public void Words_are_phrases_and_all_of_them_are_looked_for(string? typed, string phrases) => Assert.Equal(phrases, string.Join('|', SearchWords.Parse(typed).Phrases));

    [Fact]
    public void A_word_without_end_is_cut_the_same_way_in_the_text_and_in_the_question()
    {
        var word = new string('x', 80);

        Assert.Equal((2, 80), Assert.Single(FoldedText.Of($"密钥{word}。").PlacesOf(Assert.Single(SearchWords.Parse(word).Phrases))));
    }

    [Fact]
    public void An_excerpt_begins_with_the_sentence_of_the_first_find()
    {
        const string Text = "各村：\n为做好春耕工作，现将用水安排通知如下。自4月25日起，东干渠向桂花村放水。请互相转告。";

        var pieces = TextPiece.Around(Text, [.. FoldedText.Of(Text).PlacesOf("东干渠")]);

        Assert.Equal(["自4月25日起，", "东干渠", "向桂花村放水。请互相转告。"], pieces.Select(piece => piece.Text));
        Assert.Equal([false, true, false], pieces.Select(piece => piece.IsFound));
    }
}
