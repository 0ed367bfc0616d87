namespace Gongkai.Cli.Checking;

/// <summary>Works on all cores and keeps the order, with a bounded number of items in hand.</summary>
internal static class InOrder
{
    /// <summary>The results in the order of the items. Items are taken from the source only a little ahead of the results.</summary>
    public static IEnumerable<TResult> Select<T, TResult>(IEnumerable<T> items, Func<T, TResult> work)
    {
        var cores = Environment.ProcessorCount;
        var ahead = cores * 8;
        var onAllCores = new TaskFactory(new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, cores).ConcurrentScheduler); // no more at once: each may take memory
        var running = new Queue<Task<TResult>>(ahead);
        foreach (var item in items)
        {
            if (running.Count == ahead) yield return running.Dequeue().GetAwaiter().GetResult();
            running.Enqueue(onAllCores.StartNew(() => work(item)));
        }

        while (running.TryDequeue(out var task)) yield return task.GetAwaiter().GetResult();
    }
}
