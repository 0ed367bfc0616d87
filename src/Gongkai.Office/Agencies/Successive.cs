using Gongkai.Law;
using Gongkai.Office.Journal;
using Gongkai.Office.Storage;

namespace Gongkai.Office.Agencies;

/// <summary>Facts of which one follows another: a body has one name, one superior, one disclosure office at a time.</summary>
internal static class Successive
{
    /// <summary>Makes room for a version that begins on the day: the last one ends the day before.</summary>
    /// <remarks>A version that begins on the same day is replaced: it never was so for a whole day, or it was entered wrongly.</remarks>
    /// <param name="versions">All versions there are.</param>
    /// <param name="called">How the refusal calls them: 名称.</param>
    /// <returns>Refused (version-not-last) when one begins later: only the end of the row is added to.</returns>
    public static Refusal? MakeRoom<TFact>(Work work, IReadOnlyCollection<TFact> versions, DateOnly from, string called)
        where TFact : JournalledRow, IDated
    {
        if (versions.MaxBy(version => version.From) is not { } last) return null;
        if (last.From > from) return new Refusal("version-not-last", $"已登记自{last.From:yyyy年M月d日}起的{called}，新的{called}应当从这一天或者以后起算。请修改启用日期。", Basis: null);

        if (last.From == from) work.Data.Remove(last);
        else if (last.To is null || last.To >= from) last.To = from.AddDays(-1);
        return null;
    }

    /// <summary>Ends what lasts, on the day, as when the body itself ends.</summary>
    /// <returns>Refused (version-after-end) when a version begins later.</returns>
    public static Refusal? End<TFact>(IEnumerable<TFact> versions, DateOnly lastDay)
        where TFact : JournalledRow, IDated
    {
        foreach (var version in versions)
        {
            if (version.From > lastDay) return new Refusal("version-after-end", $"机构还登记有自{version.From:yyyy年M月d日}起的事项，晚于{lastDay:yyyy年M月d日}。请核对日期。", Basis: null);
            if (version.To is null || version.To > lastDay) version.To = lastDay;
        }

        return null;
    }
}
