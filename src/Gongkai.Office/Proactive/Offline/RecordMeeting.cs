using Gongkai.Agencies;
using Gongkai.Law;
using Gongkai.Office.Agencies;
using Gongkai.Office.Files;
using Gongkai.Office.Journal;
using Gongkai.Proactive.Offline;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Office.Proactive.Offline;

/// <summary>What is said of a meeting.</summary>
/// <param name="Present">How many people were there, above zero.</param>
public sealed record MeetingFacts(MeetingKind Kind, string Topic, DateOnly On, string Venue, int Present, string? Summary)
{
    /// <summary>Refused when nobody was there (present-missing), or the day is in the future or before the body existed.</summary>
    internal Refusal? Check(BodyDays days) => Present is < 1 or > Meeting.MostPresent
        ? new Refusal("present-missing", $"到会人数应当是1至{Meeting.MostPresent}的整数。记不清的，写大约的人数。", Basis: null)
        : EventDay.Check("会议日期", On, days);
}

/// <summary>Records a meeting, with what was asked and photographs.</summary>
public sealed class RecordMeeting(Logbook logbook, FileStore files) : IUseCase
{
    public sealed record Command(AgencyId Agency, MeetingFacts Facts, IReadOnlyList<Asked> Questions, IReadOnlyList<Upload> Photographs);

    /// <summary>A question and its answer.</summary>
    /// <param name="Answer">Null where it could not be answered on the spot; then <paramref name="AnswerBy"/> says by when.</param>
    public sealed record Asked(string Question, string? Answer, DateOnly? AnswerBy);

    /// <returns>Refused as <see cref="MeetingFacts.Check"/> says, when there are too many photographs (photographs-many), a file is none (photograph-none), or the body had ended by then.</returns>
    public async Task<Ruling<Meeting>> HandleAsync(Command command, Actor actor, CancellationToken cancel)
    {
        if (CheckPhotographs(command.Photographs, has: 0) is { } wrong) return wrong;

        var digests = new List<byte[]>();
        foreach (var photograph in command.Photographs) digests.Add(await files.KeepAsync(photograph.Content, cancel));

        await using var work = await logbook.BeginAsync(command.Agency, actor, cancel);
        var facts = command.Facts;
        if (facts.Check(await work.DaysOfAsync(command.Agency, cancel)) is { } refusal) return refusal;
        if (await work.CheckNotEndedAsync(command.Agency, facts.On, cancel) is { } ended) return ended;

        var meeting = work.Add(new Meeting
        {
            AgencyId = command.Agency,
            Id = work.NewId(),
            Kind = facts.Kind,
            Topic = facts.Topic,
            On = facts.On,
            Venue = facts.Venue,
            Present = facts.Present,
            Summary = facts.Summary,
        });
        foreach (var (place, asked) in command.Questions.Index()) AddQuestion(work, meeting, place + 1, asked);
        foreach (var (photograph, digest) in command.Photographs.Zip(digests)) AddPhotograph(work, meeting, photograph, digest);
        await work.CommitAsync(OfflineActs.MeetingRecorded, new Subject(meeting, meeting.Topic), $"{facts.On:yyyy年M月d日}，{facts.Present}人", cancel);
        return meeting;
    }

    internal static void AddQuestion(Work work, Meeting meeting, int place, Asked asked) => work.Add(new MeetingQuestion
    {
        AgencyId = meeting.AgencyId,
        Id = work.NewId(),
        MeetingId = meeting.Id,
        Place = place,
        Question = asked.Question,
        Answer = asked.Answer,
        AnsweredOn = asked.Answer is null ? null : meeting.On,
        AnswerBy = asked.Answer is null ? asked.AnswerBy : null,
    });

    internal static void AddPhotograph(Work work, Meeting meeting, Upload photograph, byte[] digest) => work.Add(new MeetingPhotograph
    {
        AgencyId = meeting.AgencyId,
        Id = work.NewId(),
        MeetingId = meeting.Id,
        FileId = photograph.AddTo(work, meeting.AgencyId, digest, work.NewId()).Id,
    });

    internal static Refusal? CheckPhotographs(IReadOnlyList<Upload> photographs, int has) =>
        photographs.Select(photograph => photograph.CheckPhotograph()).FirstOrDefault(refusal => refusal is not null) is { } wrong ? wrong
        : has + photographs.Count > MeetingPhotograph.Most ? new Refusal("photographs-many", $"一次会议最多存{MeetingPhotograph.Most}张照片。请挑选后上传。", Basis: null)
        : null;
}

/// <summary>Corrects the record of a meeting.</summary>
public sealed class ChangeMeeting(Logbook logbook) : IUseCase
{
    /// <param name="Version">The version that the person saw.</param>
    /// <param name="Reason">Why, for the journal; no personal data.</param>
    public sealed record Command(AgencyId Agency, Guid Meeting, int Version, MeetingFacts Facts, string Reason);

