using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Gongkai.WorkingDays;

namespace Gongkai.Cli.Commands;

/// <summary>The answer of <c>gongkai calendar due</c>, as text and as JSON.</summary>
/// <param name="MissingNotices">Years whose notice the count needed and did not have; empty when the date is certain.</param>
/// <param name="Days">From the day after <paramref name="Start"/> to the due date, both included.</param>
internal sealed record DueDate(DateOnly Start, int WorkingDays, IReadOnlyList<int> MissingNotices, IReadOnlyList<CalendarDay> Days)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    private CalendarDay Last => Days[^1];

    private bool IsProvisional => MissingNotices.Count > 0;

    public static DueDate Count(WorkingDayCalendar calendar, DateOnly start, int workingDays)
    {
        var days = calendar.Explain(start, workingDays).ToList();
        var missing = days.Select(day => calendar.MissingNoticeFor(day.Date)).OfType<int>().Distinct().Order().ToList();
        return new DueDate(start, workingDays, missing, days);
    }

    /// <summary>The date comes first on the first line, so that a script can cut it off.</summary>
    public void WriteText(TextWriter output, bool explain)
    {
        output.WriteLine($"{Last.Date:yyyy-MM-dd} {Weekday(Last.Date)}{(IsProvisional ? " 暂定" : "")}");
        output.WriteLine($"{Start:yyyy-MM-dd}（当日不计）之后的第{WorkingDays}个工作日{(Last.Kind is DayKind.MakeUpWorkDay ? $"，为{Last.Holiday}调休上班日" : "")}。");
        if (IsProvisional)
            output.WriteLine($"暂定：没有载入{string.Join("、", MissingNotices)}年的放假通知，所涉日期系推算，载入后请重新计算。");

        if (!explain) return;

        output.WriteLine();
        output.WriteLine($"{Start:yyyy-MM-dd} {Weekday(Start)}    0 起算日");
        foreach (var day in Days) output.WriteLine(Line(day));
    }

    public void WriteJson(TextWriter output, bool explain) =>
        output.WriteLine(JsonSerializer.Serialize(
            new
            {
                Last.Date,
                Provisional = IsProvisional,
                Weekday = Weekday(Last.Date),
                Start,
                WorkingDays,
                MissingNotices,
                Days = explain ? Days.Select(Entry) : null,
            },
            Json));

    private static object Entry(CalendarDay day) => new
    {
        day.Date,
        day.Number,
        Kind = day.Kind.Code(),
        Label = day.Kind.Label(),
        day.Holiday,
        Provisional = day.IsProvisional,
    };

    private static string Line(CalendarDay day)
    {
        var number = day.Number is { } counted ? $"{counted}" : "-";
        var holiday = day.Holiday is { } name ? $"（{name}）" : "";
        return $"{day.Date:yyyy-MM-dd} {Weekday(day.Date)} {number,4} {day.Kind.Label()}{holiday}{(day.IsProvisional ? " 暂定" : "")}";
    }

    private static string Weekday(DateOnly date) => "星期" + "日一二三四五六"[(int)date.DayOfWeek];
}
