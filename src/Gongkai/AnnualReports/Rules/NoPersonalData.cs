using Gongkai.Findings;
using Gongkai.Screening;
using Gongkai.Screening.Wording;

namespace Gongkai.AnnualReports.Rules;

/// <summary>The report shows no personal data of a private person (Regulation Art. 15).</summary>
internal sealed class NoPersonalData() : ReportRule("privacy", Severity.Error, "含有个人信息", "《条例》第十五条；《个人信息保护法》")
{
    /// <summary>Reports are checked without a clock, so a day of birth only has to be one.</summary>
    private static readonly TextScreening Screening = new(
        ScreeningPolicy.Default.Only(ScreeningKind.IdentityNumber, ScreeningKind.Mobile, ScreeningKind.BankCard, ScreeningKind.Address),
        WordList.Empty,
        new DateOnly(2100, 12, 31));

    internal override IEnumerable<Finding> Check(CheckedReport report)
    {
        foreach (var prose in report.Prose)
        {
            foreach (var hit in Screening.Find(prose.Text))
            {
                var name = hit.Kind.Label;
                yield return InText(prose, hit.Start, hit.End, $"正文出现{name}。", $"删去，或者隐去{name}的关键部分；公布办公电话和办公地址不受影响。");
            }
        }
    }
}
