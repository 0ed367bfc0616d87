using System.Security.Cryptography;
using Org.BouncyCastle.Crypto.Parameters;

namespace Gongkai.Office.Storage;

/// <summary>
/// The key that opens backups: shown once at set-up and printed. The installation keeps only its public half (X25519), with which backups are
/// encrypted.
/// </summary>
public sealed class RecoveryKey
{
    private const int Length = 32;
    private const int GroupLength = 4;

    /// <summary>Without letters that look like digits.</summary>
    private const string Letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private readonly byte[] _key;

    private RecoveryKey(byte[] key) => _key = key;

    /// <summary>As it is printed: 13 groups of four, in which no letter looks like a digit.</summary>
    public IReadOnlyList<string> Groups => [.. Written(_key).Chunk(GroupLength).Select(group => new string(group))];

    public static RecoveryKey Create() => new(RandomNumberGenerator.GetBytes(Length));

    /// <exception cref="FormatException">The text is no recovery key.</exception>
    public static RecoveryKey Parse(string text)
    {
        var letters = text.ToUpperInvariant().Where(char.IsLetterOrDigit).ToList();
        var bytes = new byte[Length];
        var (buffer, bits, length) = (0, 0, 0);
        foreach (var letter in letters)
        {
            var value = Letters.IndexOf(letter, StringComparison.Ordinal);
            if (value < 0) throw new FormatException("The text is no recovery key.");
            buffer = ((buffer << 5) | value) & 0xFFFF;
            bits += 5;
            if (bits < 8 || length == Length) continue;
            bits -= 8;
            bytes[length++] = (byte)(buffer >> bits);
        }

        return length == Length && letters.Count == 52 ? new RecoveryKey(bytes) : throw new FormatException("The text is no recovery key.");
    }

    /// <summary>In groups with hyphens between.</summary>
    public override string ToString() => string.Join('-', Groups);

    /// <summary>Leaves the public half in the folder.</summary>
    public void Keep(DataFolder folder) =>
        File.WriteAllText(Path.Combine(folder.KeysFolder, "recovery.pub"), $"{Convert.ToHexStringLower(new X25519PrivateKeyParameters(_key).GeneratePublicKey().GetEncoded())}\n");

    private static string Written(byte[] bytes)
    {
        var text = new char[((bytes.Length * 8) + 4) / 5];
        for (var i = 0; i < text.Length; i++)
        {
            var value = 0;
            for (var bit = i * 5; bit < (i * 5) + 5; bit++) value = (value << 1) | (bit / 8 < bytes.Length ? (bytes[bit / 8] >> (7 - (bit % 8))) & 1 : 0);
            text[i] = Letters[value];
        }

        return new string(text);
    }
}
