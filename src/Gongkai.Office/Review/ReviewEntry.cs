using Gongkai.Law;
using Gongkai.Office.Storage;
using Gongkai.Review;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Gongkai.Office.Review;

/// <summary>What was done in a review, as it is stored.</summary>
public sealed record ReviewDeed : ITerm<ReviewDeed>
{
    public static readonly ReviewDeed Draft = new("draft", "起草");
    public static readonly ReviewDeed Submit = new("submit", "送审");
    public static readonly ReviewDeed Recall = new("recall", "撤回送审");
    public static readonly ReviewDeed Pass = new("pass", "通过");
    public static readonly ReviewDeed Return = new("return", "退回");

    private ReviewDeed(string code, string label) => (Code, Label) = (code, label);

    public static IReadOnlyList<ReviewDeed> All { get; } = [Draft, Submit, Recall, Pass, Return];

    public string Code { get; }

    public string Label { get; }
}

/// <summary>One act in the review of something of a body: who did what, at which step, with which words.</summary>
public sealed class ReviewEntry : AgencyRow
{
    // Characters, at most.
    public const int LongestOpinion = 1000;
    public const int LongestPerson = 80;

    /// <summary>What is reviewed: the id of an item's version.</summary>
    public required Guid SubjectId { get; init; }

    /// <summary>Place in the course, from 1.</summary>
    public required int Ordinal { get; init; }

    public required ReviewDeed Deed { get; init; }

    /// <summary>The number of the step, from 0; null where the act belongs to none.</summary>
    public int? Step { get; init; }

    /// <summary>Where it was returned to; null for the drafters, and for every other deed.</summary>
    public int? ReturnedTo { get; init; }

    /// <summary>Whose act it is; of a signature on paper, the signer.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>Name and post of that day.</summary>
    public required string Person { get; init; }

    public required DateTime At { get; init; }

    /// <summary>The text as this act left it.</summary>
    public required Guid TextId { get; init; }

    /// <summary>Why it was returned, or what was remarked when it passed.</summary>
    public string? Opinion { get; init; }

    /// <summary>The signature stands on paper: the day under it.</summary>
    public DateOnly? SignedOn { get; init; }

    /// <summary>The signed sheet.</summary>
    public Guid? ScanId { get; init; }

    /// <summary>Who entered a signature on paper: name and post.</summary>
    public string? RecordedBy { get; init; }

    /// <summary>The steps that this submission takes, as they were when it was submitted.</summary>
    public string? Steps { get; init; }

    /// <summary>For the rules.</summary>
    internal ReviewAct ToAct() => Deed switch
    {
        _ when Deed == ReviewDeed.Draft => new ReviewAct.Draft(PersonId),
        _ when Deed == ReviewDeed.Submit => new ReviewAct.Submit(PersonId),
        _ when Deed == ReviewDeed.Recall => new ReviewAct.Recall(PersonId),
        _ when Deed == ReviewDeed.Pass => new ReviewAct.Pass(PersonId, Step!.Value, SignedOn is not null),
        _ => new ReviewAct.Return(PersonId, Step!.Value, ReturnedTo),
    };
}

internal sealed class ReviewEntryMapping : IEntityTypeConfiguration<ReviewEntry>
{
    public void Configure(EntityTypeBuilder<ReviewEntry> entry)
    {
        entry.ToTable("review_entries");
        entry.HasIndex(e => new { e.AgencyId, e.SubjectId, e.Ordinal }).IsUnique();
        entry.Property(e => e.Person).HasMaxLength(ReviewEntry.LongestPerson);
        entry.Property(e => e.RecordedBy).HasMaxLength(ReviewEntry.LongestPerson);
        entry.Property(e => e.Opinion).HasMaxLength(ReviewEntry.LongestOpinion);
    }
}
