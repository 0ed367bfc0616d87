using Gongkai.Agencies;
using Gongkai.Documents.Items;
using Gongkai.Documents.Screening;
using Gongkai.Law;
using Gongkai.Office.Files;
using Gongkai.Office.Journal;
using Gongkai.Office.Proactive;
using Gongkai.Office.Storage;
using Gongkai.Screening;
using Gongkai.Screening.Wording;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Office.Screening;

/// <summary>
/// Screens a version of an item as the public would get it: its title, summary and keywords, its text with its tables, and every file with its name and what
/// readers do not see in it.
/// </summary>
public sealed class ItemScreening(OfficeContext data, FileStore files, ScreenedFiles screened, DataFolder folder, BusinessClock clock) : IUseCase
{
    /// <summary>What the text itself is called among the parts.</summary>
    private const string Body = "正文";

    /// <param name="day">The day of screening.</param>
    public async Task<ScreenedItem> OfAsync(ItemVersion version, DateOnly day, CancellationToken cancel) =>
        await OfAsync(version, await data.Set<ItemText>().AsNoTracking().SingleAsync(t => t.AgencyId == version.AgencyId && t.Id == version.TextId, cancel), day, cancel);

    /// <param name="text">The text that the version is to have.</param>
    /// <param name="day">The day of screening.</param>
    public async Task<ScreenedItem> OfAsync(ItemVersion version, ItemText text, DateOnly day, CancellationToken cancel)
    {
        var source = new Source(version.ItemId, text.Title, text.Summary, text.Keywords, ItemBody.Clean(text.Html), await FilesOfAsync(version.AgencyId, version.Id, cancel));
        var parts = await WithReferencesAsync(await PartsAsync(source, await data.RulesOfAsync(version.AgencyId, day, cancel), day, cancel), source, text.DocumentNumber, day, cancel);
        return await WaivedAsync(version.AgencyId, version.ItemId, parts, cancel);
    }

    /// <summary>Screens a text that is being typed; files are not looked at.</summary>
    /// <param name="item">The item; empty for a new one.</param>
    /// <param name="day">The day of screening.</param>
    public async Task<ScreenedItem> OfTypedAsync(AgencyId agency, Guid item, ItemContent content, DateOnly day, CancellationToken cancel)
    {
        var source = new Source(item, content.Title, content.Summary, content.Keywords, ItemBody.Clean(content.Html), []);
        var parts = await WithReferencesAsync(await PartsAsync(source, await data.RulesOfAsync(agency, day, cancel), day, cancel), source, content.DocumentNumber, day, cancel);
        return await WaivedAsync(agency, item, parts, cancel);
    }

    /// <summary>Puts in place of findings what may stand there, in a text that is being typed; keeps nothing.</summary>
    /// <param name="item">The item; empty for a new one.</param>
    /// <param name="findings">Their <see cref="ItemFinding.Key"/>; null for all that block and were not let through.</param>
    /// <param name="day">The day of screening.</param>
    /// <returns>Null when a place cannot be found again in the text.</returns>
    public async Task<ReplacedContent?> ReplaceTypedAsync(AgencyId agency, Guid item, ItemContent content, IReadOnlyCollection<string>? findings, DateOnly day, CancellationToken cancel)
    {
        var waived = await data.Set<ScreeningWaiver>().Where(w => w.AgencyId == agency && w.ItemId == item).Select(w => w.Seal).ToListAsync(cancel);
        return Replace(item, content, findings, waived, await data.RulesOfAsync(agency, day, cancel), day);
    }

    /// <summary>Reads the files of a version before a work begins: what takes long must not hold up the log of the body.</summary>
    internal async Task PrepareAsync(AgencyId agency, Guid version, CancellationToken cancel)
    {
        var rules = await data.RulesOfAsync(agency, clock.Today, cancel);
        foreach (var file in await FilesOfAsync(agency, version, cancel)) await screened.OfAsync(file.Name, file.Digest, files, rules, clock.Today, cancel);
    }

    /// <summary>How much is found in something that comes from elsewhere.</summary>
    internal async Task<FoundCount> CountAsync(Source source, RulesInForce rules, CancellationToken cancel)
    {
        var findings = (await PartsAsync(source, rules, clock.Today, cancel)).SelectMany(part => part.Findings).ToList();
        return new FoundCount(findings.Count(finding => finding.Severity == ScreeningSeverity.Block), findings.Count(finding => finding.Severity == ScreeningSeverity.Warn));
    }

