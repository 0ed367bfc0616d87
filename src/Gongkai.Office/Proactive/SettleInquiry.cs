using Gongkai.Agencies;
using Gongkai.Law;
using Gongkai.Office.Files;
using Gongkai.Office.Journal;
using Gongkai.Office.Review;
using Gongkai.Office.Storage;
using Gongkai.Review;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Office.Proactive;

/// <summary>Enters what another body answered by letter.</summary>
public sealed class RecordInquiryAnswer(OfficeContext data, Logbook logbook, FileStore files) : IUseCase
{
    /// <param name="RowVersion">The version of the question's row that the person saw.</param>
    /// <param name="On">The day that the answer bears; not before the question, not after today.</param>
    /// <param name="Words">What it says beside; what to change, or why not.</param>
    /// <param name="Scan">The letter: a picture or a PDF file.</param>
    public sealed record Command(AgencyId Agency, Guid Inquiry, int RowVersion, InquiryAnswer Answer, DateOnly On, string? Words, Upload? Scan = null);

    /// <returns>Refused when it was changed meanwhile, the day cannot be (answer-day), the words are missing that the answer needs (words-missing), the scan is no
    /// picture and no PDF (scan-format), the version is public or given up (version-closed), or by the rules of <see cref="Inquiries.After"/>.</returns>
    /// <exception cref="KeyNotFoundException">The body has no such question.</exception>
    public async Task<Ruling<ReviewInquiry>> HandleAsync(Command command, Actor actor, CancellationToken cancel)
    {
        if (command.Scan is { } scanned && !scanned.Format.IsImage && scanned.Format != FileFormat.Pdf) return new Refusal("scan-format", "答复的扫描件应当是图片或者PDF文件。请重新上传。", Basis: null);

        var asked = await data.AskedAsync(command.Agency, command.Inquiry, cancel);
        var digest = command.Scan is { } kept ? await files.KeepAsync(kept.Content, cancel) : null;
        await using var work = await logbook.BeginAsync(command.Agency, actor, cancel, asked);
        var inquiry = await work.FindAsync<ReviewInquiry>(command.Agency, command.Inquiry, cancel);
        if (inquiry.ConflictWith(command.RowVersion) is { } conflict) return conflict;

        var scan = digest is null ? null : command.Scan!.AddTo(work, command.Agency, digest, work.NewId());
        var given = new GivenAnswer(command.Answer, command.On, command.Words, IsGivenThere: false, scan?.Id);
        return await work.SettleAsync(inquiry, await work.ReceivedAsync(inquiry, cancel), given, ProactiveActs.InquiryAnswerRecorded, cancel);
    }
}

/// <summary>A body of the installation answers what another one asked it (Regulation Art. 11 para. 1); the asker's log shows it at once.</summary>
public sealed class AnswerInquiry(OfficeContext data, Logbook logbook) : IUseCase
{
    /// <param name="Agency">The body that was asked.</param>
    /// <param name="RowVersion">The version of the row that the person saw.</param>
    public sealed record Command(AgencyId Agency, Guid Received, int RowVersion, InquiryAnswer Answer, string? Words);

    /// <returns>Refused when it was changed meanwhile, the words are missing that the answer needs (words-missing), the version is public or given up
    /// (version-closed), or by the rules of <see cref="Inquiries.After"/>.</returns>
    /// <exception cref="KeyNotFoundException">The body has received no such question.</exception>
    public async Task<Ruling<ReviewInquiry>> HandleAsync(Command command, Actor actor, CancellationToken cancel)
    {
        var asker = await data.Set<ReceivedInquiry>().Where(r => r.AgencyId == command.Agency && r.Id == command.Received).Select(r => (AgencyId?)r.AskerId).SingleOrDefaultAsync(cancel)
            ?? throw new KeyNotFoundException($"The body {command.Agency} has received no question {command.Received}.");
        await using var work = await logbook.BeginAsync(command.Agency, actor, cancel, asker);
        var received = await work.FindAsync<ReceivedInquiry>(command.Agency, command.Received, cancel);
        if (received.ConflictWith(command.RowVersion) is { } conflict) return conflict;

        var inquiry = await work.FindAsync<ReviewInquiry>(received.AskerId, received.InquiryId, cancel);
        return await work.SettleAsync(inquiry, received, new GivenAnswer(command.Answer, work.Today, command.Words, IsGivenThere: true, Scan: null), ProactiveActs.InquiryAnswered, cancel);
    }
}

/// <summary>Takes a question back before it is answered, with a reason.</summary>
public sealed class WithdrawInquiry(OfficeContext data, Logbook logbook) : IUseCase
{
    /// <param name="RowVersion">The version of the question's row that the person saw.</param>
    public sealed record Command(AgencyId Agency, Guid Inquiry, int RowVersion, string Reason);

