using Gongkai.Sources;

namespace Gongkai.Specs.Sources;

/// <summary>What a reviewer sees of two versions of a text.</summary>
public sealed class TextDifferences
{
    [Fact]
    public void Equal_texts_have_one_piece_that_is_kept()
    {
        var difference = TextDifference.Between("现将发放名单公示如下。", "现将发放名单公示如下。");

        Assert.Equal([new DifferencePiece(Change.Kept, "现将发放名单公示如下。")], difference.Pieces);
        Assert.Equal(0, difference.Insertions + difference.Deletions);
    }

    [Fact]
    public void A_number_is_replaced_as_a_whole()
    {
        var difference = TextDifference.Between("本次补贴189户。", "本次补贴186户。");

        Assert.Equal(
            [new(Change.Kept, "本次补贴"), new(Change.Deleted, "189"), new(Change.Inserted, "186"), new(Change.Kept, "户。")],
            difference.Pieces);
    }

    [Fact]
    public void An_added_sentence_is_one_insertion()
    {
        var difference = TextDifference.Between("对名单有异议的，可以提出。", "公示期七天。对名单有异议的，可以提出。");

        Assert.Equal([new(Change.Inserted, "公示期七天。"), new(Change.Kept, "对名单有异议的，可以提出。")], difference.Pieces);
    }

    [Fact]
    public void A_single_word_kept_within_a_rewritten_passage_counts_as_rewritten()
    {
        var difference = TextDifference.Between("甲乙丙", "丁乙戊");

        Assert.Equal([new(Change.Deleted, "甲乙丙"), new(Change.Inserted, "丁乙戊")], difference.Pieces);
    }

    [Fact]
    public void A_paragraph_that_did_not_change_is_kept_beside_one_that_did()
    {
        var difference = TextDifference.Between("第一段。\n旧的第二段。\n第三段。", "第一段。\n新的第二段。\n第三段。");

        Assert.Equal(
            [new(Change.Kept, "第一段。\n"), new(Change.Deleted, "旧"), new(Change.Inserted, "新"), new(Change.Kept, "的第二段。\n第三段。")],
            difference.Pieces);
    }

    [Fact]
    public void Kept_and_inserted_make_the_later_text_and_kept_and_deleted_the_earlier()
    {
        var random = new Random(20240110);
        string[] words = ["公", "开", "信", "息", "2023", "年", "。", "\n", "PDF", "𠮷"];
        for (var round = 0; round < 2_000; round++)
        {
            var before = string.Concat(random.GetItems(words, random.Next(40)));
            var after = string.Concat(random.GetItems(words, random.Next(40)));

            AssertComplete(before, after);
        }
    }

    [Fact]
    public void A_rewriting_too_long_to_align_is_one_deletion_and_one_insertion()
    {
        var before = string.Concat(Enumerable.Repeat("旧文字里的一句话", 1_000));
        var after = string.Concat(Enumerable.Repeat("新版本中另写的段落", 1_000));

        var difference = AssertComplete(before, after);

        Assert.Equal((1, 1), (difference.Deletions, difference.Insertions));
    }

    private static TextDifference AssertComplete(string before, string after)
    {
        var difference = TextDifference.Between(before, after);

        Assert.Equal(before, string.Concat(difference.Pieces.Where(piece => piece.Change is not Change.Inserted).Select(piece => piece.Text)));
        Assert.Equal(after, string.Concat(difference.Pieces.Where(piece => piece.Change is not Change.Deleted).Select(piece => piece.Text)));
        Assert.DoesNotContain(difference.Pieces, piece => piece.Text.Length == 0);
        return difference;
    }
}
