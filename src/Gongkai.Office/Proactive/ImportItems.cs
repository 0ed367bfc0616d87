using System.Runtime.CompilerServices;
using Gongkai.Agencies;
using Gongkai.Documents.Items.Prior;
using Gongkai.Law;
using Gongkai.Office.Agencies;
using Gongkai.Office.Files;
using Gongkai.Office.Journal;
using Gongkai.Office.Screening;
using Gongkai.Office.Storage;
using Gongkai.Proactive;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Office.Proactive;

/// <summary>
/// Imports items that another portal has published. They are public at once, with their 原发布时间 and source beside the time of the import, and
/// marked as imported. What screening finds in them stops nothing, because they are public elsewhere, but it is counted. This is the only way in which an item gets a day of publication that is not the server's.
/// </summary>
public sealed class ImportItems(OfficeContext data, Logbook logbook, FileStore files, ItemScreening screening, BusinessClock clock) : IUseCase
{
    /// <summary>Items of one transaction and one journal entry.</summary>
    private const int AtOnce = 500;

    /// <param name="Attachments">Where the files lie that items name; null where there are none.</param>
    public sealed record Command(AgencyId Agency, IAsyncEnumerable<PriorItem> Items, DirectoryInfo? Attachments);

    /// <summary>
    /// Imports them one after another; an item that is refused does not hinder the others. What is there already, by its address, or by title and time
    /// where it has no address, is not imported again, so the same file can be given twice.
    /// </summary>
    /// <returns>What became of each item, after it is stored. Refused when the body did not exist on its day or had ended (day-in-future, before-body, after-body),
    /// an attachment is missing (attachment-missing), beyond their number (too-many-attachments) or not taken (file-not-taken), the text is too long, the index
    /// number is another's (index-number-used) or cannot be made (index-facts-missing).</returns>
    public async IAsyncEnumerable<ItemImport> HandleAsync(Command command, Actor actor, [EnumeratorCancellation] CancellationToken cancel)
    {
        var known = (await data.Set<Item>().Where(i => i.AgencyId == command.Agency && i.OriginallyPublishedAt != null && i.VoidedAt == null)
            .Select(i => new { i.OriginalAddress, i.Title, i.OriginallyPublishedAt }).ToListAsync(cancel))
            .Select(i => KeyOf(i.OriginalAddress, i.Title, i.OriginallyPublishedAt!.Value)).ToHashSet(StringComparer.Ordinal);
        await foreach (var batch in command.Items.Chunk(AtOnce).WithCancellation(cancel))
        {
            foreach (var import in await ImportAsync(command, batch, known, actor, cancel)) yield return import;
        }
    }

    private async Task<IReadOnlyList<ItemImport>> ImportAsync(Command command, PriorItem[] batch, HashSet<string> known, Actor actor, CancellationToken cancel)
    {
        var imports = new List<ItemImport>(batch.Length);
        var attached = new Dictionary<PriorItem, Ruling<List<AttachedUpload>>>();
        foreach (var prior in batch.Where(prior => prior.Attachments.Count > 0)) attached[prior] = await AttachmentsAsync(command.Attachments, prior, cancel);

        var (found, rules) = (new Dictionary<PriorItem, FoundCount>(), await data.RulesOfAsync(command.Agency, clock.Today, cancel));
        foreach (var prior in batch.Where(prior => !known.Contains(KeyOf(prior)))) found[prior] = await CountAsync(prior, attached.GetValueOrDefault(prior), rules, cancel);

        await using var work = await logbook.BeginAsync(command.Agency, actor, cancel);
        var (days, numbers, imported) = (await work.DaysOfAsync(command.Agency, cancel), await IndexNumbers.OfAsync(work, command.Agency, cancel), 0);
        foreach (var prior in batch)
        {
            if (!known.Add(KeyOf(prior)))
            {
                imports.Add(new ItemImport(prior.Place, ItemImportResult.AlreadyThere, Refusal: null));
                continue;
            }

            var refusal = attached.GetValueOrDefault(prior) switch
            {
                Ruling<List<AttachedUpload>>.Refused refused => refused.Reason,
                Ruling<List<AttachedUpload>>.Allowed { Value: var uploads } => await AddAsync(work, days, numbers, prior, uploads, cancel),
                _ => await AddAsync(work, days, numbers, prior, [], cancel),
            };
            if (refusal is null) imported++;
            else known.Remove(KeyOf(prior));
            imports.Add(new ItemImport(prior.Place, refusal is null ? ItemImportResult.Imported : ItemImportResult.Refused, refusal) { Found = refusal is null ? found[prior] : null });
        }

        if (imported > 0) await work.CommitAsync(ProactiveActs.ItemsImported, subject: null, $"{imported}条，来源：{string.Join("、", batch.Select(prior => prior.Source).Distinct().Take(3))}{Noticed(imports)}", cancel);
        return imports;
    }

    private Task<FoundCount> CountAsync(PriorItem prior, Ruling<List<AttachedUpload>>? attached, RulesInForce rules, CancellationToken cancel) => screening.CountAsync(
        new(Guid.Empty, prior.Title, prior.Summary, prior.Keywords, prior.Body, [.. attached is Ruling<List<AttachedUpload>>.Allowed { Value: var uploads } ? uploads.Select(each => new ItemScreening.AttachedBytes(each.Upload.Name, each.Digest)) : []]), rules, cancel);

    private static string Noticed(List<ItemImport> imports) =>
        imports.Count(import => import.Found is { Blocking: > 0 }) is > 0 and var items ? $"；其中{items}条有应当处理的内容，共{imports.Sum(import => import.Found?.Blocking)}处" : "";

