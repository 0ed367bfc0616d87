using System.Text;
using Gongkai.WorkingDays;

namespace Gongkai.Specs.WorkingDays;

/// <summary>Notices that an installation adds: a later year, a change, local days; and those that cannot be read.</summary>
public sealed class FurtherNotices
{
    private static readonly WorkingDayCalendar Shipped = WorkingDayCalendar.Shipped;

    [Fact]
    public void Local_days_add_to_the_notice_of_the_year()
    {
        var local = Shipped.With(HolidayNotice.Parse(Notices.SanYueSan2026));

        Assert.False(local.IsWorkingDay(new DateOnly(2026, 4, 20)));
        Assert.False(local.IsWorkingDay(new DateOnly(2026, 10, 1)));
        Assert.Equal(new CountedDay(new(2026, 4, 22), IsProvisional: false), local.WorkingDayAfter(new DateOnly(2026, 4, 17), 1));
    }

    [Fact]
    public void Local_days_of_a_year_without_a_notice_leave_it_provisional()
    {
        var overlay = HolidayNotice.Parse(Notices.For2027) with { IsOverlay = true };

        var due = new WorkingDayCalendar([overlay]).WorkingDayAfter(new DateOnly(2026, 12, 31), 25);

        Assert.Equal(new CountedDay(new(2027, 2, 4), IsProvisional: true), due);
    }

    [Fact]
    public void Local_days_stay_when_the_notice_of_the_year_is_replaced_afterwards()
    {
        var replaced = Shipped.With(HolidayNotice.Parse(Notices.SanYueSan2026)).With(Notices.Shipped(2026));

        Assert.False(replaced.IsWorkingDay(new DateOnly(2026, 4, 20)));
    }

    [Fact]
    public void A_local_day_wins_over_the_notice_of_the_year()
    {
        var workedLocally = HolidayNotice.Parse(Notices.SanYueSan2026) with
        {
            WorkedDays = new Dictionary<DateOnly, string> { [new DateOnly(2026, 5, 5)] = "防汛" },
        };

        Assert.True(Shipped.With(workedLocally).IsWorkingDay(new DateOnly(2026, 5, 5)));
    }

    [Fact]
    public void A_notice_for_a_year_that_is_there_takes_its_place_with_the_days_of_the_December_before()
    {
        var shorter = Notices.Shipped(2019) with
        {
            DaysOff = new Dictionary<DateOnly, string> { [new DateOnly(2019, 1, 1)] = "元旦" },
            WorkedDays = new Dictionary<DateOnly, string>(),
        };

        var calendar = Shipped.With(shorter);

        Assert.Equal(Shipped.Notices.Count, calendar.Notices.Count);
        Assert.True(calendar.IsWorkingDay(new DateOnly(2018, 12, 31)));
        Assert.True(calendar.IsWorkingDay(new DateOnly(2019, 10, 1)));
        Assert.False(Shipped.IsWorkingDay(new DateOnly(2018, 12, 31)));
    }

    [Fact]
    public void A_notice_is_read_from_UTF8_with_or_without_a_byte_order_mark()
    {
        foreach (var encoding in new[] { new UTF8Encoding(false), new UTF8Encoding(true) })
        {
            using var stream = new MemoryStream([.. encoding.Preamble, .. encoding.GetBytes(Notices.For2027)]);

            Assert.Equal("元旦", HolidayNotice.Parse(stream).DaysOff[new DateOnly(2026, 12, 31)]);
        }
    }

    [Fact]
    public void A_notice_in_another_encoding_is_refused()
    {
        using var stream = new MemoryStream(Encoding.Latin1.GetBytes("{ \"year\": 2027, \"\u00d4\u00aa\u00b5\u00a9\": 1 }"));

        Assert.Equal("文件不是UTF-8编码，请另存为UTF-8。", Assert.Throws<FormatException>(() => HolidayNotice.Parse(stream)).Message);
    }

    [Theory]
    [InlineData("", "第1行不是有效的JSON。")]
    [InlineData("{\n \"year\": 2027,\n}", "第3行不是有效的JSON。")]
    [InlineData("[]", "文件应为JSON对象，写在花括号内。")]
    [InlineData("""{ "year": 2027, "year": 2028 }""", "不是有效的JSON：有重复的项或无效的字符。")]
    [InlineData("""{ "year": 2027, "daysoff": {} }""", "有不认识的项“daysoff”，可用的项：year、overlay、publications、daysOff、workedDays。")]
    [InlineData("""{ "year": "2027" }""", "year（年份）应为2000至2099的整数。")]
    [InlineData("""{ "year": 20277 }""", "year（年份）应为2000至2099的整数。")]
    [InlineData("""{ "year": 2027, "overlay": "yes" }""", "overlay（地方补充）应为true或false。")]
    [InlineData("""{ "year": 2027 }""", "publications（通知来源）应为列表，至少写明一份通知的标题（title）。")]
    [InlineData("""{ "year": 2027, "publications": [] }""", "publications（通知来源）应为列表，至少写明一份通知的标题（title）。")]
    [InlineData("""{ "year": 2027, "publications": [{ "title": " " }] }""", "publications（通知来源）中缺少标题（title）。")]
    [InlineData("""{ "year": 2027, "publications": ["通知"] }""", "publications的每一项应为JSON对象，写在花括号内。")]
    [InlineData("""{ "year": 2027, "publications": [{ "title": 1 }] }""", "title应为文字，写在引号内。")]
    [InlineData("""{ "year": 2027, "publications": [{ "title": "\ud800" }] }""", "不是有效的JSON：有重复的项或无效的字符。")]
    [InlineData("""{ "year": 2027, "publications": [{ "title": "通知" }], "daysOff": [] }""", "daysOff应为“日期: 节日名称”的对照表。")]
    [InlineData("""{ "year": 2027, "publications": [{ "title": "通知" }] }""", "没有列出任何放假日（daysOff）。")]
    [InlineData("""{ "year": 2027, "overlay": true, "publications": [{ "title": "通知" }] }""", "没有列出任何放假日（daysOff）。")]
    [InlineData("""{ "year": 2027, "publications": [{ "title": "通知" }], "daysOff": { "2027-2-30": "元旦" } }""", "“2027-2-30”不是有效的日期，应写作2027-01-01的样式。")]
    [InlineData("""{ "year": 2027, "publications": [{ "title": "通知" }], "daysOff": { "2027-01-01": "" } }""", "2027-01-01没有写明节日名称。")]
    [InlineData("""{ "year": 2027, "publications": [{ "title": "通知" }], "daysOff": { "2026-12-19": "元旦" } }""", "2026-12-19不在2027年通知的范围内（上年12月20日至当年12月31日）。")]
    [InlineData("""{ "year": 2027, "publications": [{ "title": "通知" }], "daysOff": { "2028-01-01": "元旦" } }""", "2028-01-01不在2027年通知的范围内（上年12月20日至当年12月31日）。")]
    [InlineData("""{ "year": 2027, "publications": [{ "title": "通知" }], "daysOff": { "2027-01-01": "元旦" }, "workedDays": { "2027-01-01": "元旦" } }""", "2027-01-01既列为放假日（daysOff），又列为上班日（workedDays）。")]
    public void A_malformed_notice_is_refused_with_a_sentence_for_whoever_wrote_it(string json, string sentence) =>
        Assert.Equal(sentence, Assert.Throws<FormatException>(() => HolidayNotice.Parse(json)).Message);
}
