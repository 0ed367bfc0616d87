using System.Text.Json;
using Gongkai.AnnualReports;
using Gongkai.Specs.AnnualReports;

namespace Gongkai.Specs.Cli;

/// <summary>SARIF 2.1.0, as code scanners read it.</summary>
public sealed class Sarif : CommandLineSpec
{
    [Fact]
    public async Task The_log_names_its_version_and_the_tool()
    {
        var log = await Log(Wrong());

        Assert.Equal("2.1.0", log.GetProperty("version").GetString());
        Assert.Contains("sarif-2.1.0", log.GetProperty("$schema").GetString(), StringComparison.Ordinal);
        var run = Assert.Single(log.GetProperty("runs").EnumerateArray());
        Assert.Equal("gongkai", run.GetProperty("tool").GetProperty("driver").GetProperty("name").GetString());
        Assert.Equal("utf16CodeUnits", run.GetProperty("columnKind").GetString());
    }

    [Fact]
    public async Task All_rules_are_listed_with_their_level()
    {
        var rules = RulesOf(await Log(Clean()));

        Assert.Equal(RuleCatalogue.Rules.Select(rule => rule.Id), rules.Select(rule => rule.GetProperty("id").GetString()));
        Assert.All(rules, rule =>
        {
            Assert.NotEmpty(rule.GetProperty("shortDescription").GetProperty("text").GetString()!);
            Assert.Contains(rule.GetProperty("defaultConfiguration").GetProperty("level").GetString(), new[] { "error", "warning", "note" });
        });
    }

    [Fact]
    public async Task The_index_of_every_result_points_at_its_rule()
    {
        var log = await Log(Samples, Write("many.html", A.Report().Cell("t3/r1/c7", "9").Cell("t2/doc/label", "规范性文件").Saying("我局召开院坝会50余场。")));
        var rules = RulesOf(log);
        var results = ResultsOf(log);

        Assert.True(results.Count > 10);
        Assert.All(results, result =>
        {
            Assert.Equal(result.GetProperty("ruleId").GetString(), rules[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString());
            Assert.Equal(rules[result.GetProperty("ruleIndex").GetInt32()].GetProperty("defaultConfiguration").GetProperty("level").GetString(), result.GetProperty("level").GetString());
            Assert.NotEmpty(result.GetProperty("message").GetProperty("text").GetString()!);
            Assert.NotEmpty(result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString()!);
        });
    }

    [Fact]
    public async Task A_result_says_part_and_cell()
    {
        var result = Assert.Single(ResultsOf(await Log(Wrong())));

        Assert.Equal("t4/review/total", result.GetProperty("locations")[0].GetProperty("logicalLocations")[0].GetProperty("fullyQualifiedName").GetString());
        Assert.Equal((4, "0"), (result.GetProperty("properties").GetProperty("part").GetInt32(), result.GetProperty("properties").GetProperty("quote").GetString()));
    }

    [Fact]
    public async Task The_address_of_a_file_is_escaped()
    {
        var result = Assert.Single(ResultsOf(await Log(Wrong("鹿鸣镇 2024.html"))));

        var uri = result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString()!;
        Assert.EndsWith("/%E9%B9%BF%E9%B8%A3%E9%95%87%202024.html", uri, StringComparison.Ordinal);
        Assert.True(Uri.IsWellFormedUriString(uri, UriKind.RelativeOrAbsolute));
    }

    [Fact]
    public async Task An_unreadable_file_is_a_notification_and_no_result()
    {
        var log = await Log(NoReport(), Clean());
        var invocation = log.GetProperty("runs")[0].GetProperty("invocations")[0];

        Assert.Empty(ResultsOf(log));
        Assert.False(invocation.GetProperty("executionSuccessful").GetBoolean());
        Assert.NotEmpty(Assert.Single(invocation.GetProperty("toolExecutionNotifications").EnumerateArray()).GetProperty("message").GetProperty("text").GetString()!);
    }

    [Fact]
    public async Task Where_all_files_are_readable_the_run_was_successful() =>
        Assert.True((await Log(Wrong())).GetProperty("runs")[0].GetProperty("invocations")[0].GetProperty("executionSuccessful").GetBoolean());

    private static async Task<JsonElement> Log(params string[] paths) => JsonDocument.Parse((await Check(["--format", "sarif", .. paths])).Output).RootElement;

    private static List<JsonElement> RulesOf(JsonElement log) => [.. log.GetProperty("runs")[0].GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray()];

    private static List<JsonElement> ResultsOf(JsonElement log) => [.. log.GetProperty("runs")[0].GetProperty("results").EnumerateArray()];
}
