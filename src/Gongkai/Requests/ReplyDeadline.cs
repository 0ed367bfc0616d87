using Gongkai.WorkingDays;

namespace Gongkai.Requests;

/// <summary>The last day to answer a request, computed from the day of receipt and never stored.</summary>
/// <remarks>Regulation Art. 33 para. 2, without clarification, consultation and extension.</remarks>
/// <param name="ReceivedOn">收到申请之日 (Regulation Art. 31); itself not counted.</param>
public readonly record struct ReplyDeadline(DateOnly ReceivedOn)
{
    /// <summary>Working days; Regulation Art. 33 para. 2.</summary>
    public const int Period = 20;

    /// <summary>The last day on which a reply is in time.</summary>
    public CountedDay LastDay(WorkingDayCalendar calendar) => calendar.WorkingDayAfter(ReceivedOn, Period);
}
