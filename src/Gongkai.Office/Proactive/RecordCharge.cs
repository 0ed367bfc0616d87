using Gongkai.Agencies;
using Gongkai.Law;
using Gongkai.Office.Agencies;
using Gongkai.Office.Journal;

namespace Gongkai.Office.Proactive;

/// <summary>Records administrative charges received (Regulation Art. 20 item 8).</summary>
public sealed class RecordCharge(Logbook logbook) : IUseCase
{
    /// <param name="AmountInFen">Above zero.</param>
    /// <param name="Receipt">The number of the receipt, or of the summary that stands behind the amount.</param>
    public sealed record Command(AgencyId Agency, string Item, long AmountInFen, DateOnly ReceivedOn, string Receipt);

    /// <returns>Refused when the amount is not above zero, or the day is after today or before the body existed, or the body had ended by then (agency-ended).</returns>
    public async Task<Ruling<Charge>> HandleAsync(Command command, Actor actor, CancellationToken cancel)
    {
        await using var work = await logbook.BeginAsync(command.Agency, actor, cancel);
        if (Check(command.AmountInFen, command.ReceivedOn, await work.DaysOfAsync(command.Agency, cancel)) is { } refusal) return refusal;
        if (await work.CheckNotEndedAsync(command.Agency, command.ReceivedOn, cancel) is { } ended) return ended;

        var charge = work.Add(new Charge
        {
            AgencyId = command.Agency,
            Id = work.NewId(),
            Item = command.Item,
            AmountInFen = command.AmountInFen,
            ReceivedOn = command.ReceivedOn,
            Receipt = command.Receipt,
        });
        await work.CommitAsync(ProactiveActs.ChargeRecorded, new Subject(charge, charge.Item), note: null, cancel);
        return charge;
    }

    internal static Refusal? Check(long amountInFen, DateOnly receivedOn, BodyDays days) =>
        amountInFen > 0 ? EventDay.Check("收取日期", receivedOn, days) : new Refusal("amount-not-above-zero", "金额应当大于零。没有收费的不必登记。", Basis: null);
}

/// <summary>Corrects the record of a charge.</summary>
public sealed class ChangeCharge(Logbook logbook) : IUseCase
{
    /// <param name="Version">The version that the person saw.</param>
    /// <param name="Reason">Why, for the journal; no personal data.</param>
    public sealed record Command(AgencyId Agency, Guid Charge, int Version, string Item, long AmountInFen, DateOnly ReceivedOn, string Receipt, string Reason);

    /// <returns>Refused when it was changed meanwhile, the amount is not above zero, or the day is after today or before the body existed, or the body had ended by then (agency-ended).</returns>
    /// <exception cref="KeyNotFoundException">The body has no such charge.</exception>
    public async Task<Ruling<Charge>> HandleAsync(Command command, Actor actor, CancellationToken cancel)
    {
        await using var work = await logbook.BeginAsync(command.Agency, actor, cancel);
        var charge = await work.FindAsync<Charge>(command.Agency, command.Charge, cancel);
        if (charge.ConflictWith(command.Version) is { } conflict) return conflict;
        if (RecordCharge.Check(command.AmountInFen, command.ReceivedOn, await work.DaysOfAsync(command.Agency, cancel)) is { } refusal) return refusal;
        if (await work.CheckNotEndedAsync(command.Agency, command.ReceivedOn, cancel) is { } ended) return ended;

        (charge.Item, charge.AmountInFen, charge.ReceivedOn, charge.Receipt) = (command.Item, command.AmountInFen, command.ReceivedOn, command.Receipt);
        await work.CommitAsync(ProactiveActs.ChargeChanged, new Subject(charge, charge.Item), command.Reason, cancel);
        return charge;
    }
}
