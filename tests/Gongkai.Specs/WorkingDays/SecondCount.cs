using System.Globalization;
using System.Text.RegularExpressions;
using Gongkai.WorkingDays;

namespace Gongkai.Specs.WorkingDays;

/// <summary>
/// Counts once more, in another way: a row of all days of 2018 to 2027, marked worked or not, and the list of the worked ones.
/// It shares no code with the calendar and reads the notices by itself.
/// </summary>
public sealed partial class SecondCount
{
    private static readonly DateOnly First = new(2018, 1, 1);
    private static readonly DateOnly LastCertainDay = new(2026, 12, 19);

    // The days that the law fixes in 2027, written out by hand: its notice is not out.
    private static readonly string[] Statutory2027 =
    [
        "2027-01-01", "2027-02-05", "2027-02-06", "2027-02-07", "2027-02-08", "2027-04-05", "2027-05-01", "2027-05-02",
        "2027-06-09", "2027-09-15", "2027-10-01", "2027-10-02", "2027-10-03",
    ];

    [Fact]
    public void Both_ways_agree_on_every_day_of_2019_to_2026_and_every_count_of_1_to_60()
    {
        var (workedDays, workedUpTo) = Tables();
        var disagreements = new List<string>();
        for (var start = new DateOnly(2019, 1, 1); start.Year < 2027; start = start.AddDays(1))
        {
            for (var count = 1; count <= 60; count++)
            {
                var date = First.AddDays(workedDays[workedUpTo[Index(start)] + count - 1]);
                var expected = new CountedDay(date, IsProvisional: date > LastCertainDay);
                var actual = WorkingDayCalendar.Shipped.WorkingDayAfter(start, count);
                if (actual != expected) disagreements.Add($"{start:yyyy-MM-dd} + {count}: {actual}, expected {expected}");
            }
        }

        Assert.Empty(disagreements);
    }

    /// <summary>The indexes of the worked days in order, and for every index how many worked days there are up to and with it.</summary>
    private static (List<int> WorkedDays, int[] WorkedUpTo) Tables()
    {
        var isWorked = Enumerable.Range(0, Index(new DateOnly(2027, 12, 31)) + 1).Select(index => index % 7 < 5).ToArray(); // 1 January 2018 is a Monday
        foreach (var notice in NoticeTexts())
        {
            var parts = notice.Split("\"workedDays\"");
            foreach (var day in Dates(parts[0])) isWorked[day] = false;
            foreach (var day in Dates(parts[1])) isWorked[day] = true;
        }

        foreach (var day in Statutory2027) isWorked[Index(Date(day))] = false;

        var workedDays = new List<int>();
        var workedUpTo = new int[isWorked.Length];
        for (var index = 0; index < isWorked.Length; index++)
        {
            if (isWorked[index]) workedDays.Add(index);
            workedUpTo[index] = workedDays.Count;
        }

        return (workedDays, workedUpTo);
    }

    private static IEnumerable<string> NoticeTexts()
    {
        var rules = typeof(WorkingDayCalendar).Assembly;
        for (var year = 2019; year <= 2026; year++)
        {
            using var reader = new StreamReader(rules.GetManifestResourceStream($"data/holidays/{year}.json")!);
            yield return reader.ReadToEnd();
        }
    }

    private static IEnumerable<int> Dates(string text) => DayEntry().Matches(text).Select(entry => Index(Date(entry.Value)));

    private static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static int Index(DateOnly day) => day.DayNumber - First.DayNumber;

    [GeneratedRegex("[0-9]{4}-[0-9]{2}-[0-9]{2}(?=\":)", RegexOptions.None, 1000)]
    private static partial Regex DayEntry();
}
