using Gongkai.Documents;
using Gongkai.Documents.Archives;

namespace Gongkai.Cli.Checking;

/// <summary>
/// One file to be looked at.
/// </summary>
/// <param name="Name">The path as it is shown: as given, found below a folder, or inside an archive.</param>
/// <param name="Open">Gives its content, or why there is none; may run on any thread.</param>
internal sealed record SubmittedFile(string Name, Func<ArchivedFile> Open);

/// <summary>The files, folders and archives that a command line names, as one stream of files.</summary>
/// <param name="paths">In the order given.</param>
/// <param name="selection">What is looked at among the files of folders and archives.</param>
internal sealed class Submission(IEnumerable<string> paths, FileSelection selection)
{
    /// <summary>Files on the disk that have been opened so far.</summary>
    public int Opened { get; private set; }

    /// <summary>Files on the disk.</summary>
    public int Count() => Paths().Count();

    /// <summary>Judges every file on all cores and passes the results on in order.</summary>
    /// <param name="status">The exit status that a result asks for.</param>
    /// <returns>The highest of them; 0 without files.</returns>
    public int Judge<TResult>(Func<SubmittedFile, TResult> judge, Action<TResult> write, Func<TResult, int> status, Progress progress)
    {
        var highest = 0;
        foreach (var result in InOrder.Select(Files(), judge))
        {
            write(result);
            progress.Step(Opened);
            highest = Math.Max(highest, status(result));
        }

        progress.Finish();
        return highest;
    }

    /// <summary>The files in the order given; those below a folder by name, folder by folder; those of an archive as they stand in it.</summary>
    public IEnumerable<SubmittedFile> Files()
    {
        foreach (var path in Paths())
        {
            Opened++;
            if (!HasArchiveName(path))
            {
                yield return new SubmittedFile(path, () => Open(path));
                continue;
            }

            foreach (var file in InArchive(path)) yield return file;
        }
    }

    /// <summary>The content of a file on the disk, or why there is none.</summary>
    public static ArchivedFile Open(string path)
    {
        try
        {
            if (!File.Exists(path)) return new ArchivedFile.Unreadable(path, "没有这个文件或文件夹。");
            using var file = File.OpenRead(path);
            if (!file.CanSeek) return new ArchivedFile.Unreadable(path, "这不是普通文件，不能读取。");
            return Content(file) is { } content ? new ArchivedFile.Readable(path, content) : new ArchivedFile.Unreadable(path, DocumentReader.TooLarge);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return new ArchivedFile.Unreadable(path, "文件打不开，可能没有权限，或者正被其他程序占用。");
        }
    }

    /// <summary>Null when there is more of it than a document has, whatever the system says about its length.</summary>
    private static byte[]? Content(FileStream file)
    {
        if (file.Length > DocumentReader.LargestFile) return null;
        if (file.Length > 0)
        {
            var content = new byte[file.Length];
            file.ReadExactly(content);
            return content;
        }

        return file.ReadByte() < 0 ? [] : null; // a device that never ends has no length
    }

    private static bool HasArchiveName(string path) => Path.GetExtension(path).Equals(".zip", StringComparison.OrdinalIgnoreCase);

    /// <summary>Opens an archive and gives its files one by one; a file that is none is given as it is.</summary>
    private IEnumerable<SubmittedFile> InArchive(string path)
    {
        using var stream = OpenStream(path);
        if (stream is null || !ZipFiles.IsArchive(stream))
        {
            yield return new SubmittedFile(path, () => Open(path));
            yield break;
        }

        foreach (var file in selection.InArchive(stream))
            yield return new SubmittedFile(file.Name.Length == 0 ? path : Path.Combine(path, file.Name), () => file);
    }

    private static FileStream? OpenStream(string path)
    {
        try
        {
            return File.OpenRead(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null; // Open says why
        }
    }

    private IEnumerable<string> Paths() => paths.SelectMany(path => Directory.Exists(path) ? InFolder(path) : [path]);

    /// <summary>The files of a folder, then those of the folders in it. Owner files of a word processor (~$…) and hidden files are left out.</summary>
    private IEnumerable<string> InFolder(string folder)
    {
        var here = new EnumerationOptions { IgnoreInaccessible = true, AttributesToSkip = FileAttributes.Hidden | FileAttributes.System };
        var files = Directory.EnumerateFiles(folder, "*", here)
            .Where(file => (selection.IsLookedAt(file) || HasArchiveName(file)) && !Path.GetFileName(file).StartsWith("~$", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
        var folders = Directory.EnumerateDirectories(folder, "*", here).Where(below => new DirectoryInfo(below).LinkTarget is null); // a link may lead in a circle
        return files.Concat(folders.Order(StringComparer.Ordinal).SelectMany(InFolder));
    }
}
