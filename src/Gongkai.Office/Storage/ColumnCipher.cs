using System.Security.Cryptography;
using System.Text;

namespace Gongkai.Office.Storage;

/// <summary>A text that only <see cref="ColumnCipher"/> can open: what a column with personal data holds.</summary>
public sealed record SealedText
{
    internal SealedText(byte[] bytes) => Bytes = bytes;

    internal byte[] Bytes { get; }

    public bool Equals(SealedText? other) => other is not null && Bytes.AsSpan().SequenceEqual(other.Bytes);

    public override int GetHashCode() => Bytes.Length;

    public override string ToString() => "（已加密）";
}

/// <summary>Seals personal data before it is stored: AES-256-GCM, a new nonce each time.</summary>
/// <remarks>A sealed text opens only at its own place (record and column), so that nobody with the database alone can put one
/// person's data under another's record.</remarks>
public sealed class ColumnCipher(byte[] key)
{
    private const byte Version = 1;
    private const int NonceLength = 12;
    private const int TagLength = 16;

    /// <param name="record">The id of the record that the text belongs to.</param>
    /// <param name="column">The column's name; it never changes.</param>
    public SealedText Seal(string text, Guid record, string column)
    {
        var plain = Encoding.UTF8.GetBytes(text);
        var bytes = new byte[1 + NonceLength + plain.Length + TagLength];
        bytes[0] = Version;
        var nonce = bytes.AsSpan(1, NonceLength);
        RandomNumberGenerator.Fill(nonce);
        using var cipher = new AesGcm(key, TagLength);
        cipher.Encrypt(nonce, plain, bytes.AsSpan(1 + NonceLength, plain.Length), bytes.AsSpan(1 + NonceLength + plain.Length), Place(record, column));
        return new SealedText(bytes);
    }

    /// <exception cref="CryptographicException">It was sealed for another place, with another key, or it was changed.</exception>
    public string Open(SealedText text, Guid record, string column)
    {
        var bytes = text.Bytes;
        if (bytes.Length < 1 + NonceLength + TagLength || bytes[0] != Version) throw new CryptographicException("This is no sealed text.");

        var plain = new byte[bytes.Length - 1 - NonceLength - TagLength];
        using var cipher = new AesGcm(key, TagLength);
        cipher.Decrypt(bytes.AsSpan(1, NonceLength), bytes.AsSpan(1 + NonceLength, plain.Length), bytes.AsSpan(1 + NonceLength + plain.Length), plain, Place(record, column));
        return Encoding.UTF8.GetString(plain);
    }

    private static byte[] Place(Guid record, string column) => [.. record.ToByteArray(bigEndian: true), .. Encoding.UTF8.GetBytes(column)];
}

/// <summary>Tells whether two sealed values are equal without opening them: a keyed digest of the normalised value.</summary>
public sealed class BlindIndex(byte[] key)
{
    /// <summary>32 bytes. Widths and spaces do not matter, nor does the case of letters.</summary>
    /// <param name="kind">What is compared, such as <c>identity-number</c>: equal texts of two kinds are not equal.</param>
    public byte[] Of(string kind, string value)
    {
        var normal = string.Concat(value.Normalize(NormalizationForm.FormKC).Where(c => !char.IsWhiteSpace(c))).ToUpperInvariant();
        return HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{kind}\0{normal}"));
    }
}
