using Gongkai.WorkingDays;

namespace Gongkai.Specs.WorkingDays;

/// <summary>Short ways to say a notice in a spec.</summary>
internal static class Notices
{
    /// <summary>A made-up notice for 2027 in the manner of the real ones: it reaches back to the end of December 2026.</summary>
    public const string For2027 = """
        {
          "year": 2027,
          "publications": [{ "title": "关于2027年部分节假日安排的通知（示例）", "published": "2026-11-10" }],
          "daysOff": { "2026-12-31": "元旦", "2027-01-01": "元旦", "2027-01-02": "元旦" },
          "workedDays": { "2026-12-27": "元旦", "2027-01-09": "元旦" }
        }
        """;

    /// <summary>壮族三月三 2026: two local days off, on weekdays that the State Council's notice leaves as they are.</summary>
    public const string SanYueSan2026 = """
        {
          "year": 2026,
          "overlay": true,
          "publications": [{ "title": "广西壮族自治区少数民族习惯节日放假（示例）" }],
          "daysOff": { "2026-04-20": "壮族三月三", "2026-04-21": "壮族三月三" }
        }
        """;

    public static HolidayNotice Shipped(int year) =>
        WorkingDayCalendar.Shipped.Notices.Single(notice => notice.Year == year);
}
