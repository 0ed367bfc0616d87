using Gongkai.Agencies;
using Gongkai.Office.Files;
using Gongkai.Office.Storage;
using Gongkai.Review;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Gongkai.Office.Review;

/// <summary>A question that a body asks another one about something under review (协商, 报请确定), and what became of it.</summary>
public sealed class ReviewInquiry : AgencyRow
{
    // Characters, at most.
    public const int LongestName = 80;
    public const int LongestQuestion = 1000;
    public const int LongestWords = 1000;
    public const int LongestLetterNumber = 40;
    public const int LongestReason = 200;

    /// <summary>What it is about: the id of an item's version.</summary>
    public required Guid SubjectId { get; init; }

    /// <summary>Place of the question among the questions, answers and withdrawals of the subject, from 1.</summary>
    public required int Ordinal { get; init; }

    public required InquiryKind Kind { get; init; }

    /// <summary>The body that is asked, where it works in this installation; a plain reference, as everything that crosses bodies.</summary>
    public AgencyId? AskedAgencyId { get; init; }

    /// <summary>Its name on the day of the question.</summary>
    public required string AskedName { get; init; }

    /// <summary>What is to be agreed or determined.</summary>
    public required string Question { get; init; }

    /// <summary>文号 of the letter; null where none goes out or it is not numbered yet.</summary>
    public string? LetterNumber { get; init; }

    /// <summary>The day by which an answer is hoped for; nothing follows from it by law.</summary>
    public required DateOnly ReplyBy { get; init; }

    /// <summary>The text that is asked about.</summary>
    public required Guid TextId { get; init; }

    /// <summary>Who asks: name and post.</summary>
    public required string AskedBy { get; init; }

    public required DateTime AskedAt { get; init; }

    /// <summary>Null while nobody has answered.</summary>
    public InquiryAnswer? Answer { get; private set; }

    /// <summary>The day of the answer, as the letter bears it or the body gave it here.</summary>
    public DateOnly? AnsweredOn { get; private set; }

    public string? AnswerWords { get; private set; }

    /// <summary>Who answered here or entered the answer: name and post.</summary>
    public string? AnswerBy { get; private set; }

    /// <summary>The other body answered in its own workspace.</summary>
    public bool IsAnsweredThere { get; private set; }

    /// <summary>The letter with the answer.</summary>
    public Guid? ScanId { get; private set; }

    public DateTime? WithdrawnAt { get; private set; }

    public string? WithdrawalReason { get; private set; }

    /// <summary>Place of the answer or the withdrawal; null while it is open.</summary>
    public int? SettledOrdinal { get; private set; }

    public bool IsOpen => SettledOrdinal is null;

    internal void Settle(int ordinal, GivenAnswer given, string by) =>
        (SettledOrdinal, Answer, AnsweredOn, AnswerWords, AnswerBy, IsAnsweredThere, ScanId) = (ordinal, given.Answer, given.On, given.Words, by, given.IsGivenThere, given.Scan);

    internal void Withdraw(int ordinal, DateTime at, string reason) => (SettledOrdinal, WithdrawnAt, WithdrawalReason) = (ordinal, at, reason);
}

/// <summary>An answer as it came in.</summary>
internal sealed record GivenAnswer(InquiryAnswer Answer, DateOnly On, string? Words, bool IsGivenThere, Guid? Scan);

/// <summary>The same question as it reaches a body of the installation: what it needs to answer, in its own ledger.</summary>
public sealed class ReceivedInquiry : AgencyRow
{
    /// <summary>Who asks; a plain reference.</summary>
    public required AgencyId AskerId { get; init; }

    public required string AskerName { get; init; }

    /// <summary>The asker's <see cref="ReviewInquiry"/>.</summary>
    public required Guid InquiryId { get; init; }

    public required InquiryKind Kind { get; init; }

    public required string Title { get; init; }

    /// <summary>The text that is asked about, as it stood; clean HTML.</summary>
    public required string Html { get; init; }

    public required string Question { get; init; }

    public string? LetterNumber { get; init; }

    public required DateOnly ReplyBy { get; init; }

    public required DateTime ReceivedAt { get; init; }

    public InquiryAnswer? Answer { get; private set; }

