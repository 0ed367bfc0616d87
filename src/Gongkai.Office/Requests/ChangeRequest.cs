using Gongkai.Agencies;
using Gongkai.Law;
using Gongkai.Office.Agencies;
using Gongkai.Office.Journal;
using Gongkai.Office.Ledgers;
using Gongkai.Office.Remedies;
using Gongkai.Office.Storage;
using Gongkai.Requests;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Office.Requests;

/// <summary>Corrects what was registered wrongly of an application: everything but its number.</summary>
public sealed class ChangeRequest(Logbook logbook, DataFolder folder) : IUseCase
{
    /// <param name="Version">The version that the person saw.</param>
    /// <param name="Applicant">What of the applicant's data is corrected.</param>
    /// <param name="Reason">Why, for the journal; no personal data.</param>
    public sealed record Command(
        AgencyId Agency, Guid Request, int Version, RequestChannel Channel, DateOnly ReceivedOn, ApplicantKind ApplicantKind, ApplicantCorrection Applicant,
        string Description, string DeliveryForm, string Reason);

    /// <returns>Refused when it was changed meanwhile, nothing would change (nothing-changed), or the day of receipt cannot be.</returns>
    /// <exception cref="KeyNotFoundException">The body has no such application.</exception>
    public async Task<Ruling<Request>> HandleAsync(Command command, Actor actor, CancellationToken cancel)
    {
        await using var work = await logbook.BeginAsync(command.Agency, actor, cancel);
        var request = await work.FindAsync<Request>(command.Agency, command.Request, cancel);
        if (request.ConflictWith(command.Version) is { } conflict) return conflict;
        if (await CheckDayAsync(work, request, command.ReceivedOn, cancel) is { } refusal) return refusal;

        var applicant = ApplicantData.Open(request.Applicant, folder.Keys, request.Id);
        var changes = Changes(request, command, applicant).ToList();
        if (changes.Count == 0) return new Refusal("nothing-changed", "没有改动任何一项，没有保存。", Basis: null);

        request.Channel = command.Channel;
        request.ReceivedOn = command.ReceivedOn;
        request.ApplicantKind = command.ApplicantKind;
        request.Description = command.Description;
        request.DeliveryForm = command.DeliveryForm;
        if (command.Applicant.ChangesAnythingOf(applicant)) request.Applicant = command.Applicant.Of(applicant).Seal(folder.Keys, request.Id);
        await work.CommitAsync(RequestActs.Changed, new Subject(request, request.Number), $"{command.Reason}（更正{string.Join("，", changes)}）", cancel);
        return request;
    }

    private static async Task<Refusal?> CheckDayAsync(Work work, Request request, DateOnly receivedOn, CancellationToken cancel)
    {
        if (receivedOn == request.ReceivedOn) return null;
        if (ConclusionRules.CheckReceiptCorrection(RequestNumber.Parse(request.Number), receivedOn, request.ConcludedOn, await work.DaysOfAsync(request.AgencyId, cancel)) is { } refusal) return refusal;

        var accepted = await work.Data.Set<Remedy>().Standing().Where(r => r.AgencyId == request.AgencyId && r.RequestId == request.Id)
            .OrderBy(r => r.AcceptedOn).Select(r => (DateOnly?)r.AcceptedOn).FirstOrDefaultAsync(cancel);
        return accepted < receivedOn
            ? new Refusal("received-after-remedy", $"针对这件申请的复议或者诉讼在{accepted:yyyy年M月d日}受理，收到申请之日不能晚于这一天。请核对后重新填写。", Basis: null)
            : null;
    }

    /// <summary>What the journal says of each field: before and after where neither can hold personal data, else the field alone.</summary>
    private static IEnumerable<string> Changes(Request request, Command command, ApplicantData applicant)
    {
        if (request.Channel != command.Channel) yield return $"收到方式{request.Channel.Label}→{command.Channel.Label}";
        if (request.ReceivedOn != command.ReceivedOn) yield return $"收到日期{request.ReceivedOn:yyyy年M月d日}→{command.ReceivedOn:yyyy年M月d日}";
        if (request.ApplicantKind != command.ApplicantKind) yield return $"申请人类型{request.ApplicantKind.Label}→{command.ApplicantKind.Label}";
        foreach (var field in command.Applicant.FieldsChangedOf(applicant)) yield return field;
        if (request.Description != command.Description) yield return "所需信息";
        if (request.DeliveryForm != command.DeliveryForm) yield return "获取形式和方式";
    }
}
