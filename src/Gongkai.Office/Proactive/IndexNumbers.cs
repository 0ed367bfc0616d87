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
        var rule = await work.Data.Set<IndexNumberRule>().Where(r => r.AgencyId == version.AgencyId).On(work.Today).Select(r => r.Pattern).SingleOrDefaultAsync(cancel);
        var pattern = ((Ruling<IndexNumberPattern>.Allowed)IndexNumberPattern.Parse(rule ?? (agency.CreditCode is null ? WithoutCreditCode : IndexNumberPattern.Usual))).Value;
        var facts = new IndexNumberFacts(
            agency.CreditCode?.ToString(), agency.DivisionCode?.ToString(), agency.Code.Value, OfficeCode: null, version.Category.Number, GroupCode: null, text.DocumentDate ?? version.FormedOn);
        if (pattern.Series(facts) is not Ruling<string>.Allowed { Value: var name } series) return pattern.Series(facts);

        var counter = await work.Data.Set<IndexSeries>().SingleOrDefaultAsync(s => s.AgencyId == version.AgencyId && s.Series == name, cancel)
            ?? work.Add(new IndexSeries { AgencyId = version.AgencyId, Id = work.NewId(), Series = name });
        counter.Last++;
        return pattern.Number(facts, counter.Last);
    }
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
