namespace Gongkai.Office.Storage;

/// <summary>
/// The clock of the work: the real time, but in a demo folder, which lives in its own year and runs on from there.
/// </summary>
/// <remarks>Sessions, lock-out and one-time codes go by the real clock, <see cref="TimeProvider.System"/>.</remarks>
public sealed class BusinessClock(TimeProvider real, Func<TimeSpan> offset) : TimeProvider
{
    /// <summary>How far Beijing's time is ahead of UTC.</summary>
    public static readonly TimeSpan Beijing = TimeSpan.FromHours(8);

    public override DateTimeOffset GetUtcNow() => real.GetUtcNow() + offset();

    /// <summary>The instant as it is stored: UTC, whole microseconds, which both databases keep.</summary>
    public DateTime Now => Stored(GetUtcNow());

    /// <summary>The civil day in Beijing.</summary>
    public DateOnly Today => DayOf(Now);

    /// <summary>The civil day in Beijing at that instant.</summary>
    public static DateOnly DayOf(DateTime utc) => DateOnly.FromDateTime(utc + Beijing);

    /// <summary>Beijing wall-clock time of a stored instant.</summary>
    public static DateTime InBeijing(DateTime utc) => DateTime.SpecifyKind(utc + Beijing, DateTimeKind.Unspecified);

    /// <summary>UTC, whole microseconds.</summary>
    public static DateTime Stored(DateTimeOffset instant) => new(instant.UtcTicks - (instant.UtcTicks % TimeSpan.TicksPerMicrosecond), DateTimeKind.Utc);
}
