using Gongkai.Office.Files;
using Gongkai.Office.Journal;
using Gongkai.Office.Ledgers;
using Gongkai.Office.Storage;
using Gongkai.Proactive.Offline;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Gongkai.Office.Proactive.Offline;

/// <summary>院坝会、座谈会: a meeting at which people were told something and could ask.</summary>
public sealed class Meeting : LedgerRow
{
    /// <summary>Characters, at most.</summary>
    public const int LongestTopic = 120;

    /// <summary>Characters, at most.</summary>
    public const int LongestVenue = 120;

    /// <summary>Characters, at most.</summary>
    public const int LongestSummary = 2_000;

    /// <summary>People, at most.</summary>
    public const int MostPresent = 100_000;

    public required MeetingKind Kind { get; set; }

    public required string Topic { get; set; }

    public required DateOnly On { get; set; }

    /// <summary>Where it was held.</summary>
    public required string Venue { get; set; }

    /// <summary>How many people were there.</summary>
    public required int Present { get; set; }

    /// <summary>What was said, in a few sentences; no personal data.</summary>
    public string? Summary { get; set; }

    internal override string CalledInJournal => Topic;

    internal override Act VoidAct => OfflineActs.MeetingVoided;
}

/// <summary>What somebody asked at a meeting.</summary>
public sealed class MeetingQuestion : AgencyRow
{
    /// <summary>Characters, at most, of the question and of the answer.</summary>
    public const int LongestWords = 500;

    public required Guid MeetingId { get; init; }

    /// <summary>Counted from 1, as they were entered.</summary>
    public required int Place { get; init; }

    /// <summary>Without the name of whoever asked.</summary>
    public required string Question { get; init; }

    /// <summary>Null while nobody has answered.</summary>
    public string? Answer { get; set; }

    public DateOnly? AnsweredOn { get; set; }

    /// <summary>The day promised for an answer that could not be given on the spot.</summary>
    public DateOnly? AnswerBy { get; init; }
}

/// <summary>A photograph of a meeting.</summary>
public sealed class MeetingPhotograph : AgencyRow
{
    /// <summary>Of one meeting, at most.</summary>
    public const int Most = 12;

    public required Guid MeetingId { get; init; }

    public required Guid FileId { get; init; }
}

internal sealed class MeetingMapping : IEntityTypeConfiguration<Meeting>
{
    public void Configure(EntityTypeBuilder<Meeting> meeting)
    {
        meeting.ToTable("meetings");
        meeting.HasIndex(m => new { m.AgencyId, m.On });
        meeting.Property(m => m.Topic).HasMaxLength(Meeting.LongestTopic);
        meeting.Property(m => m.Venue).HasMaxLength(Meeting.LongestVenue);
        meeting.Property(m => m.Summary).HasMaxLength(Meeting.LongestSummary);
    }
}

internal sealed class MeetingQuestionMapping : IEntityTypeConfiguration<MeetingQuestion>
{
    public void Configure(EntityTypeBuilder<MeetingQuestion> question)
    {
        question.ToTable("meeting_questions");
        question.HasIndex(q => new { q.AgencyId, q.MeetingId, q.Place }).IsUnique();
        question.HasOne<Meeting>().WithMany().HasForeignKey(q => new { q.AgencyId, q.MeetingId });
        question.Property(q => q.Question).HasMaxLength(MeetingQuestion.LongestWords);
        question.Property(q => q.Answer).HasMaxLength(MeetingQuestion.LongestWords);
    }
}

internal sealed class MeetingPhotographMapping : IEntityTypeConfiguration<MeetingPhotograph>
{
    public void Configure(EntityTypeBuilder<MeetingPhotograph> photograph)
    {
        photograph.ToTable("meeting_photographs");
        photograph.HasOne<Meeting>().WithMany().HasForeignKey(p => new { p.AgencyId, p.MeetingId });
        photograph.HasOne<StoredFile>().WithMany().HasForeignKey(p => new { p.AgencyId, p.FileId });
    }
}
