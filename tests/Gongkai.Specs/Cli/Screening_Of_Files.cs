using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Gongkai.Cli.Checking;
using Gongkai.Cli.Screening;
using Gongkai.Documents.Screening;
using Gongkai.Screening;
using Gongkai.Screening.Wording;

namespace Gongkai.Specs.Cli;

/// <summary><c>gongkai screen</c>: 0 nothing that blocks; 1 something that blocks; 2 a file that could not be read; 2 wins over 1.</summary>
public sealed class Screening_Of_Files : CommandLineSpec
{
    [Fact]
    public async Task A_clean_file_gives_0_and_says_so()
    {
        var (status, output, error) = await Screen(Harmless());

        Assert.Equal((0, ""), (status, error));
        Assert.Contains("没有发现问题", output, StringComparison.Ordinal);
        Assert.EndsWith("共1份：检查1份，其中需要拦截的0份。", output.TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_warning_gives_0_and_a_block_1()
    {
        Assert.Equal(0, (await Screen(Misspelt())).Status);
        Assert.Equal(1, (await Screen(Personal())).Status);
        Assert.Equal(1, (await Screen(Harmless(), Personal(), Misspelt())).Status);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    public async Task Unreadable_wins_over_blocked_in_any_order_and_format(string format)
    {
        var broken = Write("broken.docx", "PK\u0003\u0004 and then nothing");

        Assert.Equal(2, (await Screen("--format", format, broken, Personal())).Status);
        Assert.Equal(2, (await Screen("--format", format, Personal(), broken)).Status);
        Assert.Equal(2, (await Screen("--format", format, PathOf("nowhere.docx"))).Status);
    }

    [Fact]
    public async Task A_line_has_these_keys_in_this_order()
    {
        var file = Assert.Single(await ScreenToJson(Personal()));

        Assert.Equal(["file", "readable", "findings"], Keys(file));
        var finding = Assert.Single(file.GetProperty("findings").EnumerateArray());
        Assert.Equal(["kind", "severity", "quote", "masked", "place"], Keys(finding));
        Assert.Equal(
            ["mobile", "block", "13812345678", "138****5678", "第2段"],
            finding.EnumerateObject().Select(property => property.Value.GetString()));
    }

    [Fact]
    public async Task An_unreadable_file_has_a_reason_and_no_findings()
    {
        var file = Assert.Single(await ScreenToJson(Write("empty.txt", "")));

        Assert.Equal(["file", "readable", "reason", "findings"], Keys(file));
        Assert.Equal(0, file.GetProperty("findings").GetArrayLength());
        Assert.False(file.GetProperty("readable").GetBoolean());
        Assert.Matches("[一-鿿]", file.GetProperty("reason").GetString());
    }

    [Fact]
    public async Task The_text_gives_severity_place_kind_quote_and_mask()
    {
        var (_, output, _) = await Screen(Personal());

        Assert.Contains("拦截1处", output, StringComparison.Ordinal);
        Assert.Contains("1. 拦截　第2段　手机号码", output, StringComparison.Ordinal);
        Assert.Contains("原文：13812345678", output, StringComparison.Ordinal);
        Assert.Contains("可改为：138****5678", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_file_of_folders_and_archives_is_looked_at_in_order()
    {
        Personal("all/b.txt");
        Harmless("all/a.txt");
        Write("all/c.csv", "姓名,电话\n王小明,13912345678\n");
        using (var zip = ZipFile.Open(PathOf("all/d.zip"), ZipArchiveMode.Create))
        {
            using var entry = zip.CreateEntry("里面/e.txt").Open();
            entry.Write(Encoding.UTF8.GetBytes("电话13712345678"));
        }

        var files = await ScreenToJson(PathOf("all"));

        Assert.Equal(["a.txt", "b.txt", "c.csv", "e.txt"], files.Select(file => Path.GetFileName(file.GetProperty("file").GetString())));
        Assert.Equal([0, 1, 1, 1], files.Select(file => file.GetProperty("findings").GetArrayLength()));
    }

    [Fact]
    public async Task An_empty_folder_gives_2_and_says_so()
    {
        Directory.CreateDirectory(PathOf("empty"));

        var (status, output, error) = await Screen(PathOf("empty"));

        Assert.Equal((2, "", "文件夹里没有可以检查的文件。"), (status, output, error.Trim()));
    }

    [Fact]
    public async Task A_county_gives_its_own_words()
    {
        var words = Write("words.json", """{"version":"县2026","entries":[{"kind":"official-name","words":"县国土局","right":"县规划和自然资源局"}]}""");

        var finding = Assert.Single(Assert.Single(await ScreenToJson("--words", words, Write("a.txt", "由县国土局统一按装。"))).GetProperty("findings").EnumerateArray());

        Assert.Equal(("wording", "县国土局", "县规划和自然资源局"), (finding.GetProperty("kind").GetString(), finding.GetProperty("quote").GetString(), finding.GetProperty("masked").GetString()));
    }

    [Fact]
    public async Task Only_the_kinds_that_are_asked_for_are_looked_for()
    {
        var mixed = Write("mixed.txt", "统一按装路灯，村民王小明电话13812345678，邮箱li.ming@example.com。");

        Assert.Equal(["wording", "mobile", "e-mail"], await Kinds(mixed));
        Assert.Equal(["mobile", "e-mail"], await Kinds("--kinds", "mobile,e-mail", mixed));
        Assert.Equal(["wording"], await Kinds("--kinds", "wording，identity-number", mixed));
        Assert.Empty(await Kinds("--kinds", "identity-number", mixed));
    }

    [Theory]
    [InlineData("mobile,phone", "检查种类里没有“phone”。")]
    [InlineData(",", "没有写检查种类")]
    public async Task Kinds_that_are_none_are_refused_in_Chinese(string kinds, string problem)
    {
        var (status, output, error) = await Screen("--kinds", kinds, Harmless());

        Assert.Equal((2, ""), (status, output));
        Assert.Contains(problem, error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("words.json", "词表的格式不对")]
    [InlineData("nowhere.json", "不能读取")]
    public async Task Words_that_cannot_be_used_are_refused_in_Chinese(string name, string problem)
    {
        Write("words.json", "{}");

        var (status, output, error) = await Screen("--words", PathOf(name), Harmless());

        Assert.Equal((2, ""), (status, output));
        Assert.Contains(problem, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Usage_is_told_in_Chinese()
    {
        Assert.Contains("缺少参数 <文件或文件夹>。", (await Screen()).Error, StringComparison.Ordinal);
        Assert.Contains("sarif", (await Screen("--format", "sarif", Harmless())).Error, StringComparison.Ordinal);

        var (status, output, _) = await Screen("--help");
        Assert.Equal(0, status);
        Assert.All(new[] { "--format", "--words", "<文件或文件夹>", "公开前检查" }, word => Assert.Contains(word, output, StringComparison.Ordinal));
    }

    [Fact]
    public void A_fault_in_one_file_becomes_a_result_and_is_told_in_full()
    {
        using var error = new StringWriter();
        var screen = new FileScreen(new FileScreening(ScreeningPolicy.Default, WordList.Empty, new DateOnly(2026, 11, 28)), error);

        var result = Assert.IsType<ScreeningResult.Unreadable>(screen.Of(new SubmittedFile("怪.docx", () => throw new InvalidOperationException("A rule went wrong."))));

        Assert.Contains("其他文件不受影响", result.Reason, StringComparison.Ordinal);
        Assert.Contains("怪.docx: System.InvalidOperationException: A rule went wrong.", error.ToString(), StringComparison.Ordinal);
    }

    private string Harmless(string name = "clean.txt") => Write(name, "各村、各社区：请组织群众参加春季植树活动。\n办公电话：023-55128888。\n");

    private string Misspelt(string name = "warned.txt") => Write(name, "统一按装路灯。\n");

    private string Personal(string name = "blocked.txt") => Write(name, "公示\n村民王小明，电话13812345678。\n");

    private static Task<(int Status, string Output, string Error)> Screen(params string[] arguments) => Run(["screen", .. arguments]);

    private static async Task<List<JsonElement>> ScreenToJson(params string[] arguments)
    {
        var (_, output, _) = await Screen(["--format", "json", .. arguments]);
        return [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
    }

    private static async Task<IEnumerable<string?>> Kinds(params string[] arguments) =>
        Assert.Single(await ScreenToJson(arguments)).GetProperty("findings").EnumerateArray().Select(finding => finding.GetProperty("kind").GetString());

    private static IEnumerable<string> Keys(JsonElement element) => element.EnumerateObject().Select(property => property.Name);
}
