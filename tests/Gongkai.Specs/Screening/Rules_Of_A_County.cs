using System.Text;
using Gongkai.Documents.Wording;
using Gongkai.Documents.Xlsx;
using Gongkai.Law;
using Gongkai.Screening;
using Gongkai.Screening.Wording;
using Gongkai.Specs.Office;

namespace Gongkai.Specs.Screening;

/// <summary>How serious each kind is, and the words of a county, as data.</summary>
public sealed class Rules_Of_A_County
{
    private static readonly WordListEntry Pump = new(WordKind.WrongWord, "水磅", "水泵", Note: null, []);
    private static readonly WordListEntry Town = new(WordKind.OfficialName, "凤鸣乡", "凤鸣镇", "2012年撤乡设镇。", ["凤鸣乡村"]);

    [Fact]
    public void Identity_numbers_are_always_looked_for() =>
        Assert.Equal("identity-number-off", ScreeningRules.Of(ScreeningPolicy.Of(ScreeningKind.All.Where(kind => kind != ScreeningKind.IdentityNumber).Select(kind => KeyValuePair.Create(kind, ScreeningSeverity.Block))), []).Refused());

    [Fact]
    public void Its_words_stand_beside_the_sample_and_before_it()
    {
        var own = new WordListEntry(WordKind.WrongWord, "按装", "装配", Note: null, []);

        var words = ScreeningRules.Of(ScreeningPolicy.Default, [Pump, own]).Allowed().Words;

        Assert.Equal(["水泵", "装配", "账号"], words.In("水磅按装完毕，帐号不变").Select(found => found.Entry.Right));
        Assert.Equal(WordList.Shipped.Entries.Count + 1, words.Entries.Count);
    }

    public static TheoryData<string, string, string?, string[]> Wrong => new()
    {
        { "word-length", "磅", "泵", [] },
        { "word-length", new string('长', 51), null, [] },
        { "right-holds-words", "一公开监管", "双随机、一公开监管", [] },
        { "exception-apart", "水磅", "水泵", ["公布署名"] },
    };

    [Theory, MemberData(nameof(Wrong))]
    public void An_entry_that_cannot_stand_is_refused(string code, string words, string? right, string[] exceptions) =>
        Assert.Equal(code, ScreeningRules.Of(ScreeningPolicy.Default, [new(WordKind.WrongWord, words, right, Note: null, exceptions)]).Refused());

    [Fact]
    public void Right_words_that_hold_the_wrong_ones_stand_with_an_exception() =>
        ScreeningRules.Of(ScreeningPolicy.Default, [new(WordKind.FixedTerm, "一公开监管", "双随机、一公开监管", Note: null, ["双随机、一公开监管"])]).Allowed();

    [Fact]
    public void The_same_words_twice_are_refused() => Assert.Equal("word-twice", ScreeningRules.Of(ScreeningPolicy.Default, [Pump, Pump]).Refused());

    [Fact]
    public void A_list_is_written_and_read_back_without_loss_as_JSON_and_as_a_workbook()
    {
        WordListEntry[] entries = [Pump, Town, new(WordKind.Repealed, "=旧办法", Right: null, "已废止。", [])];

        foreach (var file in new[] { WordList.Write("县2026-1", entries), [0xEF, 0xBB, 0xBF, .. WordList.Write("县2026-1", entries)], WordListFile.Write("用语词表", entries) })
            Assert.Empty(WordChange.Between(entries, WordListFile.Read(file).Allowed()));
    }

    [Theory]
    [InlineData("{}", "格式不对")]
    [InlineData("""{ "version": "1", "entries": [{ "kind": "nothing", "words": "水磅" }] }""", "格式不对")]
    [InlineData("""{ "version": "1", "entries": [{ "kind": "wrong-word", "words": "水磅" }, { "kind": "wrong-word", "words": "水磅" }] }""", "写了两次")]
    [InlineData("", "")]
    [InlineData("PK\u0003\u0004 and then nothing", "")]
    public void A_file_that_is_no_list_says_what_is_wrong(string content, string says) =>
        Assert.Contains(says, ((Ruling<IReadOnlyList<WordListEntry>>.Refused)WordListFile.Read(Encoding.UTF8.GetBytes(content))).Reason.Message, StringComparison.Ordinal);

    [Fact]
    public void A_row_without_a_kind_is_named()
    {
        using var bytes = new MemoryStream();
        using (var workbook = new Workbook(bytes))
        {
            var sheet = workbook.Add(new SheetLayout("词表"));
            foreach (var row in new[] { ("词语", "类型", "应为"), ("水磅", "错别字", "水泵"), ("凤鸣乡", "名称", "凤鸣镇"), ("", "错别字", "无") }) sheet.AddRow(new Cell(row.Item1), new Cell(row.Item2), new Cell(row.Item3));
        }

        var refusal = ((Ruling<IReadOnlyList<WordListEntry>>.Refused)WordListFile.Read(bytes.ToArray())).Reason;

        Assert.Contains("有2行需要改正：第3行的类型应当是固定用语、规范名称和职务、错别字、已废止的文件之一。第4行没有词语。", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Differences_are_what_is_new_other_or_gone()
    {
        var changes = WordChange.Between([Pump, Town], [Town with { Exceptions = ["凤鸣乡亲"] }, new(WordKind.WrongWord, "布属", "部署", Note: null, [])]);

        Assert.Equal(["修改凤鸣乡", "新增布属", "停用水磅"], changes.Select(change => $"{(change.Before is null ? "新增" : change.After is null ? "停用" : "修改")}{(change.After ?? change.Before)!.Words}"));
    }
}
