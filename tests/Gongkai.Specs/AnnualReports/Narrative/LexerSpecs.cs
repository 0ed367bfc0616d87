using Gongkai.AnnualReports.Narrative;
using Gongkai.Sources;

namespace Gongkai.Specs.AnnualReports.Narrative;

/// <summary>What the lexer takes for numbers, years, dates, titles and document numbers.</summary>
public sealed class LexerSpecs
{
    [Theory]
    [InlineData("公开56条", 56, "条")]
    [InlineData("公开５６条", 56, "条")]
    [InlineData("公开1,000条", 1000, "条")]
    [InlineData("公开1，000条", 1000, "条")]
    [InlineData("公开12,345,678条", 12345678, "条")]
    [InlineData("公开1.2万条", 12000, "条")]
    [InlineData("收取1.2万元", 1.2, "万元")]
    [InlineData("收取380.5元", 380.5, "元")]
    [InlineData("公开三十二条", 32, "条")]
    [InlineData("公开一千二百条", 1200, "条")]
    [InlineData("受理两件", 2, "件")]
    [InlineData("受理二十件", 20, "件")]
    [InlineData("培训35人次", 35, "人次")]
    [InlineData("阅读4.6万次", 46000, "次")]
    [InlineData("公开3亿元", 3, "亿元")]
    [InlineData("召开12场次", 12, "场次")]
    [InlineData("期限20个工作日", 20, "个工作日")]
    [InlineData("满意率98.5%", 98.5, "%")]
    [InlineData("共计56", 56, "")]
    public void A_number_has_its_value_and_its_unit(string text, double value, string unit)
    {
        var number = Assert.Single(Read(text), token => token.Kind == TokenKind.Number);

        Assert.Equal(((decimal)value, unit, false), (number.Value, number.Unit, number.IsApproximate));
    }

    [Theory]
    [InlineData("1000余条", 1000)]
    [InlineData("三十余场", 30)]
    [InlineData("约50场", 50)]
    [InlineData("近百条", 100)]
    [InlineData("1.2万余条", 12000)]
    [InlineData("60件左右", 60)]
    [InlineData("超过200条", 200)]
    [InlineData("上千条", 1000)]
    [InlineData("30场以上", 30)]
    public void A_round_number_says_so(string text, double value)
    {
        var number = Assert.Single(Read(text), token => token.Kind == TokenKind.Number);

        Assert.Equal(((decimal)value, true), (number.Value, number.IsApproximate));
    }

    [Theory]
    [InlineData("预约3次")]
    [InlineData("节约20元")]
    [InlineData("最近3件")]
    [InlineData("网上3件")]
    [InlineData("总数56条")]
    public void Words_that_end_in_a_round_character_make_no_number_round(string text) =>
        Assert.False(Assert.Single(Read(text), token => token.Kind == TokenKind.Number).IsApproximate);

    [Theory]
    [InlineData("2024年", 2024)]
    [InlineData("２０２４年", 2024)]
    [InlineData("二〇二四年", 2024)]
    [InlineData("二零二四年", 2024)]
    public void A_year_is_no_number(string text, int year)
    {
        var token = Assert.Single(Read(text));

        Assert.Equal((TokenKind.Year, year), (token.Kind, token.Year!.Value));
    }

    [Theory]
    [InlineData("2021—2024年", 2021, 2024)]
    [InlineData("2021-2024年", 2021, 2024)]
    [InlineData("2021至2024年", 2021, 2024)]
    public void A_range_of_years_is_two_years(string text, int from, int to) =>
        Assert.Equal([from, to], Read(text).Where(token => token.Kind == TokenKind.Year).Select(token => token.Year!.Value));

    [Theory]
    [InlineData("2024年1月16日", 2024, 1, 16)]
    [InlineData("2024-01-16", 2024, 1, 16)]
    [InlineData("2024.1.16", 2024, 1, 16)]
    [InlineData("2024/1/16", 2024, 1, 16)]
    [InlineData("２０２４年１月１６日", 2024, 1, 16)]
    [InlineData("12月31日", null, 12, 31)]
    [InlineData("2024年5月份", 2024, 5, null)]
    public void A_date_has_year_month_and_day(string text, int? year, int? month, int? day)
    {
        var token = Assert.Single(Read(text));

        Assert.Equal((TokenKind.Date, year, month, day), (token.Kind, token.Year, token.Month, token.Day));
    }

    [Theory]
    [InlineData("国办发〔2014〕32号")]
    [InlineData("国办函[2020]109号")]
    [InlineData("安府办【2025】2号")]
    [InlineData("安府办（2025）第2号")]
    public void A_document_number_holds_no_year_and_no_number(string text)
    {
        Assert.Single(Read(text), token => token.Kind == TokenKind.DocumentNumber);
        Assert.DoesNotContain(Read(text), token => token.Kind is TokenKind.Year or TokenKind.Number);
    }

    [Theory]
    [InlineData("国务院令第711号", 711)]
    [InlineData("第五十条", 50)]
    [InlineData("第３次", 3)]
    [InlineData("位列全县第3名", 3)]
    [InlineData("第一季度", 1)]
    public void An_ordinal_counts_nothing(string text, int value)
    {
        Assert.Equal(value, Assert.Single(Read(text), token => token.Kind == TokenKind.Ordinal).Value);
        Assert.DoesNotContain(Read(text), token => token.Kind == TokenKind.Number);
    }

    [Theory]
    [InlineData("联系电话55128888")]
    [InlineData("电话023-55128888")]
    [InlineData("服务时间9:00-17:00")]
    [InlineData("手机13812345678")]
    [InlineData("编号20240115000123")]
    [InlineData("占比1/3")]
    public void Telephones_times_and_codes_are_no_quantities(string text) => Assert.DoesNotContain(Read(text), token => token.Kind == TokenKind.Number && token.Unit.Length > 0);

    [Theory]
    [InlineData("一次性告知")]
    [InlineData("高效办成一件事")]
    [InlineData("三审三校")]
    [InlineData("十四五规划")]
    [InlineData("统一发布")]
    [InlineData("两微一端")]
    [InlineData("三安全一稳定")]
    public void Numerals_in_words_count_nothing(string text) => Assert.DoesNotContain(Read(text), token => token.Kind == TokenKind.Number);

    [Theory]
    [InlineData("《2023年政府信息公开指南》")]
    [InlineData("《关于印发〈2022年工作要点〉的通知》")]
    [InlineData("《转发《2022年工作要点》的通知》")]
    public void A_title_is_one_token_whatever_it_holds(string text) => Assert.Equal(TokenKind.Title, Assert.Single(Read(text)).Kind);

    [Fact]
    public void Quoted_words_are_one_token() => Assert.Single(Read("落实“三审三校”制度"), token => token.Kind == TokenKind.Quoted);

    [Theory]
    [InlineData("全年公开政府信息56条，其中（含转载）机构职能5条、预算16条。自2019年以来第3次修订《指南》！")]
    [InlineData("《未完的书名，公开12条")]
    [InlineData("（〔2024〕号、1,00,0.5.3年第")]
    public void Every_character_belongs_to_exactly_one_token(string text)
    {
        var squeezed = Squeezed.Squeeze(text);
        var tokens = Lexer.Read(squeezed);

        Assert.Equal(0, tokens[0].Start);
        Assert.Equal(squeezed.Length, tokens[^1].End);
        Assert.All(tokens.Zip(tokens.Skip(1)), pair => Assert.Equal(pair.First.End, pair.Second.Start));
    }

    private static List<Token> Read(string text) => Lexer.Read(Squeezed.Squeeze(text));
}
