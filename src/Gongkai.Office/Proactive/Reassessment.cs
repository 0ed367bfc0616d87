using Gongkai.Agencies;
using Gongkai.Law;
using Gongkai.Office.Journal;
using Gongkai.Office.Storage;
using Gongkai.Proactive;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Gongkai.Office.Proactive;

/// <summary>定期评估审查: a look at information that is not disclosed, whether it still must not be (Regulation Art. 18).</summary>
public sealed class Reassessment : AgencyRow
{
    /// <summary>Characters of the reason, at most.</summary>
    public const int LongestReason = 200;

    /// <summary>Months after which the next look is due; the article says 定期 and no more, the year is our choice.</summary>
    public const int Months = 12;

    public required Guid VersionId { get; init; }

    public required DateOnly On { get; init; }

    /// <summary>False when it can be disclosed now.</summary>
    public required bool StaysWithheld { get; init; }

    public required string Reason { get; init; }

    /// <summary>The day by which information is looked at again.</summary>
    /// <param name="last">The last look, or the day on which it was decided not to disclose it.</param>
    public static DateOnly DueAfter(DateOnly last) => last.AddMonths(Months);
}

internal sealed class ReassessmentMapping : IEntityTypeConfiguration<Reassessment>
{
    public void Configure(EntityTypeBuilder<Reassessment> reassessment)
    {
        reassessment.ToTable("reassessments");
        reassessment.HasOne<ItemVersion>().WithMany().HasForeignKey(r => new { r.AgencyId, r.VersionId });
        reassessment.Property(r => r.Reason).HasMaxLength(Reassessment.LongestReason);
    }
}

/// <summary>Records such a look. Where the information can be disclosed now, its version becomes one to be disclosed and goes on as a draft.</summary>
public sealed class ReassessWithheld(Logbook logbook) : IUseCase
{
    /// <param name="RowVersion">The version of the row that the person saw.</param>
    public sealed record Command(AgencyId Agency, Guid Version, int RowVersion, bool StaysWithheld, string Reason);

    /// <returns>Refused when it was changed meanwhile, no reason is given (reason-missing), the information is disclosed anyway (not-withheld), or it
    /// would be disclosed against a determination (determined-withheld).</returns>
    /// <exception cref="KeyNotFoundException">The body has no such version.</exception>
    public async Task<Ruling<Reassessment>> HandleAsync(Command command, Actor actor, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(command.Reason)) return new Refusal("reason-missing", "应当写明评估的理由。", LegalBasis.Regulation(18));

        await using var work = await logbook.BeginAsync(command.Agency, actor, cancel);
        var version = await work.FindAsync<ItemVersion>(command.Agency, command.Version, cancel);
        if ((version.ConflictWith(command.RowVersion) ?? version.CheckUnderWay()) is { } refusal) return refusal;
        if (version.Class == DisclosureClass.Proactive) return new Refusal("not-withheld", "这件信息的公开属性是主动公开，不需要评估。", LegalBasis.Regulation(18));

        if (!command.StaysWithheld && (await work.InquiriesAsync(version, cancel)).CheckDetermination() is not null)
            return new Refusal("determined-withheld", "有关主管部门已经确定这一稿不予公开，不能直接转为主动公开。情况有变化的，请另起草一件，重新报请确定。", LegalBasis.Regulation(17, 3));

        var reassessment = work.Add(new Reassessment { AgencyId = command.Agency, Id = work.NewId(), VersionId = version.Id, On = work.Today, StaysWithheld = command.StaysWithheld, Reason = command.Reason.Trim() });
        if (!command.StaysWithheld) (version.Class, version.Ground, version.ClassReason, version.FormedOn) = (DisclosureClass.Proactive, null, null, work.Today); // the 20 working days run from the change
        var text = await work.TextAsync(version.TextId, cancel);
        await work.CommitAsync(ProactiveActs.Reassessed, new Subject(version, text.Title), command.StaysWithheld ? "继续不公开" : "转为主动公开", cancel);
        return reassessment;
    }
}
