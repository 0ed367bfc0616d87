using Gongkai.Agencies;
using Gongkai.Office.Files;
using Gongkai.Office.Storage;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Office.Journal;

/// <summary>Whether the bytes of a body's files are there and are those of which the rows keep the digest. The rows themselves have their own check.</summary>
internal sealed class FileVerification(OfficeContext data, DataFolder folder, AgencyId log)
{
    /// <returns>The first file that does not fit, by its row; null when all do.</returns>
    public async Task<Misfit?> RunAsync(CancellationToken cancel)
    {
        if (log == JournalLog.Installation) return null;

        var store = new FileStore(folder);
        var files = data.Set<StoredFile>().AsNoTracking().Where(file => file.AgencyId == log).OrderBy(file => file.Id).Select(file => new { file.Id, file.Name, file.Digest }).AsAsyncEnumerable();
        await foreach (var file in files.WithCancellation(cancel))
        {
            if (await store.IsSoundAsync(file.Digest, cancel)) continue;

            var (kind, what) = store.Has(file.Digest) ? (MisfitKind.Changed, "内容与登记时不同，是绕过系统改动的") : (MisfitKind.Deleted, "不在文件夹里，是绕过系统删除的");
            return new Misfit(kind, $"文件“{file.Name}”（{file.Id:D}）{what}。", Sequence: null, "stored_files", file.Id);
        }

        return null;
    }
}
