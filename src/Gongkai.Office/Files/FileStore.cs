using System.Security.Cryptography;
using Gongkai.Office.Storage;

namespace Gongkai.Office.Files;

/// <summary>Bytes by their digest, in the data folder: <c>files/3f/3fa4…</c>. The same bytes are kept once, and none is ever changed.</summary>
public sealed class FileStore(DataFolder folder)
{
    /// <summary>Keeps the bytes, on the disk before it returns.</summary>
    /// <returns>Their digest.</returns>
    public async Task<byte[]> KeepAsync(ReadOnlyMemory<byte> content, CancellationToken cancel)
    {
        var digest = SHA256.HashData(content.Span);
        var path = PathOf(digest);
        if (File.Exists(path)) return digest;

        DataFolder.CreatePrivate(Path.GetDirectoryName(path)!);
        var beside = $"{path}.{Guid.NewGuid():N}";
        try
        {
            await using (var file = new FileStream(beside, FileMode.CreateNew, FileAccess.Write))
            {
                await file.WriteAsync(content, cancel);
                file.Flush(flushToDisk: true);
            }

            File.Move(beside, path, overwrite: true);
        }
        finally
        {
            File.Delete(beside);
        }

        return digest;
    }

    /// <exception cref="FileNotFoundException">The bytes are gone: <c>gongkai verify</c> says so too.</exception>
    public FileStream OpenRead(byte[] digest) => new(PathOf(digest), FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 64 * 1024, useAsync: true);

    /// <summary>Whether there are bytes under the digest, theirs or not.</summary>
    public bool Has(byte[] digest) => File.Exists(PathOf(digest));

    /// <summary>Whether the bytes are there and still those of the digest.</summary>
    public async Task<bool> IsSoundAsync(byte[] digest, CancellationToken cancel)
    {
        if (!Has(digest)) return false;

        await using var file = OpenRead(digest);
        return (await SHA256.HashDataAsync(file, cancel)).AsSpan().SequenceEqual(digest);
    }

    private string PathOf(byte[] digest)
    {
        var name = Convert.ToHexStringLower(digest);
        return Path.Combine(folder.FilesFolder, name[..2], name);
    }
}
