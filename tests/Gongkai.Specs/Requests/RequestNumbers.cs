using Gongkai.Requests;

namespace Gongkai.Specs.Requests;

public sealed class RequestNumbers
{
    [Fact]
    public void A_number_is_written_with_prefix_year_and_sequence() => Assert.Equal("凤鸣公申〔2024〕3号", new RequestNumber("凤鸣公申", 2024, 3).ToString());

    [Theory]
    [InlineData("凤鸣公申〔2024〕3号")]
    [InlineData("凤鸣公申[2024]3号")]
    [InlineData("凤鸣公申【2024】3号")]
    [InlineData("凤鸣公申（2024）3号")]
    [InlineData(" 凤鸣公申〔2024〕3号 ")]
    public void It_is_read_in_all_usual_brackets(string text) => Assert.Equal(new RequestNumber("凤鸣公申", 2024, 3), RequestNumber.Parse(text));

    [Theory]
    [InlineData("凤鸣公申[2024]3号", "凤鸣公申〔2024〕3号")]
    [InlineData("凤鸣公申(2024)", "凤鸣公申〔2024〕")]
    [InlineData("申（2024", "申〔2024")]
    [InlineData("【2024】3", "〔2024〕3")]
    [InlineData("预算（草案）", "预算（草案）")]
    public void A_piece_of_one_is_sought_in_the_official_brackets(string typed, string sought) => Assert.Equal(sought, RequestNumber.WithOfficialBrackets(typed));

    [Theory]
    [InlineData("〔2024〕3号")]
    [InlineData("凤鸣公申〔24〕3号")]
    [InlineData("凤鸣公申〔2024〕0号")]
    [InlineData("凤鸣公申〔2024〕03号")]
    [InlineData("凤鸣公申〔2024〕3")]
    [InlineData("凤鸣 公申〔2024〕3号")]
    [InlineData("凤鸣公申〔2024〕9999999999号")]
    [InlineData("")]
    [InlineData(null)]
    public void Anything_else_is_no_number(string? text) => Assert.False(RequestNumber.TryParse(text, out _));

    [Fact]
    public void A_number_that_could_not_be_read_again_cannot_be_made()
    {
        Assert.Throws<ArgumentException>(() => new RequestNumber("凤鸣〔公〕", 2024, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new RequestNumber("凤鸣公申", 2024, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new RequestNumber("凤鸣公申", 24, 1));
    }
}
