using Gongkai.Office.Journal;

namespace Gongkai.Office.Remedies;

/// <summary>What is done to reconsiderations and suits.</summary>
public static class RemedyActs
{
    public static readonly Act Recorded = new("remedy-recorded", "登记复议诉讼");

    public static readonly Act Changed = new("remedy-changed", "更正复议诉讼");

    public static readonly Act Decided = new("remedy-decided", "登记复议诉讼结果");

    public static readonly Act Voided = new("remedy-voided", "作废复议诉讼登记");
}
