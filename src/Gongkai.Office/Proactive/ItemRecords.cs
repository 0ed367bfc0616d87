using Gongkai.Law;
using Gongkai.Office.Journal;
using Gongkai.Office.Review;
using Gongkai.Office.Screening;
using Gongkai.Proactive;
using Gongkai.Review;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Office.Proactive;

/// <summary>What the use cases of items share.</summary>
internal static class ItemRecords
{
    /// <summary>Enters an act in the review of a version, lets the version follow, and commits.</summary>
    public static async Task<Ruling<ItemVersion>> ReviewItemAsync(
        this Work work, ItemVersion version, ReviewAct act, ReviewNote note, Act journalled, string title, CancellationToken cancel)
    {
        switch (await work.ReviewAsync(version.Id, act, note, cancel))
        {
            case Ruling<ReviewCourse>.Allowed { Value: var course }:
                version.Follow(course);
                await work.CommitAsync(journalled, new Subject(version, work.WithoutPersonalData(title)), NoteOf(act, course.Procedure), cancel);
                return version;
            case Ruling<ReviewCourse>.Refused { Reason: var refusal }:
                return refusal;
            default:
                throw new InvalidOperationException("A ruling is either allowed or refused.");
        }
    }

    /// <summary>Refused (version-closed) when the version is public or was given up; null while it is under way.</summary>
    public static Refusal? CheckUnderWay(this ItemVersion version) =>
        version.PublishedAt is not null ? new Refusal("version-closed", "这一稿已经公开，不能再改。要修改的，请另起新的一稿。", Basis: null)
        : version.DiscardedAt is not null ? new Refusal("version-closed", "这一稿已经放弃，不能再办理。", Basis: null)
        : null;

    /// <summary>Refused (not-proactive) when the version is not to be disclosed proactively; null when it is.</summary>
    public static Refusal? CheckProactive(this ItemVersion version) => version.Class == DisclosureClass.Proactive
        ? null
        : new Refusal("not-proactive", $"公开属性是“{version.Class.Label}”，不送审公开。要主动公开的，请先修改公开属性。", LegalBasis.Regulation(13));

    /// <summary>The questions about the version to other bodies, for the rules.</summary>
    public static async Task<Inquiries> InquiriesAsync(this Work work, ItemVersion version, CancellationToken cancel) =>
        InquiryDesk.Read(await work.Data.InquiriesOfAsync(version.AgencyId, version.Id, cancel));

    public static Task<bool> HasAttachmentAsync(this Work work, ItemVersion version, CancellationToken cancel) =>
        work.Data.Set<ItemAttachment>().AnyAsync(a => a.AgencyId == version.AgencyId && a.VersionId == version.Id, cancel);

    /// <summary>The person who acts; the installation itself drafts and reviews nothing.</summary>
    public static Guid Person(this Actor actor) => actor.PersonId ?? throw new InvalidOperationException("Items are drafted and reviewed by people.");

    private static string? NoteOf(ReviewAct act, ReviewProcedure procedure) => act switch
    {
        ReviewAct.Pass { OnPaper: true } pass => $"{procedure.Steps[pass.Step].Name}，纸质审签",
        ReviewAct.Pass pass => procedure.Steps[pass.Step].Name,
        ReviewAct.Return { To: { } to } back => $"{procedure.Steps[back.Step].Name}退回到{procedure.Steps[to].Name}",
        ReviewAct.Return back => $"{procedure.Steps[back.Step].Name}退回起草人",
        _ => null,
    };
}
