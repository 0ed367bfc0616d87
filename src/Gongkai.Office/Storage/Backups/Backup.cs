using System.Formats.Tar;
using System.Security.Cryptography;

namespace Gongkai.Office.Storage.Backups;

/// <summary>
/// Makes one encrypted file of an installation, while it goes on working: settings, keys, files, and the database as of one moment.
/// </summary>
/// <remarks>Inside the encryption it is a tar: <c>folder/…</c> as in the data folder, <c>database/…</c> the copy of the database. The
/// database is copied first: a file that is stored later is of no record in it. The copy lies in the data folder meanwhile, which
/// needs that much room; the recovery key itself is never in a backup.</remarks>
public static class Backup
{
    private const string Folder = "folder/";
    private const string Database = "database/";

    /// <returns>Bytes of the backup.</returns>
    /// <exception cref="BackupException">There is no recovery key, or what was written could not be read back.</exception>
    /// <exception cref="IOException">The target exists, or cannot be written.</exception>
    public static async Task<long> WriteAsync(DataFolder folder, FileInfo target, CancellationToken cancel)
    {
        var recovery = RecoveryPublicKey.Read(folder) ?? throw new BackupException(BackupFault.NoRecoveryKey);
        if (target.Exists) throw new IOException($"{target.FullName} exists.");

        var unfinished = $"{target.FullName}.{Guid.NewGuid():N}.unfinished"; // two at once do not disturb each other; the later one finds the target there
        var copy = new DirectoryInfo(Path.Combine(folder.Folder.FullName, $"backup-{Guid.NewGuid():N}"));
        DataFolder.CreatePrivate(copy.FullName);
        try
        {
            var (write, readAgain) = BackupCipher.New(recovery);
            using (write)
            using (readAgain)
            {
                await DatabaseCopy.WriteAsync(folder, copy, cancel);
                var written = await WriteAsync(folder, copy, unfinished, write, cancel);
                await CheckAsync(unfinished, readAgain, written, cancel);
            }

            File.Move(unfinished, target.FullName);
            target.Refresh();
            return target.Length;
        }
        finally
        {
            copy.Delete(recursive: true);
            File.Delete(unfinished);
        }
    }

    /// <summary>Restores a backup into a folder that is empty or does not exist yet; on any failure nothing is left.</summary>
    /// <param name="postgres">Another server than the one that was backed up; null for the same. It says nothing to a backup of SQLite.</param>
    /// <exception cref="BackupException">The backup, the key or the target cannot be used.</exception>
    public static async Task<DataFolder> RestoreAsync(FileInfo file, DirectoryInfo target, RecoveryKey key, string? postgres, CancellationToken cancel)
    {
        var full = Path.TrimEndingDirectorySeparator(target.FullName);
        if (File.Exists(full) || (Directory.Exists(full) && Directory.EnumerateFileSystemEntries(full).Any())) throw new BackupException(BackupFault.TargetNotEmpty);

        var unfinished = $"{full}.restoring-{Guid.NewGuid():N}";
        DataFolder.CreatePrivate(unfinished);
        try
        {
            await UnpackAsync(file, unfinished, key, cancel);
            var inside = new DirectoryInfo(Path.Combine(unfinished, "folder"));
            if (!DataFolder.IsInstallation(inside)) throw new BackupException(BackupFault.Damaged);

            var restored = DataFolder.Open(inside);
            if (postgres is not null && restored.Settings.Postgres is not null) restored.Save(restored.Settings with { Postgres = postgres });
            await DatabaseCopy.RestoreAsync(new DirectoryInfo(Path.Combine(unfinished, "database")), restored, cancel);
            if (Directory.Exists(full)) Directory.Delete(full);
            Directory.Move(inside.FullName, full);
            return DataFolder.Open(new DirectoryInfo(full));
        }
        finally
        {
            Directory.Delete(unfinished, recursive: true);
        }
    }

    private static async Task<Dictionary<string, byte[]>> WriteAsync(DataFolder folder, DirectoryInfo copy, string path, BackupCipher cipher, CancellationToken cancel)
    {
        var digests = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
        await using var encrypted = new SealingStream(file, cipher);
        await using (var tar = new TarWriter(encrypted, TarEntryFormat.Pax, leaveOpen: true))
        {
            foreach (var (name, source) in Contents(folder, copy))
            {
                await using var content = new FileStream(source, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
                await using var digested = new DigestedStream(content);
                await tar.WriteEntryAsync(new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = digested }, cancel);
                digests[name] = digested.Digest();
            }
        }

        encrypted.Finish();
        file.Flush(flushToDisk: true);
        return digests;
    }

