using Gongkai.WorkingDays;

namespace Gongkai.Cli.CommandLine;

/// <summary>The shipped calendar with the notices of an installation and those named on the command line.</summary>
internal static class NoticeFiles
{
    /// <param name="folder">The installation's folder; its notices are the <c>*.json</c> in <c>data/holidays</c>, or, where that
    /// folder does not exist, in <c>data</c>. Null for none.</param>
    /// <param name="files">Further notices, which come last and so replace the folder's.</param>
    /// <exception cref="UnusableFileException">A folder or file is missing, cannot be read or is no notice.</exception>
    public static WorkingDayCalendar Calendar(string? folder, IEnumerable<string> files) =>
        InFolder(folder).Concat(files).Select(Read).Aggregate(WorkingDayCalendar.Shipped, (calendar, notice) => calendar.With(notice));

    private static IEnumerable<string> InFolder(string? folder)
    {
        if (folder is null) return [];
        if (!Directory.Exists(folder)) throw new UnusableFileException($"数据文件夹“{folder}”不存在。");

        string[] places = [Path.Combine(folder, "data", "holidays"), Path.Combine(folder, "data")];
        try
        {
            return places.FirstOrDefault(Directory.Exists) is { } place
                ? Directory.GetFiles(place, "*.json").Order(StringComparer.Ordinal)
                : [];
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new UnusableFileException($"数据文件夹“{folder}”无法读取，请检查读取权限。", unreadable);
        }
    }

    private static HolidayNotice Read(string file)
    {
        try
        {
            using var stream = File.OpenRead(file);
            return HolidayNotice.Parse(stream);
        }
        catch (FormatException malformed)
        {
            throw new UnusableFileException($"放假通知文件“{file}”有误：{malformed.Message}", malformed);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new UnusableFileException($"放假通知文件“{file}”不存在。", missing);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new UnusableFileException($"放假通知文件“{file}”无法读取，请检查文件和读取权限。", unreadable);
        }
    }
}

/// <summary>A file or folder named on the command line cannot be used; the message is the Chinese sentence to print.</summary>
internal sealed class UnusableFileException(string sentence, Exception? cause = null) : Exception(sentence, cause);
