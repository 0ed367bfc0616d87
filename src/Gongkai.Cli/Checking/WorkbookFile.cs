using Gongkai.Documents.CheckResults;

namespace Gongkai.Cli.Checking;

/// <summary>The workbook of <c>--out</c>. It is written beside its place and put there once it is complete.</summary>
internal sealed class WorkbookFile : ICheckResultWriter, IDisposable
{
    private readonly string _path;
    private readonly string _unfinished;
    private readonly FileStream _file;
    private readonly FileStream _waiting = TemporaryFile.Create();
    private readonly WorkbookResults _results;

    private WorkbookFile(string path, string unfinished, FileStream file)
    {
        (_path, _unfinished, _file) = (path, unfinished, file);
        _results = new WorkbookResults(file, _waiting);
    }

    /// <param name="problem">A Chinese sentence when the file cannot be written; null otherwise.</param>
    public static WorkbookFile? Create(string path, out string? problem)
    {
        problem = null;
        if (!Path.GetExtension(path).Equals(".xlsx", StringComparison.OrdinalIgnoreCase))
        {
            problem = $"--out 给出的“{path}”应当以 .xlsx 结尾。";
            return null;
        }

        try
        {
            if (Directory.Exists(path)) throw new IOException("A folder has this name.");
            var unfinished = $"{Path.GetFullPath(path)}.{Path.GetRandomFileName()}";
            return new WorkbookFile(path, unfinished, new FileStream(unfinished, FileMode.CreateNew));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException)
        {
            problem = $"--out 给出的“{path}”不能写入，请检查文件夹是否存在、有没有写入权限。";
            return null;
        }
    }

    public void Write(CheckResult result) => _results.Write(result);

    public void Finish()
    {
        _results.Finish();
        _file.Dispose();
        File.Move(_unfinished, _path, overwrite: true);
    }

    public void Dispose()
    {
        _results.Dispose();
        _file.Dispose();
        _waiting.Dispose();
        File.Delete(_unfinished);
    }
}
