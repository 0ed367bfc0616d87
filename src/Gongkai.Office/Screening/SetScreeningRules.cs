using Gongkai.Agencies;
using Gongkai.Law;
using Gongkai.Office.Journal;
using Gongkai.Office.Storage;
using Gongkai.Screening;
using Gongkai.Screening.Wording;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Office.Screening;

/// <summary>What is to be different in a county's rules.</summary>
public abstract record RulesChange
{
    private RulesChange() { }

    /// <summary>How serious each kind is.</summary>
    public sealed record Policy(ScreeningPolicy Now) : RulesChange;

    /// <summary>One entry of the word list.</summary>
    /// <param name="Before">The words that it is about so far; null for a new entry.</param>
    /// <param name="After">Null where the words are no longer looked for.</param>
    public sealed record Entry(string? Before, WordListEntry? After) : RulesChange;

    /// <summary>The whole word list, as from a file.</summary>
    public sealed record List(IReadOnlyList<WordListEntry> Now) : RulesChange;
}

/// <summary>
/// Changes the rules of screening of a county, for itself and all bodies below, or of a body that has nobody above it. Each change is a new version that holds at once;
/// what is under way is screened by it from then on.
/// </summary>
public sealed class SetScreeningRules(Logbook logbook) : IUseCase
{
    /// <param name="Seen">The number of the version that the person saw; 0 where there was none.</param>
    public sealed record Command(AgencyId Agency, int Seen, RulesChange Change, string Reason);

    /// <returns>Refused when the rules were changed meanwhile, are made by a body above (rules-from-above), no reason is given (reason-missing) or a too long one (reason-too-long), the words to
    /// be changed are not in the list (entry-gone), nothing would be different (nothing-changed), or by <see cref="ScreeningRules.Of"/>.</returns>
    public async Task<Ruling<ScreeningRuleVersion>> HandleAsync(Command command, Actor actor, CancellationToken cancel)
    {
        var reason = command.Reason.Trim();
        if (reason.Length == 0) return new Refusal("reason-missing", "没有写明修改的理由。", Basis: null);
        if (reason.Length > ScreeningRuleVersion.LongestReason) return new Refusal("reason-too-long", $"理由最多{ScreeningRuleVersion.LongestReason}字。", Basis: null);

        await using var work = await logbook.BeginAsync(command.Agency, actor, cancel);
        if (!await work.Data.MakesRulesAsync(command.Agency, work.Today, cancel)) return new Refusal("rules-from-above", "本机关适用上级机关制定的检查规则，不能自行制定。需要增减的，请与上级政务公开主管部门联系。", Basis: null);

        var before = await work.Data.Set<ScreeningRuleVersion>().Where(v => v.AgencyId == command.Agency).OrderByDescending(v => v.Number).FirstOrDefaultAsync(cancel);
        if ((before?.Number ?? 0) != command.Seen) return JournalledRow.Conflict;

        var rules = before?.ToRules() ?? ScreeningRules.Usual;
        if (Words(rules.Own, command.Change) is not { } words) return new Refusal("entry-gone", "词表里已经没有这个词语，可能已经由别人停用。请重新打开词表。", Basis: null);

        var ruling = ScreeningRules.Of(command.Change is RulesChange.Policy { Now: var policy } ? policy : rules.Policy, words);
        if (ruling is not Ruling<ScreeningRules>.Allowed { Value: var changed }) return ((Ruling<ScreeningRules>.Refused)ruling).Reason;

        var changes = WordChange.Between(rules.Own, changed.Own);
        var severities = ScreeningRuleVersion.Write(changed.Policy);
        if (changes.Count == 0 && severities == ScreeningRuleVersion.Write(rules.Policy)) return new Refusal("nothing-changed", "没有改动，和现行的一样。", Basis: null);

        var version = work.Add(new ScreeningRuleVersion
        {
            AgencyId = command.Agency,
            Id = work.NewId(),
            Number = command.Seen + 1,
            Severities = severities,
            Words = WordList.Write($"第{command.Seen + 1}版", changed.Own),
            Reason = reason,
            Person = actor.Name,
            At = work.Now,
        });
        await work.CommitAsync(ScreeningActs.RulesSet, new Subject(version, $"检查规则第{version.Number}版"), reason, cancel);
        return version;
    }

    /// <returns>Null where the entry that is to be changed is not there.</returns>
    private static IReadOnlyList<WordListEntry>? Words(IReadOnlyList<WordListEntry> own, RulesChange change) => change switch
    {
        RulesChange.List { Now: var all } => all,
        RulesChange.Entry { Before: null, After: { } added } => [.. own, added],
        RulesChange.Entry { Before: { } words, After: var after } when own.Any(entry => entry.Words == words) => [.. own.Select(entry => entry.Words == words ? after : entry).OfType<WordListEntry>()],
        RulesChange.Entry => null,
        _ => own,
    };
}
