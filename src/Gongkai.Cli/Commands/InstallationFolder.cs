using System.CommandLine;
using System.Data.Common;
using System.Text.Json;
using Gongkai.Cli.CommandLine;
using Gongkai.Office.Storage;

namespace Gongkai.Cli.Commands;

/// <summary>The option <c>--data</c> of the verbs that need an installation, and the sentences when it cannot be used.</summary>
internal static class InstallationFolder
{
    public static Option<DirectoryInfo> Option() => new("--data")
    {
        HelpName = "文件夹",
        Description = "数据文件夹。",
        Required = true,
    };

    /// <exception cref="UnusableFileException">There is no installation in it, or it cannot be read.</exception>
    public static DataFolder Open(DirectoryInfo folder)
    {
        try
        {
            return DataFolder.Open(folder);
        }
        catch (DirectoryNotFoundException e)
        {
            throw new UnusableFileException($"文件夹“{folder}”里没有公开系统的数据，请检查 --data。", e);
        }
        catch (JsonException e)
        {
            throw new UnusableFileException($"数据文件夹“{folder}”里的设置文件gongkai.json有误，不能读取。", e);
        }
        catch (InvalidDataException e)
        {
            throw new UnusableFileException($"数据文件夹“{folder}”里的密钥不全或者已经损坏。请从备份恢复。", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UnusableFileException($"数据文件夹“{folder}”不能读取，请检查权限。", e);
        }
    }

    /// <summary>Does something with the database of a folder.</summary>
    /// <exception cref="UnusableFileException">The database cannot be used.</exception>
    public static async Task<T> WithDatabaseAsync<T>(DataFolder folder, Func<Task<T>> act)
    {
        try
        {
            return await act();
        }
        catch (NewerDatabaseException e)
        {
            throw new UnusableFileException("数据库由更新版本的程序使用过，这个版本不能打开。请换用更新的版本。", e);
        }
        catch (Exception e) when (e is DbException or TimeoutException || e.GetBaseException() is DbException or System.Net.Sockets.SocketException)
        {
            var place = folder.Settings.Postgres is null ? $"数据库文件“{folder.DatabaseFile}”" : "设置中的PostgreSQL数据库";
            throw new UnusableFileException($"{place}不能读取：{e.GetBaseException().Message}", e);
        }
    }
}
