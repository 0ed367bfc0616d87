using Gongkai.Documents.Packages;

namespace Gongkai.Documents.Archives;

/// <summary>Reads zip archives of reports, file after file.</summary>
public static class ZipFiles
{
    /// <summary>True for a zip archive of files; false for a .docx, .xlsx or .ofd, which are zip files too, and for anything else.</summary>
    public static bool IsArchive(ReadOnlyMemory<byte> content)
    {
        using var stream = ZipPackage.AsStream(content);
        return IsArchive(stream);
    }

    /// <inheritdoc cref="IsArchive(ReadOnlyMemory{byte})"/>
    /// <param name="seekable">Stays open; its position is moved.</param>
    public static bool IsArchive(Stream seekable)
    {
        try
        {
            return ZipDirectory.HasSignature(seekable) && ZipDirectory.Read(seekable).HoldsFiles;
        }
        catch (Exception damage) when (damage is InvalidDataException or IOException)
        {
            return false;
        }
        catch (UnreadableFileException)
        {
            return true; // too many files, which Read will say
        }
    }

    /// <summary>
    /// The files of an archive and of the archives in it, one level deep, in their order. Only one of them is in memory at a
    /// time. Never throws: what cannot be read gives a reason, and the rest goes on.
    /// </summary>
    /// <param name="seekable">Stays open, and has to until the last file is read.</param>
    public static IEnumerable<ArchivedFile> Read(Stream seekable) => new ArchiveReader().Read(seekable);
}
