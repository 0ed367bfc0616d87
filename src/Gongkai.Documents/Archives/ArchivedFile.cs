namespace Gongkai.Documents.Archives;

/// <summary>
/// A file of an archive: its content, or why there is none.
/// </summary>
/// <param name="Name">With its folders, parted by “/”; harmless as a path. Empty where the whole archive is meant.</param>
public abstract record ArchivedFile(string Name)
{
    /// <summary>A file as it was packed; whether its content is any good is for <see cref="DocumentReader"/> to say.</summary>
    public sealed record Readable(string Name, ReadOnlyMemory<byte> Content) : ArchivedFile(Name);

    /// <summary>A file that cannot be unpacked, with one Chinese sentence for the person who submitted the archive.</summary>
    public sealed record Unreadable(string Name, string Reason) : ArchivedFile(Name);
}
