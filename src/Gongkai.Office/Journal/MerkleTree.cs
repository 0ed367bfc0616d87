using System.Security.Cryptography;

namespace Gongkai.Office.Journal;

/// <summary>The hashes of a Merkle tree over a log's entries: RFC 9162 section 2.1 with SHA-256. All hashes are 32 bytes.</summary>
/// <remarks>The tree over n leaves splits at the largest power of two below n, so an old tree is always part of a newer one, which is
/// what lets two heads be compared without reading the log.</remarks>
public static class MerkleTree
{
    /// <summary>Bytes of a hash.</summary>
    public const int HashLength = 32;

    /// <summary>The root of a log without entries.</summary>
    public static byte[] EmptyRoot { get; } = SHA256.HashData([]);

    public static byte[] LeafHash(ReadOnlySpan<byte> entry) => Hash(0, entry, []);

    public static byte[] NodeHash(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right) => Hash(1, left, right);

    public static byte[] Root(ReadOnlySpan<byte[]> leaves) => leaves.Length switch
    {
        0 => EmptyRoot,
        1 => leaves[0],
        _ => NodeHash(Root(leaves[..Split(leaves.Length)]), Root(leaves[Split(leaves.Length)..])),
    };

    /// <summary>The hashes beside the path from leaf <paramref name="index"/> (from 0) up to the root, lowest first.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such leaf.</exception>
    public static IReadOnlyList<byte[]> InclusionProof(ReadOnlySpan<byte[]> leaves, int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, leaves.Length);
        var proof = new List<byte[]>();
        while (leaves.Length > 1)
        {
            var split = Split(leaves.Length);
            var isLeft = index < split;
            proof.Add(Root(isLeft ? leaves[split..] : leaves[..split]));
            leaves = isLeft ? leaves[..split] : leaves[split..];
            if (!isLeft) index -= split;
        }

        proof.Reverse();
        return proof;
    }

    /// <summary>The hashes that show the tree of the first <paramref name="size"/> leaves to be part of the whole.</summary>
    /// <param name="size">1 or more, at most the number of leaves.</param>
    public static IReadOnlyList<byte[]> ConsistencyProof(ReadOnlySpan<byte[]> leaves, int size)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(size, leaves.Length);
        return Subproof(leaves, size, isComplete: true);
    }

    /// <summary>Whether the leaf stands at <paramref name="index"/> of the log with this size and root.</summary>
    public static bool IsIncluded(ReadOnlySpan<byte> leaf, long index, long size, IReadOnlyList<byte[]> proof, ReadOnlySpan<byte> root)
    {
        if (index < 0 || index >= size) return false;
        var (node, last, hash) = (index, size - 1, leaf.ToArray());
        foreach (var beside in proof)
        {
            if (last == 0) return false;
            if (node % 2 == 1 || node == last)
            {
                hash = NodeHash(beside, hash);
                while (node % 2 == 0 && node != 0) (node, last) = (node >> 1, last >> 1);
            }
            else
            {
                hash = NodeHash(hash, beside);
            }

            (node, last) = (node >> 1, last >> 1);
        }

        return last == 0 && root.SequenceEqual(hash);
    }

    /// <summary>Whether the log with the first size and root is the beginning of the log with the second.</summary>
    public static bool IsBeginning(long first, ReadOnlySpan<byte> firstRoot, long second, ReadOnlySpan<byte> secondRoot, IReadOnlyList<byte[]> proof)
    {
        if (first < 1 || first > second) return false;
        if (first == second) return proof.Count == 0 && firstRoot.SequenceEqual(secondRoot);
        var path = (first & (first - 1)) == 0 ? [firstRoot.ToArray(), .. proof] : proof;
        if (path.Count == 0) return false;

        var (node, last) = (first - 1, second - 1);
        while (node % 2 == 1) (node, last) = (node >> 1, last >> 1);
        var (old, @new) = (path[0], path[0]);
        foreach (var beside in path.Skip(1))
        {
            if (last == 0) return false;
            if (node % 2 == 1 || node == last)
            {
                (old, @new) = (NodeHash(beside, old), NodeHash(beside, @new));
                while (node % 2 == 0 && node != 0) (node, last) = (node >> 1, last >> 1);
            }
            else
            {
                @new = NodeHash(@new, beside);
            }

            (node, last) = (node >> 1, last >> 1);
        }

        return last == 0 && firstRoot.SequenceEqual(old) && secondRoot.SequenceEqual(@new);
    }

    private static List<byte[]> Subproof(ReadOnlySpan<byte[]> leaves, int size, bool isComplete)
    {
        if (size == leaves.Length) return isComplete ? [] : [Root(leaves)];

        var split = Split(leaves.Length);
        return size <= split
            ? [.. Subproof(leaves[..split], size, isComplete), Root(leaves[split..])]
            : [.. Subproof(leaves[split..], size - split, isComplete: false), Root(leaves[..split])];
    }

    /// <summary>The largest power of two below <paramref name="count"/>.</summary>
    private static int Split(int count) => 1 << (31 - int.LeadingZeroCount(count - 1));

    private static byte[] Hash(byte prefix, ReadOnlySpan<byte> first, ReadOnlySpan<byte> second)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData([prefix]);
        hash.AppendData(first);
        hash.AppendData(second);
        return hash.GetHashAndReset();
    }
}
