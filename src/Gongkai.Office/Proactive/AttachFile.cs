using Gongkai.Agencies;
using Gongkai.Law;
using Gongkai.Office.Files;
using Gongkai.Office.Journal;
using Gongkai.Office.Review;
using Gongkai.Review;
using Gongkai.Sources;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Office.Proactive;

/// <summary>Adds a file to a version that is being drafted.</summary>
public sealed class AttachFile(Logbook logbook, FileStore files) : IUseCase
{
    /// <param name="RowVersion">The version of the row that the person saw.</param>
    /// <param name="IsInBody">A picture of the body itself.</param>
    public sealed record Command(AgencyId Agency, Guid Version, int RowVersion, Upload File, bool IsInBody = false);

    /// <returns>Refused when it was changed meanwhile, is not being drafted, or has as many attachments as it may (too-many-attachments).</returns>
    /// <exception cref="KeyNotFoundException">The body has no such version.</exception>
    public async Task<Ruling<ItemAttachment>> HandleAsync(Command command, Actor actor, CancellationToken cancel)
    {
        var digest = await files.KeepAsync(command.File.Content, cancel);
        await using var work = await logbook.BeginAsync(command.Agency, actor, cancel);
        var version = await work.FindAsync<ItemVersion>(command.Agency, command.Version, cancel);
        if ((version.ConflictWith(command.RowVersion) ?? version.CheckUnderWay()) is { } refusal) return refusal;

        var places = await work.Data.Set<ItemAttachment>().Where(a => a.AgencyId == command.Agency && a.VersionId == version.Id).Select(a => a.Place).ToListAsync(cancel);
        if (places.Count >= ItemAttachment.Most) return new Refusal("too-many-attachments", $"一条信息最多{ItemAttachment.Most}个附件。请合并后再上传。", Basis: null);

        var file = command.File.AddTo(work, command.Agency, digest, work.NewId());
        var attachment = Add(work, version, file, command.File, places.DefaultIfEmpty().Max() + 1, command.IsInBody);
        return await work.ReviewItemAsync(version, new ReviewAct.Draft(actor.Person()), new ReviewNote(version.TextId, Opinion: null), ProactiveActs.AttachmentAdded, file.Name, cancel) switch
        {
            Ruling<ItemVersion>.Refused { Reason: var refused } => refused,
            _ => attachment,
        };
    }

    internal static ItemAttachment Add(Work work, ItemVersion version, StoredFile file, Upload upload, int place, bool isInBody) => work.Add(new ItemAttachment
    {
        AgencyId = version.AgencyId,
        Id = work.NewId(),
        VersionId = version.Id,
        FileId = file.Id,
        Place = place,
        Text = upload.Text is { } document ? AttachedText.Of(document) : "",
        IsInBody = isInBody,
    });
}

/// <summary>Takes a file off a version that is being drafted; the bytes stay with the versions that had it.</summary>
public sealed class DetachFile(Logbook logbook) : IUseCase
{
    /// <param name="RowVersion">The version of the row that the person saw.</param>
    public sealed record Command(AgencyId Agency, Guid Version, int RowVersion, Guid Attachment);

    /// <returns>Refused when it was changed meanwhile or is not being drafted.</returns>
    /// <exception cref="KeyNotFoundException">The body has no such version, or the version no such attachment.</exception>
    public async Task<Ruling<ItemVersion>> HandleAsync(Command command, Actor actor, CancellationToken cancel)
    {
        await using var work = await logbook.BeginAsync(command.Agency, actor, cancel);
        var version = await work.FindAsync<ItemVersion>(command.Agency, command.Version, cancel);
        if ((version.ConflictWith(command.RowVersion) ?? version.CheckUnderWay()) is { } refusal) return refusal;

        var attachment = await work.FindAsync<ItemAttachment>(command.Agency, command.Attachment, cancel);
        if (attachment.VersionId != version.Id) throw new KeyNotFoundException($"The version {version.Id} has no attachment {attachment.Id}.");

        var file = await work.FindAsync<StoredFile>(command.Agency, attachment.FileId, cancel);
        work.Data.Remove(attachment);
        return await work.ReviewItemAsync(version, new ReviewAct.Draft(actor.Person()), new ReviewNote(version.TextId, Opinion: null), ProactiveActs.AttachmentRemoved, file.Name, cancel);
    }
}

/// <summary>What of an attachment can be searched.</summary>
internal static class AttachedText
{
    /// <summary>Characters, at most; what is beyond is found in the file only.</summary>
    public const int Longest = 1_000_000;

    public static string Of(SourceDocument document)
    {
        var lines = document.Blocks.SelectMany(Lines);
        var text = string.Join('\n', lines);
        return text.Length <= Longest ? text : text[..Longest];
    }

    private static IEnumerable<string> Lines(Block block) => block switch
    {
        Paragraph paragraph => [paragraph.Text],
        Table table => table.Rows.Select(row => string.Join('\t', row.Cells.Select(cell => string.Join(' ', cell.Content.SelectMany(Lines))))),
        _ => throw new ArgumentOutOfRangeException(nameof(block), block, message: null),
    };
}
