using Gongkai.Agencies;
using Gongkai.Law;
using Gongkai.Office.Agencies;
using Gongkai.Office.Files;
using Gongkai.Office.Journal;
using Gongkai.Office.Review;
using Gongkai.Office.Storage;
using Gongkai.Review;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Office.Proactive;

/// <summary>Asks other bodies about a version before it is disclosed (协商, Regulation Art. 11 para. 1; 报请确定, Art. 17 para. 3).</summary>
/// <remarks>A body of the installation receives the question with text and files in its own ledger; any other gets a letter.</remarks>
public sealed class InquireAboutItem(Logbook logbook, AgencyDirectory directory, BusinessClock clock) : IUseCase
{
    /// <summary>Bodies that are asked at once, at most.</summary>
    public const int Most = 20;

    /// <param name="RowVersion">The version of the row that the person saw.</param>
    /// <param name="Agencies">Bodies of the installation.</param>
    /// <param name="Names">Bodies outside, by their names.</param>
    /// <param name="Question">What is to be agreed or determined.</param>
    /// <param name="ReplyBy">Today or later.</param>
    public sealed record Command(
        AgencyId Agency, Guid Version, int RowVersion, InquiryKind Kind, IReadOnlyList<AgencyId> Agencies, IReadOnlyList<string> Names, string Question, string? LetterNumber, DateOnly ReplyBy);

    /// <returns>Refused when it was changed meanwhile, no body is named (body-missing), too many are (too-many-bodies), a name is too long (body-name), the body
    /// itself (own-body) or one that does not exist (body-unknown) is asked, nothing is asked (question-missing), the day is past (reply-by-past), the version is
    /// public or given up (version-closed) or not to be disclosed (not-proactive), or by the rules of <see cref="Inquiries.After"/>.</returns>
    /// <exception cref="KeyNotFoundException">The body has no such version.</exception>
    public async Task<Ruling<ItemVersion>> HandleAsync(Command command, Actor actor, CancellationToken cancel)
    {
        var chart = await directory.OnAsync(clock.Today, cancel);
        if (CheckBodies(command, chart) is { } unaskable) return unaskable;
        if (string.IsNullOrWhiteSpace(command.Question)) return new Refusal("question-missing", "没有写明商请或者报请的事项。", command.Kind.Basis);

        await using var work = await logbook.BeginAsync(command.Agency, actor, cancel, command.Agencies);
        var version = await work.FindAsync<ItemVersion>(command.Agency, command.Version, cancel);
        if ((version.ConflictWith(command.RowVersion) ?? version.CheckUnderWay() ?? version.CheckProactive()) is { } refusal) return refusal;
        if (command.ReplyBy < work.Today) return new Refusal("reply-by-past", "希望答复的日期已经过去。请改为今天或者以后的日期。", Basis: null);

        var text = await work.TextAsync(version.TextId, cancel);
        var rows = await work.Data.InquiriesOfAsync(command.Agency, version.Id, cancel);
        var inquiries = InquiryDesk.Read(rows);
        AskedBody[] bodies = [.. command.Agencies.Distinct().Select(id => new AskedBody(id, chart.Find(id)!.FullName)), .. command.Names.Select(name => name.Trim()).Distinct(StringComparer.Ordinal).Select(name => new AskedBody(Agency: null, name))];
        foreach (var (place, body) in bodies.Index())
        {
            var id = work.NewId();
            var ruling = inquiries.After(new InquiryAct.Ask(id, command.Kind, body, text.Id));
            if (ruling is Ruling<Inquiries>.Refused { Reason: var asked }) return asked;

            inquiries = ((Ruling<Inquiries>.Allowed)ruling).Value;
            var inquiry = work.Add(new ReviewInquiry
            {
                AgencyId = command.Agency,
                Id = id,
                SubjectId = version.Id,
                Ordinal = InquiryDesk.NextOrdinal(rows) + place,
                Kind = command.Kind,
                AskedAgencyId = body.Agency,
                AskedName = body.Name,
                Question = command.Question.Trim(),
                LetterNumber = command.LetterNumber,
                ReplyBy = command.ReplyBy,
                TextId = text.Id,
                AskedBy = actor.Name,
                AskedAt = work.Now,
            });
            if (body.Agency is { } receiver) await DeliverAsync(work, inquiry, version, text, receiver, chart.FindAlsoEnded(command.Agency)!.FullName, cancel);
        }

        version.StopSchedule(because: null); // what was set for a time waits for the answer now
        version.Await(inquiries);
        await work.CommitAsync(ProactiveActs.InquiryAsked, new Subject(version, text.Title), $"{command.Kind.Label}：{string.Join("、", bodies.Select(body => body.Name))}", cancel);
        return version;
    }

