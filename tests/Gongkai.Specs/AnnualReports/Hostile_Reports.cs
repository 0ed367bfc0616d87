using System.Reflection;
using System.Text.RegularExpressions;
using Gongkai.AnnualReports;
using Gongkai.Documents.AnnualReports;

namespace Gongkai.Specs.AnnualReports;

/// <summary>Whatever a report says, the check comes to an end: one odd file must not stop the check of a thousand others.</summary>
public sealed class Hostile_Reports
{
    [Theory]
    [InlineData("公开一亿亿亿亿亿件。")]
    [InlineData("公开1亿亿亿亿亿件。")]
    [InlineData("公开99999999999999999999999999999999.5件。")]
    [InlineData("公开1,999,999,999,999,999,999,999,999,999,999,999,999件。")]
    [InlineData("见第九亿亿亿亿亿号。")]
    [InlineData("按照《条例》第99999999999条公开。")]
    public void A_number_beyond_all_numbers_is_passed_over(string sentence) =>
        Assert.NotNull(ReportCheck.Check(A.Report().Saying(sentence).Build(), new CheckOptions()));

    [Fact]
    public void A_cell_with_a_number_beyond_all_numbers_holds_no_number()
    {
        var huge = new string('7', 28);
        var report = A.Report().Cell("t3/r1/c1", huge).Cell("t3/r1/c2", huge).Build();

        Assert.Equal(CellContent.Other, report.Cell("t3/r1/c1")!.Content);
        Assert.NotEmpty(ReportCheck.Check(report, new CheckOptions()));
    }

    [Theory]
    [InlineData("我镇")]
    [InlineData("一")]
    [InlineData("公开9条、")]
    [InlineData("{{")]
    public void A_sentence_without_end_is_checked_in_pieces(string words) =>
        Assert.NotNull(ReportCheck.Check(A.Report().Saying(string.Concat(Enumerable.Repeat(words, 40_000))).Build(), new CheckOptions()));

    [Fact]
    public void A_finding_far_into_a_long_paragraph_has_its_place()
    {
        var report = A.Report().Saying(new string('好', 25_000) + "，身份证号码11010519491231002X。").Build();

        var finding = Assert.Single(ReportCheck.Check(report, new CheckOptions()), finding => finding.Rule == "privacy");

        Assert.Equal("11010519491231002X", finding.Quote);
        Assert.Equal(25_006, finding.Span!.Value.Start);
    }

    /// <summary>A time limit is one on the clock: on a busy machine it strikes down harmless text. Patterns are bounded instead.</summary>
    [Fact]
    public void No_pattern_has_a_time_limit()
    {
        var limited = new[] { typeof(ReportRule).Assembly, typeof(ReportReader).Assembly }
            .SelectMany(assembly => assembly.GetTypes())
            .SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(method => method.GetCustomAttribute<GeneratedRegexAttribute>() is { MatchTimeoutMilliseconds: not Timeout.Infinite })
            .Select(method => $"{method.DeclaringType}.{method.Name}");

        Assert.Empty(limited);
    }
}
