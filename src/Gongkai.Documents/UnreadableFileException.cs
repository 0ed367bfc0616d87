namespace Gongkai.Documents;

/// <summary>
/// Leaves a reader from any depth once the file turns out to be unreadable. It never leaves <see cref="DocumentReader"/>.
/// </summary>
/// <param name="reason">The sentence for the person who submitted the file.</param>
internal sealed class UnreadableFileException(string reason) : Exception("The file cannot be read.")
{
    /// <summary>See <see cref="ReadResult.Unreadable"/>.</summary>
    public string Reason { get; } = reason;
}
