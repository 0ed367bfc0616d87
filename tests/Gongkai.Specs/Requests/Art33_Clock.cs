using System.Globalization;
using Gongkai.Requests;
using Gongkai.Requests.Clock;
using Gongkai.WorkingDays;
using static Gongkai.Requests.Clock.ClockEvent;

namespace Gongkai.Specs.Requests;

/// <summary>Regulation Arts. 30 and 32 to 35, 国办函〔2020〕109号 Art. 6: the period of an application, whatever happens to it.</summary>
public sealed class Art33_Clock
{
    private static readonly WorkingDayCalendar Calendar = WorkingDayCalendar.Shipped;

    [Theory]
    [InlineData("2023-04-20", "2023-04-28", "2023-05-19", "2023-06-16")]
    [InlineData("2023-09-15", null, "2023-10-19", "2023-11-16")]
    [InlineData("2024-02-05", "2024-02-20", "2024-03-08", null)]
    [InlineData("2025-01-15", null, "2025-02-18", null)]
    [InlineData("2025-09-18", null, "2025-10-22", null)]
    [InlineData("2026-02-02", "2026-02-11", "2026-03-06", "2026-04-03")]
    [InlineData("2026-09-07", null, "2026-10-10", null)]
    public void An_answer_is_due_after_20_working_days_and_after_an_extension_after_40(string received, string? clarification, string due, string? extended)
    {
        Assert.Equal(Day(due), Due(received));
        if (clarification is not null) Assert.Equal(Day(clarification), Clock(received).ClarificationDue.Date);
        if (extended is not null) Assert.Equal(Day(extended), Due(received, new Extension(Day(due), 20)));
    }

    [Fact]
    public void A_third_party_that_answers_pauses_the_period_from_the_letter_to_its_answer()
    {
        var clock = Clock("2024-04-08", Letter("2024-04-12", received: "2024-04-15"), new ConsultationAnswered(Day("2024-04-28"), 0));

        Assert.Equal(Day("2024-05-22"), clock.Due!.Value.Date);
        Assert.Equal(Day("2024-05-08"), Assert.Single(clock.ThirdPartyDue).Date);
        Assert.Equal(4, clock.Explain().Count(day => day.Number is not null && day.Date <= Day("2024-04-28")));
        Assert.Equal(11, clock.Explain().Count(day => day.Kind == DayKind.Outside));
    }

    [Fact]
    public void One_that_is_silent_pauses_it_to_the_end_of_its_15_working_days_and_a_late_answer_changes_nothing()
    {
        var silent = Due("2024-04-08", Letter("2024-04-12", received: "2024-04-15"));

        Assert.Equal(silent, Due("2024-04-08", Letter("2024-04-12", received: "2024-04-15"), new ConsultationAnswered(Day("2024-05-20"), 0)));
        Assert.Equal(silent, Due("2024-04-08", Letter("2024-04-12", received: "2024-04-15"), new ConsultationAnswered(Day("2024-05-08"), 0)));
        Assert.Equal(16, Calendar.WorkingDaysBetween(Due("2024-04-08"), silent)); // from 13 April to 8 May
    }

    [Fact]
    public void Days_of_several_pauses_count_once()
    {
        var one = Due("2024-04-08", Letter("2024-04-12", "2024-04-15"), new ConsultationAnswered(Day("2024-04-28"), 0));
        var both = Clock("2024-04-08", Letter("2024-04-12", "2024-04-15"), new ConsultationAnswered(Day("2024-04-28"), 0), Letter("2024-04-15", "2024-04-16"), new ConsultationAnswered(Day("2024-04-26"), 2));

        Assert.Equal(one, both.Due!.Value.Date);
        Assert.Equal(2, both.ThirdPartyDue.Count);
    }

    [Fact]
    public void Bodies_that_made_the_information_together_pause_it_too_and_have_no_day_as_third_parties()
    {
        var clock = Clock("2024-04-08", new ConsultationSent(Day("2024-04-12"), ConsultedParty.OtherBody, Day("2024-04-15")), new ConsultationAnswered(Day("2024-04-28"), 0));

        Assert.Equal(Day("2024-05-22"), clock.Due!.Value.Date);
        Assert.Empty(clock.ThirdPartyDue);
    }

