using Gongkai.Agencies;
using Gongkai.Office.Review;
using Gongkai.Office.Storage;
using Gongkai.Review;

namespace Gongkai.Office.Proactive;

/// <summary>Reads how far a version has come.</summary>
public sealed class ReviewReading(OfficeContext data) : IUseCase
{
    public async Task<ItemReview> OfAsync(ItemVersion version, DateOnly day, CancellationToken cancel)
    {
        var entries = await data.ReviewOfAsync(version.AgencyId, version.Id, cancel);
        var course = ReviewDesk.CourseOf(entries, await data.ProcedureOfAsync(version.AgencyId, day, cancel));
        return new ItemReview(course, entries, await data.AllowanceOfAsync(version.AgencyId, day, cancel));
    }
}

/// <summary>The review of one version.</summary>
/// <param name="Entries">What was done, in order.</param>
/// <param name="Allowance">What the county allows the body on the day.</param>
public sealed record ItemReview(ReviewCourse Course, IReadOnlyList<ReviewEntry> Entries, TwoStepAllowance? Allowance)
{
    /// <summary>The text as the last act other than drafting left it; null before the first.</summary>
    public Guid? LastText => Entries.LastOrDefault(entry => entry.Deed != ReviewDeed.Draft)?.TextId is { } last && !IsLast(last) ? last : EarlierText;

    /// <summary>The last return, while it waits for its answer; null otherwise.</summary>
    public ReviewEntry? OpenReturn => Course.Stage == ReviewStage.Passed ? null : Entries.LastOrDefault(entry => entry.Deed is var deed && (deed == ReviewDeed.Return || deed == ReviewDeed.Submit || deed == ReviewDeed.Pass)) is { } last && last.Deed == ReviewDeed.Return ? last : null;

    /// <summary>The entry that passed a step and stands; null where the step is open.</summary>
    public ReviewEntry? PassedBy(int step) =>
        Course.Signatures.ContainsKey(step) ? Entries.Last(entry => entry.Deed == ReviewDeed.Pass && entry.Step == step) : null;

    /// <summary>The text before the last one that an act of the review left.</summary>
    private Guid? EarlierText => Entries.Where(entry => entry.Deed != ReviewDeed.Draft).Select(entry => entry.TextId).Distinct().ToList() is [.., var earlier, _] ? earlier : null;

    private bool IsLast(Guid text) => Entries[^1].TextId == text;
}
