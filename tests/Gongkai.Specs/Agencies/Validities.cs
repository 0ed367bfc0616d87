using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Gongkai.Agencies;

namespace Gongkai.Specs.Agencies;

/// <summary>From–to, both days included.</summary>
public sealed class Validities
{
    private static readonly Validity Year2023 = new(new(2023, 1, 1), new(2023, 12, 31));

    [Theory]
    [InlineData(2022, 12, 31, false)]
    [InlineData(2023, 1, 1, true)]
    [InlineData(2023, 12, 31, true)]
    [InlineData(2024, 1, 1, false)]
    public void The_first_and_the_last_day_are_included(int year, int month, int day, bool covered) =>
        Assert.Equal(covered, Year2023.Covers(new DateOnly(year, month, day)));

    [Fact]
    public void Without_a_last_day_it_goes_on() => Assert.True(new Validity(new(2023, 1, 1)).Covers(DateOnly.MaxValue));

    [Fact]
    public void It_does_not_end_before_it_begins()
    {
        Assert.Throws<ArgumentException>(() => new Validity(new(2023, 1, 2), new(2023, 1, 1)));
        Assert.Throws<ArgumentException>(() => Year2023 with { To = new(2022, 12, 31) });
        Assert.Equal(Year2023.From, new Validity(Year2023.From, Year2023.From).To);
    }

    [Property]
    public Property Two_overlap_where_a_day_is_covered_by_both() =>
        Prop.ForAll(Some(), Some(), (a, b) => a.Overlaps(b) == Days().Any(day => a.Covers(day) && b.Covers(day)) && a.Overlaps(b) == b.Overlaps(a));

    [Property]
    public Property One_covers_another_where_it_covers_all_its_days() =>
        Prop.ForAll(Some(), Some(), (a, b) => a.Covers(b) == Days().Where(b.Covers).All(a.Covers));

    private static IEnumerable<DateOnly> Days() => Enumerable.Range(0, 40).Select(day => Year2023.From.AddDays(day));

    private static Arbitrary<Validity> Some() =>
        (from begin in Gen.Choose(0, 20)
         from length in Gen.Choose(-5, 15)
         select new Validity(Year2023.From.AddDays(begin), length < 0 ? null : Year2023.From.AddDays(begin + length))).ToArbitrary();
}