    public DateOnly? AnsweredOn { get; private set; }

    public string? AnswerWords { get; private set; }

    /// <summary>Who answered or entered the answer: name and post; of the asker where it came as a letter.</summary>
    public string? AnswerBy { get; private set; }

    public DateTime? WithdrawnAt { get; private set; }

    public string? WithdrawalReason { get; private set; }

    /// <summary>Answered or taken back.</summary>
    public bool IsSettled { get; private set; }

    internal void Settle(GivenAnswer given, string by) => (IsSettled, Answer, AnsweredOn, AnswerWords, AnswerBy) = (true, given.Answer, given.On, given.Words, by);

    internal void Withdraw(DateTime at, string reason) => (IsSettled, WithdrawnAt, WithdrawalReason) = (true, at, reason);
}

/// <summary>A file that came with a question. The body has its own record of it, under the id that it has at the asker, by which the text names its pictures.</summary>
public sealed class ReceivedFile : AgencyRow
{
    public required Guid ReceivedInquiryId { get; init; }

    public required Guid FileId { get; init; }

    /// <summary>Place among them, from 1.</summary>
    public required int Place { get; init; }

    /// <summary>Shown within the text.</summary>
    public required bool IsInBody { get; init; }
}

internal sealed class ReviewInquiryMapping : IEntityTypeConfiguration<ReviewInquiry>
{
    public void Configure(EntityTypeBuilder<ReviewInquiry> inquiry)
    {
        inquiry.ToTable("review_inquiries");
        inquiry.HasIndex(i => new { i.AgencyId, i.SubjectId, i.Ordinal }).IsUnique();
        inquiry.HasIndex(i => new { i.AgencyId, i.SubjectId, i.SettledOrdinal }).IsUnique();
        inquiry.Ignore(i => i.IsOpen);
        inquiry.Property(i => i.AskedName).HasMaxLength(ReviewInquiry.LongestName);
        inquiry.Property(i => i.Question).HasMaxLength(ReviewInquiry.LongestQuestion);
        inquiry.Property(i => i.LetterNumber).HasMaxLength(ReviewInquiry.LongestLetterNumber);
        inquiry.Property(i => i.AskedBy).HasMaxLength(ReviewEntry.LongestPerson);
        inquiry.Property(i => i.AnswerWords).HasMaxLength(ReviewInquiry.LongestWords);
        inquiry.Property(i => i.AnswerBy).HasMaxLength(ReviewEntry.LongestPerson);
        inquiry.Property(i => i.WithdrawalReason).HasMaxLength(ReviewInquiry.LongestReason);
    }
}

internal sealed class ReceivedInquiryMapping : IEntityTypeConfiguration<ReceivedInquiry>
{
    public void Configure(EntityTypeBuilder<ReceivedInquiry> inquiry)
    {
        inquiry.ToTable("received_inquiries");
        inquiry.HasIndex(i => new { i.AgencyId, i.IsSettled });
        inquiry.HasIndex(i => new { i.AgencyId, i.InquiryId }).IsUnique();
        inquiry.Property(i => i.AskerName).HasMaxLength(ReviewInquiry.LongestName);
        inquiry.Property(i => i.Question).HasMaxLength(ReviewInquiry.LongestQuestion);
        inquiry.Property(i => i.LetterNumber).HasMaxLength(ReviewInquiry.LongestLetterNumber);
        inquiry.Property(i => i.AnswerWords).HasMaxLength(ReviewInquiry.LongestWords);
        inquiry.Property(i => i.AnswerBy).HasMaxLength(ReviewEntry.LongestPerson);
        inquiry.Property(i => i.WithdrawalReason).HasMaxLength(ReviewInquiry.LongestReason);
    }
}

internal sealed class ReceivedFileMapping : IEntityTypeConfiguration<ReceivedFile>
{
    public void Configure(EntityTypeBuilder<ReceivedFile> file)
    {
        file.ToTable("received_files");
        file.HasOne<ReceivedInquiry>().WithMany().HasForeignKey(f => new { f.AgencyId, f.ReceivedInquiryId });
        file.HasOne<StoredFile>().WithMany().HasForeignKey(f => new { f.AgencyId, f.FileId });
    }
}
