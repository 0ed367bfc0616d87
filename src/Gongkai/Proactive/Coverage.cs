using Gongkai.WorkingDays;

namespace Gongkai.Proactive;

/// <summary>How a line of the catalogue stands in one period.</summary>
public enum CoverageStatus
{
    /// <summary>已公开: something was disclosed, all of it in time.</summary>
    Published,

    /// <summary>逾期公开: something was disclosed after its last day.</summary>
    PublishedLate,

    /// <summary>未公开: the last day of the period is over and nothing was disclosed.</summary>
    Missing,

    /// <summary>未到期: nothing was disclosed yet, and the last day is still to come.</summary>
    NotYetDue,

    /// <summary>无: nothing was disclosed, and no period asks for anything.</summary>
    NothingArose,

    /// <summary>不涉及: the body has stated so, or the line did not hold in this period.</summary>
    NotApplicable,
}

/// <summary>An item that stands under a line.</summary>
/// <param name="FormedOn">The day from which its limit is counted; null of an item that was only recorded here.</param>
/// <param name="Rule">The limit of the law that it falls under.</param>
public sealed record CoveringItem(Guid Id, string Title, DateOnly PublishedOn, DateOnly? FormedOn, DisclosureRule Rule);

/// <summary>One line in one period of a year.</summary>
/// <param name="Label">全年, 第1季度, 3月.</param>
/// <param name="From">The first day, included.</param>
/// <param name="To">The last day, included.</param>
/// <param name="LastDay">By which something has to be there; null where only what arises is disclosed.</param>
/// <param name="Items">Disclosed in the period, in the order of their days.</param>
public sealed record CoverageCell(string Label, DateOnly From, DateOnly To, DateOnly? LastDay, CoverageStatus Status, IReadOnlyList<CoveringItem> Items);

/// <summary>Whether a body has disclosed what its catalogue asks for: a line against the periods of a year.</summary>
/// <remarks>
/// <para>A line whose limit has a rhythm (每季度首个月20日) has a cell for each period, and every period that is over without an item is a gap.
/// Every other line has one cell, the year: it is disclosed when something arises (形成或者变更), and from outside nobody can see whether something
/// did. A year without an item is therefore 无 and no violation; what was late is judged item by item. This is our choice (decision 0012).</para>
/// <para>An item belongs to the period in which it was disclosed: what comes after the end of a period fills the next one, not the gap.</para>
/// </remarks>
public static class Coverage
{
    /// <param name="year">The calendar year.</param>
    /// <param name="limit">What the line says, see <see cref="CatalogueLine.Limits"/>.</param>
    /// <param name="heldFrom">The first day on which the line held for the body; a period that ended before is not asked for.</param>
    /// <param name="isStatedAway">The body has stated that the line does not concern it in this year. What was disclosed all the same is shown.</param>
    /// <param name="items">Of the line, of any day.</param>
    /// <param name="today">The day of the question; itself still in time.</param>
    public static IReadOnlyList<CoverageCell> Of(
        int year, PublicationLimit limit, DateOnly heldFrom, bool isStatedAway, IReadOnlyCollection<CoveringItem> items, DateOnly today, WorkingDayCalendar calendar) =>
    [
        .. PeriodsOf(year, limit).Select(period =>
        {
            var within = items.Where(item => item.PublishedOn >= period.From && item.PublishedOn <= period.To).OrderBy(item => item.PublishedOn).ThenBy(item => item.Id).ToList();
            var status = within.Count > 0
                ? IsInTime(within, limit, period.LastDay, calendar) ? CoverageStatus.Published : CoverageStatus.PublishedLate
                : isStatedAway || (period.LastDay ?? period.To) < heldFrom ? CoverageStatus.NotApplicable
                : period.LastDay is not { } last ? CoverageStatus.NothingArose
                : last < today ? CoverageStatus.Missing
                : CoverageStatus.NotYetDue;
            return new CoverageCell(period.Label, period.From, period.To, period.LastDay, status, within);
        }),
    ];

    /// <summary>The word that people read.</summary>
    public static string Label(this CoverageStatus status) => status switch
    {
        CoverageStatus.Published => "已公开",
        CoverageStatus.PublishedLate => "逾期公开",
        CoverageStatus.Missing => "未公开",
        CoverageStatus.NotYetDue => "未到期",
        CoverageStatus.NothingArose => "无",
        CoverageStatus.NotApplicable => "不涉及",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, message: null),
    };

    private static IEnumerable<(string Label, DateOnly From, DateOnly To, DateOnly? LastDay)> PeriodsOf(int year, PublicationLimit limit) => limit is PublicationLimit.EachPeriod each
        ? each.Periods(year).Select((period, place) => (LabelOf(each.Rhythm, place + 1), period.From, period.To, (DateOnly?)period.LastDay))
        : [("全年", new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), null)];

    /// <summary>Of a period, something has to be there by its last day; of everything else, every item has its own.</summary>
    private static bool IsInTime(List<CoveringItem> items, PublicationLimit limit, DateOnly? lastDay, WorkingDayCalendar calendar) => lastDay is { } last
        ? items[0].PublishedOn <= last
        : items.TrueForAll(item => item.FormedOn is not { } formed || item.PublishedOn <= item.Rule.LastDay(formed, calendar, limit).Date);

    private static string LabelOf(Rhythm rhythm, int place) => rhythm switch
    {
        Rhythm.Monthly => $"{place}月",
        Rhythm.Quarterly => $"第{place}季度",
        Rhythm.HalfYearly => place == 1 ? "上半年" : "下半年",
        _ => "全年",
    };
}
