namespace Gongkai.Documents.Packages;

/// <summary>Counts what a package gives once it is unpacked, over all of its parts that are read.</summary>
internal sealed class UnpackedBytes
{
    private long _total;

    /// <exception cref="UnreadableFileException">It is more than a document needs.</exception>
    public void Add(int bytes)
    {
        _total += bytes;
        if (_total > Limits.PackageSize) throw new UnreadableFileException(Reasons.UnpacksTooLarge);
    }
}
