using Gongkai.Proactive.Offline;

namespace Gongkai.Specs.Proactive;

/// <summary>Organic Law of the Villagers' Committees Art. 30: by when a village makes which affairs public.</summary>
public sealed class VillageLaw30_Periods
{
    private static readonly VillageAffairsRule Usual = VillageAffairsRule.Usual;

    [Fact]
    public void A_quarter_is_public_by_the_20th_of_the_month_after_it_and_a_month_likewise()
    {
        Assert.Equal(new DateOnly(2023, 10, 20), Usual.LastDay(new(2023, 3, IsMonth: false)));
        Assert.Equal(new DateOnly(2024, 1, 20), Usual.LastDay(new(2023, 4, IsMonth: false)));
        Assert.Equal(new DateOnly(2023, 3, 20), Usual.LastDay(new(2023, 2, IsMonth: true)));
        Assert.Equal(new DateOnly(2023, 10, 5), (Usual with { DueDay = 5 }).LastDay(new(2023, 3, IsMonth: false)));
    }

    [Fact]
    public void Only_finances_can_be_monthly()
    {
        Assert.All(VillageAffairsField.All, field => Assert.False(Usual.IsMonthly(field)));
        Assert.Equal([VillageAffairsField.Finance], VillageAffairsField.All.Where((Usual with { IsFinanceMonthly = true }).IsMonthly));
    }

    [Theory]
    [InlineData(null, "2023-09-30", AffairsState.Coming), InlineData(null, "2023-10-01", AffairsState.Due), InlineData(null, "2023-10-20", AffairsState.Due), InlineData(null, "2023-10-21", AffairsState.Missing)]
    [InlineData("2023-10-20", "2023-12-01", AffairsState.InTime), InlineData("2023-10-21", "2023-12-01", AffairsState.Late), InlineData("2023-09-28", "2023-12-01", AffairsState.InTime)]
    public void The_state_of_a_period_follows_from_the_day_it_hung(string? posted, string today, AffairsState state) =>
        Assert.Equal(state, Usual.StateOf(new(2023, 3, IsMonth: false), posted is null ? null : DateOnly.Parse(posted, null), DateOnly.Parse(today, null)));

    [Fact]
    public void Every_period_is_read_as_it_is_written()
    {
        foreach (var period in AffairsPeriod.Of(2023, byMonth: true).Concat(AffairsPeriod.Of(2023, byMonth: false))) Assert.Equal(period, AffairsPeriod.Parse(period.ToString(), null));
        Assert.All(["2023Q5", "2023Q0", "2023M13", "2023M1", "2023X1", "20231", "", "2023Q12"], text => Assert.False(AffairsPeriod.TryParse(text, null, out _)));
        Assert.Equal(("2023年第三季度", "2023年9月"), (new AffairsPeriod(2023, 3, IsMonth: false).Label, new AffairsPeriod(2023, 9, IsMonth: true).Label));
    }

    [Fact]
    public void The_quarter_of_every_day_is_the_one_that_ends_with_it_or_after()
    {
        for (var day = new DateOnly(2023, 1, 1); day.Year == 2023; day = day.AddDays(1))
        {
            var quarter = AffairsPeriod.QuarterOf(day);
            Assert.InRange(quarter.End.DayNumber - day.DayNumber, 0, 91);
        }
    }
}