    /// <summary>Reads the finished file from the disk and compares every part with what was meant.</summary>
    private static async Task CheckAsync(string path, BackupCipher cipher, Dictionary<string, byte[]> written, CancellationToken cancel)
    {
        await using var file = File.OpenRead(path);
        file.Position = BackupCipher.HeaderLength;
        await using var plain = new OpeningStream(file, cipher);
        await using var tar = new TarReader(plain);
        while (await tar.GetNextEntryAsync(copyData: false, cancel) is { } entry)
        {
            var digest = await SHA256.HashDataAsync(entry.DataStream ?? Stream.Null, cancel);
            if (!written.Remove(entry.Name, out var meant) || !digest.AsSpan().SequenceEqual(meant)) throw new BackupException(BackupFault.Damaged);
        }

        await plain.CopyToAsync(Stream.Null, cancel); // to the end: only then is it known that nothing is missing
        if (written.Count > 0) throw new BackupException(BackupFault.Damaged);
    }

    private static async Task UnpackAsync(FileInfo path, string into, RecoveryKey key, CancellationToken cancel)
    {
        await using var file = path.OpenRead();
        var header = new byte[BackupCipher.HeaderLength];
        if (file.ReadAtLeast(header, header.Length, throwOnEndOfStream: false) < header.Length) throw new BackupException(BackupFault.NoBackup);

        using var cipher = BackupCipher.Of(header, key);
        await using var plain = new OpeningStream(file, cipher);
        await using var tar = new TarReader(plain);
        while (await tar.GetNextEntryAsync(copyData: false, cancel) is { } entry)
        {
            var destination = Path.GetFullPath(Path.Combine(into, entry.Name));
            if (!destination.StartsWith(into + Path.DirectorySeparatorChar, StringComparison.Ordinal) || entry.EntryType != TarEntryType.RegularFile) throw new BackupException(BackupFault.Damaged);

            DataFolder.CreatePrivate(Path.GetDirectoryName(destination)!);
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            await using var written = new FileStream(destination, options);
            if (entry.DataStream is { } content) await content.CopyToAsync(written, cancel);
            written.Flush(flushToDisk: true);
        }

        await plain.CopyToAsync(Stream.Null, cancel); // to the end: only then is it known that nothing was cut off

        DataFolder.CreatePrivate(Path.Combine(into, "folder", "files"));
    }

    private static IEnumerable<(string Name, string Path)> Contents(DataFolder folder, DirectoryInfo copy)
    {
        foreach (var file in copy.EnumerateFiles().OrderBy(file => file.Name, StringComparer.Ordinal)) yield return ($"{Database}{file.Name}", file.FullName);

        var root = folder.Folder.FullName;
        foreach (var name in (string[])["gongkai.json", "journal.pub", "recovery.pub"])
        {
            if (File.Exists(Path.Combine(root, name))) yield return ($"{Folder}{name}", Path.Combine(root, name));
        }

        foreach (var below in (string[])[folder.KeysFolder, folder.FilesFolder])
        {
            if (!Directory.Exists(below)) continue;
            foreach (var path in Directory.EnumerateFiles(below, "*", SearchOption.AllDirectories)) yield return ($"{Folder}{Path.GetRelativePath(root, path).Replace('\\', '/')}", path);
        }
    }

    /// <summary>Passes a file on and keeps the digest of what was read.</summary>
    private sealed class DigestedStream(FileStream content) : ReadOnlyStream
    {
        private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        private readonly long _length = content.Length;

        public override bool CanSeek => true; // the tar asks for the length before it reads

        public override long Length => _length;

        public override long Position { get; set; }

        public byte[] Digest() => _hash.GetHashAndReset();

        public override int Read(Span<byte> buffer)
        {
            var read = content.Read(buffer[..(int)Math.Min(buffer.Length, _length - Position)]);
            _hash.AppendData(buffer[..read]);
            Position += read;
            return read;
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing) _hash.Dispose();
            base.Dispose(disposing);
        }
    }
}
