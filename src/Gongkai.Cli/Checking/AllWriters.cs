using Gongkai.Documents.CheckResults;

namespace Gongkai.Cli.Checking;

/// <summary>Passes every result on to several writers.</summary>
internal sealed class AllWriters(params IReadOnlyList<ICheckResultWriter> writers) : ICheckResultWriter
{
    public void Write(CheckResult result)
    {
        foreach (var writer in writers) writer.Write(result);
    }

    public void Finish()
    {
        foreach (var writer in writers) writer.Finish();
    }
}
