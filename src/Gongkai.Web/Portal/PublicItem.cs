using Gongkai.Agencies;
using Gongkai.Documents.Items;
using Gongkai.Office.Proactive;
using Gongkai.Office.Storage;
using Gongkai.Proactive;
using Gongkai.Web.Items;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Portal;

/// <summary>An item as the public reads it, or what is left of it at its address.</summary>
public sealed record PublicItem(Item Entry, ItemVersion Version, Gongkai.Office.Proactive.ItemText Text, IReadOnlyList<AttachedFile> Files)
{
    /// <summary>The registered document whose text it carries.</summary>
    public RegisteredDocument? Document { get; private init; }

    /// <summary>Files to be downloaded, without the pictures of the body.</summary>
    public IEnumerable<AttachedFile> Attachments => Files.Where(file => !file.IsInBody);

    /// <summary>When the version that is shown became public, in Beijing.</summary>
    public DateTime ShownSince => BusinessClock.InBeijing(Version.PublishedAt!.Value);

    /// <summary>When it first became public, in Beijing: here, or on the portal from which it was imported.</summary>
    public DateTime PublishedAt => BusinessClock.InBeijing(Entry.OriginallyPublishedAt ?? Entry.PublishedAt!.Value);

    public bool IsShownOn(DateOnly day) => Entry.WithdrawnAt is null && !(Entry.ShownUntil < day);

    /// <summary>Whatever was published at the address, shown or not; null where nothing was.</summary>
    public static async Task<PublicItem?> ReadAsync(OfficeContext data, AgencyId agency, Guid id, CancellationToken cancel)
    {
        if (await data.Set<Item>().AsNoTracking().SingleOrDefaultAsync(i => i.AgencyId == agency && i.Id == id && i.VersionId != null, cancel) is not { } item) return null;

        return await ReadAsync(data, item, item.VersionId!.Value, cancel);
    }

    /// <summary>The item in one of its versions that was public; null where nothing was published at the address.</summary>
    public static async Task<PublicItem?> ReadAsync(OfficeContext data, AgencyId agency, Guid id, Guid version, CancellationToken cancel) =>
        await data.Set<Item>().AsNoTracking().SingleOrDefaultAsync(i => i.AgencyId == agency && i.Id == id && i.VersionId != null, cancel) is { } item ? await ReadAsync(data, item, version, cancel) : null;

    private static async Task<PublicItem> ReadAsync(OfficeContext data, Item item, Guid shown, CancellationToken cancel)
    {
        var (agency, id) = (item.AgencyId, item.Id);
        var version = await data.Set<ItemVersion>().AsNoTracking().SingleAsync(v => v.AgencyId == agency && v.Id == shown, cancel);
        var text = await data.Set<Gongkai.Office.Proactive.ItemText>().AsNoTracking().SingleAsync(t => t.AgencyId == agency && t.Id == version.TextId, cancel);
        return new PublicItem(item, version, text, await data.AttachmentsOfAsync(version, cancel)) { Document = await data.DocumentOfAsync(agency, id, cancel) };
    }

    /// <summary>The metadata in the order of the table.</summary>
    /// <param name="publisher">The body's full name.</param>
    /// <param name="today">The day on which the state of a document is told.</param>
    public IReadOnlyList<ItemFact> Facts(string publisher, DateOnly today)
    {
        var facts = new List<ItemFact>
        {
            new("索引号", Entry.IndexNumber ?? ""), new("文号", Text.DocumentNumber ?? "无"),
            new("发布机构", publisher), new("主题分类", Entry.Category.Label),
        };
        if (Text.DocumentDate is { } dated) facts.Add(new("成文日期", $"{dated:yyyy年M月d日}"));
        if (Entry.OriginallyPublishedAt is null)
        {
            facts.Add(new("发布日期", $"{PublishedAt:yyyy年M月d日 HH:mm}"));
        }
        else
        {
            facts.Add(new("原发布时间", PublishedAt.TimeOfDay == TimeSpan.Zero ? $"{PublishedAt:yyyy年M月d日}" : $"{PublishedAt:yyyy年M月d日 HH:mm}"));
            facts.Add(new("信息来源", Entry.OriginalAddress is { } address ? $"{Entry.ImportedFrom}（{address}）" : Entry.ImportedFrom!));
            facts.Add(new("导入时间", $"{BusinessClock.InBeijing(Entry.PublishedAt!.Value):yyyy年M月d日 HH:mm}"));
        }

        if (Version.Number > 1) facts.Add(new("更新日期", $"{ShownSince:yyyy年M月d日 HH:mm}"));
        facts.AddRange(Validity(today));
        facts.AddRange(Source());
        facts.Add(new("公开方式", "主动公开"));
        if (Version.Channels.Count > 0) facts.Add(new("公开渠道", string.Join("、", ["政府信息公开平台", .. Version.Channels.Select(Version.NameOf)])));
        if (Entry.ShownUntil is { } until) facts.Add(new("公示截止", $"{until:yyyy年M月d日}"));
        if (Text.Keywords is { } keywords) facts.Add(new("关键词", keywords));
        if (Text.Summary is { } summary) facts.Add(new("内容概述", summary));
        return facts;
    }

    /// <summary>Whose information it is, for the meta tag.</summary>
    /// <param name="publisher">The body's full name.</param>
    public string SourceName(string publisher) => Version.Provenance is { Origin: var origin, OtherBodies: { } maker } && origin == InformationOrigin.FromAgency ? maker : publisher;

    /// <summary>What the register says about the document.</summary>
    private IEnumerable<ItemFact> Validity(DateOnly today)
    {
        if (Document is not { } document) yield break;

        yield return new("有效性", document.Times.StateOn(today).PublicLabel);
        if (document.Entry.RegisterNumber is { } number) yield return new("登记号", number);
        if (document.Entry.EffectiveOn is { } effective) yield return new("施行日期", $"{effective:yyyy年M月d日}");
        if (document.Entry.ValidUntil is { } until) yield return new("有效期至", $"{until:yyyy年M月d日}");
        if (document.Entry.RepealedOn is { } repealed)
        {
            yield return new("废止日期", $"{repealed:yyyy年M月d日}");
            yield return new("废止依据", document.Entry.RepealBasis!);
        }

        if (document.Amendments.Count > 0) yield return new("修改情况", string.Join("；", document.Amendments.Select(amendment => $"{amendment.On:yyyy年M月d日}由{amendment.Basis}修改")));
    }

    /// <summary>Who made it, where that was not the body alone.</summary>
    private IEnumerable<ItemFact> Source()
    {
        var source = Version.Provenance;
        if (source.Origin == InformationOrigin.Made) yield break;

        yield return new("信息来源", source.Origin == InformationOrigin.FromAgency ? source.OtherBodies! : source.Origin.Label);
        if (source.Origin == InformationOrigin.MadeJointly) yield return new("联合制作机关", source.LeadBody is { } lead ? $"{source.OtherBodies}（{lead}牵头）" : source.OtherBodies!);
    }
}
