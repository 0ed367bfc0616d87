using Gongkai.Agencies;
using Gongkai.Law;
using Gongkai.Office.Journal;
using Gongkai.Office.Proactive;
using Gongkai.Office.Review;
using Gongkai.Review;

namespace Gongkai.Office.Screening;

/// <summary>
/// Masks findings in the text of a version that is drafted, or puts the right words there: exactly where they were found, as a new state of the draft.
/// </summary>
public sealed class MaskFindings(Logbook logbook, ItemScreening screening) : IUseCase
{
    /// <param name="RowVersion">The version of the row that the person saw.</param>
    /// <param name="Findings">Their <see cref="ItemFinding.Key"/>; null for all that block.</param>
    public sealed record Command(AgencyId Agency, Guid Version, int RowVersion, IReadOnlyCollection<string>? Findings);

    /// <returns>What was replaced. Refused when it was changed meanwhile, is not being drafted (see <see cref="ReviewCourse.After"/>), none of the findings is there to be
    /// replaced (finding-gone), a place is not found again (not-replaced), or the text would become too long (text-too-long).</returns>
    /// <exception cref="KeyNotFoundException">The body has no such version.</exception>
    public async Task<Ruling<ReplacedContent>> HandleAsync(Command command, Actor actor, CancellationToken cancel)
    {
        await using var work = await logbook.BeginAsync(command.Agency, actor, cancel);
        var version = await work.FindAsync<ItemVersion>(command.Agency, command.Version, cancel);
        if ((version.ConflictWith(command.RowVersion) ?? version.CheckUnderWay()) is { } refusal) return refusal;

        var before = await work.TextAsync(version.TextId, cancel);
        var content = new ItemContent(before.Title, before.DocumentNumber, before.DocumentDate, before.Summary, before.Keywords, before.Html);
        if (await screening.ReplaceTypedAsync(command.Agency, version.ItemId, content, command.Findings, work.Today, cancel) is not { } replaced) return new Refusal("not-replaced", "这段文字里的位置不能自动对应，没有改动。请在正文里手工修改。", Basis: null);
        if (replaced.Replaced.Count == 0) return new Refusal("finding-gone", "所选的内容已经不在原处，没有改动。请对照现在的检查结果。", Basis: null);
        if (Refit(replaced.Content) is { } unfit) return unfit;

        var text = ItemTexts.Keep(work, version.ItemId, replaced.Content, before);
        version.TextId = text.Id;
        return await work.ReviewItemAsync(version, new ReviewAct.Draft(actor.Person()), new ReviewNote(text.Id, Opinion: null), ScreeningActs.Masked, text.Title, cancel) is Ruling<ItemVersion>.Refused { Reason: var refused } ? refused : replaced;
    }

    /// <summary>Right words may be longer than what they replace.</summary>
    private static Refusal? Refit(ItemContent content) => ItemTexts.Check(content)
        ?? (content.Title.Length > Item.LongestTitle || content.Summary?.Length > ItemText.LongestSummary || content.Keywords?.Length > ItemText.LongestKeywords
            ? new Refusal("text-too-long", "改后的标题、内容概述或者关键词太长，没有改动。请手工修改。", Basis: null)
            : null);
}
