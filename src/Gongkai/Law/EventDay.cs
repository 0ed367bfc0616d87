namespace Gongkai.Law;

/// <summary>The days on which something can have happened in a body; both included.</summary>
/// <param name="Established">The first day of its existence.</param>
public readonly record struct BodyDays(DateOnly Established, DateOnly Today);

/// <summary>When something that has happened may be said to have happened.</summary>
public static class EventDay
{
    /// <summary>
    /// Refused when the day is after today (day-in-future) or before the body existed (day-before-body); null when allowed. Both ends are
    /// allowed themselves.
    /// </summary>
    /// <param name="name">What the day is, as the form calls it: 公开日期.</param>
    public static Refusal? Check(string name, DateOnly day, BodyDays days) =>
        day > days.Today ? new Refusal("day-in-future", $"{name}不能晚于今天。请核对后重新填写。", Basis: null)
        : day < days.Established ? new Refusal("day-before-body", $"{name}不能早于本机关设立的日期（{days.Established:yyyy年M月d日}）。请核对后重新填写。", Basis: null)
        : null;

    /// <summary>Refused (day-before) when the day is before another that must come first; null when allowed. The same day is allowed.</summary>
    /// <param name="name">What the day is, as the form calls it: 废止日期.</param>
    /// <param name="firstName">What the earlier day is: 制发日期.</param>
    public static Refusal? CheckOrder(string name, DateOnly day, string firstName, DateOnly first) =>
        day >= first ? null : new Refusal("day-before", $"{name}不能早于{firstName}（{first:yyyy年M月d日}）。请核对后重新填写。", Basis: null);
}
