using Gongkai.Office.Journal;

namespace Gongkai.Office.Proactive;

/// <summary>What is done to the ledgers of proactive disclosure.</summary>
public static class ProactiveActs
{
    public static readonly Act ItemRecorded = new("item-recorded", "登记主动公开信息");

    public static readonly Act ItemChanged = new("item-changed", "更正主动公开信息");

    public static readonly Act ItemVoided = new("item-voided", "作废主动公开信息登记");

    public static readonly Act DocumentRecorded = new("normative-document-recorded", "登记规章或者行政规范性文件");

    public static readonly Act DocumentChanged = new("normative-document-changed", "更正规章或者行政规范性文件");

    public static readonly Act DocumentRepealed = new("normative-document-repealed", "登记文件废止");

    public static readonly Act DocumentVoided = new("normative-document-voided", "作废规章或者行政规范性文件登记");

    public static readonly Act DecisionRecorded = new("decision-recorded", "登记行政决定");

    public static readonly Act DecisionChanged = new("decision-changed", "更正行政决定");

    public static readonly Act DecisionVoided = new("decision-voided", "作废行政决定登记");

    public static readonly Act ChargeRecorded = new("charge-recorded", "登记行政事业性收费");

    public static readonly Act ChargeChanged = new("charge-changed", "更正行政事业性收费");

    public static readonly Act ChargeVoided = new("charge-voided", "作废行政事业性收费登记");
}