    /// <summary>Puts in place of findings what may stand there, in the title, the summary, the keywords and the text; files are treated outside.</summary>
    /// <param name="item">The item; findings of a text that belongs to none yet have the empty id.</param>
    /// <param name="findings">Their keys; null for all that block and were not let through.</param>
    /// <param name="waived">Seals of what was let through.</param>
    /// <returns>Null when a place cannot be found again in the text.</returns>
    private ReplacedContent? Replace(Guid item, ItemContent content, IReadOnlyCollection<string>? findings, IReadOnlyList<byte[]> waived, RulesInForce rules, DateOnly day)
    {
        var text = new TextScreening(rules.Rules.Policy, rules.Rules.Words, day);
        var done = new List<ItemFinding>();
        var (title, summary, keywords) = (Line(content.Title, "标题"), Line(content.Summary, "内容概述"), Line(content.Keywords, "关键词"));
        var body = BodyReplacing.In(ItemBody.Clean(content.Html), (words, place) => In(words, Body, place));
        return body is null ? null : new ReplacedContent(content with { Title = title ?? "", Summary = summary, Keywords = keywords, Html = body.Html }, done);

        string? Line(string? words, string part) => words is null ? null : Enumerable.Reverse(In(new ScreenedText(words), part, ""))
            .Aggregate(words, (line, replacement) => string.Concat(line.AsSpan(0, replacement.Start), replacement.Words, line.AsSpan(replacement.Start + replacement.Length)));

        List<TextReplacement> In(ScreenedText words, string part, string place)
        {
            var replacements = new List<TextReplacement>();
            foreach (var hit in text.Find(words))
            {
                var finding = Found(item, ScreeningFinding.Of(hit, words.Text, place), part, text);
                if (!finding.IsReplaceable || !(findings?.Contains(finding.Key) ?? (finding.Severity == ScreeningSeverity.Block && !waived.Any(seal => seal.AsSpan().SequenceEqual(finding.Seal))))) continue;
                done.Add(finding);
                replacements.Add(new TextReplacement(hit.Start, hit.Length, finding.Instead!));
            }

            return replacements;
        }
    }

    private async Task<IReadOnlyList<ScreenedPart>> PartsAsync(Source source, RulesInForce rules, DateOnly day, CancellationToken cancel)
    {
        var text = new TextScreening(rules.Rules.Policy, rules.Rules.Words, day);
        var parts = new List<ScreenedPart>();
        foreach (var (name, words) in new[] { ("标题", source.Title), ("内容概述", source.Summary), ("关键词", source.Keywords) })
        {
            if (words is not null) parts.Add(new ScreenedPart(name, IsFile: false, [.. text.Find(words).Select(hit => Found(source.Item, ScreeningFinding.Of(hit, words, ""), name, text))]));
        }

        var body = new FileScreening(rules.Rules.Policy, rules.Rules.Words, day).Of(Body, source.Body.Document);
        parts.Add(new ScreenedPart(body.File, IsFile: false, [.. body.Findings.Select(finding => Found(source.Item, finding, body.File, text))]));
        foreach (var file in source.Files)
        {
            var (stem, name) = (Path.GetFileNameWithoutExtension(file.Name), $"“{text.Mask(Path.GetFileNameWithoutExtension(file.Name))}{Path.GetExtension(file.Name)}”");
            parts.Add(new ScreenedPart(name, IsFile: true, [.. text.Find(stem).Select(hit => Found(source.Item, ScreeningFinding.Of(hit, stem, "文件名"), name, text)), .. InFile(await screened.OfAsync(file.Name, file.Digest, files, rules, day, cancel), name, file.Digest)]));
        }

        return parts.FindAll(part => part.Findings.Count > 0);

        IEnumerable<ItemFinding> InFile(ScreeningResult result, string part, byte[] digest) => result switch
        {
            ScreeningResult.Unreadable { Reason: var reason, Severity: var severity } =>
                [new(part, FindingKind.Unreadable, severity, reason, Instead: null, Place: "", Seal(source.Item, part, FindingKind.Unreadable.Code, "", Convert.ToHexString(digest)))],
            ScreeningResult.Screened { Findings: var findings } => findings.Select(finding => Found(source.Item, finding, part, text)).Select(finding => finding.Kind == FindingKind.Of(ScreeningKind.Hidden)
                ? finding with { Seal = Seal(source.Item, part, finding.Kind.Code, finding.Place, Convert.ToHexString(digest)) } // its quote is only the beginning of what it holds
                : finding),
            _ => throw new InvalidOperationException($"Unknown result {result}."),
        };
    }

