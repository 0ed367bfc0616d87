using Gongkai.AnnualReports;

namespace Gongkai.Specs.AnnualReports.Rules;

/// <summary>Documents in force are last year's, plus those made, less those repealed.</summary>
public sealed class DocumentsInForceFollowFromLastYear
{
    private const string Rule = "in-force-carry";

    [Theory]
    [InlineData("doc 3 1 25", "doc 0 0 22", "25")]
    [InlineData("doc 0 0 5", "doc 2 0 6", "5")]
    [InlineData("doc 0 2 8", "doc 0 0 8", "8")]
    public void A_difference_is_found(string now, string before, string quote) =>
        A.Report().Figures("t2", now).Fails(Rule, 2, "t2/doc/inforce", quote, After(A.Report(year: 2023).Figures("t2", before)));

    [Fact]
    public void Rules_follow_as_well() =>
        A.Report("江苏省人民政府").Figures("t2", "reg 2 1 90").Fails(Rule, 2, "t2/reg/inforce", "90", After(A.Report("江苏省人民政府", 2023).Figures("t2", "reg 0 0 88")));

    [Theory]
    [InlineData("doc 3 1 25", "doc 0 0 23")]
    [InlineData("doc 0 0 6", "doc 2 0 6")]
    [InlineData("doc 0 8 0", "doc 0 0 8")]
    public void What_follows_is_right(string now, string before) =>
        A.Report().Figures("t2", now).Passes(Rule, After(A.Report(year: 2023).Figures("t2", before)));

    [Fact]
    public void Without_last_years_report_nothing_is_said() => A.Report().Figures("t2", "doc 3 1 25").Passes(Rule);

    [Fact]
    public void The_format_of_2019_has_no_documents_in_force() =>
        A.Report(year: 2021).Figures("t2", "doc 1 0 30").Passes(Rule, After(A.Report(year: 2020).InTheFormatOf2019(("t2/doc/total", "12"))));

    [Fact]
    public void The_message_gives_the_number_that_would_follow() =>
        Assert.Contains(
            "应为24件",
            A.Report().Figures("t2", "doc 3 1 25").Fails(Rule, 2, "t2/doc/inforce", "25", After(A.Report(year: 2023).Figures("t2", "doc 0 0 22"))).Message,
            StringComparison.Ordinal);

    private static CheckOptions After(ReportBuilder previous) => new() { Previous = previous.Build() };
}
