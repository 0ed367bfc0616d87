using Gongkai.Office.Requests;
using Gongkai.Web.Workspace;

namespace Gongkai.Web.Pages.Workspace.Requests;

/// <summary>What an application's record says, without the applicant's data.</summary>
internal static class RequestFacts
{
    public static IEnumerable<Fact> Facts(this Request request)
    {
        yield return new("申请人类型", request.ApplicantKind.Label);
        yield return new("所需信息", request.Description);
        yield return new("收到日期", $"{request.ReceivedOn:yyyy年M月d日}，{request.Channel.Label}");
        yield return new("获取方式", request.DeliveryForm);
        yield return new("办理结果", request.Outcome is { } outcome ? $"{outcome.FullLabel}，{request.ConcludedOn:yyyy年M月d日}办结" : "办理中");
        if (request.Outcome is not null) yield return Fact.OfOptional("答复文号", request.AnswerNumber);
    }
}
