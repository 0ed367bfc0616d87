using Gongkai.Findings;
using Gongkai.Screening;

namespace Gongkai.AnnualReports.Rules;

/// <summary>The report shows no personal data of a private person (Regulation Art. 15).</summary>
internal sealed class NoPersonalData() : ReportRule("privacy", Severity.Error, "含有个人信息", "《条例》第十五条；《个人信息保护法》")
{
    internal override IEnumerable<Finding> Check(CheckedReport report)
    {
        foreach (var prose in report.Prose)
        {
            foreach (var datum in PersonalData.In(prose.Text))
            {
                var name = datum.Kind switch
                {
                    PersonalDataKind.IdentityNumber => "身份证号码",
                    PersonalDataKind.Mobile => "手机号码",
                    PersonalDataKind.BankCard => "银行卡号",
                    _ => "家庭住址",
                };
                yield return InText(prose, datum.Start, datum.Start + datum.Length, $"正文出现{name}。", $"删去，或者隐去{name}的关键部分；公布办公电话和办公地址不受影响。");
            }
        }
    }
}
