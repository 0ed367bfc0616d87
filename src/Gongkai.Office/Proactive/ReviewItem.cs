using Gongkai.Agencies;
using Gongkai.Law;
using Gongkai.Office.Files;
using Gongkai.Office.Journal;
using Gongkai.Office.Review;
using Gongkai.Office.Screening;
using Gongkai.Proactive;
using Gongkai.Review;

namespace Gongkai.Office.Proactive;

/// <summary>Hands a version to its first reviewer (送审).</summary>
public sealed class SubmitItem(Logbook logbook, ItemScreening screening) : IUseCase
{
    /// <param name="RowVersion">The version of the row that the person saw.</param>
    public sealed record Command(AgencyId Agency, Guid Version, int RowVersion);

    /// <returns>Refused when it was changed meanwhile, has no text (text-missing), explains nothing though it is an explanation (explains-missing), is not to be
    /// disclosed (not-proactive) or determined not to be (determined-withheld), or not by this body (see <see cref="Provenance.CheckDiscloser"/>), screening blocks it (screening-blocks),
    /// or it is not being drafted.</returns>
    /// <exception cref="KeyNotFoundException">The body has no such version.</exception>
    public async Task<Ruling<ItemVersion>> HandleAsync(Command command, Actor actor, CancellationToken cancel)
    {
        await screening.PrepareAsync(command.Agency, command.Version, cancel);
        await using var work = await logbook.BeginAsync(command.Agency, actor, cancel);
        var version = await work.FindAsync<ItemVersion>(command.Agency, command.Version, cancel);
        if ((version.ConflictWith(command.RowVersion) ?? version.CheckUnderWay()) is { } refusal) return refusal;

        var text = await work.TextAsync(version.TextId, cancel);
        if (text.Plain.Length == 0 && !await work.HasAttachmentAsync(version, cancel)) return new Refusal("text-missing", "正文是空的，也没有附件，不能送审。", Basis: null);
        if (version.Nature == ItemNature.PolicyExplanation && version.ExplainsId is null) return new Refusal("explains-missing", "政策解读应当选择所解读的文件，二者在公开时互相链接。", LegalBasis.ExplanationRules);
        if ((version.CheckProactive() ?? (await work.InquiriesAsync(version, cancel)).CheckDetermination() ?? version.Provenance.CheckDiscloser()) is { } refused) return refused;
        if (await screening.CheckAsync(work, version, text, "送审", cancel) is { } blocked) return blocked;
        return await work.ReviewItemAsync(version, new ReviewAct.Submit(actor.Person()), new ReviewNote(version.TextId, Opinion: null), ProactiveActs.ItemSubmitted, text.Title, cancel);
    }
}

/// <summary>Takes a version back before anybody has passed it (撤回送审).</summary>
public sealed class RecallItem(Logbook logbook) : IUseCase
{
    /// <param name="RowVersion">The version of the row that the person saw.</param>
    public sealed record Command(AgencyId Agency, Guid Version, int RowVersion);

    /// <returns>Refused when it was changed meanwhile, or somebody passed it already.</returns>
    /// <exception cref="KeyNotFoundException">The body has no such version.</exception>
    public async Task<Ruling<ItemVersion>> HandleAsync(Command command, Actor actor, CancellationToken cancel)
    {
        await using var work = await logbook.BeginAsync(command.Agency, actor, cancel);
        var version = await work.FindAsync<ItemVersion>(command.Agency, command.Version, cancel);
        if ((version.ConflictWith(command.RowVersion) ?? version.CheckUnderWay()) is { } refusal) return refusal;

        var text = await work.TextAsync(version.TextId, cancel);
        return await work.ReviewItemAsync(version, new ReviewAct.Recall(actor.Person()), new ReviewNote(version.TextId, Opinion: null), ProactiveActs.ItemRecalled, text.Title, cancel);
    }
}

/// <summary>Passes the step that a version waits for, as it stands or with corrections of the reviewer's own.</summary>
public sealed class PassItem(Logbook logbook, ItemScreening screening) : IUseCase
{
    /// <param name="RowVersion">The version of the row that the person saw.</param>
    /// <param name="Step">The number of the step, from 0.</param>
    /// <param name="Corrected">The text as the reviewer corrected it; null as it stands.</param>
    public sealed record Command(AgencyId Agency, Guid Version, int RowVersion, int Step, string? Opinion, ItemContent? Corrected = null);

