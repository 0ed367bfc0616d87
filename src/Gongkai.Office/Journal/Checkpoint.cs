using System.Globalization;
using System.Text;

namespace Gongkai.Office.Journal;

/// <summary>
/// What a log contained at one moment: its size and root, signed. A checkpoint that left the machine shows any later change to what
/// it covers.
/// </summary>
/// <remarks>The text is that of a C2SP tlog-checkpoint, three lines; signed, it is a C2SP signed note.</remarks>
/// <param name="Origin">Names the log over all installations; no line break.</param>
/// <param name="Size">Entries, 0 or more.</param>
/// <param name="Root">32 bytes.</param>
public sealed record Checkpoint(string Origin, long Size, byte[] Root)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Origin}\n{Size}\n{Convert.ToBase64String(Root)}\n");

    /// <summary>The signed note.</summary>
    public string Sign(NoteSigner signer) => signer.Sign(ToString());

    /// <summary>The checkpoint in a signed note, or null when the note is none or no signature of this key is on it.</summary>
    public static Checkpoint? Open(string note, NoteVerifier key)
    {
        if (key.Open(note) is not { } text || text.Split('\n') is not [var origin, var sizeText, var rootText, ..]) return null;
        if (!long.TryParse(sizeText, NumberStyles.None, CultureInfo.InvariantCulture, out var size)) return null;

        var root = new byte[MerkleTree.HashLength];
        return origin.Length > 0 && Convert.TryFromBase64String(rootText, root, out var length) && length == root.Length
            ? new Checkpoint(origin, size, root)
            : null;
    }

    public bool Equals(Checkpoint? other) => other is not null && Origin == other.Origin && Size == other.Size && Root.AsSpan().SequenceEqual(other.Root);

    public override int GetHashCode() => HashCode.Combine(Origin, Size);
}
