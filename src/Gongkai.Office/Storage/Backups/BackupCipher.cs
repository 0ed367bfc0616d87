using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Gongkai.Office.Storage.Backups;

/// <summary>
/// How a backup file is encrypted: a header, then chunks of AES-256-GCM in the STREAM construction, so that any change, exchange or
/// loss of a chunk is found, the loss of the last ones too.
/// </summary>
/// <remarks>Header: 16 bytes of form, the file's own X25519 public key, the recovery public key. The key of the file is made of the
/// secret that both share (HKDF-SHA256 with the header as salt); the header is authenticated with every chunk. Nonce: the number of the
/// chunk in 11 bytes, big-endian, then 1 for the last chunk and 0 for all others. The key is used for one file only.</remarks>
internal sealed class BackupCipher : IDisposable
{
    public const int ChunkLength = 64 * 1024;
    public const int TagLength = 16;
    public const int HeaderLength = 16 + 32 + 32;

    private static ReadOnlySpan<byte> Form => "gongkai-backup-1"u8;

    private readonly AesGcm _cipher;
    private readonly byte[] _nonce = new byte[12];

    private BackupCipher(byte[] header, byte[] shared)
    {
        Header = header;
        _cipher = new AesGcm(HKDF.DeriveKey(HashAlgorithmName.SHA256, shared, 32, header, Form.ToArray()), TagLength);
    }

    public byte[] Header { get; }

    /// <summary>For a new file, and a second one that reads it again.</summary>
    public static (BackupCipher Write, BackupCipher ReadAgain) New(RecoveryPublicKey recovery)
    {
        var (own, shared) = recovery.NewShared();
        byte[] header = [.. Form, .. own, .. recovery.Bytes];
        return (new BackupCipher(header, shared), new BackupCipher(header, shared));
    }

    /// <exception cref="BackupException">It is no backup, or one for another key.</exception>
    public static BackupCipher Of(byte[] header, RecoveryKey key)
    {
        if (!header.AsSpan().StartsWith(Form)) throw new BackupException(BackupFault.NoBackup);
        if (!header.AsSpan(48).SequenceEqual(key.Public.Bytes)) throw new BackupException(BackupFault.WrongKey);

        return new BackupCipher(header, key.Agree(header[16..48]));
    }

    public void Encrypt(ReadOnlySpan<byte> plain, Span<byte> sealedChunk, bool isLast) =>
        _cipher.Encrypt(Next(isLast), plain, sealedChunk[..plain.Length], sealedChunk.Slice(plain.Length, TagLength), Header);

    /// <exception cref="BackupException">The chunk is not the one that was written at this place.</exception>
    public void Decrypt(ReadOnlySpan<byte> sealedChunk, Span<byte> plain, bool isLast)
    {
        if (sealedChunk.Length < TagLength) throw new BackupException(BackupFault.Damaged);
        try
        {
            _cipher.Decrypt(Next(isLast), sealedChunk[..^TagLength], sealedChunk[^TagLength..], plain[..(sealedChunk.Length - TagLength)], Header);
        }
        catch (AuthenticationTagMismatchException e)
        {
            throw new BackupException(BackupFault.Damaged, e);
        }
    }

    public void Dispose() => _cipher.Dispose();

    private byte[] Next(bool isLast)
    {
        _nonce[11] = isLast ? (byte)1 : (byte)0;
        var nonce = _nonce.ToArray();
        BinaryPrimitives.WriteInt64BigEndian(_nonce.AsSpan(3), BinaryPrimitives.ReadInt64BigEndian(_nonce.AsSpan(3)) + 1);
        return nonce;
    }
}

/// <summary>What is wrong with a backup.</summary>
public enum BackupFault
{
    /// <summary>The file is something else.</summary>
    NoBackup,

    /// <summary>It was made for another recovery key.</summary>
    WrongKey,

    /// <summary>It was changed or cut off.</summary>
    Damaged,

    /// <summary>The folder to restore into, or the database that it names, is not empty.</summary>
    TargetNotEmpty,

    /// <summary>It was made by a newer version.</summary>
    Newer,

    /// <summary>The installation has no public recovery key.</summary>
    NoRecoveryKey,
}

/// <summary>A backup cannot be made or restored; nothing of it is left.</summary>
public sealed class BackupException(BackupFault fault, Exception? cause = null) : Exception($"The backup cannot be used: {fault}.", cause)
{
    public BackupFault Fault { get; } = fault;
}
