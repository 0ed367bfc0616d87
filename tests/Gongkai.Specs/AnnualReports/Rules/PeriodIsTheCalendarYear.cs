namespace Gongkai.Specs.AnnualReports.Rules;

/// <summary>The period of the figures is 1 January to 31 December of the report's year. The report is on 2024.</summary>
public sealed class PeriodIsTheCalendarYear
{
    private const string Rule = "period";

    [Theory]
    [InlineData("统计期限自2024年1月1日起至2024年12月31日止。")]
    [InlineData("数据的统计期限为2024年1月1日至12月31日。")]
    [InlineData("统计期限：2024年1月1日-2024年12月31日。")]
    [InlineData("统计期限为2024年1月—12月。")]
    [InlineData("统计期限为２０２４年１月１日至１２月３１日。")]
    [InlineData("统计数据截至2024年12月31日。")]
    [InlineData("公示期为2024年3月1日至3月7日。")]
    public void The_calendar_year_in_any_notation_is_right(string sentence) => A.Report().Preface(sentence).Passes(Rule);

    [Theory]
    [InlineData("统计期限自2023年1月1日起至2023年12月31日止。", "2023年1月1日起至2023年12月31日")]
    [InlineData("统计期限自2024年1月1日起至2025年12月31日止。", "2024年1月1日起至2025年12月31日")]
    [InlineData("统计期限自2024年1月1日起至2024年11月30日止。", "2024年1月1日起至2024年11月30日")]
    [InlineData("统计期限自2024年2月1日起至2024年12月31日止。", "2024年2月1日起至2024年12月31日")]
    [InlineData("统计期限自2024年1月1日起至2024年12月30日止。", "2024年1月1日起至2024年12月30日")]
    [InlineData("统计期限为2023年12月1日至2024年11月30日。", "2023年12月1日至2024年11月30日")]
    public void Another_period_is_found(string sentence, string quote) => A.Report().Preface(sentence).Fails(Rule, 0, null, quote);

    [Theory]
    [InlineData("数据自2024年1月1日统计至2024年11月30日。", "2024年1月1日统计至2024年11月30日")]
    [InlineData("统计期限自2023年1月1日起，止于2023年12月31日。", "2023年1月1日起，止于2023年12月31日")]
    public void Another_period_in_other_words_is_found(string sentence, string quote) => A.Report().Preface(sentence).Fails(Rule, 0, null, quote);
}