    private static Refusal? CheckBodies(Command command, AgencyChart chart)
    {
        if (command.Agencies.Count + command.Names.Count == 0) return new Refusal("body-missing", $"没有选择或者填写要{(command.Kind == InquiryKind.Agreement ? "协商" : "报请")}的机关。", command.Kind.Basis);
        if (command.Agencies.Count + command.Names.Count > Most) return new Refusal("too-many-bodies", $"一次最多向{Most}个机关提出。请分次办理。", Basis: null);
        if (command.Agencies.Contains(command.Agency) || command.Names.Contains(chart.FindAlsoEnded(command.Agency)?.FullName)) return new Refusal("own-body", "不能向本机关提出。请选择其他机关。", command.Kind.Basis);
        if (command.Agencies.Any(id => chart.Find(id) is null)) return new Refusal("body-unknown", "所选的机关已经撤并或者不存在。请重新选择。", Basis: null);
        return command.Names.Any(name => string.IsNullOrWhiteSpace(name) || name.Trim().Length > ReviewInquiry.LongestName)
            ? new Refusal("body-name", $"机关名称应当有1至{ReviewInquiry.LongestName}个字，一行一个。", Basis: null)
            : null;
    }

    /// <summary>Enters the question, its text and its files in the ledger of the body that is asked.</summary>
    private static async Task DeliverAsync(Work work, ReviewInquiry inquiry, ItemVersion version, ItemText text, AgencyId asked, string asker, CancellationToken cancel)
    {
        var received = work.Add(new ReceivedInquiry
        {
            AgencyId = asked,
            Id = work.NewId(),
            AskerId = inquiry.AgencyId,
            AskerName = asker,
            InquiryId = inquiry.Id,
            Kind = inquiry.Kind,
            Title = text.Title,
            Html = text.Html,
            Question = inquiry.Question,
            LetterNumber = inquiry.LetterNumber,
            ReplyBy = inquiry.ReplyBy,
            ReceivedAt = work.Now,
        });
        var files = await work.Data.Set<ItemAttachment>().AsNoTracking().Where(a => a.AgencyId == version.AgencyId && a.VersionId == version.Id).OrderBy(a => a.Place)
            .Join(work.Data.Set<StoredFile>(), a => new { a.AgencyId, Id = a.FileId }, f => new { f.AgencyId, f.Id }, (attachment, file) => new { attachment.Place, attachment.IsInBody, file }).ToListAsync(cancel);
        foreach (var each in files)
        {
            var file = each.file;
            if (!await work.Data.Set<StoredFile>().AnyAsync(f => f.AgencyId == asked && f.Id == file.Id, cancel)) // not yet sent with an earlier question
                work.Add(new StoredFile { AgencyId = asked, Id = file.Id, Name = file.Name, Digest = file.Digest, Size = file.Size, Format = file.Format });
            work.Add(new ReceivedFile { AgencyId = asked, Id = work.NewId(), ReceivedInquiryId = received.Id, FileId = file.Id, Place = each.Place, IsInBody = each.IsInBody });
        }
    }
}
