using Gongkai.Documents.Archives;

namespace Gongkai.Documents.AnnualReports;

/// <summary>The files of an archive that may be reports.</summary>
public static class ArchivedReports
{
    private const string NoReports = "压缩包里没有年度报告能用的文件（如 .docx、.doc、.pdf、.html），请检查后重新提交。";

    /// <summary>
    /// The files, in their order, one of them in memory at a time; pictures and other files that no report has the name of are
    /// left out. Never throws, and never gives nothing.
    /// </summary>
    /// <param name="archive">Stays open, and has to until the last file is read.</param>
    public static IEnumerable<ArchivedFile> In(Stream archive)
    {
        var isEmpty = true;
        foreach (var file in ZipFiles.Read(archive))
        {
            if (file is ArchivedFile.Readable && !ReportReader.IsReportName(file.Name)) continue;
            isEmpty = false;
            yield return file;
        }

        if (isEmpty) yield return new ArchivedFile.Unreadable("", NoReports);
    }
}
