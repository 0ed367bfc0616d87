using Gongkai.Cli;
using Gongkai.Specs.Office;

namespace Gongkai.Specs.Cli;

/// <summary><c>gongkai import items</c>: what another portal has published comes in, and what should not have been public is counted. All numbers are made up.</summary>
public sealed class ImportedItems
{
    private const string File =
        """
        {"title":"低保公示","category":"convenience-service","published_at":"2019-03-05 09:12","source":"原网站","text":"王小明患尿毒症，电话13812345678。"}
        {"title":"巡查通知","category":"convenience-service","published_at":"2019-03-06 09:12","source":"原网站","text":"各村每日巡查。"}

        """;

    [Fact]
    public async Task What_screening_finds_stops_nothing_and_is_said_by_line_and_in_sum()
    {
        var (status, output) = await ImportAsync("text");

        Assert.Equal(0, status);
        Assert.Equal(
            ["第1行已导入，里面有1处应当处理的内容。", "导入2条，已经导入过0条，没有导入0条。", "其中1条里有应当处理的内容，共1处。这些信息已经公开，请尽快核对，需要遮盖的另起新的一稿。", "请核对的内容共1处。"],
            output);
    }

    [Fact]
    public async Task A_line_of_JSON_has_both_counts()
    {
        Assert.Equal(
            ["""{"line":1,"result":"imported","reason":null,"blocking":1,"warning":1}""", """{"line":2,"result":"imported","reason":null,"blocking":0,"warning":0}"""],
            (await ImportAsync("json")).Output);
    }

    private static async Task<(int Status, string[] Output)> ImportAsync(string format)
    {
        await using var installation = await TestInstallation.CreateAsync(Database.Sqlite);
        var file = Path.Combine(installation.Folder.Folder.FullName, "items.jsonl");
        await System.IO.File.WriteAllTextAsync(file, File, TestContext.Current.CancellationToken);
        using var output = new StringWriter();
        var status = await Program.RunAsync(["import", "items", file, "--data", installation.Folder.Folder.FullName, "--agency", "fengming", "--format", format], output, TextWriter.Null);
        return (status, output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }
}
