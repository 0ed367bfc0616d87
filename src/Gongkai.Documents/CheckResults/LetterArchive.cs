using System.IO.Compression;

namespace Gongkai.Documents.CheckResults;

/// <summary>The letters about many reports in one zip file, a letter a report.</summary>
public static class LetterArchive
{
    public static byte[] Write(IEnumerable<CheckResult.Checked> reports)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var report in reports)
            {
                var entry = zip.CreateEntry(Unused(names, FeedbackLetter.FileName(report)));
                entry.LastWriteTime = new DateTimeOffset(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
                using var content = entry.Open();
                content.Write(FeedbackLetter.Write(report));
            }
        }

        return bytes.ToArray();
    }

    /// <summary>Two reports of one body get letters of different names.</summary>
    private static string Unused(HashSet<string> names, string name)
    {
        var unused = name;
        for (var number = 2; !names.Add(unused); number++) unused = $"{Path.GetFileNameWithoutExtension(name)}（{number}）.docx";
        return unused;
    }
}
