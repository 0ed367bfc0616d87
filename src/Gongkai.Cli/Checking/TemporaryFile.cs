namespace Gongkai.Cli.Checking;

/// <summary>What has to wait for the end of a long run waits on the disk.</summary>
internal static class TemporaryFile
{
    /// <summary>An empty file of which nothing is left once it is closed.</summary>
    public static FileStream Create() => new(
        Path.Combine(Path.GetTempPath(), $"gongkai-{Path.GetRandomFileName()}"),
        new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Share = FileShare.None, Options = FileOptions.DeleteOnClose });
}
