using Gongkai.Agencies;
using Gongkai.Law;
using Gongkai.Office.Agencies;
using Gongkai.Office.Review;
using Gongkai.Office.Storage;
using Gongkai.Screening;
using Gongkai.Screening.Wording;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Gongkai.Office.Screening;

/// <summary>
/// A version of a county's rules of screening, whole: it is never changed, and the last one holds. What is different between any two can be worked out.
/// </summary>
public sealed class ScreeningRuleVersion : AgencyRow
{
    /// <summary>Characters, at most.</summary>
    public const int LongestReason = 200;

    /// <summary>From 1 within the body.</summary>
    public required int Number { get; init; }

    /// <summary>The kinds that are looked for, as <c>mobile:block landline:warn</c>.</summary>
    public required string Severities { get; init; }

    /// <summary>The county's words as <see cref="WordList.Write"/> writes them.</summary>
    public required byte[] Words { get; init; }

    /// <summary>Why it came.</summary>
    public required string Reason { get; init; }

    /// <summary>Who set it: name and post.</summary>
    public required string Person { get; init; }

    public required DateTime At { get; init; }

    /// <summary>For the rules.</summary>
    public ScreeningRules ToRules()
    {
        using var json = new MemoryStream(Words);
        return ((Ruling<ScreeningRules>.Allowed)ScreeningRules.Of(ScreeningPolicy.Of(Severities.Split(' ').Select(each => each.Split(':')).Select(each => KeyValuePair.Create(
            Term.FromCode<ScreeningKind>(each[0]), each[1] == ScreeningSeverity.Block.Code() ? ScreeningSeverity.Block : ScreeningSeverity.Warn))), WordList.Parse(json).Entries)).Value;
    }

    internal static string Write(ScreeningPolicy policy) =>
        string.Join(' ', ScreeningKind.All.Where(policy.LooksFor).Select(kind => $"{kind.Code}:{policy[kind].Code()}"));
}

internal sealed class ScreeningRuleVersionMapping : IEntityTypeConfiguration<ScreeningRuleVersion>
{
    public void Configure(EntityTypeBuilder<ScreeningRuleVersion> version)
    {
        version.ToTable("screening_rules");
        version.HasIndex(v => new { v.AgencyId, v.Number }).IsUnique();
        version.Property(v => v.Severities).HasMaxLength(400);
        version.Property(v => v.Reason).HasMaxLength(ScreeningRuleVersion.LongestReason);
        version.Property(v => v.Person).HasMaxLength(ReviewEntry.LongestPerson);
    }
}

/// <summary>The rules that hold in a body.</summary>
/// <param name="Version">Null where nobody above it has set any.</param>
public sealed record RulesInForce(ScreeningRules Rules, ScreeningRuleVersion? Version)
{
    internal static RulesInForce Usual { get; } = new(ScreeningRules.Usual, Version: null);

    /// <summary>What results are remembered by.</summary>
    internal Guid Key => Version?.Id ?? Guid.Empty;
}

/// <summary>Finds the rules of screening.</summary>
public static class ScreeningRulesOfBodies
{
    /// <summary>The rules of the nearest county above the body, or of the body itself where it makes its own (see <see cref="MakesRulesAsync"/>); the usual ones where there are none.</summary>
    public static async Task<RulesInForce> RulesOfAsync(this OfficeContext data, AgencyId agency, DateOnly day, CancellationToken cancel)
    {
        for (AgencyId? body = agency; body is { } id;)
        {
            if (await data.MakesRulesAsync(id, day, cancel) && await data.Set<ScreeningRuleVersion>().AsNoTracking().Where(v => v.AgencyId == id).OrderByDescending(v => v.Number).FirstOrDefaultAsync(cancel) is { } version)
                return new RulesInForce(version.ToRules(), version);
            body = await data.SuperiorAsync(id, day, cancel);
        }

        return RulesInForce.Usual;
    }

    /// <summary>Whether the body makes rules for itself and those below: a county government, or a body that has nobody above it here.</summary>
    public static async Task<bool> MakesRulesAsync(this OfficeContext data, AgencyId agency, DateOnly day, CancellationToken cancel) =>
        await data.Set<Agency>().AnyAsync(a => a.Id == agency && a.Kind == AgencyKind.CountyGovernment, cancel) || await data.SuperiorAsync(agency, day, cancel) is null;

    private static Task<AgencyId?> SuperiorAsync(this OfficeContext data, AgencyId agency, DateOnly day, CancellationToken cancel) =>
        data.Set<AgencySuperior>().Where(s => s.AgencyId == agency).On(day).Select(s => (AgencyId?)s.SuperiorId).SingleOrDefaultAsync(cancel);
}
