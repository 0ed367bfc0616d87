using Gongkai.Agencies;
using Gongkai.Law;
using Gongkai.Office.Agencies;
using Gongkai.Office.Journal;
using Gongkai.Office.Ledgers;
using Gongkai.Office.Storage;
using Gongkai.Proactive.Offline;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Gongkai.Office.Proactive.Offline;

/// <summary>The rule of village affairs that a county or town has set for the villages below it; one row a body.</summary>
public sealed class VillageAffairsSetting : AgencyRow
{
    public required bool IsFinanceMonthly { get; set; }

    public required int DueDay { get; set; }

    /// <summary>The four names, each on a line.</summary>
    public required string Names { get; set; }

    public VillageAffairsRule Rule => new(IsFinanceMonthly, DueDay, Names.Split('\n'));
}

internal sealed class VillageAffairsSettingMapping : IEntityTypeConfiguration<VillageAffairsSetting>
{
    public void Configure(EntityTypeBuilder<VillageAffairsSetting> setting)
    {
        setting.ToTable("village_affairs_settings");
        setting.HasIndex(s => s.AgencyId).IsUnique();
        setting.Property(s => s.Names).HasMaxLength((VillageAffairsRule.LongestName + 1) * 4);
        setting.Ignore(s => s.Rule);
    }
}

/// <summary>Sets the rule for the villages below a body.</summary>
public sealed class SetVillageAffairs(Logbook logbook) : IUseCase
{
    /// <param name="Version">The version that the person saw; 0 where there was none.</param>
    public sealed record Command(AgencyId Agency, int Version, VillageAffairsRule Rule);

    /// <returns>Refused when it was changed meanwhile, a name is missing, too long or stands twice (names-wrong), or the day is none (day-wrong).</returns>
    public async Task<Ruling<VillageAffairsSetting>> HandleAsync(Command command, Actor actor, CancellationToken cancel)
    {
        var rule = command.Rule;
        if (rule.Names.Count != VillageAffairsField.All.Count || rule.Names.Any(name => name.Length is 0 or > VillageAffairsRule.LongestName || name.Contains('\n', StringComparison.Ordinal)) || rule.Names.Distinct(StringComparer.Ordinal).Count() != rule.Names.Count)
            return new Refusal("names-wrong", $"四类名称都要填写，各不相同，每个最多{VillageAffairsRule.LongestName}字。", Basis: null);
        if (rule.DueDay is < 1 or > 28) return new Refusal("day-wrong", "公布日应当是1至28之间的整数。", Basis: null);

        await using var work = await logbook.BeginAsync(command.Agency, actor, cancel);
        var setting = await work.Data.Set<VillageAffairsSetting>().SingleOrDefaultAsync(s => s.AgencyId == command.Agency, cancel);
        if (setting is not null && setting.ConflictWith(command.Version) is { } conflict) return conflict;

        var names = string.Join('\n', rule.Names);
        if (setting is null) setting = work.Add(new VillageAffairsSetting { AgencyId = command.Agency, Id = work.NewId(), IsFinanceMonthly = rule.IsFinanceMonthly, DueDay = rule.DueDay, Names = names });
        else (setting.IsFinanceMonthly, setting.DueDay, setting.Names) = (rule.IsFinanceMonthly, rule.DueDay, names);
        await work.CommitAsync(OfflineActs.VillageAffairsSet, new Subject(setting, "村务公开规则"), $"{string.Join('、', rule.Names)}；次月{rule.DueDay}日前；{(rule.IsFinanceMonthly ? "财务按月" : "财务按季")}", cancel);
        return setting;
    }
}

/// <summary>Questions about village affairs.</summary>
public sealed class VillageAffairsReading(OfficeContext data) : IUseCase
{
    /// <summary>The rule that holds in a body: its own, else that of the nearest body above, else the usual one.</summary>
    public async Task<VillageAffairsRule> RuleOfAsync(AgencyId agency, AgencyChart chart, CancellationToken cancel)
    {
        List<AgencyId> bodies = [.. chart.Above(agency).Select(body => body.Id), agency];
        var settings = await data.Set<VillageAffairsSetting>().AsNoTracking().Where(s => bodies.Contains(s.AgencyId)).ToListAsync(cancel);
        return settings.OrderByDescending(setting => bodies.IndexOf(setting.AgencyId)).FirstOrDefault()?.Rule ?? VillageAffairsRule.Usual;
    }

    /// <summary>The first day on which each field and period of a year hung, of several villages, with the notice.</summary>
    public async Task<IReadOnlyDictionary<(AgencyId Village, VillageAffairsField Field, AffairsPeriod Period), (DateOnly On, Guid Notice)>> PostedAsync(
        IReadOnlyList<AgencyId> villages, int year, CancellationToken cancel)
    {
        var prefix = $"{year:0000}";
        var notices = await data.Set<Notice>().AsNoTracking().Standing()
            .Where(n => villages.Contains(n.AgencyId) && n.AffairsField != null && n.AffairsPeriod != null && n.AffairsPeriod.StartsWith(prefix))
            .Select(n => new { n.AgencyId, n.AffairsField, n.AffairsPeriod, n.PostedOn, n.Id }).ToListAsync(cancel);
        return notices.GroupBy(n => (n.AgencyId, n.AffairsField!, AffairsPeriod.Parse(n.AffairsPeriod!, provider: null)))
            .ToDictionary(group => group.Key, group => group.OrderBy(n => n.PostedOn).ThenBy(n => n.Id).Select(n => (n.PostedOn, n.Id)).First());
    }
}
