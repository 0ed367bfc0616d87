using System.Buffers.Binary;
using System.Security.Cryptography;

#pragma warning disable CA5351 // MD5 is what the format prescribes; nothing is protected with it here.

namespace Gongkai.Documents.Pdf.Syntax;

/// <summary>
/// Decrypts files that open without a password, such as those that only forbid editing (ISO 32000-1, 7.6, and ISO 32000-2
/// for revisions 5 and 6).
/// </summary>
internal sealed class Decryption
{
    /// <summary>What a password is filled up with; an empty one consists of it.</summary>
    private static ReadOnlySpan<byte> Padding =>
    [
        0x28, 0xBF, 0x4E, 0x5E, 0x4E, 0x75, 0x8A, 0x41, 0x64, 0x00, 0x4E, 0x56, 0xFF, 0xFA, 0x01, 0x08,
        0x2E, 0x2E, 0x00, 0xB6, 0xD0, 0x68, 0x3E, 0x80, 0x2F, 0x0C, 0xA9, 0xFE, 0x64, 0x53, 0x69, 0x7A,
    ];

    private readonly byte[] _key;
    private readonly string _streams;
    private readonly string _strings;

    private Decryption(byte[] key, string streams, string strings) => (_key, _streams, _strings) = (key, streams, strings);

    /// <exception cref="UnreadableFileException">The file wants a password, or is encrypted in some other way.</exception>
    public static Decryption Open(PdfFile file, PdfDictionary settings, PdfDictionary trailer)
    {
        var version = file.Number(settings["V"]) ?? 0;
        var revision = (int)(file.Number(settings["R"]) ?? 0);
        if (file.Name(settings["Filter"]) != "Standard" || version is not (1 or 2 or 4 or 5) || revision is < 2 or > 6
            || file.Resolve(settings["O"]) is not PdfString { Bytes: var owner } || file.Resolve(settings["U"]) is not PdfString { Bytes: var user }
            || owner.Length < 32 || user.Length < 32)
            throw new UnreadableFileException(Reasons.Encrypted);

        var key = revision >= 5 ? KeyOfAes256(file, settings, user, revision) : KeyOfPadding(file, settings, trailer, owner, user, revision);
        return version < 4 ? new Decryption(key, "V2", "V2") : new Decryption(key, Method(file, settings, "StmF"), Method(file, settings, "StrF"));
    }

    /// <summary>The object with its stream, and its strings, in the clear. What stands in an object stream is clear already.</summary>
    public PdfObject? Decrypt(PdfObject? item, int number) => item switch
    {
        PdfString text => new PdfString(Apply(_strings, text.Bytes, number)),
        PdfArray array => new PdfArray([.. array.Items.Select(inner => Decrypt(inner, number)!)]),
        PdfDictionary dictionary => new PdfDictionary(dictionary.Entries.ToDictionary(entry => entry.Key, entry => Decrypt(entry.Value, number)!)),
        PdfStream { Dictionary: var dictionary } stream when dictionary["Type"] is PdfName { Value: "XRef" } => stream,
        PdfStream stream => new PdfStream(stream.Dictionary, Apply(_streams, stream.Raw.Span, number)),
        _ => item,
    };

    private static string Method(PdfFile file, PdfDictionary settings, string use) =>
        file.Name(settings[use]) is { } filter and not "Identity" ? file.Name(file.Dictionary(file.Dictionary(settings["CF"])?[filter])?["CFM"]) ?? "None" : "None";

    private byte[] Apply(string method, ReadOnlySpan<byte> data, int number) => method switch
    {
        "V2" => Rc4.Apply(KeyOf(number, []), data),
        "AESV2" => Aes(KeyOf(number, "sAlT"u8), data),
        "AESV3" => Aes(_key, data),
        _ => data.ToArray(),
    };

    /// <summary>Algorithm 1: every object has a key of its own. Generations other than 0 are not in use any more.</summary>
    private byte[] KeyOf(int number, ReadOnlySpan<byte> salt)
    {
        byte[] material = [.. _key, (byte)number, (byte)(number >> 8), (byte)(number >> 16), 0, 0, .. salt];
        return MD5.HashData(material)[..Math.Min(16, _key.Length + 5)];
    }

