using Gongkai.Law;

namespace Gongkai.Requests;

/// <summary>When a request may be registered and concluded, and when that may be corrected.</summary>
public static class ConclusionRules
{
    /// <summary>
    /// Refused when the day of receipt is after today (received-in-future) or before the body existed (received-before-body); null when
    /// allowed.
    /// </summary>
    /// <remarks>Regulation Art. 31: every day of receipt is a day on which something has happened.</remarks>
    public static Refusal? CheckReceipt(DateOnly receivedOn, BodyDays days)
    {
        if (receivedOn > days.Today) return new Refusal("received-in-future", "收到申请之日不能晚于今天。请核对后重新填写。", LegalBasis.Regulation(31));
        if (receivedOn < days.Established) return new Refusal("received-before-body", $"收到申请之日不能早于本机关设立的日期（{days.Established:yyyy年M月d日}）。请核对后重新填写。", LegalBasis.Regulation(31));
        return null;
    }

    /// <summary>
    /// Whether the day of receipt may be corrected to another: what <see cref="CheckReceipt"/> refuses, a year that is not the number's
    /// (number-of-other-year), and a day after the conclusion (received-after-conclusion); null when allowed.
    /// </summary>
    /// <remarks>Numbers begin anew each year and stay used, so a request of another year is registered anew.</remarks>
    /// <param name="concludedOn">Null while the request is open.</param>
    public static Refusal? CheckReceiptCorrection(RequestNumber number, DateOnly receivedOn, DateOnly? concludedOn, BodyDays days)
    {
        if (CheckReceipt(receivedOn, days) is { } refusal) return refusal;
        if (receivedOn.Year != number.Year) return new Refusal("number-of-other-year", $"编号{number}是{number.Year}年的，收到日期不能改到{receivedOn.Year}年。请把这件申请作废，按正确的收到日期重新登记。", Basis: null);
        if (receivedOn > concludedOn) return new Refusal("received-after-conclusion", $"收到申请之日不能晚于办结日期（{concludedOn:yyyy年M月d日}）。请先更正办结登记，再更正收到日期。", LegalBasis.Regulation(33));
        return null;
    }

    /// <summary>Refused (not-concluded) when there is no conclusion to correct or to withdraw; null when there is.</summary>
    /// <param name="concludedOn">Null while the request is open.</param>
    public static Refusal? CheckConcluded(DateOnly? concludedOn) =>
        concludedOn is null ? new Refusal("not-concluded", "这件申请还没有办结，没有可以更正的办结登记。", Basis: null) : null;

    /// <summary>
    /// Refused when the request would be concluded before it was received (concluded-before-receipt) or on a day that is
    /// still to come (concluded-in-future); null when allowed. The day of receipt itself is allowed.
    /// </summary>
    /// <remarks>Regulation Art. 33 para. 1: what can be answered on the spot is.</remarks>
    public static Refusal? Check(DateOnly receivedOn, DateOnly concludedOn, DateOnly today)
    {
        if (concludedOn < receivedOn) return new Refusal("concluded-before-receipt", $"办结日期不能早于收到申请之日（{receivedOn:yyyy年M月d日}）。请核对后重新填写。", LegalBasis.Regulation(33));
        if (concludedOn > today) return new Refusal("concluded-in-future", "办结日期不能晚于今天。请在答复以后登记办结。", LegalBasis.Regulation(33));
        return null;
    }
}
