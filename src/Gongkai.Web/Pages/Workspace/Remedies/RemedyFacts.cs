using Gongkai.Office.Remedies;
using Gongkai.Office.Requests;
using Gongkai.Office.Storage;
using Gongkai.Web.Workspace;

namespace Gongkai.Web.Pages.Workspace.Remedies;

/// <summary>What the record of a reconsideration or suit says.</summary>
internal static class RemedyFacts
{
    /// <summary>The application that it is about, and where that stands.</summary>
    /// <param name="home">The beginning of the body's addresses.</param>
    public static Fact ApplicationOf(this OfficeContext data, Remedy remedy, string home) =>
        remedy.RequestId is { } id ? new("申请", data.NumberOf(remedy)!, $"{home}/requests/{id}") : new("申请", "不针对某一件申请");

    /// <summary>The number of the application; null where it is about none.</summary>
    public static string? NumberOf(this OfficeContext data, Remedy remedy) =>
        remedy.RequestId is { } id ? data.Set<Request>().Where(r => r.AgencyId == remedy.AgencyId && r.Id == id).Select(r => r.Number).Single() : null;

    public static IEnumerable<Fact> Facts(this Remedy remedy, Fact application) =>
    [
        new("种类", remedy.Kind.Label), new("案号", remedy.CaseNumber), Fact.Of("受理日期", remedy.AcceptedOn), application,
        new("结果", remedy.Result is { } result ? $"{result.Label}，{remedy.DecidedOn:yyyy年M月d日}" : "尚未审结"),
    ];
}
