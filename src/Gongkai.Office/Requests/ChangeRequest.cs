using Gongkai.Agencies;
using Gongkai.Law;
using Gongkai.Office.Journal;
using Gongkai.Requests;

namespace Gongkai.Office.Requests;

/// <summary>Corrects what was registered wrongly of an application: what is asked for, in which form, and the kind of applicant.</summary>
/// <remarks>Number, channel and day of receipt stay: they stand on the receipt that the applicant has.</remarks>
public sealed class ChangeRequest(Logbook logbook) : IUseCase
{
    /// <param name="Version">The version that the person saw.</param>
    /// <param name="Reason">Why, for the journal; no personal data.</param>
    public sealed record Command(
        AgencyId Agency, Guid Request, int Version, ApplicantKind ApplicantKind, string Description, string DeliveryForm, string Reason);

    /// <returns>Refused when it was changed meanwhile.</returns>
    /// <exception cref="KeyNotFoundException">The body has no such application.</exception>
    public async Task<Ruling<Request>> HandleAsync(Command command, Actor actor, CancellationToken cancel)
    {
        await using var work = await logbook.BeginAsync(command.Agency, actor, cancel);
        var request = await work.FindAsync<Request>(command.Agency, command.Request, cancel);
        if (request.ConflictWith(command.Version) is { } conflict) return conflict;

        (request.ApplicantKind, request.Description, request.DeliveryForm) = (command.ApplicantKind, command.Description, command.DeliveryForm);
        await work.CommitAsync(RequestActs.Changed, new Subject(request, request.Number), command.Reason, cancel);
        return request;
    }
}
