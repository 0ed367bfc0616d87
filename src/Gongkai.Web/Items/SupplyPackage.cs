using System.Globalization;
using System.IO.Compression;
using Gongkai.Documents.Items;
using Gongkai.Documents.Xlsx;
using Gongkai.Office.Files;
using Gongkai.Office.Proactive;
using Gongkai.Office.Proactive.Offline;
using Gongkai.Office.Storage;
using Gongkai.Web.Portal;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Items;

/// <summary>Writes what is handed over to an archive or library: a folder for each item with its text as .docx and .txt and its attachments, and a list of all.</summary>
internal sealed class SupplyPackage(OfficeContext data, FileStore files)
{
    private const int LongestFolder = 60;

    private static readonly double[] Widths = [6, 30, 46, 24, 14, 8, 50];

    /// <summary>Writes a zip archive, item after item.</summary>
    /// <param name="publisher">The body's full name.</param>
    public async Task WriteAsync(Supply supply, string publisher, DateOnly today, Stream target, CancellationToken cancel)
    {
        var rows = await data.Set<SuppliedItem>().AsNoTracking().Where(i => i.AgencyId == supply.AgencyId && i.SupplyId == supply.Id).OrderBy(i => i.Place).ToListAsync(cancel);
        using var zip = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true);
        var listed = new List<Listed>();
        foreach (var row in rows)
        {
            if (await PublicItem.ReadAsync(data, supply.AgencyId, row.ItemId, row.VersionId, cancel) is not { } item) throw new InvalidOperationException($"The package {supply.Id} has an item {row.ItemId} that was never public.");

            var folder = string.Create(CultureInfo.InvariantCulture, $"{row.Place:0000} {PlainName(item.Text.Title)}");
            var pictures = await StoredPictures.OfAsync(data, files, supply.AgencyId, item.Files, cancel);
            var copy = new ItemCopy(item.Text.Title, item.Facts(publisher, today), ItemBody.Clean(item.Text.Html), picture => pictures.GetValueOrDefault(picture));
            await AddAsync(zip, $"{folder}/正文.docx", new MemoryStream(ItemDocx.Write(copy)), cancel);
            await AddAsync(zip, $"{folder}/正文.txt", new MemoryStream(ItemTxt.Write(copy)), cancel);
            foreach (var (number, file) in item.Attachments.Index())
            {
                var digest = await data.Set<StoredFile>().Where(f => f.AgencyId == supply.AgencyId && f.Id == file.FileId).Select(f => f.Digest).SingleAsync(cancel);
                await AddAsync(zip, string.Create(CultureInfo.InvariantCulture, $"{folder}/附件{number + 1} {PlainName(file.Name)}"), files.OpenRead(digest), cancel);
            }

            listed.Add(new Listed(row.Place, item.Entry.IndexNumber ?? "", item.Text.Title, item.Text.DocumentNumber ?? "", item.Entry.PublishedOn, item.Attachments.Count(), folder));
        }

        await AddAsync(zip, "清单.xlsx", new MemoryStream(List(supply, publisher, listed)), cancel);
    }

    private static async Task AddAsync(ZipArchive zip, string name, Stream content, CancellationToken cancel)
    {
        await using (content)
        {
            await using var entry = await zip.CreateEntry(name, CompressionLevel.Fastest).OpenAsync(cancel);
            await content.CopyToAsync(entry, cancel);
        }
    }

    private static byte[] List(Supply supply, string publisher, List<Listed> listed)
    {
        using var bytes = new MemoryStream();
        using (var workbook = new Workbook(bytes))
        {
            var sheet = workbook.Add(new SheetLayout("清单") { Columns = Widths });
            sheet.AddRow(new Cell($"{publisher}向{supply.Receiver}提供主动公开政府信息清单", CellStyle.Title) { ColumnSpan = Widths.Length });
            sheet.AddRow([.. new[] { "序号", "索引号", "标题", "文号", "公开日期", "附件数", "文件夹" }.Select(head => new Cell(head, CellStyle.Head))]);
            foreach (var item in listed)
            {
                sheet.AddRow(
                    new Cell(item.Place), new Cell(item.IndexNumber, CellStyle.Wrapped), new Cell(item.Title, CellStyle.Wrapped), new Cell(item.DocumentNumber, CellStyle.Wrapped),
                    new Cell($"{item.PublishedOn:yyyy-MM-dd}", CellStyle.Plain), new Cell(item.Attachments), new Cell(item.Folder, CellStyle.Wrapped));
            }
        }

        return bytes.ToArray();
    }

    /// <summary>A name that every system takes.</summary>
    private static string PlainName(string name)
    {
        var plain = string.Concat(name.Select(c => char.IsControl(c) || "\\/:*?\"<>|".Contains(c, StringComparison.Ordinal) ? '_' : c)).Trim().TrimEnd('.');
        return plain.Length <= LongestFolder ? plain : plain[..(char.IsHighSurrogate(plain[LongestFolder - 1]) ? LongestFolder - 1 : LongestFolder)];
    }

    private sealed record Listed(int Place, string IndexNumber, string Title, string DocumentNumber, DateOnly PublishedOn, int Attachments, string Folder);
}
