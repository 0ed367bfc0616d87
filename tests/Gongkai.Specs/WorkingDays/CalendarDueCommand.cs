using System.Text.Json;
using System.Text.RegularExpressions;
using Gongkai.Cli;

namespace Gongkai.Specs.WorkingDays;

/// <summary><c>gongkai calendar due</c>, as somebody at a terminal or a script meets it.</summary>
public sealed partial class CalendarDueCommand : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("gongkai-calendar-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("2026-09-07")]
    [InlineData("2026-9-7")]
    [InlineData("2026年9月7日")]
    public async Task The_date_comes_first_on_the_first_line(string start)
    {
        var (status, output, error) = await Run("due", start, "--days", "20");

        Assert.Equal((0, ""), (status, error));
        Assert.Equal(["2026-10-10 星期六", "2026-09-07（当日不计）之后的第20个工作日，为国庆节调休上班日。"], Lines(output));
    }

    [Fact]
    public async Task The_explanation_lists_every_day_and_why_it_counts_or_not()
    {
        var (_, output, _) = await Run("due", "2026-09-18", "--days", "5", "--explain");

        Assert.Equal(
        [
            "2026-09-24 星期四",
            "2026-09-18（当日不计）之后的第5个工作日。",
            "2026-09-18 星期五    0 起算日",
            "2026-09-19 星期六    - 周末",
            "2026-09-20 星期日    1 调休上班（国庆节）",
            "2026-09-21 星期一    2 工作日",
            "2026-09-22 星期二    3 工作日",
            "2026-09-23 星期三    4 工作日",
            "2026-09-24 星期四    5 工作日",
        ],
        Lines(output));
    }

    [Fact]
    public async Task A_holiday_is_listed_by_name() =>
        Assert.Contains("2026-10-01 星期四    - 放假（国庆节）", Lines((await Run("due", "2026-09-30", "--days", "1", "--explain")).Output));

    [Fact]
    public async Task A_provisional_date_says_so_and_which_notice_is_missing()
    {
        var (status, output, _) = await Run("due", "2026-12-15", "--days", "20", "--explain");

        Assert.Equal(0, status);
        Assert.Equal("2027-01-13 星期三 暂定", Lines(output)[0]);
        Assert.Equal("暂定：没有载入2027年的放假通知，所涉日期系推算，载入后请重新计算。", Lines(output)[2]);
        Assert.Contains("2026-12-18 星期五    3 工作日", Lines(output));
        Assert.Contains("2027-01-01 星期五    - 放假（元旦） 暂定", Lines(output));
    }

    [Fact]
    public async Task Json_carries_the_date_and_whether_it_is_provisional()
    {
        var (_, output, _) = await Run("due", "2026-09-07", "--days", "20", "--format", "json");

        Assert.StartsWith("""{"date":"2026-10-10","provisional":false,""", output, StringComparison.Ordinal);
        Assert.False(JsonDocument.Parse(output).RootElement.TryGetProperty("days", out _));
    }

    [Fact]
    public async Task Json_with_explanation_carries_the_days()
    {
        var (_, output, _) = await Run("due", "2026-12-15", "--days", "20", "--format", "json", "--explain");

        var root = JsonDocument.Parse(output).RootElement;
        var days = root.GetProperty("days").EnumerateArray().Select(day => day.GetRawText()).ToList();
        Assert.True(root.GetProperty("provisional").GetBoolean());
        Assert.Equal("[2027]", root.GetProperty("missingNotices").GetRawText());
        Assert.Equal(29, days.Count);
        Assert.Contains("""{"date":"2027-01-01","kind":"holiday","label":"放假","holiday":"元旦","provisional":true}""", days);
        Assert.Equal("""{"date":"2027-01-13","number":20,"kind":"working-day","label":"工作日","provisional":true}""", days[^1]);
    }

    [Fact]
    public async Task Notices_named_on_the_command_line_are_loaded()
    {
        var (later, local) = (Write("2027.json", Notices.For2027), Write("三月三.json", Notices.SanYueSan2026));

        Assert.Equal("2027-01-12 星期二", Lines((await Run("due", "2026-12-15", "--days", "20", "--notice", later, "--notice", local)).Output)[0]);
        Assert.Equal("2026-04-22 星期三", Lines((await Run("due", "2026-04-17", "--days", "1", "--notice", later, "--notice", local)).Output)[0]);
    }

    [Theory]
    [InlineData("data/holidays")]
    [InlineData("data")]
    public async Task Notices_of_the_data_folder_are_loaded(string place)
    {
        Write($"{place}/2027.json", Notices.For2027);
        Write($"{place}/三月三.json", Notices.SanYueSan2026);

        Assert.Equal("2027-01-12 星期二", Lines((await Run("due", "2026-12-15", "--days", "20", "--data", _folder.FullName)).Output)[0]);
        Assert.Equal("2026-04-22 星期三", Lines((await Run("due", "2026-04-17", "--days", "1", "--data", _folder.FullName)).Output)[0]);
    }

    [Fact]
    public async Task A_data_folder_without_notices_leaves_the_shipped_ones() =>
        Assert.Equal("2026-10-10 星期六", Lines((await Run("due", "2026-09-07", "--days", "20", "--data", _folder.FullName)).Output)[0]);

    [Theory]
    [InlineData("“2026-02-30”不是有效的日期，请写作2026-09-07或2026年9月7日。", "2026-02-30", "--days", "20")]
    [InlineData("“明天”不是有效的日期，请写作2026-09-07或2026年9月7日。", "明天", "--days", "20")]
    [InlineData("“1999-12-31”不在2000年至2099年之间。", "1999-12-31", "--days", "20")]
    [InlineData("工作日数应为1至1000的整数，不能是“0”。", "2026-09-07", "--days", "0")]
    [InlineData("工作日数应为1至1000的整数，不能是“1001”。", "2026-09-07", "--days", "1001")]
    [InlineData("工作日数应为1至1000的整数，不能是“-5”。", "2026-09-07", "--days=-5")]
    [InlineData("工作日数应为1至1000的整数，不能是“二十”。", "2026-09-07", "--days", "二十")]
    [InlineData("输出格式应为text或json，不能是“xml”。", "2026-09-07", "--days", "20", "--format", "xml")]
    [InlineData("缺少必填选项 --days。", "2026-09-07")]
    [InlineData("--days 后面缺少内容。", "2026-09-07", "--days")]
    [InlineData("--days 只能给出一次。", "2026-09-07", "--days", "5", "--days", "6")]
    [InlineData("缺少参数 <起算日>。", "--days", "20")]
    [InlineData("不认识“2026-09-08”。", "2026-09-07", "2026-09-08", "--days", "20")]
    public async Task A_command_line_that_cannot_be_used_is_answered_with_a_sentence_and_status_2(string sentence, params string[] arguments)
    {
        var (status, output, error) = await Run(["due", .. arguments]);

        Assert.Equal((2, ""), (status, output));
        Assert.Equal([sentence, "用法见：gongkai calendar due --help"], Lines(error));
    }

    [Fact]
    public async Task A_missing_command_is_answered_with_a_sentence_and_status_2() =>
        Assert.Equal((2, "没有写明命令。"), await Run() is var (status, _, error) ? (status, Lines(error)[0]) : default);

    [Fact]
    public async Task A_notice_that_cannot_be_read_is_answered_with_a_sentence_and_status_2()
    {
        var malformed = Write("2027.json", """{ "year": 2027, "daysoff": {} }""");
        var missing = Path.Combine(_folder.FullName, "2028.json");

        Assert.Equal(
            (2, "", $"放假通知文件“{malformed}”有误：有不认识的项“daysoff”，可用的项：year、overlay、publications、daysOff、workedDays。"),
            Trimmed(await Run("due", "2026-09-07", "--days", "20", "--notice", malformed)));
        Assert.Equal(
            (2, "", $"放假通知文件“{missing}”不存在。"),
            Trimmed(await Run("due", "2026-09-07", "--days", "20", "--notice", missing)));
        Assert.Equal(
            (2, "", $"放假通知文件“{_folder.FullName}”无法读取，请检查文件和读取权限。"),
            Trimmed(await Run("due", "2026-09-07", "--days", "20", "--notice", _folder.FullName)));
        Assert.Equal(
            (2, "", $"数据文件夹“{missing}”不存在。"),
            Trimmed(await Run("due", "2026-09-07", "--days", "20", "--data", missing)));
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("due", "--help")]
    [InlineData("clock", "--help")]
    public async Task The_help_is_Chinese(params string[] arguments)
    {
        var (status, output, _) = await Run(arguments);

        Assert.Equal(0, status);
        Assert.Empty(EnglishWord().Matches(output.Replace("gongkai calendar due", "", StringComparison.Ordinal)).Select(word => word.Value)
            .Except(["gongkai", "calendar", "due", "clock", "text", "json", "JSON", "data", "holidays"]));
    }

    [Fact]
    public async Task The_whole_command_line_lists_the_calendar()
    {
        using var output = new StringWriter();

        Assert.Equal(0, await Program.RunAsync(["--help"], output, TextWriter.Null));
        Assert.Contains("calendar  工作日历", output.ToString(), StringComparison.Ordinal);
    }

    private string Write(string name, string notice)
    {
        var path = Path.Combine(_folder.FullName, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, notice);
        return path;
    }

    private static async Task<(int Status, string Output, string Error)> Run(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var status = await Program.RunAsync(["calendar", .. arguments], output, error);
        return (status, output.ToString(), error.ToString());
    }

    private static string[] Lines(string text) => text.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);

    private static (int Status, string Output, string Error) Trimmed((int Status, string Output, string Error) result) =>
        (result.Status, result.Output, result.Error.Trim());

    /// <summary>A word in Latin letters that is no option.</summary>
    [GeneratedRegex("(?<![-A-Za-z])[A-Za-z]{2,}", RegexOptions.None, 1000)]
    private static partial Regex EnglishWord();
}
