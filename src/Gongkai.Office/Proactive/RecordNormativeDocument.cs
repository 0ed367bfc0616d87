using Gongkai.Agencies;
using Gongkai.Law;
using Gongkai.Office.Agencies;
using Gongkai.Office.Journal;
using Gongkai.Office.Ledgers;
using Gongkai.Office.Storage;
using Gongkai.Proactive;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Office.Proactive;

/// <summary>Records a rule or normative document that the body has made (Regulation Art. 20 item 1).</summary>
public sealed class RecordNormativeDocument(Logbook logbook) : IUseCase
{
    public sealed record Command(AgencyId Agency, NormativeKind Kind, string Title, string DocumentNumber, DateOnly MadeOn);

    /// <returns>Refused when it is a rule and the body could make none on that day, the number is used already, or the day is after today or before the body existed, or the body had ended by then (agency-ended).</returns>
    public async Task<Ruling<NormativeDocument>> HandleAsync(Command command, Actor actor, CancellationToken cancel)
    {
        await using var work = await logbook.BeginAsync(command.Agency, actor, cancel);
        if (EventDay.Check("制发日期", command.MadeOn, await work.DaysOfAsync(command.Agency, cancel)) is { } refusal) return refusal;
        if (await work.CheckNotEndedAsync(command.Agency, command.MadeOn, cancel) is { } ended) return ended;
        if (NormativeKind.Check(command.Kind, await MayMakeRulesAsync(work, command.Agency, command.MadeOn, cancel)) is { } incompetent) return incompetent;
        if (await work.Data.Set<NormativeDocument>().Standing().AnyAsync(d => d.AgencyId == command.Agency && d.DocumentNumber == command.DocumentNumber, cancel))
            return DocumentNumbers.Used("文号", command.DocumentNumber);

        var document = work.Add(new NormativeDocument
        {
            AgencyId = command.Agency,
            Id = work.NewId(),
            Kind = command.Kind,
            Title = command.Title,
            DocumentNumber = command.DocumentNumber,
            MadeOn = command.MadeOn,
        });
        await work.CommitAsync(ProactiveActs.DocumentRecorded, new Subject(document, document.DocumentNumber), document.Kind.Label, cancel);
        return document;
    }

    internal static Task<bool> MayMakeRulesAsync(Work work, AgencyId agency, DateOnly on, CancellationToken cancel) =>
        work.Data.Set<AgencyCompetence>().On(on).AnyAsync(competence => competence.AgencyId == agency && competence.Kind == CompetenceKind.MakesRules, cancel);
}

/// <summary>Corrects the record of a rule or normative document.</summary>
public sealed class ChangeNormativeDocument(Logbook logbook) : IUseCase
{
    /// <param name="Version">The version that the person saw.</param>
    /// <param name="Reason">Why, for the journal; no personal data.</param>
    public sealed record Command(AgencyId Agency, Guid Document, int Version, string Title, string DocumentNumber, DateOnly MadeOn, string Reason);

    /// <returns>Refused when it was changed meanwhile, the body could not make it on that day, the number is another's, the day cannot be, or the body had ended by then (agency-ended).</returns>
    /// <exception cref="KeyNotFoundException">The body has no such document.</exception>
    public async Task<Ruling<NormativeDocument>> HandleAsync(Command command, Actor actor, CancellationToken cancel)
    {
        await using var work = await logbook.BeginAsync(command.Agency, actor, cancel);
        var document = await work.FindAsync<NormativeDocument>(command.Agency, command.Document, cancel);
        if (document.ConflictWith(command.Version) is { } conflict) return conflict;
        if (EventDay.Check("制发日期", command.MadeOn, await work.DaysOfAsync(command.Agency, cancel)) is { } refusal) return refusal;
        if (await work.CheckNotEndedAsync(command.Agency, command.MadeOn, cancel) is { } ended) return ended;
        if (document.RepealedOn is { } repealed && EventDay.CheckOrder("废止日期", repealed, "制发日期", command.MadeOn) is { } order) return order;
        if (NormativeKind.Check(document.Kind, await RecordNormativeDocument.MayMakeRulesAsync(work, command.Agency, command.MadeOn, cancel)) is { } incompetent) return incompetent;
        if (await work.Data.Set<NormativeDocument>().Standing().AnyAsync(d => d.AgencyId == command.Agency && d.DocumentNumber == command.DocumentNumber && d.Id != command.Document, cancel))
            return DocumentNumbers.Used("文号", command.DocumentNumber);

        (document.Title, document.DocumentNumber, document.MadeOn) = (command.Title, command.DocumentNumber, command.MadeOn);
        await work.CommitAsync(ProactiveActs.DocumentChanged, new Subject(document, document.DocumentNumber), command.Reason, cancel);
        return document;
    }
}

/// <summary>Records that a rule or normative document was repealed or ceased to be valid.</summary>
public sealed class RepealNormativeDocument(Logbook logbook) : IUseCase
{
    /// <param name="Version">The version that the person saw.</param>
    /// <param name="RepealedOn">The day from which it is no longer in force.</param>
    /// <param name="Basis">The document that repealed it, or why it ceased to be valid.</param>
    public sealed record Command(AgencyId Agency, Guid Document, int Version, DateOnly RepealedOn, string Basis);

    /// <returns>Refused when it was changed or repealed meanwhile, or the day is before its making or after today.</returns>
    /// <exception cref="KeyNotFoundException">The body has no such document.</exception>
    public async Task<Ruling<NormativeDocument>> HandleAsync(Command command, Actor actor, CancellationToken cancel)
    {
        await using var work = await logbook.BeginAsync(command.Agency, actor, cancel);
        var document = await work.FindAsync<NormativeDocument>(command.Agency, command.Document, cancel);
        if (document.RepealedOn is { } since) return new Refusal("already-repealed", $"{document.DocumentNumber}已经在{since:yyyy年M月d日}废止，没有再次登记。", Basis: null);
        if (document.ConflictWith(command.Version) is { } conflict) return conflict;
        if (EventDay.Check("废止日期", command.RepealedOn, await work.DaysOfAsync(command.Agency, cancel)) is { } refusal) return refusal;
        if (EventDay.CheckOrder("废止日期", command.RepealedOn, "制发日期", document.MadeOn) is { } order) return order;

        (document.RepealedOn, document.RepealBasis) = (command.RepealedOn, command.Basis);
        await work.CommitAsync(ProactiveActs.DocumentRepealed, new Subject(document, document.DocumentNumber), command.Basis, cancel);
        return document;
    }
}
