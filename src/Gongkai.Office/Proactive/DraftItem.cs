using Gongkai.Agencies;
using Gongkai.Law;
using Gongkai.Office.Agencies;
using Gongkai.Office.Files;
using Gongkai.Office.Journal;
using Gongkai.Office.Proactive.Catalogues;
using Gongkai.Office.Review;
using Gongkai.Office.Screening;
using Gongkai.Proactive;
using Gongkai.Review;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Office.Proactive;

/// <summary>Begins a version of an item: of a new one, or of one that is public already and stays so meanwhile.</summary>
public sealed class DraftItem(Logbook logbook, FileStore files) : IUseCase
{
    /// <param name="Item">The item that gets a new version; null for a new item.</param>
    public sealed record Command(AgencyId Agency, Guid? Item, ItemFacts Facts, ItemContent Content)
    {
        /// <summary>Files that come with it, such as the Word file it was made from. Pictures of the body have the ids that the body names.</summary>
        public IReadOnlyList<(Guid Id, Upload File, bool IsInBody)> Files { get; init; } = [];
    }

    /// <returns>Refused when facts or content cannot be kept, the item has a version under way already (version-under-way), or it was published
    /// elsewhere and only recorded (published-elsewhere), or the body's catalogue has no such line (line-unknown).</returns>
    /// <exception cref="KeyNotFoundException">The body has no such item, or none that it could explain.</exception>
    public async Task<Ruling<ItemVersion>> HandleAsync(Command command, Actor actor, CancellationToken cancel)
    {
        if (ItemTexts.Check(command.Content) is { } refusal) return refusal;

        var digests = new List<byte[]>();
        foreach (var (_, file, _) in command.Files) digests.Add(await files.KeepAsync(file.Content, cancel));

        await using var work = await logbook.BeginAsync(command.Agency, actor, cancel);
        if (command.Facts.Check(await work.DaysOfAsync(command.Agency, cancel)) is { } unfit) return unfit;
        if (await work.CheckLineAsync(command.Agency, command.Facts.CatalogueLine, cancel) is { } unknown) return unknown;
        if (command.Facts.Explains is { } explained) await work.FindAsync<Item>(command.Agency, explained, cancel);

        var earlier = new List<ItemVersion>();
        if (command.Item is { } existing)
        {
            var item = await work.FindAsync<Item>(command.Agency, existing, cancel);
            if (item.VersionId is null) return new Refusal("published-elsewhere", "这条信息是在其他平台公开后登记的，正文不在本系统。要在本系统公开的，请起草新的信息。", Basis: null);
            earlier = await work.Data.Set<ItemVersion>().Where(v => v.AgencyId == command.Agency && v.ItemId == existing).ToListAsync(cancel);
            if (earlier.Exists(version => version is { PublishedAt: null, DiscardedAt: null })) return new Refusal("version-under-way", "这条信息已经有一稿正在办理。请在那一稿上修改，或者先放弃那一稿。", Basis: null);
        }

        var itemId = command.Item ?? work.NewId();
        var text = ItemTexts.Keep(work, itemId, command.Content, before: null);
        var version = new ItemVersion
        {
            AgencyId = command.Agency,
            Id = work.NewId(),
            ItemId = itemId,
            Number = earlier.Count + 1,
            Nature = command.Facts.Nature,
            Category = command.Facts.Category,
            Class = command.Facts.Class,
            Rule = command.Facts.Rule,
            FormedOn = command.Facts.FormedOn,
            TextId = text.Id,
        };
        command.Facts.Fill(version);
        work.Add(version);
        if (earlier.Count > 0) await CopyAttachmentsAsync(work, version, cancel);
        foreach (var (place, (id, upload, isInBody)) in command.Files.Index()) AttachFile.Add(work, version, upload.AddTo(work, command.Agency, digests[place], id), upload, place + 1, isInBody);
        return await work.ReviewItemAsync(version, new ReviewAct.Draft(actor.Person()), new ReviewNote(text.Id, Opinion: null), ProactiveActs.ItemDrafted, text.Title, cancel);
    }