    /// <returns>Refused when it was changed meanwhile, or as <see cref="MeetingFacts.Check"/> says.</returns>
    /// <exception cref="KeyNotFoundException">The body has no such meeting.</exception>
    public async Task<Ruling<Meeting>> HandleAsync(Command command, Actor actor, CancellationToken cancel)
    {
        await using var work = await logbook.BeginAsync(command.Agency, actor, cancel);
        var meeting = await work.FindAsync<Meeting>(command.Agency, command.Meeting, cancel);
        if (meeting.ConflictWith(command.Version) is { } conflict) return conflict;
        if (command.Facts.Check(await work.DaysOfAsync(command.Agency, cancel)) is { } refusal) return refusal;

        var facts = command.Facts;
        (meeting.Kind, meeting.Topic, meeting.On, meeting.Venue, meeting.Present, meeting.Summary) = (facts.Kind, facts.Topic, facts.On, facts.Venue, facts.Present, facts.Summary);
        await work.CommitAsync(OfflineActs.MeetingChanged, new Subject(meeting, meeting.Topic), command.Reason, cancel);
        return meeting;
    }
}

/// <summary>Adds a question or photographs to a meeting that is recorded.</summary>
public sealed class AddToMeeting(Logbook logbook, FileStore files) : IUseCase
{
    /// <param name="Question">Null for none.</param>
    public sealed record Command(AgencyId Agency, Guid Meeting, RecordMeeting.Asked? Question, IReadOnlyList<Upload> Photographs);

    /// <returns>Refused when the meeting is void (already-void), nothing is added (nothing-added), there are too many photographs (photographs-many) or a file is none (photograph-none).</returns>
    /// <exception cref="KeyNotFoundException">The body has no such meeting.</exception>
    public async Task<Ruling<Meeting>> HandleAsync(Command command, Actor actor, CancellationToken cancel)
    {
        if (command.Question is null && command.Photographs.Count == 0) return new Refusal("nothing-added", "没有填写问题，也没有选择照片。", Basis: null);

        var digests = new List<byte[]>();
        foreach (var photograph in command.Photographs.Where(photograph => photograph.Format.IsImage)) digests.Add(await files.KeepAsync(photograph.Content, cancel));

        await using var work = await logbook.BeginAsync(command.Agency, actor, cancel);
        var meeting = await work.FindAsync<Meeting>(command.Agency, command.Meeting, cancel);
        if (meeting.CheckNotVoid() is { } isVoid) return isVoid;

        var has = await work.Data.Set<MeetingPhotograph>().CountAsync(p => p.AgencyId == command.Agency && p.MeetingId == meeting.Id, cancel);
        if (RecordMeeting.CheckPhotographs(command.Photographs, has) is { } wrong) return wrong;

        if (command.Question is { } asked)
        {
            var last = await work.Data.Set<MeetingQuestion>().Where(q => q.AgencyId == command.Agency && q.MeetingId == meeting.Id).MaxAsync(q => (int?)q.Place, cancel) ?? 0;
            RecordMeeting.AddQuestion(work, meeting, last + 1, asked);
        }

        foreach (var (photograph, digest) in command.Photographs.Zip(digests)) RecordMeeting.AddPhotograph(work, meeting, photograph, digest);
        await work.CommitAsync(OfflineActs.MeetingAddedTo, new Subject(meeting, meeting.Topic), note: null, cancel);
        return meeting;
    }
}

/// <summary>Answers what could not be answered at the meeting.</summary>
public sealed class AnswerMeetingQuestion(Logbook logbook) : IUseCase
{
    /// <param name="Version">The version of the question that the person saw.</param>
    public sealed record Command(AgencyId Agency, Guid Question, int Version, string Answer, DateOnly On);

    /// <returns>Refused when it was changed meanwhile, is answered already (already-answered), or the day is in the future or before the meeting.</returns>
    /// <exception cref="KeyNotFoundException">The body has no such question.</exception>
    public async Task<Ruling<MeetingQuestion>> HandleAsync(Command command, Actor actor, CancellationToken cancel)
    {
        await using var work = await logbook.BeginAsync(command.Agency, actor, cancel);
        var question = await work.FindAsync<MeetingQuestion>(command.Agency, command.Question, cancel);
        if (question.ConflictWith(command.Version) is { } conflict) return conflict;
        if (question.Answer is not null) return new Refusal("already-answered", "这个问题已经答复。", Basis: null);

        var meeting = await work.FindAsync<Meeting>(command.Agency, question.MeetingId, cancel);
        if ((EventDay.Check("答复日期", command.On, await work.DaysOfAsync(command.Agency, cancel)) ?? EventDay.CheckOrder("答复日期", command.On, "会议日期", meeting.On)) is { } refusal) return refusal;

        (question.Answer, question.AnsweredOn) = (command.Answer, command.On);
        await work.CommitAsync(OfflineActs.MeetingQuestionAnswered, new Subject(meeting, meeting.Topic), $"第{question.Place}问", cancel);
        return question;
    }
}
