using System.CommandLine;
using System.Text;
using Gongkai.Cli.CommandLine;

namespace Gongkai.Cli.Commands;

/// <summary>Where a report goes that was made on the command line.</summary>
internal static class ReportFile
{
    /// <param name="target">The file; null for the terminal, where the content must be text.</param>
    /// <returns>The exit status: 0 written; 2 the file cannot be written, which is said.</returns>
    public static int Write(byte[] content, string? target, InvocationConfiguration console)
    {
        if (target is null)
        {
            console.Output.Write(Encoding.UTF8.GetString(content));
            return 0;
        }

        try
        {
            File.WriteAllBytes(target, content);
            return 0;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException)
        {
            console.Error.WriteLine($"--out 给出的“{target}”不能写入，请检查文件夹是否存在、有没有写入权限。");
            return UsageErrors.ExitStatus;
        }
    }
}
