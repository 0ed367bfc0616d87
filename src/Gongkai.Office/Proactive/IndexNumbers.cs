using Gongkai.Agencies;
using Gongkai.Law;
using Gongkai.Office.Agencies;
using Gongkai.Office.Journal;
using Gongkai.Office.Storage;
using Gongkai.Proactive;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Office.Proactive;

/// <summary>
/// Gives index numbers (索引号) within one work. The log's lock is held, so no two items can take the same; gaps are allowed, a second use is not.
/// </summary>
internal sealed class IndexNumbers
{
    /// <summary>Of a body that has no pattern and no credit code.</summary>
    private const string WithoutCreditCode = "{机构简码}/{年}-{序号:5}";

    private readonly Dictionary<string, IndexSeries> _series = new(StringComparer.Ordinal);
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly Work _work;
    private readonly Agency _agency;
    private readonly IndexNumberPattern _pattern;

    private IndexNumbers(Work work, Agency agency, IndexNumberPattern pattern) => (_work, _agency, _pattern) = (work, agency, pattern);

    /// <summary>Those of a body, by its pattern of the day.</summary>
    public static async Task<IndexNumbers> OfAsync(Work work, AgencyId agency, CancellationToken cancel)
    {
        var body = await work.FindAgencyAsync(agency, cancel);
        return new IndexNumbers(work, body, PatternOf(await work.Data.Set<IndexNumberRule>().Where(r => r.AgencyId == agency).On(work.Today).SingleOrDefaultAsync(cancel), body));
    }

    /// <returns>The next number that no item has; refused (index-facts-missing) when the pattern asks for what is not recorded.</returns>
    public async Task<Ruling<string>> NextAsync(ItemVersion version, ItemText text, CancellationToken cancel)
    {
        var facts = FactsOf(_agency, version.Category, text.DocumentDate ?? version.FormedOn);
        if (_pattern.Series(facts) is not Ruling<string>.Allowed { Value: var name } series) return _pattern.Series(facts);

        if (!_series.TryGetValue(name, out var counter))
        {
            _series[name] = counter = await _work.Data.Set<IndexSeries>().SingleOrDefaultAsync(s => s.AgencyId == version.AgencyId && s.Series == name, cancel)
                ?? _work.Add(new IndexSeries { AgencyId = version.AgencyId, Id = _work.NewId(), Series = name });
        }

        Ruling<string> number;
        do
        {
            counter.Last++;
            number = _pattern.Number(facts, counter.Last);
        }
        while (number is Ruling<string>.Allowed { Value: var given } && !await TakeAsync(given, cancel));
        return number;
    }

    /// <summary>Takes a number that an item brings with it.</summary>
    /// <returns>False when another item of the body has it.</returns>
    public async Task<bool> TakeAsync(string number, CancellationToken cancel) =>
        !_taken.Contains(number) && !await _work.Data.Set<Item>().AnyAsync(i => i.AgencyId == _agency.Id && i.IndexNumber == number, cancel) && _taken.Add(number);

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
