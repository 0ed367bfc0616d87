using System.Text;
using Gongkai.Screening.Wording;

namespace Gongkai.Specs.Screening;

/// <summary>Words that should not stand in a text, as data.</summary>
public sealed class Word_Lists : ScreeningSpec
{
    [Fact]
    public void The_shipped_list_names_its_version_and_every_kind()
    {
        Assert.StartsWith("示例", WordList.Shipped.Version, StringComparison.Ordinal);
        Assert.Equal(WordKind.All.ToHashSet(), WordList.Shipped.Entries.Select(entry => entry.Kind).ToHashSet());
    }

    [Theory]
    [InlineData("统一按装路灯", "按装", "安装")]
    [InlineData("原国土资源部印发", "国土资源部", "自然资源部")]
    [InlineData("依据国务院令第492号", "国务院令第492号", "国务院令第711号")]
    [InlineData("办理以申请公开事项", "以申请公开", "依申请公开")]
    public void Wrong_words_are_found_with_the_right_ones(string text, string words, string right)
    {
        var hit = Assert.Single(Screening.Find(text));

        Assert.Equal((words, right), (text.Substring(hit.Start, hit.Length), hit.Entry?.Right));
    }

    [Theory]
    [InlineData("按装机容量计算")]
    [InlineData("环境保护部门")]
    [InlineData("予以申请公开的人答复")]
    [InlineData("校园满意度")]
    public void Words_within_right_words_are_left_alone(string text) => Assert.Empty(Hits(text));

    [Fact]
    public void Nothing_of_the_right_words_is_itself_an_entry() =>
        Assert.All(WordList.Shipped.Entries, entry => Assert.Empty(WordList.Shipped.In(entry.Right ?? "")));

    [Fact]
    public void At_one_place_the_longest_entry_counts()
    {
        var list = List(("甲乙", "一"), ("甲乙丙", "二"), ("乙丙丁", "三"));

        Assert.Equal([(0, "甲乙丙"), (4, "甲乙")], list.In("甲乙丙丁甲乙戊").Select(found => (found.Start, found.Entry.Words)));
    }

    [Fact]
    public void Five_thousand_entries_are_all_found()
    {
        var words = Enumerable.Range(0, 5_000).Select(i => $"词{(char)('一' + (i / 70))}{(char)('丁' + (i % 70))}").ToList();
        var list = List([.. words.Select(word => (word, "新"))]);

        Assert.Equal(words, list.In(string.Join('，', words)).Select(found => found.Entry.Words));
    }

    [Fact]
    public void What_is_found_is_what_comparing_every_entry_at_every_place_finds()
    {
        var made = new Made(34);
        for (var i = 0; i < 500; i++)
        {
            var words = Enumerable.Range(0, made.Below(40)).Select(_ => Letters(2 + made.Below(4))).Distinct().ToList();
            var text = Letters(made.Below(60));

            Assert.Equal(Compared(words, text), List([.. words.Select(word => (word, "新"))]).In(text).Select(found => (found.Start, found.Entry.Words)));
        }

        string Letters(int count) => string.Concat(Enumerable.Range(0, count).Select(_ => made.One('甲', '乙', '丙', '丁', '\uffff', '\0')));
    }

    [Theory]
    [InlineData("""{"version":"1","entries":[{"kind":"wrong-word","words":"甲"}]}""")]
    [InlineData("""{"version":"1","entries":[{"kind":"wrong-word","words":"甲乙"},{"kind":"fixed-term","words":"甲乙"}]}""")]
    [InlineData("""{"version":"1","entries":[{"kind":"other","words":"甲乙"}]}""")]
    [InlineData("""{"entries":[]}""")]
    [InlineData("[]")]
    [InlineData("词表")]
    public void A_list_that_is_wrong_is_refused_in_Chinese(string json) =>
        Assert.Matches("[一-鿿]", Assert.Throws<FormatException>(() => WordList.Parse(new MemoryStream(Encoding.UTF8.GetBytes(json)))).Message);

    private static IEnumerable<(int Start, string Words)> Compared(List<string> words, string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var longest = words.Where(word => string.CompareOrdinal(text, at, word, 0, word.Length) == 0).MaxBy(word => word.Length);
            if (longest is not null) yield return (at, longest);
            at += longest?.Length ?? 1;
        }
    }

    private static WordList List(params (string Words, string Right)[] entries) =>
        new("试", [.. entries.Select(entry => new WordListEntry(WordKind.WrongWord, entry.Words, entry.Right, Note: null, []))]);
}
