using Gongkai.Cli.Checking;
using Gongkai.Documents.Archives;
using Gongkai.Documents.Screening;

namespace Gongkai.Cli.Screening;

/// <summary>Screens one file among many. Whatever happens with it, the others go on.</summary>
/// <param name="error">Gets what only a developer can use: the fault of ours that a file brought to light.</param>
internal sealed class FileScreen(FileScreening screening, TextWriter error)
{
    private const string Fault = "检查这个文件时程序出了错，其他文件不受影响。请把这个文件和屏幕上的出错信息交给软件维护人员。";

    public ScreeningResult Of(SubmittedFile file)
    {
        try
        {
            return file.Open() switch
            {
                ArchivedFile.Readable { Content: var content } => screening.Of(file.Name, content),
                ArchivedFile.Unreadable { Reason: var reason } => new ScreeningResult.Unreadable(file.Name, reason),
                var other => throw new InvalidOperationException($"Unknown file {other}."),
            };
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            lock (error) error.WriteLine($"{file.Name}: {fault}");
            return new ScreeningResult.Unreadable(file.Name, Fault);
        }
    }
}
