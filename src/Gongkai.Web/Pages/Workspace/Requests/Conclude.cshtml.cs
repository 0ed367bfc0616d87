using Gongkai.Law;
using Gongkai.Office.Requests;
using Gongkai.Office.Storage;
using Gongkai.Requests;

namespace Gongkai.Web.Pages.Workspace.Requests;

/// <summary>登记办结: the day of the answer and the one outcome that decides the row of table 3.</summary>
public sealed class ConcludeModel(OfficeContext data, ConcludeRequest conclude) : ConclusionPage(data)
{
    protected override bool Fits(Request row) => row.IsOpen;

    protected override void Preset() => ConcludedOn = Today;

    protected override Task<Ruling<Request>> SaveAsync(Guid id, CancellationToken cancel) =>
        conclude.HandleAsync(new(AgencyId, id, Version, Gongkai.Requests.Outcome.FromCode(Outcome!), ConcludedOn, Typed(AnswerNumber)), Actor, cancel);

    protected override string Done(Request request) => $"已办结：{request.Outcome!.FullLabel}";
}
