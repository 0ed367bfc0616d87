namespace Gongkai.Agencies;

/// <summary>From when until when something about a body or a person is so: a name, a parent, a tenure, a delegation.</summary>
/// <param name="From">The first day, included.</param>
/// <param name="To">The last day, included; null while no end is fixed.</param>
/// <exception cref="ArgumentException"><paramref name="To"/> is before <paramref name="From"/>.</exception>
public sealed record Validity(DateOnly From, DateOnly? To = null)
{
    /// <summary>The last day, included; null while no end is fixed.</summary>
    public DateOnly? To
    {
        get;
        init => field = NotBefore(From, value);
    }
    = NotBefore(From, To);

    /// <summary>Whether it is so on the day.</summary>
    public bool Covers(DateOnly day) => From <= day && (To is null || day <= To);

    /// <summary>Whether it is so on every day of the other.</summary>
    public bool Covers(Validity other) => From <= other.From && (To is null || other.To <= To);

    /// <summary>Whether there is a day on which both are so.</summary>
    public bool Overlaps(Validity other) => (To is null || other.From <= To) && (other.To is null || From <= other.To);

    private static DateOnly? NotBefore(DateOnly from, DateOnly? to) =>
        to is null || to >= from ? to : throw new ArgumentException($"The last day {to:O} is before the first day {from:O}.", nameof(to));
}