    [Fact]
    public void A_clarification_in_time_begins_the_period_anew()
    {
        var clock = Clock("2025-01-20", new ClarificationNotice(Day("2025-02-05")), new ClarificationReceived(Day("2025-02-20")));

        Assert.Equal((Day("2025-02-05"), Day("2025-03-20"), Day("2025-02-20")), (clock.ClarificationDue.Date, clock.Due!.Value.Date, clock.RunsFrom));
        Assert.Empty(clock.Refused);
    }

    [Fact]
    public void A_clarification_is_asked_for_once_and_in_7_working_days_and_without_it_nothing_is_clarified()
    {
        Assert.Equal([0, 1], Clock("2025-01-20", new ClarificationNotice(Day("2025-02-06")), new ClarificationReceived(Day("2025-02-20"))).Refused);
        Assert.Equal([1], Clock("2025-01-20", new ClarificationNotice(Day("2025-01-22")), new ClarificationNotice(Day("2025-01-23"))).Refused);
        Assert.Equal([2], Clock("2025-01-20", new ClarificationNotice(Day("2025-01-22")), new ClarificationReceived(Day("2025-01-24")), new ClarificationReceived(Day("2025-02-08"))).Refused);
        Assert.Equal(Due("2025-01-20"), Due("2025-01-20", new ClarificationNotice(Day("2025-02-06")), new ClarificationReceived(Day("2025-02-20"))));
    }

    [Fact]
    public void Extensions_are_20_working_days_together_and_told_before_the_end()
    {
        Assert.Equal(Due("2023-04-20", new Extension(Day("2023-05-10"), 20)), Due("2023-04-20", new Extension(Day("2023-05-10"), 12), new Extension(Day("2023-05-25"), 8)));
        Assert.Equal([1], Clock("2023-04-20", new Extension(Day("2023-05-10"), 12), new Extension(Day("2023-05-25"), 9)).Refused);
        Assert.Equal([0], Clock("2023-04-20", new Extension(Day("2023-05-20"), 5)).Refused);
        Assert.Equal([0, 1], Clock("2023-04-20", new Extension(Day("2023-05-10"), 21), new Extension(Day("2023-05-10"), 0)).Refused);
    }

    [Fact]
    public void A_fee_is_paid_in_20_working_days_and_the_period_begins_anew_with_the_payment()
    {
        var clock = Clock("2026-02-24", new FeeNotice(Day("2026-02-27"), Day("2026-03-02")));
        Assert.Equal(Day("2026-03-30"), clock.FeeDue!.Value.Date);
        Assert.Equal(Day("2026-02-24"), clock.RunsFrom);

        Assert.Equal(Calendar.WorkingDayAfter(Day("2026-03-30"), 20).Date, Due("2026-02-24", new FeeNotice(Day("2026-02-27"), Day("2026-03-02")), new FeePaid(Day("2026-03-30"))));
        Assert.Equal([1], Clock("2026-02-24", new FeeNotice(Day("2026-02-27"), Day("2026-03-02")), new FeePaid(Day("2026-03-31"))).Refused);
        Assert.Equal([0], Clock("2026-02-24", new FeePaid(Day("2026-03-02"))).Refused);
        Assert.Equal([1], Clock("2026-02-24", new FeeNotice(Day("2026-02-27"), null), new FeeNotice(Day("2026-02-28"), null)).Refused);
    }

    [Fact]
    public void While_a_court_has_stopped_the_body_there_is_no_last_day_and_afterwards_the_days_between_do_not_count()
    {
        var stopped = Clock("2023-04-20", new CourtStop(Day("2023-04-25")));
        Assert.True(stopped.IsStopped);
        Assert.Null(stopped.Due);
        Assert.Null(stopped.RemainingOn(Day("2023-05-01")));

        Assert.Equal(Calendar.WorkingDayAfter(Day("2023-05-19"), 6).Date, Due("2023-04-20", new CourtStop(Day("2023-04-25")), new CourtResume(Day("2023-05-06"), 0)));
        Assert.Equal([1], Clock("2023-04-20", new CourtStop(Day("2023-04-25")), new ConsultationAnswered(Day("2023-04-26"), 0)).Refused);
    }

