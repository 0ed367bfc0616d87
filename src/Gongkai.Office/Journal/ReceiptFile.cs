using System.Globalization;
using System.Text;

namespace Gongkai.Office.Journal;

/// <summary>
/// A receipt as a file: one entry, its place in the log, and the signed checkpoint that the proof leads to. It can be checked without
/// the installation, and against it.
/// </summary>
/// <remarks>The text is that of a C2SP tlog-proof; the entry's bytes are its extra data.</remarks>
/// <param name="Entry">The bytes of the entry, see <see cref="EntryBytes"/>.</param>
/// <param name="Index">Its place, from 0.</param>
/// <param name="Proof">RFC 9162 inclusion proof.</param>
/// <param name="Note">The signed checkpoint.</param>
public sealed record ReceiptFile(byte[] Entry, long Index, IReadOnlyList<byte[]> Proof, string Note)
{
    private const string Form = "c2sp.org/tlog-proof@v1";
    private const string Extra = "extra ";
    private const string Place = "index ";

    public byte[] LeafHash => MerkleTree.LeafHash(Entry);

    /// <summary>Whether the text says that it is a receipt.</summary>
    public static bool IsReceipt(string text) => text.StartsWith(Form, StringComparison.Ordinal);

    /// <summary>Whether the proof leads from the entry to this checkpoint.</summary>
    public bool IsProvedBy(Checkpoint checkpoint) => MerkleTree.IsIncluded(LeafHash, Index, checkpoint.Size, Proof, checkpoint.Root);

    /// <exception cref="FormatException">The text is no receipt.</exception>
    public static ReceiptFile Parse(string text)
    {
        var lines = text.ReplaceLineEndings("\n").TrimStart('\uFEFF').Split('\n');
        var end = Array.IndexOf(lines, "");
        if (end < 3 || lines[0] != Form) throw new FormatException("This is no receipt.");
        if (!lines[1].StartsWith(Extra, StringComparison.Ordinal) || !lines[2].StartsWith(Place, StringComparison.Ordinal)) throw new FormatException("The receipt has no entry or no index.");

        return new ReceiptFile(
            Convert.FromBase64String(lines[1][Extra.Length..]),
            long.TryParse(lines[2][Place.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : throw new FormatException("The index is no number."),
            [.. lines[3..end].Select(Convert.FromBase64String)],
            string.Join('\n', lines[(end + 1)..]));
    }

    public override string ToString()
    {
        var text = new StringBuilder();
        text.Append(Form).Append('\n').Append(Extra).Append(Convert.ToBase64String(Entry)).Append('\n');
        text.Append(Place).Append(CultureInfo.InvariantCulture, $"{Index}").Append('\n');
        foreach (var hash in Proof) text.Append(Convert.ToBase64String(hash)).Append('\n');
        return text.Append('\n').Append(Note).ToString();
    }
}
