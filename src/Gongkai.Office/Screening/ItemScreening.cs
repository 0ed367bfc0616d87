using System.Text;
using Gongkai.Documents.Screening;
using Gongkai.Office.Files;
using Gongkai.Office.Proactive;
using Gongkai.Office.Storage;
using Gongkai.Screening;
using Gongkai.Screening.Wording;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Office.Screening;

/// <summary>
/// Screens a version of an item as the public would get it: its title, summary and keywords, its text with its tables, and every file with what readers do
/// not see in it.
/// </summary>
public sealed class ItemScreening(OfficeContext data, FileStore files, ScreenedFiles screened) : IUseCase
{
    /// <param name="day">The day of screening.</param>
    /// <returns>What was found or could not be read, part by part; parts in which nothing was found are not there.</returns>
    public async Task<IReadOnlyList<ScreeningResult>> OfAsync(ItemVersion version, DateOnly day, CancellationToken cancel)
    {
        var text = await data.Set<ItemText>().AsNoTracking().SingleAsync(t => t.AgencyId == version.AgencyId && t.Id == version.TextId, cancel);
        var results = Heads(text, day).Append(Body(text, day)).ToList();
        var attached = await data.Set<ItemAttachment>().AsNoTracking().Where(a => a.AgencyId == version.AgencyId && a.VersionId == version.Id)
            .Join(data.Set<StoredFile>(), a => new { a.AgencyId, Id = a.FileId }, f => new { f.AgencyId, f.Id }, (attachment, file) => new { attachment.Place, file.Name, file.Digest })
            .OrderBy(file => file.Place).ToListAsync(cancel);
        foreach (var file in attached) results.Add(await screened.OfAsync(file.Name, file.Digest, files, day, cancel));
        return [.. results.Where(result => result is not ScreeningResult.Screened { Findings: [] })];
    }

    private static IEnumerable<ScreeningResult> Heads(ItemText text, DateOnly day)
    {
        var screening = new TextScreening(ScreeningPolicy.Default, WordList.Shipped, day);
        foreach (var (name, words) in new[] { ("标题", text.Title), ("内容概述", text.Summary), ("关键词", text.Keywords) })
        {
            if (words is not null) yield return new ScreeningResult.Screened(name, [.. screening.Find(words).Select(hit => ScreeningFinding.Of(hit, words, name))]);
        }
    }

    private static ScreeningResult Body(ItemText text, DateOnly day) =>
        new FileScreening(ScreeningPolicy.Default, WordList.Shipped, day).Of("正文", Encoding.UTF8.GetBytes($"<!doctype html><html><head><meta charset=\"utf-8\"></head><body>{text.Html}</body></html>"));
}
