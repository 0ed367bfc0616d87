using System.Security.Cryptography;
using FsCheck.Xunit;
using Gongkai.Office.Journal;

namespace Gongkai.Specs.Office.Journal;

/// <summary>RFC 9162 section 2.1: Merkle trees. The leaves and roots are those that implementations of Certificate Transparency test with.</summary>
public sealed class Rfc9162_MerkleTree
{
    private static readonly byte[][] Leaves =
        [.. new[] { "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f" }.Select(entry => MerkleTree.LeafHash(Convert.FromHexString(entry)))];

    [Theory]
    [InlineData(0, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
    [InlineData(1, "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d")]
    [InlineData(2, "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125")]
    [InlineData(3, "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77")]
    [InlineData(4, "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7")]
    [InlineData(5, "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4")]
    [InlineData(6, "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef")]
    [InlineData(7, "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c")]
    [InlineData(8, "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328")]
    public void The_root_is_the_published_one(int size, string root) => Assert.Equal(root, Convert.ToHexStringLower(MerkleTree.Root(Leaves.AsSpan(0, size))));

    [Property]
    public void A_frontier_has_the_root_of_the_whole_log_and_proves_its_last_entry(byte size)
    {
        var leaves = Random(size + 1);
        var frontier = Frontier.Empty;
        for (var i = 0; i < leaves.Length; i++)
        {
            frontier = Frontier.Parse(frontier.Size, frontier.ToBytes());
            var proof = frontier.Append(leaves[i]);
            Assert.Equal(MerkleTree.Root(leaves.AsSpan(0, i + 1)), frontier.Root);
            Assert.True(MerkleTree.IsIncluded(leaves[i], i, i + 1, proof, frontier.Root));
        }
    }

    [Fact]
    public void Every_leaf_of_every_log_up_to_33_is_proved_at_its_place_and_at_no_other()
    {
        for (var size = 1; size <= 33; size++)
        {
            var leaves = Random(size);
            var root = MerkleTree.Root(leaves);
            for (var index = 0; index < size; index++)
            {
                var proof = MerkleTree.InclusionProof(leaves, index);
                for (var place = 0; place <= size; place++) Assert.Equal(place == index, MerkleTree.IsIncluded(leaves[index], place, size, proof, root));
                Assert.False(MerkleTree.IsIncluded(leaves[index], index, size, [.. proof, root], root));
            }
        }
    }

    [Fact]
    public void Every_log_up_to_33_is_shown_to_begin_with_each_of_its_beginnings_and_with_no_other()
    {
        for (var size = 1; size <= 33; size++)
        {
            var leaves = Random(size);
            var root = MerkleTree.Root(leaves);
            for (var first = 1; first <= size; first++)
            {
                var proof = MerkleTree.ConsistencyProof(leaves, first);
                Assert.True(MerkleTree.IsBeginning(first, MerkleTree.Root(leaves.AsSpan(0, first)), size, root, proof));
                Assert.False(MerkleTree.IsBeginning(first, MerkleTree.Root(Random(first)), size, root, proof));
            }
        }
    }

    private static byte[][] Random(int count) => [.. Enumerable.Range(0, count).Select(_ => RandomNumberGenerator.GetBytes(32))];
}
