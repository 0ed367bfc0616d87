using Gongkai.Agencies;
using Gongkai.Law;
using Gongkai.Office.Agencies;
using Gongkai.Office.Journal;
using Gongkai.Office.Ledgers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Gongkai.Office.Proactive.Offline.Subsidies;

/// <summary>个人信息保护影响评估: made before personal data is made public (Personal Information Protection Law Arts. 55 and 56).</summary>
public sealed class ImpactAssessment : LedgerRow
{
    /// <summary>Years for which it is kept, at least (Art. 56).</summary>
    public const int YearsKept = 3;

    /// <summary>Characters, at most.</summary>
    public const int LongestSubject = 100;

    /// <summary>Characters, at most, of each of its three parts.</summary>
    public const int LongestPart = 1_000;

    /// <summary>Which publication: 2024年惠民惠农补贴名单村级公示.</summary>
    public required string Subject { get; set; }

    /// <summary>处理目的、处理方式等是否合法、正当、必要.</summary>
    public required string Necessity { get; set; }

    /// <summary>对个人权益的影响及安全风险.</summary>
    public required string Risks { get; set; }

    /// <summary>所采取的保护措施是否合法、有效并与风险程度相适应.</summary>
    public required string Measures { get; set; }

    public required DateOnly AssessedOn { get; set; }

    internal override string CalledInJournal => Subject;

    internal override Act VoidAct => OfflineActs.AssessmentVoided;
}

internal sealed class ImpactAssessmentMapping : IEntityTypeConfiguration<ImpactAssessment>
{
    public void Configure(EntityTypeBuilder<ImpactAssessment> assessment)
    {
        assessment.ToTable("impact_assessments");
        assessment.Property(a => a.Subject).HasMaxLength(ImpactAssessment.LongestSubject);
        assessment.Property(a => a.Necessity).HasMaxLength(ImpactAssessment.LongestPart);
        assessment.Property(a => a.Risks).HasMaxLength(ImpactAssessment.LongestPart);
        assessment.Property(a => a.Measures).HasMaxLength(ImpactAssessment.LongestPart);
    }
}

/// <summary>What is said in an assessment.</summary>
public sealed record AssessmentFacts(string Subject, string Necessity, string Risks, string Measures, DateOnly AssessedOn);

/// <summary>Records an assessment.</summary>
public sealed class RecordAssessment(Logbook logbook) : IUseCase
{
    public sealed record Command(AgencyId Agency, AssessmentFacts Facts);

    /// <returns>Refused when the day is in the future or before the body existed.</returns>
    public async Task<Ruling<ImpactAssessment>> HandleAsync(Command command, Actor actor, CancellationToken cancel)
    {
        await using var work = await logbook.BeginAsync(command.Agency, actor, cancel);
        var facts = command.Facts;
        if (EventDay.Check("评估日期", facts.AssessedOn, await work.DaysOfAsync(command.Agency, cancel)) is { } refusal) return refusal;

        var assessment = work.Add(new ImpactAssessment
        {
            AgencyId = command.Agency,
            Id = work.NewId(),
            Subject = facts.Subject,
            Necessity = facts.Necessity,
            Risks = facts.Risks,
            Measures = facts.Measures,
            AssessedOn = facts.AssessedOn,
        });
        await work.CommitAsync(OfflineActs.AssessmentRecorded, new Subject(assessment, assessment.Subject), note: null, cancel);
        return assessment;
    }
}

/// <summary>Corrects an assessment.</summary>
public sealed class ChangeAssessment(Logbook logbook) : IUseCase
{
    /// <param name="Version">The version that the person saw.</param>
    /// <param name="Reason">Why, for the journal; no personal data.</param>
    public sealed record Command(AgencyId Agency, Guid Assessment, int Version, AssessmentFacts Facts, string Reason);

    /// <returns>Refused when it was changed meanwhile, or the day is in the future or before the body existed.</returns>
    /// <exception cref="KeyNotFoundException">The body has no such assessment.</exception>
    public async Task<Ruling<ImpactAssessment>> HandleAsync(Command command, Actor actor, CancellationToken cancel)
    {
        await using var work = await logbook.BeginAsync(command.Agency, actor, cancel);
        var assessment = await work.FindAsync<ImpactAssessment>(command.Agency, command.Assessment, cancel);
        if (assessment.ConflictWith(command.Version) is { } conflict) return conflict;

        var facts = command.Facts;
        if (EventDay.Check("评估日期", facts.AssessedOn, await work.DaysOfAsync(command.Agency, cancel)) is { } refusal) return refusal;

        (assessment.Subject, assessment.Necessity, assessment.Risks, assessment.Measures, assessment.AssessedOn) = (facts.Subject, facts.Necessity, facts.Risks, facts.Measures, facts.AssessedOn);
        await work.CommitAsync(OfflineActs.AssessmentChanged, new Subject(assessment, assessment.Subject), command.Reason, cancel);
        return assessment;
    }
}
