using Gongkai.Requests;
using Gongkai.Web.TagHelpers;

namespace Gongkai.Web.Requests;

/// <summary>How near a last day is, in words and as a status.</summary>
public static class UrgencyLook
{
    public static StatusKind Status(this Urgency urgency) => urgency.Stage switch
    {
        UrgencyStage.Late => StatusKind.Late,
        UrgencyStage.Amber => StatusKind.Due,
        _ => StatusKind.Waiting,
    };

    /// <summary>剩9个工作日, 今天到期, 逾期1个工作日.</summary>
    public static string Left(this Urgency urgency) => urgency switch
    {
        { Stage: UrgencyStage.Late, WorkingDaysLate: 0 } => "已过最迟答复日",
        { Stage: UrgencyStage.Late, WorkingDaysLate: var late } => $"逾期{late}个工作日",
        { WorkingDaysLeft: 0 } => "今天到期",
        { WorkingDaysLeft: var left } => $"剩{left}个工作日",
    };
}
