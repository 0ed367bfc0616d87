using System.Diagnostics;

namespace Gongkai.Specs.Screening;

/// <summary>Text that was made to keep screening busy.</summary>
public sealed class Hostile_Text : ScreeningSpec
{
    /// <summary>Many times what a linear pass takes, far below what a quadratic one would.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    [Theory]
    [InlineData("1")]
    [InlineData("1 ")]
    [InlineData("138 1234 ")]
    [InlineData("13812345678,")]
    [InlineData("110105194912310021")]
    [InlineData("@")]
    [InlineData("a@")]
    [InlineData("a.")]
    [InlineData("渝A")]
    [InlineData("E1")]
    [InlineData("住址")]
    [InlineData("住在3")]
    [InlineData("王小明糖尿病")]
    [InlineData("糖尿病")]
    [InlineData("小学三年级")]
    [InlineData("1岁")]
    [InlineData("2015年")]
    [InlineData("按装机")]
    [InlineData("://1")]
    public void Two_million_characters_are_passed_in_linear_time(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 2_000_000 / piece.Length));
        var watch = Stopwatch.StartNew();

        _ = Screening.Find(text);

        Assert.True(watch.Elapsed < Patience, $"{piece}: {watch.Elapsed}");
    }

    [Fact]
    public void Halves_of_characters_and_nothing_at_all_are_text_too()
    {
        Assert.Empty(Hits(""));
        Assert.Empty(Hits("\ud800\udc00\ud800"));
        Assert.Equal(["mobile 13812345678"], Hits("\udc00电话13812345678\ud800"));
    }
}
