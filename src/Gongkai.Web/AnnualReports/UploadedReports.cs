using System.Diagnostics;
using Gongkai.AnnualReports;
using Gongkai.AnnualReports.Comparison;
using Gongkai.Documents.AnnualReports;
using Gongkai.Documents.Archives;
using Gongkai.Web.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Gongkai.Web.AnnualReports;

/// <summary>
/// Checks the files of one upload, those in archives among them, within the limits of one request. What goes beyond them is
/// named, never dropped in silence.
/// </summary>
internal sealed partial class UploadedReports(ILogger log)
{
    private readonly long _begun = Stopwatch.GetTimestamp();
    private readonly EarlierReports _earlier = new();
    private readonly List<FileCheck> _checks = [];

    /// <summary>One entry a file, in the order of the upload; behind the last year's files that cannot be used.</summary>
    /// <param name="files">The reports to be checked.</param>
    /// <param name="previous">Last year's reports, to compare with.</param>
    /// <param name="log">Is told of faults of ours; never what a file holds or is called.</param>
    public static IReadOnlyList<FileCheck> Check(IEnumerable<IFormFile> files, IEnumerable<IFormFile> previous, ILogger log)
    {
        var reports = new UploadedReports(log);
        var unusable = reports.Remember(previous);
        foreach (var file in Files(files))
        {
            if (reports.Refusal() is { } refusal)
            {
                reports._checks.Add(new FileCheck.Refused(file.Name, refusal));
                break;
            }

            reports.Check(file);
        }

        return [.. reports._checks, .. unusable];
    }

    private void Check(UploadedFile file)
    {
        try
        {
            _checks.Add(file.Reason is { } reason
                ? new FileCheck.Refused(file.Name, reason)
                : FileCheck.Of(file.Name, file.Content, _checks.Count + 1, _earlier.Before));
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            LogFault(log, fault);
            _checks.Add(new FileCheck.Refused(file.Name, "核对这个文件时系统出了错，其他文件不受影响。请把这个文件和操作的时间告诉系统管理人员。"));
        }
    }

    /// <summary>Why no further file is checked; null while there is room.</summary>
    private string? Refusal() =>
        _checks.Count >= UploadLimit.MostFiles ? $"一次最多核对{UploadLimit.MostFiles}个文件，从这个文件起没有核对。请分几次上传。"
        : Stopwatch.GetElapsedTime(_begun) > UploadLimit.LongestCheck ? "这批文件核对的时间太长，从这个文件起没有核对。请分几次上传。"
        : null;

    private List<FileCheck> Remember(IEnumerable<IFormFile> previous)
    {
        var unusable = new List<FileCheck>();
        foreach (var file in Files(previous).Take(UploadLimit.MostFiles))
        {
            var reading = file.Reason is { } reason ? new ReportReading.Unreadable(reason) : ReportReader.Read(file.Content);
            if (reading is ReportReading.Recognised { Report: var report } && _earlier.Add(file.Name, report)) continue;
            unusable.Add(new FileCheck.Refused(file.Name, reading is ReportReading.Unreadable { Reason: var why }
                ? $"上年报告不能用于比对：{why}"
                : "上年报告不能用于比对：没有认出机关名称和年度，或者同一机关同一年度的报告传了两份。"));
        }

        return unusable;
    }

    private static IEnumerable<UploadedFile> Files(IEnumerable<IFormFile> uploads)
    {
        foreach (var upload in uploads)
        {
            var name = Path.GetFileName(upload.FileName.Replace('\\', '/'));
            using var stream = upload.OpenReadStream();
            if (ZipFiles.IsArchive(stream))
            {
                foreach (var file in ArchivedReports.In(stream)) yield return InArchive(name, file);
            }
            else if (upload.Length > UploadLimit.LargestFile)
            {
                yield return new UploadedFile(name, default, "文件超过20 MB，没有核对。请把报告里的图片删去或者压缩，另存后再传。");
            }
            else
            {
                yield return new UploadedFile(name, Content(upload), null);
            }
        }
    }

    private static UploadedFile InArchive(string archive, ArchivedFile file) => new(
        file.Name.Length == 0 ? archive : file.Name,
        (file as ArchivedFile.Readable)?.Content ?? default,
        (file as ArchivedFile.Unreadable)?.Reason);

    private static ReadOnlyMemory<byte> Content(IFormFile upload)
    {
        using var content = new MemoryStream((int)upload.Length);
        upload.CopyTo(content);
        return content.GetBuffer().AsMemory(0, (int)content.Length);
    }

    [LoggerMessage(LogLevel.Error, "Checking an uploaded file failed; the others went on.")]
    private static partial void LogFault(ILogger log, Exception fault);

    private sealed record UploadedFile(string Name, ReadOnlyMemory<byte> Content, string? Reason);
}
