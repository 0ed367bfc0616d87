using System.Security.Cryptography;
using System.Text;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Crypto.Signers;

namespace Gongkai.Office.Journal;

/// <summary>Signs notes in the C2SP signed-note form with Ed25519.</summary>
/// <param name="name">Of the key: no white space and no plus sign.</param>
/// <param name="seed">The private key, 32 bytes.</param>
public sealed class NoteSigner(string name, byte[] seed)
{
    private readonly Ed25519PrivateKeyParameters _key = new(seed);

    public NoteVerifier Verifier => new(name, _key.GeneratePublicKey().GetEncoded());

    /// <param name="text">Ends with a line break.</param>
    /// <returns>The text, an empty line, and the line with the signature.</returns>
    public string Sign(string text)
    {
        var signer = new Ed25519Signer();
        signer.Init(forSigning: true, _key);
        var bytes = Encoding.UTF8.GetBytes(text);
        signer.BlockUpdate(bytes, 0, bytes.Length);
        return $"{text}\n— {name} {Convert.ToBase64String([.. Verifier.Hash, .. signer.GenerateSignature()])}\n";
    }
}

/// <summary>Checks signed notes: the public half of a <see cref="NoteSigner"/>.</summary>
public sealed class NoteVerifier
{
    private const byte Ed25519 = 1;

    private readonly string _name;
    private readonly byte[] _key;

    /// <param name="key">The public key, 32 bytes.</param>
    public NoteVerifier(string name, byte[] key)
    {
        (_name, _key) = (name, key);
        Hash = SHA256.HashData([.. Encoding.UTF8.GetBytes(name), (byte)'\n', Ed25519, .. key])[..4];
    }

    /// <summary>The first four bytes of the key's hash, by which a signature names its key.</summary>
    internal byte[] Hash { get; }

    /// <summary>As others write it down: <c>name+hash+key</c>.</summary>
    public override string ToString() => $"{_name}+{Convert.ToHexStringLower(Hash)}+{Convert.ToBase64String([Ed25519, .. _key])}";

    /// <exception cref="FormatException">The text is no verifier key.</exception>
    public static NoteVerifier Parse(string text)
    {
        var parts = text.Trim().Split('+', 3);
        if (parts.Length < 3) throw new FormatException("A verifier key has three parts: name+hash+key.");

        var key = Convert.FromBase64String(parts[2]);
        if (key.Length != 33 || key[0] != Ed25519) throw new FormatException("Only Ed25519 keys are known.");
        var verifier = new NoteVerifier(parts[0], key[1..]);
        return Convert.ToHexStringLower(verifier.Hash) == parts[1] ? verifier : throw new FormatException("The hash of the verifier key does not fit.");
    }

    /// <summary>The text of the note when a signature of this key is on it, else null.</summary>
    public string? Open(string note)
    {
        var split = note.LastIndexOf("\n\n", StringComparison.Ordinal);
        if (split < 0) return null;

        var text = note[..(split + 1)];
        return note[(split + 2)..].Split('\n').Any(line => IsSignature(line, text)) ? text : null;
    }

    private bool IsSignature(string line, string text)
    {
        var start = $"— {_name} ";
        var bytes = new byte[68];
        if (!line.StartsWith(start, StringComparison.Ordinal) || !Convert.TryFromBase64String(line[start.Length..], bytes, out var length) || length != bytes.Length) return false;
        if (!bytes.AsSpan(0, 4).SequenceEqual(Hash)) return false;

        var verifier = new Ed25519Signer();
        verifier.Init(forSigning: false, new Ed25519PublicKeyParameters(_key));
        var content = Encoding.UTF8.GetBytes(text);
        verifier.BlockUpdate(content, 0, content.Length);
        return verifier.VerifySignature(bytes[4..]);
    }
}
