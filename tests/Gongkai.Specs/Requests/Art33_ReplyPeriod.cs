using Gongkai.Law;
using Gongkai.Requests;
using Gongkai.WorkingDays;

namespace Gongkai.Specs.Requests;

/// <summary>Regulation Art. 33: the period for answering a request, and how near its end is.</summary>
public sealed class Art33_ReplyPeriod
{
    private static readonly WorkingDayCalendar Calendar = WorkingDayCalendar.Shipped;
    private static readonly DateOnly Received = new(2023, 9, 15);
    private static readonly DateOnly LastDay = new(2023, 10, 19);

    [Fact]
    public void A_reply_is_due_on_the_twentieth_working_day_after_receipt() =>
        Assert.Equal(new CountedDay(LastDay, IsProvisional: false), new ReplyDeadline(Received).LastDay(Calendar));

    [Fact]
    public void It_is_provisional_while_the_notice_for_the_year_is_missing() =>
        Assert.True(new ReplyDeadline(new(2035, 12, 25)).LastDay(Calendar).IsProvisional);

    [Fact]
    public void On_the_day_of_receipt_all_twenty_working_days_are_left() =>
        Assert.Equal(new Urgency(UrgencyStage.Ahead, 20, 0), Urgency.Of(LastDay, Received, Calendar));

    [Theory]
    [InlineData("2023-10-11", UrgencyStage.Ahead, 6, 0)]
    [InlineData("2023-10-12", UrgencyStage.Amber, 5, 0)]
    [InlineData("2023-10-15", UrgencyStage.Amber, 4, 0)] // a Sunday: Monday to Thursday are left
    [InlineData("2023-10-19", UrgencyStage.Amber, 0, 0)] // the last day is still in time
    [InlineData("2023-10-20", UrgencyStage.Late, 0, 1)]
    [InlineData("2023-10-22", UrgencyStage.Late, 0, 1)]
    [InlineData("2023-10-23", UrgencyStage.Late, 0, 2)]
    public void It_turns_amber_at_five_working_days_and_late_after_the_last_day(string today, UrgencyStage stage, int left, int late) =>
        Assert.Equal(new Urgency(stage, left, late), Urgency.Of(LastDay, Day(today), Calendar));

    [Fact]
    public void Days_off_are_no_days_left() =>
        Assert.Equal(11, Urgency.Of(LastDay, new(2023, 9, 28), Calendar).WorkingDaysLeft); // off 29 September to 6 October, worked 7 and 8 October

    [Fact]
    public void Where_amber_begins_can_be_set() => Assert.Equal(UrgencyStage.Amber, Urgency.Of(LastDay, new(2023, 10, 11), Calendar, amber: 6).Stage);

    [Theory]
    [InlineData("2023-09-15", "2023-09-15", null)] // on the spot
    [InlineData("2023-09-15", "2023-10-19", null)]
    [InlineData("2023-09-15", "2023-09-14", "concluded-before-receipt")]
    [InlineData("2023-09-15", "2023-10-20", "concluded-in-future")]
    public void A_request_is_concluded_between_receipt_and_today(string received, string concluded, string? refusal) =>
        Assert.Equal(refusal, ConclusionRules.Check(Day(received), Day(concluded), today: LastDay)?.Code);

    [Fact]
    public void No_request_is_received_tomorrow()
    {
        Assert.Null(ConclusionRules.CheckReceipt(LastDay, Days));
        Assert.Equal("received-in-future", ConclusionRules.CheckReceipt(LastDay.AddDays(1), Days)?.Code);
    }

    [Fact]
    public void No_request_is_received_before_there_is_a_body()
    {
        Assert.Null(ConclusionRules.CheckReceipt(Days.Established, Days));
        Assert.Equal("received-before-body", ConclusionRules.CheckReceipt(Days.Established.AddDays(-1), Days)?.Code);
    }

    [Theory]
    [InlineData("2023-01-01", null, null)]
    [InlineData("2023-10-19", null, null)]
    [InlineData("2023-10-18", "2023-10-18", null)]
    [InlineData("2023-10-19", "2023-10-18", "received-after-conclusion")]
    [InlineData("2022-12-31", null, "number-of-other-year")]
    [InlineData("2023-10-20", null, "received-in-future")]
    [InlineData("2009-12-31", null, "received-before-body")]
    public void A_day_of_receipt_is_corrected_within_the_year_of_its_number_and_not_past_the_conclusion(string received, string? concluded, string? refusal) =>
        Assert.Equal(refusal, ConclusionRules.CheckReceiptCorrection(new RequestNumber("凤鸣公申", 2023, 1), Day(received), concluded is null ? null : Day(concluded), Days)?.Code);

    [Fact]
    public void Only_a_conclusion_that_is_there_can_be_corrected_or_withdrawn()
    {
        Assert.Null(ConclusionRules.CheckConcluded(LastDay));
        Assert.Equal("not-concluded", ConclusionRules.CheckConcluded(null)?.Code);
    }

    private static BodyDays Days => new(new(2010, 1, 1), LastDay);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
