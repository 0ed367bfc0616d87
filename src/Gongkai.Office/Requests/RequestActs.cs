using Gongkai.Office.Journal;

namespace Gongkai.Office.Requests;

/// <summary>What is done to applications.</summary>
public static class RequestActs
{
    public static readonly Act Registered = new("request-registered", "登记申请");

    public static readonly Act Changed = new("request-changed", "更正申请登记");

    public static readonly Act Concluded = new("request-concluded", "办结申请");

    public static readonly Act ConclusionCorrected = new("conclusion-corrected", "更正办结登记");

    public static readonly Act ConclusionWithdrawn = new("conclusion-withdrawn", "撤销办结登记");

    public static readonly Act Voided = new("request-voided", "作废申请登记");

    public static readonly Act ApplicantViewed = new("applicant-viewed", "查看申请人信息");
}
