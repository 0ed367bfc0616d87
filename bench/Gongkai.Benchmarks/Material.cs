using System.IO.Compression;
using Gongkai.Documents.AnnualReports;
using Gongkai.Specs.AnnualReports.Corpus;

namespace Gongkai.Benchmarks;

/// <summary>The reports of the corpus as files: a folder for each kind that reports are written as, and one archive of many.</summary>
internal static class Material
{
    private const int Archived = 10_000;

    public static void Write(string corpus, string folder)
    {
        var reports = Directory.EnumerateFiles(corpus, "*.report", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(CorpusFile.Read).ToList();
        foreach (var kind in Enum.GetValues<ReportFileKind>())
        {
            var extension = kind.ToString().ToLowerInvariant();
            var files = Directory.CreateDirectory(Path.Combine(folder, extension)).FullName;
            foreach (var report in reports) File.WriteAllBytes(Path.Combine(files, $"{report.Folder}-{report.Name}.{extension}"), ReportWriter.Write(report.Report(), kind));
        }

        Archive(Path.Combine(folder, "docx"), Path.Combine(folder, "many.zip"));
    }

    private static void Archive(string folder, string path)
    {
        var files = Directory.GetFiles(folder);
        using var zip = ZipFile.Open(path, ZipArchiveMode.Create);
        for (var i = 0; i < Archived; i++) zip.CreateEntryFromFile(files[i % files.Length], $"{i / 1000}/{i}.docx", CompressionLevel.NoCompression);
    }
}
