using System.Security.Cryptography;
using Org.BouncyCastle.Crypto.Agreement;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Security;

namespace Gongkai.Office.Storage.Backups;

/// <summary>
/// The secret that opens backups: an X25519 private key. It is shown once, at set-up, for printing; the installation keeps only the
/// public half, so that a backup needs no secret.
/// </summary>
public sealed class RecoveryKey
{
    private const int Length = 32;
    private const int ChecksumLength = 3;

    private readonly X25519PrivateKeyParameters _key;

    private RecoveryKey(byte[] secret)
    {
        _key = new X25519PrivateKeyParameters(secret);
        Public = new RecoveryPublicKey(_key.GeneratePublicKey().GetEncoded());
    }

    /// <summary>The half that the installation keeps.</summary>
    public RecoveryPublicKey Public { get; }

    public static RecoveryKey Create() => new(RandomNumberGenerator.GetBytes(Length));

    /// <summary>The printed form typed again, or the text of a key file; spaces, hyphens and case do not matter.</summary>
    /// <exception cref="FormatException">It is no recovery key, or a character is wrong.</exception>
    public static RecoveryKey Parse(string text)
    {
        var bytes = Base32.Read(text);
        if (bytes.Length != Length + ChecksumLength) throw new FormatException("The recovery key does not have 56 characters.");

        var secret = bytes[..Length];
        return Checksum(secret).SequenceEqual(bytes.AsSpan(Length)) ? new RecoveryKey(secret) : throw new FormatException("The checksum of the recovery key does not fit.");
    }

    /// <summary>The secret for printing: fourteen groups of four characters, the last ones a checksum.</summary>
    public IReadOnlyList<string> Groups
    {
        get
        {
            var secret = _key.GetEncoded();
            return [.. Base32.Write([.. secret, .. Checksum(secret)]).Chunk(4).Select(group => new string(group))];
        }
    }

    /// <summary>The <see cref="Groups"/> with hyphens between.</summary>
    public string ToPrintedText() => string.Join('-', Groups);

    internal byte[] Agree(byte[] other) => RecoveryPublicKey.Agree(_key, other);

    private static ReadOnlySpan<byte> Checksum(byte[] secret) => SHA256.HashData([.. "gongkai-recovery"u8, .. secret]).AsSpan(0, ChecksumLength);
}

/// <summary>The public half of a <see cref="RecoveryKey"/>: encrypts backups, opens none.</summary>
public sealed class RecoveryPublicKey
{
    private const string Form = "gongkai-recovery-1";
    private const int Length = 32;

    internal RecoveryPublicKey(byte[] key) => Bytes = key;

    /// <summary>32 bytes.</summary>
    internal byte[] Bytes { get; }

    /// <summary>One line.</summary>
    /// <exception cref="FormatException">It is no public key.</exception>
    public static RecoveryPublicKey Parse(string text) =>
        text.Trim().Split(' ') is [Form, var key] && Convert.FromBase64String(key) is { Length: Length } bytes
            ? new RecoveryPublicKey(bytes)
            : throw new FormatException("This is no public recovery key.");

    /// <summary>The public key of a folder; null when none has been made.</summary>
    /// <exception cref="FormatException">The file is damaged.</exception>
    public static RecoveryPublicKey? Read(DataFolder folder) => File.Exists(folder.RecoveryPublicKeyFile) ? Parse(File.ReadAllText(folder.RecoveryPublicKeyFile)) : null;

    /// <summary>From now on backups of the folder are encrypted to this key.</summary>
    public void Write(DataFolder folder) => File.WriteAllText(folder.RecoveryPublicKeyFile, $"{this}\n");

    public override string ToString() => $"{Form} {Convert.ToBase64String(Bytes)}";

    internal static byte[] Agree(X25519PrivateKeyParameters own, byte[] other)
    {
        var agreement = new X25519Agreement();
        agreement.Init(own);
        var secret = new byte[agreement.AgreementSize];
        agreement.CalculateAgreement(new X25519PublicKeyParameters(other), secret, 0);
        return secret;
    }

    /// <summary>A new key pair for one file: its public half, and the secret shared with this key.</summary>
    internal (byte[] Public, byte[] Shared) NewShared()
    {
        var own = new X25519PrivateKeyParameters(new SecureRandom());
        return (own.GeneratePublicKey().GetEncoded(), Agree(own, Bytes));
    }
}
