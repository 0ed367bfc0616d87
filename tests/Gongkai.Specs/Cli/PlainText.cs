namespace Gongkai.Specs.Cli;

/// <summary>The text that people read.</summary>
public sealed class PlainText : CommandLineSpec
{
    [Fact]
    public async Task The_sample_of_Fengming_is_reported_as_approved()
    {
        var (status, output, error) = await Check(Path.Combine(Samples, "fengming-2023.txt"));

        Assert.Equal((1, ""), (status, error));
        Approved.Matches(output.Replace(Samples + Path.DirectorySeparatorChar, "samples/", StringComparison.Ordinal), "Cli/fengming-2023");
    }

    [Fact]
    public async Task A_clean_report_says_that_nothing_was_found()
    {
        var (_, output, _) = await Check(Clean());

        Assert.Contains("安澜县鹿鸣镇人民政府　2024年度　没有发现问题", output, StringComparison.Ordinal);
        Assert.EndsWith("共1份：核对1份，其中有错误的0份。", output.TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_last_line_sums_up()
    {
        var (_, output, _) = await Check(Clean(), Wrong(), Warned(), NoReport());

        Assert.EndsWith("共4份：核对3份，其中有错误的1份；不能读取1份。", output.TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_finding_gives_place_rule_quote_problem_and_remedy()
    {
        var (_, output, _) = await Check(Wrong());

        Assert.Contains("错误1处", output, StringComparison.Ordinal);
        Assert.Contains("（t4-total）", output, StringComparison.Ordinal);
        Assert.Contains("原文：0", output, StringComparison.Ordinal);
    }
}