    /// <returns>Refused when it was changed meanwhile, no reason is given (reason-missing), the version is public or given up (version-closed), or it was answered (inquiry-settled).</returns>
    /// <exception cref="KeyNotFoundException">The body has no such question.</exception>
    public async Task<Ruling<ReviewInquiry>> HandleAsync(Command command, Actor actor, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(command.Reason)) return new Refusal("reason-missing", "撤回应当写明理由，例如已经删去涉及该机关的内容。", Basis: null);

        await using var work = await logbook.BeginAsync(command.Agency, actor, cancel, await data.AskedAsync(command.Agency, command.Inquiry, cancel));
        var inquiry = await work.FindAsync<ReviewInquiry>(command.Agency, command.Inquiry, cancel);
        var version = await work.FindAsync<ItemVersion>(command.Agency, inquiry.SubjectId, cancel);
        if ((inquiry.ConflictWith(command.RowVersion) ?? version.CheckUnderWay()) is { } refusal) return refusal;

        var rows = await work.Data.InquiriesOfAsync(command.Agency, version.Id, cancel);
        var ruling = InquiryDesk.Read(rows).After(new InquiryAct.Withdraw(inquiry.Id));
        if (ruling is Ruling<Inquiries>.Refused { Reason: var settled }) return settled;

        inquiry.Withdraw(InquiryDesk.NextOrdinal(rows), work.Now, command.Reason.Trim());
        (await work.ReceivedAsync(inquiry, cancel))?.Withdraw(work.Now, command.Reason.Trim());
        version.Await(((Ruling<Inquiries>.Allowed)ruling).Value);
        await work.CommitAsync(ProactiveActs.InquiryWithdrawn, new Subject(inquiry, $"{inquiry.Kind.Label}：{inquiry.AskedName}"), (await work.TextAsync(version.TextId, cancel)).Title, cancel);
        return inquiry;
    }
}

/// <summary>What the answers have in common, whoever enters them.</summary>
internal static class InquirySettlement
{
    /// <summary>The bodies of the installation whose log a change of the question touches too: the one that was asked, or none.</summary>
    /// <exception cref="KeyNotFoundException">The body has no such question.</exception>
    public static async Task<IReadOnlyList<AgencyId>> AskedAsync(this OfficeContext data, AgencyId agency, Guid inquiry, CancellationToken cancel)
    {
        var found = await data.Set<ReviewInquiry>().Where(i => i.AgencyId == agency && i.Id == inquiry).Select(i => new { i.AskedAgencyId }).SingleOrDefaultAsync(cancel)
            ?? throw new KeyNotFoundException($"The body {agency} has no question {inquiry}.");
        return found.AskedAgencyId is { } asked ? [asked] : [];
    }

    /// <summary>Enters the answer at both bodies and commits.</summary>
    public static async Task<Ruling<ReviewInquiry>> SettleAsync(this Work work, ReviewInquiry inquiry, ReceivedInquiry? received, GivenAnswer given, Act act, CancellationToken cancel)
    {
        var version = await work.FindAsync<ItemVersion>(inquiry.AgencyId, inquiry.SubjectId, cancel);
        if ((version.CheckUnderWay() ?? Check(inquiry, given, work.Today)) is { } refusal) return refusal;

        var rows = await work.Data.InquiriesOfAsync(inquiry.AgencyId, version.Id, cancel);
        var ruling = InquiryDesk.Read(rows).After(new InquiryAct.Answer(inquiry.Id, given.Answer));
        if (ruling is Ruling<Inquiries>.Refused { Reason: var settled }) return settled;

        inquiry.Settle(InquiryDesk.NextOrdinal(rows), given, work.Actor.Name);
        received?.Settle(given, work.Actor.Name);
        version.Await(((Ruling<Inquiries>.Allowed)ruling).Value);
        var title = await work.Data.Set<ItemText>().Where(t => t.AgencyId == version.AgencyId && t.Id == version.TextId).Select(t => t.Title).SingleAsync(cancel);
        await work.CommitAsync(act, new Subject(work.Log == inquiry.AgencyId ? inquiry : received!, $"{inquiry.Kind.Label}：{title}"), $"{inquiry.AskedName}：{given.Answer.Label}", cancel);
        return inquiry;
    }

    private static Refusal? Check(ReviewInquiry inquiry, GivenAnswer given, DateOnly today)
    {
        var asked = BusinessClock.DayOf(inquiry.AskedAt);
        if (given.On < asked || given.On > today) return new Refusal("answer-day", $"答复日期应当在提出之日（{asked:yyyy年M月d日}）至今天之间。请对照来函核对日期。", Basis: null);
        return given.Answer.NeedsWords && string.IsNullOrWhiteSpace(given.Words)
            ? new Refusal("words-missing", $"答复“{given.Answer.Label}”的，应当写明{(given.Answer == InquiryAnswer.AgreedWithChanges ? "修改什么" : "理由")}。", inquiry.Kind.Basis)
            : null;
    }
}
