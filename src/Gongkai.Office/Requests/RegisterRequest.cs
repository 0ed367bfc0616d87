using Gongkai.Agencies;
using Gongkai.Law;
using Gongkai.Office.Agencies;
using Gongkai.Office.Journal;
using Gongkai.Office.Storage;
using Gongkai.Requests;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Office.Requests;

/// <summary>Registers an application that came in on paper or over the counter (Regulation Arts. 29, 31 and 45).</summary>
public sealed class RegisterRequest(Logbook logbook, DataFolder folder) : IUseCase
{
    /// <param name="ReceivedOn">收到申请之日 by the channel's rule.</param>
    /// <param name="Applicant">What Art. 29 para. 2 item 1 asks for, in the clear.</param>
    public sealed record Command(
        AgencyId Agency, RequestChannel Channel, DateOnly ReceivedOn, ApplicantKind ApplicantKind, ApplicantData Applicant, string Description, string DeliveryForm);

    /// <returns>The registered application with its number; refused when it is said to have been received after today or before the body existed, or the body had ended by then (agency-ended).</returns>
    public async Task<Ruling<Request>> HandleAsync(Command command, Actor actor, CancellationToken cancel)
    {
        await using var work = await logbook.BeginAsync(command.Agency, actor, cancel);
        if (ConclusionRules.CheckReceipt(command.ReceivedOn, await work.DaysOfAsync(command.Agency, cancel)) is { } refusal) return refusal;
        if (await work.CheckNotEndedAsync(command.Agency, command.ReceivedOn, cancel) is { } ended) return ended;

        var id = work.NewId();
        var request = work.Add(new Request
        {
            AgencyId = command.Agency,
            Id = id,
            Number = await NextNumberAsync(work, command, cancel),
            Channel = command.Channel,
            ReceivedOn = command.ReceivedOn,
            ApplicantKind = command.ApplicantKind,
            Applicant = command.Applicant.Seal(folder.Keys, id),
            Description = command.Description,
            DeliveryForm = command.DeliveryForm,
        });
        await work.CommitAsync(RequestActs.Registered, new Subject(request, request.Number), note: null, cancel);
        return request;
    }

    /// <summary>The log's lock is held, so no other registration can take the same number.</summary>
    private static async Task<string> NextNumberAsync(Work work, Command command, CancellationToken cancel)
    {
        var prefix = await work.Data.Set<AgencyNaming>().Where(n => n.AgencyId == command.Agency && n.From <= work.Today).OrderByDescending(n => n.From).Select(n => n.RequestPrefix).FirstAsync(cancel);
        var start = $"{prefix}〔{command.ReceivedOn.Year}〕";
        var used = await work.Data.Set<Request>().Where(r => r.AgencyId == command.Agency && r.Number.StartsWith(start)).Select(r => r.Number).ToListAsync(cancel);
        var last = used.Select(number => RequestNumber.Parse(number).Sequence).DefaultIfEmpty().Max();
        return new RequestNumber(prefix, command.ReceivedOn.Year, last + 1).ToString();
    }
}
