using Gongkai.Agencies;
using Gongkai.Law;
using Gongkai.Office.Review;
using Gongkai.Office.Storage;
using Gongkai.Review;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Office.Proactive;

/// <summary>Reads how far a version has come.</summary>
public sealed class ReviewReading(OfficeContext data) : IUseCase
{
    public async Task<ItemReview> OfAsync(ItemVersion version, DateOnly day, CancellationToken cancel) => (await OfAsync(version.AgencyId, [version.Id], day, cancel))[version.Id];

    /// <summary>The reviews of versions of a body, by their ids; as many queries as for one.</summary>
    public async Task<IReadOnlyDictionary<Guid, ItemReview>> OfAsync(AgencyId agency, IReadOnlyCollection<Guid> versions, DateOnly day, CancellationToken cancel)
    {
        var entries = (await data.Set<ReviewEntry>().AsNoTracking().Where(e => e.AgencyId == agency && versions.Contains(e.SubjectId)).OrderBy(e => e.Ordinal).ToListAsync(cancel)).ToLookup(e => e.SubjectId);
        var asked = (await data.Set<ReviewInquiry>().AsNoTracking().Where(i => i.AgencyId == agency && versions.Contains(i.SubjectId)).OrderBy(i => i.Ordinal).ToListAsync(cancel)).ToLookup(i => i.SubjectId);
        var (present, allowance) = (await data.ProcedureOfAsync(agency, day, cancel), await data.AllowanceOfAsync(agency, day, cancel));
        return versions.ToDictionary(id => id, id => new ItemReview(ReviewDesk.CourseOf(entries[id], present), [.. entries[id]], allowance, [.. asked[id]]));
    }

    /// <summary>Of versions that wait for their drafters again: who returned them and why, by the version's id.</summary>
    public async Task<IReadOnlyDictionary<Guid, ReviewEntry>> ReturnsAsync(AgencyId agency, IEnumerable<ItemVersion> versions, CancellationToken cancel)
    {
        var drafted = versions.Where(version => version.Stage == ReviewStage.Drafting).Select(version => version.Id).ToList();
        var entries = await data.Set<ReviewEntry>().AsNoTracking().Where(e => e.AgencyId == agency && drafted.Contains(e.SubjectId) && e.Deed != ReviewDeed.Draft).ToListAsync(cancel);
        return entries.GroupBy(entry => entry.SubjectId).Select(version => version.MaxBy(entry => entry.Ordinal)!).Where(last => last.Deed == ReviewDeed.Return).ToDictionary(last => last.SubjectId);
    }
}

/// <summary>The review of one version.</summary>
/// <param name="Entries">What was done, in order.</param>
/// <param name="Allowance">What the county allows the body on the day.</param>
/// <param name="Asked">The questions to other bodies, in the order in which they were asked.</param>
public sealed record ItemReview(ReviewCourse Course, IReadOnlyList<ReviewEntry> Entries, TwoStepAllowance? Allowance, IReadOnlyList<ReviewInquiry> Asked)
{
    public Inquiries Inquiries { get; } = InquiryDesk.Read(Asked);

    /// <summary>The text as the last act other than drafting left it; null before the first.</summary>
    public Guid? LastText => Entries.LastOrDefault(entry => entry.Deed != ReviewDeed.Draft)?.TextId is { } last && !IsLast(last) ? last : EarlierText;

    /// <summary>Who began the draft: name and post.</summary>
    public string Drafter => Entries is [var first, ..] ? first.Person : "";

    /// <summary>Whether a person may pass the step that it waits for, apart from holding its post.</summary>
    /// <returns>Null when it waits for none, or the person may; otherwise why not.</returns>
    public Refusal? CheckPass(Guid person, Guid text, DateOnly day) =>
        Course.Next is not { } next ? null
        : Inquiries.CheckPass(text) ?? (Course.After(new ReviewAct.Pass(person, next), Allowance, day) as Ruling<ReviewCourse>.Refused)?.Reason;

    /// <summary>The last return, while it waits for its answer; null otherwise.</summary>
    public ReviewEntry? OpenReturn => Course.Stage == ReviewStage.Passed ? null : Entries.LastOrDefault(entry => entry.Deed is var deed && (deed == ReviewDeed.Return || deed == ReviewDeed.Submit || deed == ReviewDeed.Pass)) is { } last && last.Deed == ReviewDeed.Return ? last : null;

    /// <summary>The entry that passed a step and stands; null where the step is open.</summary>
    public ReviewEntry? PassedBy(int step) =>
        Course.Signatures.ContainsKey(step) ? Entries.Last(entry => entry.Deed == ReviewDeed.Pass && entry.Step == step) : null;

    /// <summary>The text before the last one that an act of the review left.</summary>
    private Guid? EarlierText => Entries.Where(entry => entry.Deed != ReviewDeed.Draft).Select(entry => entry.TextId).Distinct().ToList() is [.., var earlier, _] ? earlier : null;

    private bool IsLast(Guid text) => Entries[^1].TextId == text;
}
