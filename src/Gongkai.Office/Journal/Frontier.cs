namespace Gongkai.Office.Journal;

/// <summary>
/// The right edge of a Merkle tree: the roots of the complete subtrees it is made of, largest first, one for each bit set in its
/// size. Enough to append to the log and to know its root without reading the log.
/// </summary>
public sealed class Frontier
{
    private readonly List<byte[]> _roots;

    private Frontier(long size, List<byte[]> roots) => (Size, _roots) = (size, roots);

    /// <summary>The frontier of a log without entries.</summary>
    public static Frontier Empty => new(0, []);

    /// <summary>Entries in the log.</summary>
    public long Size { get; private set; }

    public byte[] Root
    {
        get
        {
            if (Size == 0) return MerkleTree.EmptyRoot;
            var root = _roots[^1];
            for (var i = _roots.Count - 2; i >= 0; i--) root = MerkleTree.NodeHash(_roots[i], root);
            return root;
        }
    }

    /// <summary>The proof that the last entry stands in the log: see <see cref="MerkleTree.InclusionProof"/>.</summary>
    public IReadOnlyList<byte[]> Append(byte[] leaf)
    {
        var proof = new List<byte[]>();
        var carried = leaf;
        for (var size = Size; size % 2 == 1; size >>= 1)
        {
            proof.Add(_roots[^1]);
            carried = MerkleTree.NodeHash(_roots[^1], carried);
            _roots.RemoveAt(_roots.Count - 1);
        }

        proof.AddRange(Enumerable.Reverse(_roots));
        _roots.Add(carried);
        Size++;
        return proof;
    }

    /// <summary>The roots one after the other.</summary>
    public byte[] ToBytes() => [.. _roots.SelectMany(root => root)];

    /// <exception cref="FormatException">The bytes are not the frontier of a log of this size.</exception>
    public static Frontier Parse(long size, ReadOnlySpan<byte> bytes)
    {
        if (size < 0 || bytes.Length != long.PopCount(size) * MerkleTree.HashLength) throw new FormatException($"{bytes.Length} bytes are no frontier of a log with {size} entries.");

        var roots = new List<byte[]>();
        for (var i = 0; i < bytes.Length; i += MerkleTree.HashLength) roots.Add(bytes.Slice(i, MerkleTree.HashLength).ToArray());
        return new Frontier(size, roots);
    }
}