    /// <summary>The same with what the text refers to and readers would not find; that only ever warns.</summary>
    private async Task<IReadOnlyList<ScreenedPart>> WithReferencesAsync(IReadOnlyList<ScreenedPart> parts, Source source, string? number, DateOnly day, CancellationToken cancel)
    {
        var missing = await new ItemReferences(data, folder.Settings.Portal.Domain, day).InAsync(source.Item, number, source.Body, cancel);
        if (missing.Count == 0) return parts;

        var findings = missing.Select(each => new ItemFinding(Body, each.Kind, ScreeningSeverity.Warn, each.Quote, Instead: null, each.Place, Seal(source.Item, Body, each.Kind.Code, each.Place, each.Quote)));
        var text = parts.FirstOrDefault(part => part.Name == Body && !part.IsFile) ?? new ScreenedPart(Body, IsFile: false, []);
        return [.. parts.TakeWhile(part => part != text && !part.IsFile), text with { Findings = [.. text.Findings, .. findings] }, .. parts.Where(part => part.IsFile)];
    }

    private async Task<ScreenedItem> WaivedAsync(AgencyId agency, Guid item, IReadOnlyList<ScreenedPart> parts, CancellationToken cancel)
    {
        var waivers = await data.Set<ScreeningWaiver>().AsNoTracking().Where(w => w.AgencyId == agency && w.ItemId == item).OrderBy(w => w.At).ThenBy(w => w.Id).ToListAsync(cancel);
        return new ScreenedItem([.. parts.Select(part => part with { Findings = [.. part.Findings.Select(finding => finding with { Waiver = waivers.Find(waiver => waiver.Seal.AsSpan().SequenceEqual(finding.Seal)) })] })], waivers);
    }

    private ItemFinding Found(Guid item, ScreeningFinding finding, string part, TextScreening text) =>
        new(part, FindingKind.Of(finding.Kind), finding.Severity, finding.Quote, finding.Masked, text.Mask(finding.Place), Seal(item, part, finding.Kind.Code, finding.Place, finding.Quote));

    private byte[] Seal(Guid item, string part, string kind, string place, string quote) => folder.Keys.Index.Of("screening", string.Join('\u001f', item.ToString("N"), part, kind, place, quote));

    private Task<List<AttachedBytes>> FilesOfAsync(AgencyId agency, Guid version, CancellationToken cancel) => data.Set<ItemAttachment>().AsNoTracking().Where(a => a.AgencyId == agency && a.VersionId == version)
        .Join(data.Set<StoredFile>(), a => new { a.AgencyId, Id = a.FileId }, f => new { f.AgencyId, f.Id }, (attachment, file) => new { attachment.Place, file.Name, file.Digest })
        .OrderBy(file => file.Place).Select(file => new AttachedBytes(file.Name, file.Digest)).ToListAsync(cancel);

    /// <summary>What is screened.</summary>
    internal sealed record Source(Guid Item, string Title, string? Summary, string? Keywords, ItemBody Body, IReadOnlyList<AttachedBytes> Files);

    /// <summary>A file by its name and the digest of its bytes.</summary>
    internal sealed record AttachedBytes(string Name, byte[] Digest);
}

/// <summary>A text in which findings were replaced.</summary>
/// <param name="Replaced">What was found there before.</param>
public sealed record ReplacedContent(ItemContent Content, IReadOnlyList<ItemFinding> Replaced);

/// <summary>How much was found.</summary>
/// <param name="Blocking">What would stop an item that is drafted here.</param>
/// <param name="Warning">What somebody should look at.</param>
public sealed record FoundCount(int Blocking, int Warning);

/// <summary>What the use cases of items ask of screening.</summary>
internal static class ScreeningGate
{
    /// <summary>The words as the journal, which is never erased, may keep them.</summary>
    public static string WithoutPersonalData(this Work work, string words) => new TextScreening(ScreeningPolicy.Default, WordList.Empty, work.Today).Mask(words);

    /// <summary>Refused (screening-blocks) while something blocks the version with this text; null otherwise.</summary>
    /// <param name="act">What is not possible then: 送审.</param>
    public static async Task<Refusal?> CheckAsync(this ItemScreening screening, Work work, ItemVersion version, ItemText text, string act, CancellationToken cancel) =>
        (await screening.OfAsync(version, text, work.Today, cancel)).Check(act);
}
