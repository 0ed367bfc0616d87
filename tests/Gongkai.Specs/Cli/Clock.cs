using System.Text.Json;

namespace Gongkai.Specs.Cli;

/// <summary><c>gongkai calendar clock</c>: the period of each case of a file.</summary>
public sealed class Clock : CommandLineSpec
{
    private const string Consulted = """
        {"id":"8","receipt":"2024-04-08","events":[{"type":"consultation-sent","date":"2024-04-12","to":"third-party","received":"2024-04-15"},{"type":"consultation-answered","date":"2024-04-28","of":0}],"remaining_on":"2024-05-20"}
        """;

    [Fact]
    public async Task Each_line_is_answered_by_a_line()
    {
        var file = Write("cases.jsonl", """{"id":"1","receipt":"2023-04-20","events":[]}""" + "\n\n" + Consulted);

        var (status, output, _) = await Run("calendar", "clock", file, "--format", "json");

        Assert.Equal(0, status);
        var answers = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(["id", "due", "provisional", "clarification_due", "third_party_due", "fee_due", "remaining_on", "refused", "explanation"], answers[0].EnumerateObject().Select(member => member.Name));
        Assert.Equal(("2023-05-19", "2023-04-28", false), (answers[0].GetProperty("due").GetString(), answers[0].GetProperty("clarification_due").GetString(), answers[0].GetProperty("provisional").GetBoolean()));
        Assert.Equal(("2024-05-22", "2024-05-08", 2), (answers[1].GetProperty("due").GetString(), answers[1].GetProperty("third_party_due").GetString(), answers[1].GetProperty("remaining_on").GetProperty("n").GetInt32()));
        Assert.Equal(20, answers[0].GetProperty("explanation").EnumerateArray().Count(day => day.GetProperty("number").ValueKind == JsonValueKind.Number));
    }

    [Fact]
    public async Task Only_the_notices_up_to_a_year_are_used_where_a_case_asks_for_it()
    {
        var (_, output, _) = await Run("calendar", "clock", Write("cases.jsonl", """{"id":"6","receipt":"2026-02-02","events":[],"notices_to":2025}"""), "--format", "json");

        Assert.True(JsonDocument.Parse(output).RootElement.GetProperty("provisional").GetBoolean());
    }

    [Fact]
    public async Task What_the_law_does_not_allow_is_listed_and_a_stopped_clock_has_no_last_day()
    {
        var (_, output, _) = await Run("calendar", "clock", Write("cases.jsonl", """{"id":"x","receipt":"2023-04-20","events":[{"type":"extension","date":"2023-05-22","days":5},{"type":"court-stop","date":"2023-04-25"}]}"""), "--format", "json");

        var answer = JsonDocument.Parse(output).RootElement;
        Assert.Equal(JsonValueKind.Null, answer.GetProperty("due").ValueKind);
        Assert.Empty(answer.GetProperty("refused").EnumerateArray()); // stopped in time: nobody can be late
    }

    [Fact]
    public async Task As_text_it_says_the_same_in_words()
    {
        var (status, output, _) = await Run("calendar", "clock", Write("cases.jsonl", Consulted));

        Assert.Equal(0, status);
        Assert.Contains("8　2024-05-22　自2024-04-08起算（当日不计）", output, StringComparison.Ordinal);
        Assert.Contains("第三方意见最迟2024-05-08", output, StringComparison.Ordinal);
        Assert.Contains("2024-05-20过后还剩2个工作日", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"receipt":"2023-04-20","events":[]}""", "缺少id")]
    [InlineData("""{"id":"1","receipt":"2023-4-20","events":[]}""", "不是有效的日期")]
    [InlineData("""{"id":"1","receipt":"2023-04-20","events":[{"type":"nonsense","date":"2023-04-21"}]}""", "不认识的事件“nonsense”")]
    [InlineData("""{"id":"1","receipt":"2023-04-20","event":[]}""", "不认识的项“event”")]
    [InlineData("[]", "应为JSON对象")]
    [InlineData("{", "不是有效的JSON")]
    public async Task A_line_that_is_no_case_is_named_and_the_others_are_answered(string line, string why)
    {
        var (status, output, error) = await Run("calendar", "clock", Write("cases.jsonl", line + "\n" + Consulted));

        Assert.Equal(2, status);
        Assert.Contains("第1行：", error, StringComparison.Ordinal);
        Assert.Contains(why, error, StringComparison.Ordinal);
        Assert.Contains("2024-05-22", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_said()
    {
        var (status, _, error) = await Run("calendar", "clock", "不存在.jsonl");

        Assert.Equal(2, status);
        Assert.Contains("不存在.jsonl", error, StringComparison.Ordinal);
    }
}