    /// <summary>A new version begins with the attachments of the one that is public.</summary>
    private static async Task CopyAttachmentsAsync(Work work, ItemVersion version, CancellationToken cancel)
    {
        var item = await work.FindAsync<Item>(version.AgencyId, version.ItemId, cancel);
        foreach (var attachment in await work.Data.Set<ItemAttachment>().Where(a => a.AgencyId == version.AgencyId && a.VersionId == item.VersionId).ToListAsync(cancel))
        {
            work.Add(new ItemAttachment
            {
                AgencyId = version.AgencyId,
                Id = work.NewId(),
                VersionId = version.Id,
                FileId = attachment.FileId,
                Place = attachment.Place,
                Text = attachment.Text,
                IsInBody = attachment.IsInBody,
            });
        }
    }
}

/// <summary>Changes a version while it is drafted.</summary>
public sealed class ChangeItemDraft(Logbook logbook) : IUseCase
{
    /// <param name="RowVersion">The version of the row that the person saw.</param>
    public sealed record Command(AgencyId Agency, Guid Version, int RowVersion, ItemFacts Facts, ItemContent Content);

    /// <returns>Refused when it was changed meanwhile, facts or content cannot be kept, or it is not being drafted, or not by this person (see <see cref="ReviewCourse.After"/>).</returns>
    /// <exception cref="KeyNotFoundException">The body has no such version.</exception>
    public async Task<Ruling<ItemVersion>> HandleAsync(Command command, Actor actor, CancellationToken cancel)
    {
        if (ItemTexts.Check(command.Content) is { } refusal) return refusal;

        await using var work = await logbook.BeginAsync(command.Agency, actor, cancel);
        var version = await work.FindAsync<ItemVersion>(command.Agency, command.Version, cancel);
        if ((version.ConflictWith(command.RowVersion) ?? version.CheckUnderWay() ?? command.Facts.Check(await work.DaysOfAsync(command.Agency, cancel))) is { } unfit) return unfit;
        if (command.Facts.CatalogueLine != version.CatalogueLineId && await work.CheckLineAsync(command.Agency, command.Facts.CatalogueLine, cancel) is { } unknown) return unknown;
        if (command.Facts.Explains is { } explained) await work.FindAsync<Item>(command.Agency, explained, cancel);

        var text = ItemTexts.Keep(work, version.ItemId, command.Content, await work.TextAsync(version.TextId, cancel));
        version.TextId = text.Id;
        command.Facts.Fill(version);
        return await work.ReviewItemAsync(version, new ReviewAct.Draft(actor.Person()), new ReviewNote(text.Id, Opinion: null), ProactiveActs.ItemDrafted, text.Title, cancel);
    }
}

/// <summary>Gives up a version that is not public.</summary>
public sealed class DiscardItemDraft(Logbook logbook) : IUseCase
{
    /// <param name="RowVersion">The version of the row that the person saw.</param>
    /// <param name="Reason">Why, for the journal; no personal data.</param>
    public sealed record Command(AgencyId Agency, Guid Version, int RowVersion, string Reason);

    /// <returns>Refused when it was changed meanwhile, is public or given up (version-closed), is under review (not-drafting), or other bodies are asked about it (inquiry-open).</returns>
    /// <exception cref="KeyNotFoundException">The body has no such version.</exception>
    public async Task<Ruling<ItemVersion>> HandleAsync(Command command, Actor actor, CancellationToken cancel)
    {
        await using var work = await logbook.BeginAsync(command.Agency, actor, cancel);
        var version = await work.FindAsync<ItemVersion>(command.Agency, command.Version, cancel);
        if ((version.ConflictWith(command.RowVersion) ?? version.CheckUnderWay()) is { } refusal) return refusal;
        if (version.Stage == ReviewStage.UnderReview) return new Refusal("not-drafting", "这一稿正在审查。请先撤回，或者由审查人退回，再放弃。", Basis: null);

        if (version.AwaitedFrom is { } awaited) return new Refusal("inquiry-open", $"已经向{awaited}提出协商或者报请，还没有答复。请先写明理由撤回，再放弃这一稿。", Basis: null);

        version.Discard(work.Now);
        var text = await work.TextAsync(version.TextId, cancel);
        await work.CommitAsync(ProactiveActs.DraftDiscarded, new Subject(version, work.WithoutPersonalData(text.Title)), command.Reason, cancel);
        return version;
    }
}
