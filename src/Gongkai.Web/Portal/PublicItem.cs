using Gongkai.Agencies;
using Gongkai.Documents.Items;
using Gongkai.Office.Proactive;
using Gongkai.Office.Storage;
using Gongkai.Web.Items;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Portal;

/// <summary>An item as the public reads it, or what is left of it at its address.</summary>
public sealed record PublicItem(Item Entry, ItemVersion Version, Gongkai.Office.Proactive.ItemText Text, IReadOnlyList<AttachedFile> Files)
{
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

        var version = await data.Set<ItemVersion>().AsNoTracking().SingleAsync(v => v.AgencyId == agency && v.Id == item.VersionId, cancel);
        var text = await data.Set<Gongkai.Office.Proactive.ItemText>().AsNoTracking().SingleAsync(t => t.AgencyId == agency && t.Id == version.TextId, cancel);
        return new PublicItem(item, version, text, await data.AttachmentsOfAsync(version, cancel));
    }

    /// <summary>The metadata in the order of the table.</summary>
    /// <param name="publisher">The body's full name.</param>
    public IReadOnlyList<ItemFact> Facts(string publisher)
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
        facts.Add(new("公开方式", "主动公开"));
        if (Entry.ShownUntil is { } until) facts.Add(new("公示截止", $"{until:yyyy年M月d日}"));
        if (Text.Keywords is { } keywords) facts.Add(new("关键词", keywords));
        if (Text.Summary is { } summary) facts.Add(new("内容概述", summary));
        return facts;
    }
}
