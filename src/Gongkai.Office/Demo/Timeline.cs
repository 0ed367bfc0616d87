using Gongkai.WorkingDays;

namespace Gongkai.Office.Demo;

/// <summary>What happens in a demo, day by day; acts of one day in the order in which they were entered, spread over the office hours.</summary>
internal sealed class Timeline
{
    // Minutes of a day at the office, with the noon break left out: 9:00 to 12:00 and 14:00 to 17:30.
    private const int Morning = 180;
    private const int WholeDay = Morning + 210;

    private readonly List<Entry> _entries = [];

    /// <exception cref="ArgumentOutOfRangeException">The office is closed on the day.</exception>
    public void On(DateOnly day, Func<CancellationToken, Task> act)
    {
        if (!WorkingDayCalendar.Shipped.IsWorkingDay(day)) throw new ArgumentOutOfRangeException(nameof(day), day, "Nobody works on this day.");
        _entries.Add(new Entry(day, act));
    }

    public async Task PlayAsync(DemoClock clock, CancellationToken cancel)
    {
        foreach (var day in _entries.GroupBy(entry => entry.Day).OrderBy(day => day.Key))
        {
            var acts = day.ToList();
            for (var i = 0; i < acts.Count; i++)
            {
                clock.MoveTo(day.Key, TimeOf(i, acts.Count));
                await acts[i].Act(cancel);
            }
        }
    }

    private static TimeOnly TimeOf(int place, int count)
    {
        var minutes = ((2 * place) + 1) * WholeDay / (2.0 * count);
        return (minutes < Morning ? new TimeOnly(9, 0) : new TimeOnly(11, 0)).AddMinutes(minutes);
    }

    private sealed record Entry(DateOnly Day, Func<CancellationToken, Task> Act);
}
