using System.Globalization;
using Gongkai.Proactive;
using Gongkai.WorkingDays;

namespace Gongkai.Specs.Proactive;

public sealed class Art26_WhenToDisclose
{
    private static readonly WorkingDayCalendar Calendar = WorkingDayCalendar.Shipped;

    [Fact]
    public void Twenty_working_days_from_formation() =>
        Assert.Equal(new(2025, 10, 29), DisclosureRule.General.LastDay(new(2025, 9, 25), Calendar).Date);

    [Fact]
    public void Budgets_have_twenty_days_of_the_calendar_from_approval() =>
        Assert.Equal(new(2023, 3, 1), DisclosureRule.GovernmentBudget.LastDay(new(2023, 2, 9), Calendar).Date);

    [Theory]
    [InlineData("licence-decision", "2023-03-01", "2023-03-10")]
    [InlineData("penalty-decision", "2023-09-28", "2023-10-13")] // the National Day holiday, with two Saturdays and Sundays worked
    [InlineData("other-enforcement", "2023-03-01", "2023-03-29")]
    [InlineData("policy-explanation", "2023-03-01", "2023-03-06")]
    public void Decisions_and_explanations_have_their_own(string rule, string start, string last) =>
        Assert.Equal(Day(last), DisclosureRule.FromCode(rule).LastDay(Day(start), Calendar).Date);

    [Fact]
    public void A_penalty_decision_that_fell_is_withdrawn_in_three_working_days() =>
        Assert.Equal(new(2023, 5, 6), DisclosureRule.LastDayToWithdrawPenalty(new(2023, 4, 28), Calendar).Date); // a Saturday that was worked

    [Theory]
    [InlineData("3个工作日内", "2023-03-06")] // stricter: it counts
    [InlineData("30个工作日内", "2023-03-29")] // laxer than the law: the law counts
    [InlineData("及时公开", "2023-03-29")]
    [InlineData("按照规定", "2023-03-29")]
    public void A_catalogue_may_be_stricter_than_the_law_but_not_laxer(string words, string last) =>
        Assert.Equal(Day(last), DisclosureRule.General.LastDay(new(2023, 3, 1), Calendar, PublicationLimitText.Read(words, above: null)).Date);

    [Theory]
    [InlineData("信息形成或者变更之日起20个工作日内", 20, DayUnit.Working)]
    [InlineData("自信息形成或者变更之日起２０个工作日内予以公开。", 20, DayUnit.Working)]
    [InlineData("信息形成之日起二十个工作日内", 20, DayUnit.Working)]
    [InlineData("信息形成之日起十五个工作日内", 15, DayUnit.Working)]
    [InlineData("批复后20日内", 20, DayUnit.Calendar)]
    [InlineData("本级人大批准后 20 日内公开", 20, DayUnit.Calendar)]
    [InlineData("10个自然日", 10, DayUnit.Calendar)]
    [InlineData("7天内", 7, DayUnit.Calendar)]
    [InlineData("制定20个工作日内，变更20个工作日内", 20, DayUnit.Working)]
    public void Words_with_a_number_of_days_are_read(string words, int days, DayUnit unit)
    {
        var within = Assert.IsType<PublicationLimit.Within>(PublicationLimitText.Read(words, above: null));
        Assert.Equal((words, days, unit), (within.Text, within.Days, within.Unit));
    }

    [Theory]
    [InlineData("每季度的首个月20日", Rhythm.Quarterly, 1, 20)]
    [InlineData("每季度末月25日前", Rhythm.Quarterly, 3, 25)]
    [InlineData("每季度至少公开一次", Rhythm.Quarterly, 3, 31)]
    [InlineData("每月10日前", Rhythm.Monthly, 1, 10)]
    [InlineData("每年1月31日前", Rhythm.Yearly, 1, 31)]
    [InlineData("每年十二月底", Rhythm.Yearly, 12, 31)]
    [InlineData("每半年", Rhythm.HalfYearly, 6, 31)]
    public void Words_with_a_rhythm_are_read(string words, Rhythm rhythm, int month, int day)
    {
        var each = Assert.IsType<PublicationLimit.EachPeriod>(PublicationLimitText.Read(words, above: null));
        Assert.Equal((rhythm, month, day), (each.Rhythm, each.Month, each.Day));
    }

    [Theory]
    [InlineData("及时公开")]
    [InlineData("实时公开")]
    [InlineData("随时")]
    [InlineData("长期公开")]
    public void At_once_is_read(string words) => Assert.IsType<PublicationLimit.Promptly>(PublicationLimitText.Read(words, above: null));

    [Theory]
    [InlineData("处罚7个工作日内，其他20个工作日内")]
    [InlineData("每季度结束后15个工作日内")]
    [InlineData("按照有关规定")]
    [InlineData("每年13月1日")]
    [InlineData("每月32日")]
    [InlineData("0个工作日内")]
    [InlineData("")]
    public void Words_with_two_limits_or_none_are_left_to_people(string words) => Assert.IsType<PublicationLimit.Unread>(PublicationLimitText.Read(words, above: null));

    [Fact]
    public void The_same_as_above_is_the_line_above_with_its_own_words()
    {
        var above = PublicationLimitText.Read("7个工作日内", above: null);
        Assert.Equal(above with { Text = "同上" }, PublicationLimitText.Read("同上", above));
        Assert.IsType<PublicationLimit.Unread>(PublicationLimitText.Read("同上", above: null));
    }

    [Fact]
    public void The_periods_of_a_year_have_their_last_days()
    {
        var quarters = Assert.IsType<PublicationLimit.EachPeriod>(PublicationLimitText.Read("每季度的首个月20日", above: null)).Periods(2023).ToList();
        Assert.Equal([new(2023, 1, 20), new(2023, 4, 20), new(2023, 7, 20), new(2023, 10, 20)], quarters.Select(period => period.LastDay));
        Assert.Equal((new DateOnly(2023, 4, 1), new DateOnly(2023, 6, 30)), (quarters[1].From, quarters[1].To));

        var months = new PublicationLimit.EachPeriod("", Rhythm.Monthly, 1, 31).Periods(2023).ToList();
        Assert.Equal(12, months.Count);
        Assert.Equal(new(2023, 2, 28), months[1].LastDay);
        Assert.All(months, month => Assert.Equal(month.To, month.LastDay));
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
