using Gongkai.Sources;

namespace Gongkai.Documents;

/// <summary>What became of a file: its text, or the reason why there is none. Never both, never neither.</summary>
public abstract record ReadResult
{
    private ReadResult() { }

    /// <summary>
    /// The file was read and holds text.
    /// </summary>
    /// <param name="Document">Paragraphs and tables in reading order.</param>
    /// <param name="Kind">What the content turned out to be: <c>docx</c>, <c>pdf</c>, <c>html</c> or <c>txt</c>.</param>
    public sealed record Readable(SourceDocument Document, string Kind) : ReadResult;

    /// <summary>
    /// The file could not be read.
    /// </summary>
    /// <param name="Reason">One Chinese sentence for the person who submitted the file: what is the matter, and what to do.</param>
    public sealed record Unreadable(string Reason) : ReadResult;
}
