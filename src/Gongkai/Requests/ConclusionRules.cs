using Gongkai.Law;

namespace Gongkai.Requests;

/// <summary>When a request may be registered and concluded.</summary>
public static class ConclusionRules
{
    /// <summary>Refused (received-in-future) when the day of receipt is after today; null when allowed.</summary>
    /// <remarks>Regulation Art. 31: every day of receipt is a day on which something has happened.</remarks>
    public static Refusal? CheckReceipt(DateOnly receivedOn, DateOnly today) =>
        receivedOn <= today ? null : new Refusal("received-in-future", "收到申请之日不能晚于今天。请核对后重新填写。", LegalBasis.Regulation(31));

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
