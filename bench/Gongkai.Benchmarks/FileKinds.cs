using Gongkai.Documents.AnnualReports;

namespace Gongkai.Benchmarks;

/// <summary>Files of one kind that are read as reports.</summary>
/// <param name="Name">What the table calls them, such as <c>.docx</c>.</param>
internal sealed record FileKind(string Name, IReadOnlyList<string> Paths);

/// <summary>The kinds of files there are something to measure of.</summary>
internal static class FileKinds
{
    /// <summary>The folders of the material, then the kinds that only the samples have. Files that are not read as reports are left out.</summary>
    public static IEnumerable<FileKind> In(string material, string samples)
    {
        var made = Directory.GetDirectories(material).Select(folder => new FileKind($".{Path.GetFileName(folder)}", Readable(Directory.GetFiles(folder)))).OrderBy(kind => kind.Name, StringComparer.Ordinal).ToList();
        var found = Directory.GetFiles(samples)
            .GroupBy(path => Path.GetExtension(path).ToLowerInvariant())
            .Where(group => !made.Exists(kind => kind.Name == group.Key))
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new FileKind(group.Key, Readable(group)));
        return made.Concat(found).Where(kind => kind.Paths.Count > 0);
    }

    private static List<string> Readable(IEnumerable<string> paths) =>
        [.. paths.Order(StringComparer.Ordinal).Where(path => ReportReader.Read(File.ReadAllBytes(path)) is ReportReading.Recognised)];
}
