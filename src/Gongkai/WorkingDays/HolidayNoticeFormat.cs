using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;

namespace Gongkai.WorkingDays;

/// <summary>Reads one notice. What it does not know it refuses, so that a misspelt member does not quietly lose a holiday.</summary>
internal static class HolidayNoticeFormat
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    public static HolidayNotice Read(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Strict);
            return Notice(document.RootElement);
        }
        catch (JsonException error) when (error.LineNumber is { } line)
        {
            throw new FormatException($"第{line + 1}行不是有效的JSON。", error);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            throw new FormatException("不是有效的JSON：有重复的项或无效的字符。", error);
        }
    }

    private static HolidayNotice Notice(JsonElement root)
    {
        RequireMembers(root, "文件", "year", "overlay", "publications", "daysOff", "workedDays");
        var year = Year(root);
        var notice = new HolidayNotice
        {
            Year = year,
            IsOverlay = Overlay(root),
            Publications = Publications(root),
            DaysOff = Days(root, "daysOff", year),
            WorkedDays = Days(root, "workedDays", year),
        };

        return Consistent(notice);
    }

    private static HolidayNotice Consistent(HolidayNotice notice)
    {
        if (notice.DaysOff.Count == 0 && !(notice.IsOverlay && notice.WorkedDays.Count > 0))
            throw new FormatException("没有列出任何放假日（daysOff）。");
        if (notice.DaysOff.Keys.Where(notice.WorkedDays.ContainsKey).Order().Cast<DateOnly?>().FirstOrDefault() is { } both)
            throw new FormatException($"{both:yyyy-MM-dd}既列为放假日（daysOff），又列为上班日（workedDays）。");

        return notice;
    }

    private static int Year(JsonElement root) =>
        root.TryGetProperty("year", out var year) && year.ValueKind is JsonValueKind.Number
            && year.TryGetInt32(out var number) && number is >= 2000 and <= 2099
            ? number
            : throw new FormatException("year（年份）应为2000至2099的整数。");

    private static bool Overlay(JsonElement root) =>
        root.TryGetProperty("overlay", out var overlay) && overlay.ValueKind switch
        {
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            _ => throw new FormatException("overlay（地方补充）应为true或false。"),
        };

    private static Publication[] Publications(JsonElement root) =>
        root.TryGetProperty("publications", out var list) && list.ValueKind is JsonValueKind.Array && list.GetArrayLength() > 0
            ? [.. list.EnumerateArray().Select(Published)]
            : throw new FormatException("publications（通知来源）应为列表，至少写明一份通知的标题（title）。");

    private static Publication Published(JsonElement publication)
    {
        RequireMembers(publication, "publications的每一项", "title", "published", "address");
        return new Publication(
            Text(publication, "title") ?? throw new FormatException("publications（通知来源）中缺少标题（title）。"),
            Text(publication, "published") is { } published ? Date(published) : null,
            Text(publication, "address"));
    }

    private static FrozenDictionary<DateOnly, string> Days(JsonElement root, string member, int year)
    {
        if (!root.TryGetProperty(member, out var days)) return FrozenDictionary<DateOnly, string>.Empty;
        if (days.ValueKind is not JsonValueKind.Object)
            throw new FormatException($"{member}应为“日期: 节日名称”的对照表。");

        return days.EnumerateObject().ToFrozenDictionary(
            day => Covered(Date(day.Name), year),
            day => Text(days, day.Name) ?? throw new FormatException($"{day.Name}没有写明节日名称。"));
    }

    private static DateOnly Covered(DateOnly day, int year) =>
        day >= new DateOnly(year - 1, 12, HolidayNotice.FirstDayInDecember) && day.Year <= year
            ? day
            : throw new FormatException($"{day:yyyy-MM-dd}不在{year}年通知的范围内（上年12月{HolidayNotice.FirstDayInDecember}日至当年12月31日）。");

    private static DateOnly Date(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : throw new FormatException($"“{text}”不是有效的日期，应写作2027-01-01的样式。");

    /// <summary>Null where the member is missing or blank.</summary>
    private static string? Text(JsonElement parent, string member)
    {
        if (!parent.TryGetProperty(member, out var value)) return null;
        if (value.ValueKind is not JsonValueKind.String) throw new FormatException($"{member}应为文字，写在引号内。");

        return value.GetString() is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;
    }

    private static void RequireMembers(JsonElement element, string place, params string[] known)
    {
        if (element.ValueKind is not JsonValueKind.Object) throw new FormatException($"{place}应为JSON对象，写在花括号内。");
        if (element.EnumerateObject().FirstOrDefault(member => !known.Contains(member.Name)) is { Value.ValueKind: not JsonValueKind.Undefined } unknown)
            throw new FormatException($"有不认识的项“{unknown.Name}”，可用的项：{string.Join("、", known)}。");
    }
}
