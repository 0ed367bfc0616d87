using Gongkai.Agencies;
using Gongkai.Law;
using Gongkai.Office.Agencies;
using Gongkai.Office.Journal;
using Gongkai.Office.Ledgers;
using Gongkai.Office.Storage;
using Gongkai.Proactive;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Office.Proactive;

/// <summary>What the register says about a document beside its title, number and day.</summary>
/// <param name="RegisterNumber">登记号.</param>
/// <param name="EffectiveOn">施行日期; null where it holds from the day of its making.</param>
/// <param name="ValidUntil">有效期至, included; null where no end is fixed.</param>
/// <param name="FilingNumber">备案号.</param>
/// <param name="Item">The public item that carries its text.</param>
public sealed record DocumentDetails(string? RegisterNumber, DateOnly? EffectiveOn, DateOnly? ValidUntil, string? FilingNumber, Guid? Item)
{
    /// <summary>Where nothing of it is known.</summary>
    public static DocumentDetails None { get; } = new(RegisterNumber: null, EffectiveOn: null, ValidUntil: null, FilingNumber: null, Item: null);

    /// <summary>Refused (register-number-used, item-not-document, item-linked, valid-until-early) when it does not fit the document or is another's; null when it does.</summary>
    /// <exception cref="KeyNotFoundException">The body has no such item.</exception>
    internal async Task<Refusal?> CheckAsync(Work work, AgencyId agency, Guid? document, DateOnly madeOn, CancellationToken cancel)
    {
        if (new DocumentTimes(madeOn) { EffectiveOn = EffectiveOn, ValidUntil = ValidUntil }.Check() is { } early) return early;

        var others = work.Data.Set<NormativeDocument>().Standing().Where(d => d.AgencyId == agency && d.Id != document);
        if (RegisterNumber is { } number && await others.AnyAsync(d => d.RegisterNumber == number, cancel)) return DocumentNumbers.Used("登记号", number) with { Code = "register-number-used" };
        if (Item is not { } id) return null;

        var item = await work.FindAsync<Item>(agency, id, cancel);
        if (item.VersionId is null || item.Nature != ItemNature.PolicyDocument) return new Refusal("item-not-document", $"“{item.Title}”不是在本系统公开的政策文件，没有关联。请重新选择。", Basis: null);
        return await others.Where(d => d.ItemId == id).Select(d => d.DocumentNumber).FirstOrDefaultAsync(cancel) is { } linked
            ? new Refusal("item-linked", $"“{item.Title}”已经关联到{linked}，没有重复关联。请重新选择，或者先更正{linked}的登记。", Basis: null)
            : null;
    }

    internal void Fill(NormativeDocument document) =>
        (document.RegisterNumber, document.EffectiveOn, document.ValidUntil, document.FilingNumber, document.ItemId) = (RegisterNumber, EffectiveOn, ValidUntil, FilingNumber, Item);
}

/// <summary>Records a rule or normative document that the body has made (Regulation Art. 20 item 1).</summary>
public sealed class RecordNormativeDocument(Logbook logbook) : IUseCase
{
    public sealed record Command(AgencyId Agency, NormativeKind Kind, string Title, string DocumentNumber, DateOnly MadeOn)
    {
        public DocumentDetails Details { get; init; } = DocumentDetails.None;
    }

    /// <returns>Refused when it is a rule and the body could make none on that day, the number is used already, or the day is after today or before the body existed, or the body had ended by then (agency-ended),
    /// or by <see cref="DocumentDetails.CheckAsync"/>.</returns>
    /// <exception cref="KeyNotFoundException">The body has no such item.</exception>
    public async Task<Ruling<NormativeDocument>> HandleAsync(Command command, Actor actor, CancellationToken cancel)
    {
        await using var work = await logbook.BeginAsync(command.Agency, actor, cancel);
        if (EventDay.Check("制发日期", command.MadeOn, await work.DaysOfAsync(command.Agency, cancel)) is { } refusal) return refusal;
        if (await work.CheckNotEndedAsync(command.Agency, command.MadeOn, cancel) is { } ended) return ended;
        if (NormativeKind.Check(command.Kind, await MayMakeRulesAsync(work, command.Agency, command.MadeOn, cancel)) is { } incompetent) return incompetent;
        if (await work.Data.Set<NormativeDocument>().Standing().AnyAsync(d => d.AgencyId == command.Agency && d.DocumentNumber == command.DocumentNumber, cancel))
            return DocumentNumbers.Used("文号", command.DocumentNumber);
        if (await command.Details.CheckAsync(work, command.Agency, document: null, command.MadeOn, cancel) is { } unfit) return unfit;

        var document = work.Add(new NormativeDocument
        {
            AgencyId = command.Agency,
            Id = work.NewId(),
            Kind = command.Kind,
            Title = command.Title,
            DocumentNumber = command.DocumentNumber,
            MadeOn = command.MadeOn,
        });
        command.Details.Fill(document);
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
    public sealed record Command(AgencyId Agency, Guid Document, int Version, string Title, string DocumentNumber, DateOnly MadeOn, DocumentDetails Details, string Reason);

    /// <returns>Refused when it was changed meanwhile, the body could not make it on that day, the number is another's, the day cannot be, or the body had ended by then (agency-ended),
    /// or by <see cref="DocumentDetails.CheckAsync"/>.</returns>
    /// <exception cref="KeyNotFoundException">The body has no such document, or no such item.</exception>
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
        if (await command.Details.CheckAsync(work, command.Agency, command.Document, command.MadeOn, cancel) is { } unfit) return unfit;

        command.Details.Fill(document);
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
