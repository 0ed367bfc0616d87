using Gongkai.AnnualReports;
using Gongkai.Documents.AnnualReports;

namespace Gongkai.Cli.Checking;

/// <summary>Finds the files that a command line names, and reads reports from them.</summary>
internal static class ReportFiles
{
    /// <summary>Kinds of files that are looked at below a folder. A file that is named itself is read whatever its name.</summary>
    private static readonly HashSet<string> Extensions = new(StringComparer.OrdinalIgnoreCase)
    {
        ".docx", ".doc", ".wps", ".odt", ".rtf", ".html", ".htm", ".pdf", ".txt", ".xlsx", ".json",
    };

    /// <summary>
    /// The files, in the order given; those below a folder by name. Owner files of a word processor (~$…) and hidden files are left out.
    /// </summary>
    public static IEnumerable<string> Below(IEnumerable<string> paths) => paths.SelectMany(path => Directory.Exists(path) ? InFolder(path) : [path]);

    /// <summary>The report in a file, or why there is none.</summary>
    public static ReportReading Read(string path)
    {
        try
        {
            return File.Exists(path) ? ReportReader.Read(File.ReadAllBytes(path)) : new ReportReading.Unreadable("没有这个文件或文件夹。");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return new ReportReading.Unreadable("文件打不开，可能没有权限，或者正被其他程序占用。");
        }
    }

    /// <summary>All reports below the paths, with the names of their files; files that are none are left out.</summary>
    public static List<(string Name, AnnualReport Report)> ReportsBelow(string path) =>
    [
        .. Below([path]).AsParallel().AsOrdered().Select(file => (file, Reading: Read(file)))
            .Where(pair => pair.Reading is ReportReading.Recognised)
            .Select(pair => (pair.file, ((ReportReading.Recognised)pair.Reading).Report)),
    ];

    private static IEnumerable<string> InFolder(string folder) =>
        Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.Hidden | FileAttributes.System })
            .Where(file => Extensions.Contains(Path.GetExtension(file)) && !Path.GetFileName(file).StartsWith("~$", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
}
