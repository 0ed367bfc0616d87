using Gongkai.Office.Ledgers;
using Gongkai.Office.Proactive;
using Gongkai.Office.Storage;
using Gongkai.Proactive;
using Gongkai.Web.Pages.Workspace.Registers;
using Gongkai.Web.Workspace;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Workspace.Items;

/// <summary>What is linked with a public item: records of the registers, what explains it or what it explains, other channels.</summary>
/// <param name="Version">The version that is public, or was last.</param>
public sealed record ItemLinks(
    ItemVersion? Version, RegisteredDocument? Document, IReadOnlyList<Decision> Decisions, LinkedItem? Explained, IReadOnlyList<LinkedItem> Explanations, IReadOnlyList<ChannelRelease> Releases)
{
    public static ItemLinks None { get; } = new(Version: null, Document: null, Decisions: [], Explained: null, Explanations: [], Releases: []);

    /// <summary>The reversed penalty decision that it still shows; null where it shows none.</summary>
    public Decision? Reversed => Decisions.FirstOrDefault(decision => decision.ReversedOn is not null);

    public static async Task<ItemLinks> ReadAsync(OfficeContext data, Item item, CancellationToken cancel)
    {
        var items = data.Set<Item>().Where(i => i.AgencyId == item.AgencyId && i.VoidedAt == null);
        return new ItemLinks(
            await data.Set<ItemVersion>().AsNoTracking().SingleAsync(v => v.AgencyId == item.AgencyId && v.Id == item.VersionId, cancel),
            await data.DocumentOfAsync(item.AgencyId, item.Id, cancel),
            await data.Set<Decision>().AsNoTracking().Standing().Where(d => d.AgencyId == item.AgencyId && d.ItemId == item.Id).OrderBy(d => d.DecidedOn).ThenBy(d => d.Id).ToListAsync(cancel),
            await LinkedItem.Of(items.Where(i => i.Id == item.ExplainsId)).SingleOrDefaultAsync(cancel),
            await LinkedItem.Of(items.Where(i => i.ExplainsId == item.Id && i.WithdrawnAt == null)).ToListAsync(cancel),
            await data.Set<ChannelRelease>().AsNoTracking().Where(r => r.AgencyId == item.AgencyId && r.ItemId == item.Id).OrderBy(r => r.On).ThenBy(r => r.Id).ToListAsync(cancel));
    }

    /// <param name="home">The beginning of the body's addresses.</param>
    public IEnumerable<Fact> Facts(string home, DateOnly today)
    {
        if (Version is null) yield break;

        if (Version.Provenance is var source && source.Origin != InformationOrigin.Made)
            yield return new("信息来源", source.OtherBodies is { } others ? $"{source.Origin.Label}：{others}" : source.Origin.Label);
        if (Document is { } document)
            yield return new("规范性文件登记", $"{document.Entry.RegisterNumber ?? document.Entry.DocumentNumber}，{document.Times.StateOn(today).Label}", $"{home}/registers/normative-documents/{document.Entry.Id}");
        if (Explained is { } explained) yield return new("解读的文件", explained.Title, $"{home}/items/{explained.Id}");
        foreach (var explanation in Explanations) yield return new("政策解读", explanation.Title, $"{home}/items/{explanation.Id}");
        foreach (var decision in Decisions) yield return new("登记的决定", $"{decision.DocumentNumber}{(decision.Reversal is { } reversal ? $"，已{reversal.Label}" : "")}", $"{home}/registers/decisions/{decision.Id}");
        if (Channels() is { Count: > 0 } channels) yield return new("其他公开渠道", string.Join("；", channels), $"{home}/items/{Version.ItemId}/channels");
    }

    /// <summary>Each channel with the days on which the item went out by it.</summary>
    private List<string> Channels() =>
    [
        .. PublicationChannel.BesidePlatform.Where(channel => Version!.Channels.Contains(channel) || Releases.Any(release => release.Channel == channel))
            .Select(channel => Releases.Where(release => release.Channel == channel).Select(release => $"{release.On:yyyy年M月d日}").ToList() is { Count: > 0 } days
                ? $"{NameOf(channel)}（{string.Join("、", days)}）"
                : $"{NameOf(channel)}（还没有登记）"),
    ];

    /// <summary>What the channel is called for this item.</summary>
    public string NameOf(PublicationChannel channel) => Version?.NameOf(channel) ?? channel.Label;
}
