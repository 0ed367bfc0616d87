using Gongkai.Agencies;

namespace Gongkai.Office.Journal;

/// <summary>The names of logs.</summary>
public static class JournalLog
{
    /// <summary>The log of what concerns the whole installation: bodies, people, settings.</summary>
    public static AgencyId Installation => default;

    /// <summary>The name of a log over all installations, the first line of its checkpoints.</summary>
    public static string Origin(Guid installation, AgencyId log) =>
        log == Installation ? $"gongkai/{installation:D}/installation" : $"gongkai/{installation:D}/{log}";
}
