using Gongkai.Agencies;
using Gongkai.Law;
using Gongkai.Office.Agencies;
using Gongkai.Office.Journal;
using Gongkai.Office.Storage;
using Gongkai.Proactive;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Office.Proactive;

/// <summary>Gives index numbers (索引号). The log's lock is held, so no two items can take the same; gaps are allowed, a second use is not.</summary>
internal static class IndexNumbers
{
    /// <summary>Of a body that has no pattern and no credit code.</summary>
    private const string WithoutCreditCode = "{机构简码}/{年}-{序号:5}";

    /// <returns>The next number; refused (index-facts-missing) when the pattern asks for what is not recorded.</returns>
    public static async Task<Ruling<string>> NextAsync(Work work, ItemVersion version, ItemText text, CancellationToken cancel)
    {
        var agency = await work.FindAgencyAsync(version.AgencyId, cancel);
        var pattern = PatternOf(await work.Data.Set<IndexNumberRule>().Where(r => r.AgencyId == version.AgencyId).On(work.Today).SingleOrDefaultAsync(cancel), agency);
        var facts = FactsOf(agency, version.Category, text.DocumentDate ?? version.FormedOn);
        if (pattern.Series(facts) is not Ruling<string>.Allowed { Value: var name } series) return pattern.Series(facts);

        var counter = await work.Data.Set<IndexSeries>().SingleOrDefaultAsync(s => s.AgencyId == version.AgencyId && s.Series == name, cancel)
            ?? work.Add(new IndexSeries { AgencyId = version.AgencyId, Id = work.NewId(), Series = name });
        counter.Last++;
        return pattern.Number(facts, counter.Last);
    }

    /// <summary>The pattern of a rule; without one, the usual pattern that the body's facts allow.</summary>
    public static IndexNumberPattern PatternOf(IndexNumberRule? rule, Agency agency) =>
        ((Ruling<IndexNumberPattern>.Allowed)IndexNumberPattern.Parse(rule?.Pattern ?? (agency.CreditCode is null ? WithoutCreditCode : IndexNumberPattern.Usual))).Value;

    public static IndexNumberFacts FactsOf(Agency agency, ItemCategory category, DateOnly formed) => new(
        agency.CreditCode?.ToString(), agency.DivisionCode?.ToString(), agency.Code.Value, OfficeCode: null, category.Number, GroupCode: null, formed);
}

/// <summary>Reads how a body writes its index numbers, and what the next one would be.</summary>
public sealed class IndexNumberReading(OfficeContext data) : IUseCase
{
    /// <summary>The pattern in force on the day: the body's own, or the usual one.</summary>
    public async Task<IndexNumberPattern> OfAsync(AgencyId agency, DateOnly day, CancellationToken cancel) =>
        IndexNumbers.PatternOf(await data.Set<IndexNumberRule>().AsNoTracking().Where(r => r.AgencyId == agency).On(day).SingleOrDefaultAsync(cancel), await AgencyAsync(agency, cancel));

    /// <summary>The body's own, the latest first.</summary>
    public async Task<IReadOnlyList<IndexNumberRule>> OwnAsync(AgencyId agency, CancellationToken cancel) =>
        await data.Set<IndexNumberRule>().AsNoTracking().Where(r => r.AgencyId == agency).OrderByDescending(r => r.From).ToListAsync(cancel);

    /// <summary>The number that an item of this category and day would get next. Nothing is counted.</summary>
    /// <returns>Refused when the pattern cannot be read (index-pattern) or asks for what is not recorded (index-facts-missing).</returns>
    public async Task<Ruling<string>> NextAsync(AgencyId agency, string pattern, ItemCategory category, DateOnly formed, CancellationToken cancel)
    {
        var ruling = IndexNumberPattern.Parse(pattern);
        if (ruling is Ruling<IndexNumberPattern>.Refused { Reason: var unread }) return unread;

        var (read, facts) = (((Ruling<IndexNumberPattern>.Allowed)ruling).Value, IndexNumbers.FactsOf(await AgencyAsync(agency, cancel), category, formed));
        var series = read.Series(facts);
        if (series is not Ruling<string>.Allowed { Value: var name }) return series;

        var last = await data.Set<IndexSeries>().Where(s => s.AgencyId == agency && s.Series == name).Select(s => s.Last).SingleOrDefaultAsync(cancel);
        return read.Number(facts, last + 1);
    }

    private Task<Agency> AgencyAsync(AgencyId agency, CancellationToken cancel) => data.Set<Agency>().AsNoTracking().SingleAsync(a => a.Id == agency, cancel);
}

/// <summary>Sets how a body writes its index numbers from a day on.</summary>
public sealed class SetIndexNumberPattern(Logbook logbook) : IUseCase
{
    /// <param name="From">The first day; today or later.</param>
    public sealed record Command(AgencyId Agency, string Pattern, DateOnly From);

    /// <returns>Refused when the pattern cannot be read (index-pattern), would begin before today (pattern-in-past), or a later one is set (version-not-last).</returns>
    public async Task<Ruling<IndexNumberRule>> HandleAsync(Command command, Actor actor, CancellationToken cancel)
    {
        if (IndexNumberPattern.Parse(command.Pattern) is Ruling<IndexNumberPattern>.Refused unread) return unread.Reason;

        await using var work = await logbook.BeginAsync(command.Agency, actor, cancel);
        if (command.From < work.Today) return new Refusal("pattern-in-past", "新的索引号规则应当自当日或者以后起用。请修改启用日期。", Basis: null);

        var versions = await work.Data.Set<IndexNumberRule>().Where(r => r.AgencyId == command.Agency).ToListAsync(cancel);
        if (Successive.MakeRoom(work, versions, command.From, "索引号规则") is { } late) return late;

        var rule = work.Add(new IndexNumberRule { AgencyId = command.Agency, Id = work.NewId(), Pattern = command.Pattern, From = command.From });
        await work.CommitAsync(ProactiveActs.IndexPatternSet, new Subject(rule, rule.Pattern), note: null, cancel);
        return rule;
    }
}
