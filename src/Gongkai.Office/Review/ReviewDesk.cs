using Gongkai.Agencies;
using Gongkai.Law;
using Gongkai.Office.Agencies;
using Gongkai.Office.Journal;
using Gongkai.Office.People;
using Gongkai.Office.Storage;
using Gongkai.Review;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Office.Review;

/// <summary>What is written beside an act of a review.</summary>
/// <param name="Text">The text as the act leaves it.</param>
/// <param name="Opinion">Null where nothing was said.</param>
public sealed record ReviewNote(Guid Text, string? Opinion)
{
    public PaperSignature? Paper { get; init; }
}

/// <summary>A step that was signed on the printed 审签单.</summary>
/// <param name="On">The day under the signature.</param>
/// <param name="Scan">The signed sheet, a file of the body.</param>
public sealed record PaperSignature(DateOnly On, Guid Scan);

/// <summary>Reads reviews, and enters what is done in them. It knows nothing of what is reviewed.</summary>
internal static class ReviewDesk
{
    /// <summary>What was done to the subject, in order.</summary>
    public static Task<List<ReviewEntry>> ReviewOfAsync(this OfficeContext data, AgencyId agency, Guid subject, CancellationToken cancel) =>
        data.Set<ReviewEntry>().AsNoTracking().Where(e => e.AgencyId == agency && e.SubjectId == subject).OrderBy(e => e.Ordinal).ToListAsync(cancel);

    /// <summary>
    /// The course of what was done. It follows the procedure under which it was first submitted; before that, the body's present one.
    /// </summary>
    public static ReviewCourse CourseOf(IEnumerable<ReviewEntry> entries, ReviewProcedure present)
    {
        var done = entries.ToList();
        var procedure = done.Find(entry => entry.Steps is not null) is { Steps: { } steps } ? ReviewSteps.Read(steps) : present;
        return ReviewCourse.Of(procedure, done.Select(entry => entry.ToAct()));
    }

    /// <summary>The procedure of a body on a day: its own, or of the nearest body above that has one, or the usual one.</summary>
    public static async Task<ReviewProcedure> ProcedureOfAsync(this OfficeContext data, AgencyId agency, DateOnly day, CancellationToken cancel)
    {
        for (AgencyId? body = agency; body is { } id;)
        {
            if (await data.Set<BodyProcedure>().Where(p => p.AgencyId == id).On(day).Select(p => p.Steps).SingleOrDefaultAsync(cancel) is { } steps) return ReviewSteps.Read(steps);
            body = await data.Set<AgencySuperior>().Where(s => s.AgencyId == id).On(day).Select(s => (AgencyId?)s.SuperiorId).SingleOrDefaultAsync(cancel);
        }

        return ReviewProcedure.Usual;
    }

    /// <summary>What the county allows the body on a day; null where it allows nothing.</summary>
    public static async Task<TwoStepAllowance?> AllowanceOfAsync(this OfficeContext data, AgencyId agency, DateOnly day, CancellationToken cancel) =>
        await data.Set<TwoStepsAllowed>().AsNoTracking().Where(a => a.AgencyId == agency).On(day).FirstOrDefaultAsync(cancel) is { } allowed
            ? new TwoStepAllowance(new Validity(allowed.From, allowed.To))
            : null;

    /// <summary>Enters an act in the review of a subject of the work's body.</summary>
    /// <returns>
    /// The course after it; refused by the rules of <see cref="ReviewCourse.After"/>, while the answers of other bodies hold it up (<see cref="Inquiries.CheckPass"/>), or when the person has no post whose step it is
    /// (not-your-step), or a signature is dated before the submission or after today (signature-day).
    /// </returns>
    public static async Task<Ruling<ReviewCourse>> ReviewAsync(this Work work, Guid subject, ReviewAct act, ReviewNote note, CancellationToken cancel)
    {
        var agency = work.Log;
        var entries = await work.Data.ReviewOfAsync(agency, subject, cancel);
        var present = await work.Data.ProcedureOfAsync(agency, work.Today, cancel);
        var course = CourseOf(entries, present);
        var day = note.Paper?.On ?? work.Today;
        var allowance = await work.Data.AllowanceOfAsync(agency, day, cancel);
        if (act is ReviewAct.Pass && InquiryDesk.Read(await work.Data.InquiriesOfAsync(agency, subject, cancel)).CheckPass(note.Text) is { } held) return held;
        if (course.After(act, allowance, day) is not Ruling<ReviewCourse>.Allowed { Value: var after } allowed) return course.After(act, allowance, day);
        if (note.Paper is not null && CheckSignature(day, entries, work.Today) is { } badDay) return badDay;

        var person = act.By == work.Actor.PersonId ? work.Actor.Name : null;
        if (act is ReviewAct.Pass or ReviewAct.Return)
        {
            var step = course.NextStep!;
            var standing = await new StandingQuery(work.Data).OfAsync(act.By, day, cancel);
            if (standing?.Duties.FirstOrDefault(duty => duty.Agency == agency && duty.Duty == step.Duty) is not { } post) return NotTheirStep(step, isSigner: person is null);
            person ??= $"{standing.DisplayName}（{post.PostName}）";
        }

        if (act is ReviewAct.Draft && entries is [.., { } last] && last.Deed == ReviewDeed.Draft && last.PersonId == act.By) return allowed; // goes on drafting

        work.Add(new ReviewEntry
        {
            AgencyId = agency,
            Id = work.NewId(),
            SubjectId = subject,
            Ordinal = entries.Count + 1,
            Deed = DeedOf(act),
            Step = act switch { ReviewAct.Pass pass => pass.Step, ReviewAct.Return back => back.Step, _ => null },
            ReturnedTo = (act as ReviewAct.Return)?.To,
            PersonId = act.By,
            Person = person ?? throw new InvalidOperationException("Nobody drafts or submits for somebody else."),
            At = work.Now,
            TextId = note.Text,
            Opinion = note.Opinion,
            SignedOn = note.Paper?.On,
            ScanId = note.Paper?.Scan,
            RecordedBy = note.Paper is null ? null : work.Actor.Name,
            Steps = act is ReviewAct.Submit ? ReviewSteps.Write(after.Procedure) : null,
        });
        return allowed;
    }

    private static Refusal? CheckSignature(DateOnly day, List<ReviewEntry> entries, DateOnly today)
    {
        var submitted = BusinessClock.DayOf(entries.FindLast(entry => entry.Deed == ReviewDeed.Submit)!.At);
        return day >= submitted && day <= today ? null : new Refusal(
            "signature-day", $"审签日期应当在送审之日（{submitted:yyyy年M月d日}）至今天之间。请对照审签单核对日期。", LegalBasis.Regulation(17, 1));
    }

    private static Refusal NotTheirStep(ReviewStep step, bool isSigner) => new(
        "not-your-step",
        isSigner ? $"{step.Name}由{step.Duty.Label}办理，所选的人那一天不担任这项职责。请核对审签人和日期。" : $"{step.Name}由{step.Duty.Label}办理，您没有担任这项职责的岗位。",
        LegalBasis.Regulation(17, 1));

    private static ReviewDeed DeedOf(ReviewAct act) => act switch
    {
        ReviewAct.Draft => ReviewDeed.Draft,
        ReviewAct.Submit => ReviewDeed.Submit,
        ReviewAct.Recall => ReviewDeed.Recall,
        ReviewAct.Pass => ReviewDeed.Pass,
        ReviewAct.Return => ReviewDeed.Return,
        _ => throw new ArgumentOutOfRangeException(nameof(act), act, message: null),
    };
}
