using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Gongkai.Requests.Clock;
using Gongkai.WorkingDays;

namespace Gongkai.Cli.Commands;

/// <summary>A case of <c>gongkai calendar clock</c>, and its answer as text and as JSON.</summary>
/// <param name="Id">As the file has it.</param>
/// <param name="NoticesTo">Only the notices up to that year are used; null for all.</param>
/// <param name="RemainingOn">The day at whose end the days that are left are counted; null for none.</param>
internal sealed record ClockCase(string Id, DateOnly Receipt, IReadOnlyList<ClockEvent> Events, int? NoticesTo, DateOnly? RemainingOn)
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>Reads one line.</summary>
    /// <exception cref="FormatException">It is no case; the message says what is wrong, without the number of the line.</exception>
    public static ClockCase Parse(string line)
    {
        try
        {
            using var document = JsonDocument.Parse(line, Strict);
            var root = document.RootElement;
            RequireMembers(root, "id", "receipt", "events", "notices_to", "remaining_on");
            return new ClockCase(
                Text(root, "id") ?? throw new FormatException("缺少id。"),
                Date(root, "receipt") ?? throw new FormatException("缺少receipt（收到申请之日）。"),
                root.TryGetProperty("events", out var events) ? [.. events.EnumerateArray().Select(Event)] : [],
                Number(root, "notices_to"), Date(root, "remaining_on"));
        }
        catch (Exception damage) when (damage is JsonException or InvalidOperationException)
        {
            throw new FormatException("不是有效的JSON对象。", damage);
        }
    }

    /// <summary>The clock with the calendar that the case asks for.</summary>
    public RequestClock Clock(WorkingDayCalendar calendar) =>
        RequestClock.Of(Receipt, Events, NoticesTo is { } year ? new WorkingDayCalendar(calendar.Notices.Where(notice => notice.Year <= year)) : calendar);

    public void WriteJson(TextWriter output, RequestClock clock)
    {
        var days = clock.Explain().ToList();
        output.WriteLine(JsonSerializer.Serialize(
            new SortedAnswer
            {
                Id = Id,
                Due = clock.Due?.Date,
                Provisional = clock.Due?.IsProvisional ?? false,
                ClarificationDue = clock.ClarificationDue.Date,
                ThirdPartyDue = clock.ThirdPartyDue switch { [] => null, [var one] => one.Date, var several => several.Select(each => each.Date) },
                FeeDue = clock.FeeDue?.Date,
                RemainingOn = RemainingOn is { } day && clock.RemainingOn(day) is { } left ? new Left(day, left) : null,
                Refused = clock.Refused,
                Explanation = days.Select(each => new Day(each.Date, each.Number, each.Kind.Code(), each.Kind.Label(), each.Holiday, each.IsProvisional)),
            },
            Json));
    }

    public void WriteText(TextWriter output, RequestClock clock)
    {
        output.WriteLine(clock.Due is { } due
            ? $"{Id}　{due.Date:yyyy-MM-dd}{(due.IsProvisional ? "　暂定" : "")}　自{clock.RunsFrom:yyyy-MM-dd}起算（当日不计）"
            : $"{Id}　期限停止计算，没有恢复");
        output.WriteLine($"  补正告知最迟{clock.ClarificationDue.Date:yyyy-MM-dd}");
        foreach (var party in clock.ThirdPartyDue) output.WriteLine($"  第三方意见最迟{party.Date:yyyy-MM-dd}");
        if (clock.FeeDue is { } fee) output.WriteLine($"  缴费最迟{fee.Date:yyyy-MM-dd}");
        if (RemainingOn is { } day && clock.RemainingOn(day) is { } left) output.WriteLine($"  {day:yyyy-MM-dd}过后还剩{left}个工作日");
        if (clock.Refused.Count > 0) output.WriteLine($"  法律不允许、没有计入的事件：第{string.Join("、", clock.Refused.Select(index => index + 1))}个");
        output.WriteLine();
    }

    private static ClockEvent Event(JsonElement element)
    {
        RequireMembers(element, "type", "event", "kind", "date", "to", "received", "of", "days");
        var on = Date(element, "date") ?? throw new FormatException("events里有一项缺少date。");
        return (Text(element, "type") ?? Text(element, "event") ?? Text(element, "kind")) switch
        {
            "clarification-notice" => new ClockEvent.ClarificationNotice(on),
            "clarification-received" => new ClockEvent.ClarificationReceived(on),
            "consultation-sent" => new ClockEvent.ConsultationSent(on, Party(element), Date(element, "received")),
            "consultation-answered" => new ClockEvent.ConsultationAnswered(on, Index(element)),
            "extension" => new ClockEvent.Extension(on, Number(element, "days") ?? throw new FormatException("extension缺少days。")),
            "fee-notice" => new ClockEvent.FeeNotice(on, Date(element, "received")),
            "fee-paid" => new ClockEvent.FeePaid(on),
            "court-stop" => new ClockEvent.CourtStop(on),
            "court-resume" => new ClockEvent.CourtResume(on, Index(element)),
            "reasons-asked" => new ClockEvent.ReasonsAsked(on),
            null => throw new FormatException("events里有一项缺少type。"),
            var other => throw new FormatException($"不认识的事件“{other}”。"),
        };
    }

    private static ConsultedParty Party(JsonElement element) => Text(element, "to") switch
    {
        "third-party" => ConsultedParty.ThirdParty,
        "other-body" => ConsultedParty.OtherBody,
        _ => throw new FormatException("consultation-sent的to应为third-party或other-body。"),
    };

    private static int Index(JsonElement element) => Number(element, "of") ?? throw new FormatException("缺少of（所答复的事件的序号，从0数起）。");

    private static string? Text(JsonElement element, string member) => element.TryGetProperty(member, out var value) ? value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.Null => null,
        _ => throw new FormatException($"{member}应为文字。"),
    } : null;

    private static int? Number(JsonElement element, string member) =>
        !element.TryGetProperty(member, out var value) || value.ValueKind == JsonValueKind.Null ? null
        : value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) ? number
        : throw new FormatException($"{member}应为整数。");

    private static DateOnly? Date(JsonElement element, string member) =>
        Text(element, member) is not { } text ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date
        : throw new FormatException($"{member}的“{text}”不是有效的日期，应写作2027-01-01的样式。");

    private static void RequireMembers(JsonElement element, params string[] known)
    {
        if (element.ValueKind != JsonValueKind.Object) throw new FormatException("应为JSON对象，写在花括号内。");
        if (element.EnumerateObject().FirstOrDefault(member => !known.Contains(member.Name)) is { Value.ValueKind: not JsonValueKind.Undefined } unknown)
            throw new FormatException($"有不认识的项“{unknown.Name}”，可用的项：{string.Join("、", known)}。");
    }

    /// <summary>The names and the order of the output contract.</summary>
    private sealed class SortedAnswer
    {
        [JsonPropertyName("id")]
        public required string Id { get; init; }

        [JsonPropertyName("due")]
        public required DateOnly? Due { get; init; }

        [JsonPropertyName("provisional")]
        public required bool Provisional { get; init; }

        [JsonPropertyName("clarification_due")]
        public required DateOnly ClarificationDue { get; init; }

        /// <summary>A day, a list of days where there are several, or null.</summary>
        [JsonPropertyName("third_party_due")]
        public required object? ThirdPartyDue { get; init; }

        [JsonPropertyName("fee_due")]
        public required DateOnly? FeeDue { get; init; }

        [JsonPropertyName("remaining_on")]
        public required Left? RemainingOn { get; init; }

        [JsonPropertyName("refused")]
        public required IReadOnlyList<int> Refused { get; init; }

        [JsonPropertyName("explanation")]
        public required IEnumerable<Day> Explanation { get; init; }
    }

    private sealed record Left([property: JsonPropertyName("date")] DateOnly Date, [property: JsonPropertyName("n")] int N);

    private sealed record Day(
        [property: JsonPropertyName("date")] DateOnly Date, [property: JsonPropertyName("number")] int? Number, [property: JsonPropertyName("kind")] string Kind,
        [property: JsonPropertyName("label")] string Label, [property: JsonPropertyName("holiday")] string? Holiday, [property: JsonPropertyName("provisional")] bool Provisional);
}
