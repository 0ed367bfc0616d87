namespace Gongkai.Office.Demo;

/// <summary>The clock of the years that a demo tells: it stands where it was put, and never goes back.</summary>
internal sealed class DemoClock : TimeProvider
{
    private static readonly TimeSpan Beijing = TimeSpan.FromHours(8);

    private DateTimeOffset _now = DateTimeOffset.MinValue;

    public override DateTimeOffset GetUtcNow() => _now;

    /// <summary>To a time of day in Beijing.</summary>
    /// <exception cref="InvalidOperationException">It is before the present.</exception>
    public void MoveTo(DateOnly day, TimeOnly time)
    {
        var then = At(day, time);
        _now = then >= _now ? then : throw new InvalidOperationException($"The clock stands at {_now:O} and does not go back to {then:O}.");
    }

    /// <summary>The instant of a time of day in Beijing.</summary>
    public static DateTimeOffset At(DateOnly day, TimeOnly time) => new DateTimeOffset(day, time, Beijing).ToUniversalTime();
}
