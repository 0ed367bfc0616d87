using Gongkai.AnnualReports;
using Gongkai.Cli.Checking;
using Gongkai.Documents.CheckResults;

namespace Gongkai.Specs.Cli;

/// <summary>A fault of ours in one file.</summary>
public sealed class Faults
{
    [Fact]
    public void A_fault_in_one_file_becomes_a_result_and_is_told_in_full()
    {
        using var error = new StringWriter();
        var check = new FileCheck(new Comparison(null, null, out _), new CheckOptions(), error);

        var result = Assert.IsType<CheckResult.Unreadable>(check.Of(new SubmittedFile("怪.docx", () => throw new InvalidOperationException("A rule went wrong."))));

        Assert.Contains("其他文件不受影响", result.Reason, StringComparison.Ordinal);
        Assert.Contains("怪.docx: System.InvalidOperationException: A rule went wrong.", error.ToString(), StringComparison.Ordinal);
    }
}