    /// <returns>Refused when it was changed meanwhile, screening blocks the text that would pass (screening-blocks), or by the rules of <see cref="ReviewCourse.After"/>
    /// and <see cref="Inquiries.CheckPass"/>.</returns>
    /// <exception cref="KeyNotFoundException">The body has no such version.</exception>
    public async Task<Ruling<ItemVersion>> HandleAsync(Command command, Actor actor, CancellationToken cancel)
    {
        if (command.Corrected is { } typed && ItemTexts.Check(typed) is { } bad) return bad;

        await screening.PrepareAsync(command.Agency, command.Version, cancel);
        await using var work = await logbook.BeginAsync(command.Agency, actor, cancel);
        var version = await work.FindAsync<ItemVersion>(command.Agency, command.Version, cancel);
        if ((version.ConflictWith(command.RowVersion) ?? version.CheckUnderWay()) is { } refusal) return refusal;

        var text = await work.TextAsync(version.TextId, cancel);
        if (command.Corrected is { } corrected) text = ItemTexts.Keep(work, version.ItemId, corrected, text);
        version.TextId = text.Id;
        if (await screening.CheckAsync(work, version, text, "通过", cancel) is { } blocked) return blocked;
        return await work.ReviewItemAsync(version, new ReviewAct.Pass(actor.Person(), command.Step), new ReviewNote(text.Id, command.Opinion), ProactiveActs.ItemPassed, text.Title, cancel);
    }
}

/// <summary>Enters that the step was passed by a signature on the printed sheet (纸质审签).</summary>
public sealed class PassItemOnPaper(Logbook logbook, FileStore files, ItemScreening screening) : IUseCase
{
    /// <param name="RowVersion">The version of the row that the person saw.</param>
    /// <param name="Step">The number of the step, from 0.</param>
    /// <param name="Signer">Who signed.</param>
    /// <param name="SignedOn">The day under the signature.</param>
    /// <param name="Scan">The signed sheet: a picture or a PDF file.</param>
    public sealed record Command(AgencyId Agency, Guid Version, int RowVersion, int Step, Guid Signer, DateOnly SignedOn, string? Opinion, Upload Scan);

    /// <returns>Refused when it was changed meanwhile, the scan is no picture and no PDF (scan-format), the signer has no post whose step it is on that day
    /// (not-your-step), the day cannot be (signature-day), screening blocks it (screening-blocks), or by the rules of <see cref="ReviewCourse.After"/>.</returns>
    /// <exception cref="KeyNotFoundException">The body has no such version.</exception>
    public async Task<Ruling<ItemVersion>> HandleAsync(Command command, Actor actor, CancellationToken cancel)
    {
        if (!command.Scan.Format.IsImage && command.Scan.Format != FileFormat.Pdf) return new Refusal("scan-format", "审签单应当是扫描的图片或者PDF文件。请重新上传。", Basis: null);

        await screening.PrepareAsync(command.Agency, command.Version, cancel);
        var digest = await files.KeepAsync(command.Scan.Content, cancel);
        await using var work = await logbook.BeginAsync(command.Agency, actor, cancel);
        var version = await work.FindAsync<ItemVersion>(command.Agency, command.Version, cancel);
        if ((version.ConflictWith(command.RowVersion) ?? version.CheckUnderWay()) is { } refusal) return refusal;

        var text = await work.TextAsync(version.TextId, cancel);
        if (await screening.CheckAsync(work, version, text, "通过", cancel) is { } blocked) return blocked;

        var scan = command.Scan.AddTo(work, command.Agency, digest, work.NewId());
        var note = new ReviewNote(text.Id, command.Opinion) { Paper = new PaperSignature(command.SignedOn, scan.Id) };
        return await work.ReviewItemAsync(version, new ReviewAct.Pass(command.Signer, command.Step, OnPaper: true), note, ProactiveActs.ItemPassed, text.Title, cancel);
    }
}

/// <summary>Returns a version to an earlier step, or to whoever drafted it, with reasons (退回).</summary>
public sealed class ReturnItem(Logbook logbook) : IUseCase
{
    /// <param name="RowVersion">The version of the row that the person saw.</param>
    /// <param name="Step">The number of the step that returns it, from 0.</param>
    /// <param name="To">The step that comes next; null for the drafters.</param>
    public sealed record Command(AgencyId Agency, Guid Version, int RowVersion, int Step, int? To, string Reasons);

    /// <returns>Refused when it was changed meanwhile, no reason is given (reason-missing), or by the rules of <see cref="ReviewCourse.After"/>.</returns>
    /// <exception cref="KeyNotFoundException">The body has no such version.</exception>
    public async Task<Ruling<ItemVersion>> HandleAsync(Command command, Actor actor, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(command.Reasons)) return new Refusal("reason-missing", "退回应当写明意见，起草人据此修改。", Basis: null);

        await using var work = await logbook.BeginAsync(command.Agency, actor, cancel);
        var version = await work.FindAsync<ItemVersion>(command.Agency, command.Version, cancel);
        if ((version.ConflictWith(command.RowVersion) ?? version.CheckUnderWay()) is { } refusal) return refusal;

        var text = await work.TextAsync(version.TextId, cancel);
        return await work.ReviewItemAsync(
            version, new ReviewAct.Return(actor.Person(), command.Step, command.To), new ReviewNote(text.Id, command.Reasons.Trim()), ProactiveActs.ItemReturned, text.Title, cancel);
    }
}