    private static byte[] Aes(byte[] key, ReadOnlySpan<byte> data)
    {
        if (data.Length < 32) return [];
        using var aes = System.Security.Cryptography.Aes.Create();
        aes.Key = key;
        return aes.DecryptCbc(data[16..(data.Length & ~15)], data[..16]);
    }

    /// <summary>Algorithm 2, and algorithms 4 and 5 to tell whether the empty password is right.</summary>
    private static byte[] KeyOfPadding(PdfFile file, PdfDictionary settings, PdfDictionary trailer, byte[] owner, byte[] user, int revision)
    {
        var length = revision == 2 ? 5 : Math.Clamp((int)(file.Number(settings["Length"]) ?? 40) / 8, 5, 16);
        if (file.Number(settings["V"]) == 4) length = 16;
        var permissions = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(permissions, unchecked((int)(long)(file.Number(settings["P"]) ?? 0)));
        var id = file.Items(trailer["ID"]) is [PdfString { Bytes: var bytes }, ..] ? bytes : [];
        var isMetadataClear = revision >= 4 && file.Resolve(settings["EncryptMetadata"]) is PdfKeyword { Value: "false" };

        var key = MD5.HashData([.. Padding, .. owner.AsSpan(0, 32), .. permissions, .. id, .. isMetadataClear ? [255, 255, 255, 255] : Array.Empty<byte>()]);
        for (var round = 0; revision >= 3 && round < 50; round++) key = MD5.HashData(key.AsSpan(0, length));
        key = key[..length];

        return IsRight(key, id, user, revision) ? key : throw new UnreadableFileException(Reasons.Encrypted);
    }

    private static bool IsRight(byte[] key, byte[] id, byte[] user, int revision)
    {
        if (revision == 2) return user.AsSpan(0, 32).SequenceEqual(Rc4.Apply(key, Padding));

        var expected = Rc4.Apply(key, MD5.HashData([.. Padding, .. id]));
        for (var round = 1; round <= 19; round++) expected = Rc4.Apply([.. key.Select(part => (byte)(part ^ round))], expected);
        return user.AsSpan(0, 16).SequenceEqual(expected);
    }

    /// <summary>Algorithm 2.A: U holds a hash of the password and two salts, UE the key, encrypted with another hash of it.</summary>
    private static byte[] KeyOfAes256(PdfFile file, PdfDictionary settings, byte[] user, int revision)
    {
        if (user.Length < 48 || file.Resolve(settings["UE"]) is not PdfString { Bytes: { Length: >= 32 } wrapped }
            || !Hash(user.AsSpan(32, 8), revision).AsSpan().SequenceEqual(user.AsSpan(0, 32)))
            throw new UnreadableFileException(Reasons.Encrypted);

        using var aes = System.Security.Cryptography.Aes.Create();
        aes.Key = Hash(user.AsSpan(40, 8), revision);
        return aes.DecryptCbc(wrapped.AsSpan(0, 32), new byte[16], PaddingMode.None);
    }

    /// <summary>Algorithm 2.B for the empty password.</summary>
    private static byte[] Hash(ReadOnlySpan<byte> salt, int revision)
    {
        var key = SHA256.HashData(salt);
        if (revision == 5) return key;

        byte last = 0;
        for (var round = 0; round < 64 || last > round - 32; round++)
        {
            byte[] repeated = [.. Enumerable.Repeat(key, 64).SelectMany(part => part)];
            using var aes = System.Security.Cryptography.Aes.Create();
            aes.Key = key[..16];
            var encrypted = aes.EncryptCbc(repeated, key.AsSpan(16, 16), PaddingMode.None);
            last = encrypted[^1];
            key = (encrypted.Take(16).Sum(part => part) % 3) switch
            {
                0 => SHA256.HashData(encrypted),
                1 => SHA384.HashData(encrypted),
                _ => SHA512.HashData(encrypted),
            };
        }

        return key[..32];
    }
}