    [Fact]
    public void While_reasons_are_awaited_the_period_runs_on()
    {
        var clock = Clock("2023-04-20", new ReasonsAsked(Day("2023-04-24")));

        Assert.Equal(Day("2023-05-19"), clock.Due!.Value.Date);
        Assert.Empty(clock.Refused);
    }

    [Fact]
    public void What_is_before_receipt_or_after_the_last_day_or_answers_nothing_is_refused()
    {
        Assert.Equal([0, 1, 2, 3], Clock("2023-04-20", Letter("2023-04-19"), Letter("2023-05-20"), new ConsultationAnswered(Day("2023-05-01"), 7), new CourtResume(Day("2023-05-01"), 0)).Refused);
        Assert.Equal([0], Clock("2023-04-20", Letter("2023-04-25", received: "2023-04-24")).Refused);
    }

    [Fact]
    public void The_days_that_are_left_are_counted_when_the_day_is_over()
    {
        var clock = Clock("2023-04-20");

        Assert.Equal([20, 19, 1, 0, 0], new[] { "2023-04-20", "2023-04-21", "2023-05-18", "2023-05-19", "2023-06-01" }.Select(day => clock.RemainingOn(Day(day))!.Value));
    }

    [Fact]
    public void A_count_into_a_year_without_a_notice_is_provisional() => Assert.True(RequestClock.Of(Day("2026-12-15"), [], Calendar).Due!.Value.IsProvisional);

    /// <summary>Whatever happens in whatever order: since the last beginning never more than 20 and 20 days count, a refused event changes nothing, and the order of the list is only that of one day.</summary>
    [Fact]
    public void Whatever_happens_no_more_than_40_days_count_and_what_is_refused_changes_nothing()
    {
        var random = new Random(20_240_110);
        for (var run = 0; run < 1_500; run++)
        {
            var received = Day("2023-01-03").AddDays(random.Next(500));
            var events = Enumerable.Range(0, random.Next(8)).Select(_ => Random(random, received)).ToList();
            var clock = RequestClock.Of(received, events, Calendar);
            if (clock.IsStopped) continue;

            var counted = clock.Explain().Count(day => day.Number is not null);
            Assert.InRange(counted, ReplyDeadline.Period, ReplyDeadline.Period + RequestClock.MostExtension);
            Assert.Equal(clock.Due!.Value.Date, clock.Explain().Last().Date);
            Assert.True(clock.Due.Value.Date >= Calendar.WorkingDayAfter(clock.RunsFrom, ReplyDeadline.Period).Date);

            var kept = events.Select((each, index) => clock.Refused.Contains(index) ? each with { On = received.AddDays(-1) } : each).ToList();
            Assert.Equal(clock.Due, RequestClock.Of(received, kept, Calendar).Due);
        }
    }

    private static ClockEvent Random(Random random, DateOnly received)
    {
        var on = received.AddDays(random.Next(-3, 60));
        return random.Next(10) switch
        {
            0 => new ClarificationNotice(on),
            1 => new ClarificationReceived(on),
            2 or 3 => new ConsultationSent(on, (ConsultedParty)random.Next(2), random.Next(3) == 0 ? null : on.AddDays(random.Next(5))),
            4 => new ConsultationAnswered(on, random.Next(8)),
            5 => new Extension(on, random.Next(-1, 25)),
            6 => new FeeNotice(on, on.AddDays(random.Next(4))),
            7 => new FeePaid(on),
            8 => new CourtStop(on),
            _ => new CourtResume(on, random.Next(8)),
        };
    }

    private static ConsultationSent Letter(string on, string? received = null) => new(Day(on), ConsultedParty.ThirdParty, received is null ? null : Day(received));

    private static RequestClock Clock(string received, params ClockEvent[] events) => RequestClock.Of(Day(received), events, Calendar);

    private static DateOnly Due(string received, params ClockEvent[] events) => Clock(received, events).Due!.Value.Date;

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
