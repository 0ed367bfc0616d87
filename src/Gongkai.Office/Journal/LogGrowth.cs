namespace Gongkai.Office.Journal;

/// <summary>
/// Says within one process that something was committed. Whoever keeps an answer that depends on the logs need not wait to ask the database
/// again; what other processes write is found by asking.
/// </summary>
public sealed class LogGrowth
{
    private long _count;

    /// <summary>Grows with every commit of this process.</summary>
    public long Count => Interlocked.Read(ref _count);

    internal void Notice() => Interlocked.Increment(ref _count);
}