    /// <returns>Null when it was added.</returns>
    private static async Task<Refusal?> AddAsync(Work work, BodyDays days, IndexNumbers numbers, PriorItem prior, IReadOnlyList<AttachedUpload> uploads, CancellationToken cancel)
    {
        var content = new ItemContent(prior.Title, prior.DocumentNumber, prior.DocumentDate, prior.Summary, prior.Keywords, prior.Body.Html);
        var on = DateOnly.FromDateTime(prior.PublishedAt);
        if ((EventDay.Check("发布日期", on, days) ?? ItemTexts.Check(content) ?? TooLong(prior)) is { } refusal) return refusal;

        var itemId = work.NewId();
        var text = ItemTexts.Of(work, itemId, content, prior.Body);
        var version = new ItemVersion
        {
            AgencyId = work.Log,
            Id = work.NewId(),
            ItemId = itemId,
            Number = 1,
            Nature = prior.Nature,
            Category = prior.Category,
            Class = DisclosureClass.Proactive,
            Rule = DisclosureRule.General,
            FormedOn = prior.DocumentDate ?? on,
            TextId = text.Id,
        };
        version.Import(work.Now);
        if (prior.IndexNumber is { } own && !await numbers.TakeAsync(own, cancel)) return new Refusal("index-number-used", $"索引号“{own}”已经是本机关另一条信息的。", Basis: null);

        var number = prior.IndexNumber is { } kept ? kept : await numbers.NextAsync(version, text, cancel);
        if (number is Ruling<string>.Refused unnumbered) return unnumbered.Reason;

        work.Add(text);
        work.Add(version);
        work.Add(new Item
        {
            AgencyId = work.Log,
            Id = itemId,
            Title = text.Title,
            DocumentNumber = text.DocumentNumber,
            Category = version.Category,
            Nature = version.Nature,
            PublishedOn = on,
            PublishedAt = work.Now,
            IndexNumber = ((Ruling<string>.Allowed)number).Value,
            VersionId = version.Id,
            OriginallyPublishedAt = InstantOf(prior),
            ImportedFrom = prior.Source,
            OriginalAddress = prior.Address,
        });
        foreach (var (place, (upload, digest)) in uploads.Index()) AttachFile.Add(work, version, upload.AddTo(work, work.Log, digest, work.NewId()), upload, place + 1, isInBody: false);
        return null;
    }

    /// <summary>What the columns cannot hold.</summary>
    private static Refusal? TooLong(PriorItem prior) =>
        prior.Title.Length > Item.LongestTitle ? Long("标题", Item.LongestTitle)
        : prior.DocumentNumber?.Length > Item.LongestDocumentNumber ? Long("文号", Item.LongestDocumentNumber)
        : prior.Summary?.Length > ItemText.LongestSummary ? Long("内容概述", ItemText.LongestSummary)
        : prior.Keywords?.Length > ItemText.LongestKeywords ? Long("关键词", ItemText.LongestKeywords)
        : null;

    private static Refusal Long(string field, int most) => new("field-too-long", $"{field}超过{most}个字，没有导入。请改短后重新导入。", Basis: null);

    /// <summary>Reads the files of an item and keeps their bytes.</summary>
    private async Task<Ruling<List<AttachedUpload>>> AttachmentsAsync(DirectoryInfo? folder, PriorItem prior, CancellationToken cancel)
    {
        if (prior.Attachments.Count > ItemAttachment.Most) return new Refusal("too-many-attachments", $"一条信息最多{ItemAttachment.Most}个附件。", Basis: null);

        var uploads = new List<AttachedUpload>();
        foreach (var name in prior.Attachments)
        {
            if (folder is null || FileIn(folder, name) is not { } file) return new Refusal("attachment-missing", $"没有找到附件“{name}”。", Basis: null);
            if (file.Length > Upload.LargestFile) return new Refusal("file-not-taken", $"附件“{name}”太大。", Basis: null);
            switch (Upload.Of(file.Name, await File.ReadAllBytesAsync(file.FullName, cancel)))
            {
                case Ruling<Upload>.Allowed { Value: var upload }:
                    uploads.Add(new AttachedUpload(upload, await files.KeepAsync(upload.Content, cancel)));
                    break;
                case Ruling<Upload>.Refused { Reason: var reason }:
                    return reason;
                default:
                    throw new InvalidOperationException("A ruling is either allowed or refused.");
            }
        }

        return uploads;
    }

    /// <summary>A file in the folder or below it; null where there is none, or the name leads out of it.</summary>
    private static FileInfo? FileIn(DirectoryInfo folder, string name)
    {
        var root = Path.TrimEndingDirectorySeparator(folder.FullName) + Path.DirectorySeparatorChar;
        var file = new FileInfo(Path.GetFullPath(Path.Combine(root, name)));
        return file.FullName.StartsWith(root, StringComparison.Ordinal) && file.Exists ? file : null;
    }

    private static DateTime InstantOf(PriorItem prior) => BusinessClock.Stored(new DateTimeOffset(prior.PublishedAt, BusinessClock.Beijing));

    private static string KeyOf(PriorItem prior) => KeyOf(prior.Address, prior.Title.Trim(), InstantOf(prior));

    private static string KeyOf(string? address, string title, DateTime at) => address ?? $"{at:O} {title}";

    private sealed record AttachedUpload(Upload Upload, byte[] Digest);
}

/// <summary>What became of an item.</summary>
/// <param name="Place">Its line or row in the file.</param>
/// <param name="Refusal">With <see cref="ItemImportResult.Refused"/> only.</param>
public sealed record ItemImport(int Place, ItemImportResult Result, Refusal? Refusal)
{
    /// <summary>What screening found in it; null where it was not imported.</summary>
    public FoundCount? Found { get; init; }
}

public enum ItemImportResult
{
    Imported,

    /// <summary>An earlier import brought it.</summary>
    AlreadyThere,

    Refused,
}
