namespace Gongkai.Requests.Clock;

/// <summary>Something that happened to an application and that its period may depend on. Facts only; what they do, <see cref="RequestClock"/> says.</summary>
/// <param name="On">The day on which it happened.</param>
public abstract record ClockEvent(DateOnly On)
{
    /// <summary>补正告知: once, within 7 working days of receipt (Regulation Art. 30).</summary>
    public sealed record ClarificationNotice(DateOnly On) : ClockEvent(On);

    /// <summary>收到补正: the period begins anew (Art. 30).</summary>
    public sealed record ClarificationReceived(DateOnly On) : ClockEvent(On);

    /// <summary>征求意见: the letter went out (Arts. 32 to 34).</summary>
    /// <param name="Received">The day on which it was received, from which the 15 working days run; null counts as the day of dispatch, which ends the pause soonest.</param>
    public sealed record ConsultationSent(DateOnly On, ConsultedParty To, DateOnly? Received) : ClockEvent(On);

    /// <summary>The answer to a consultation arrived.</summary>
    /// <param name="Of">The index of the letter among the events.</param>
    public sealed record ConsultationAnswered(DateOnly On, int Of) : ClockEvent(On);

    /// <summary>延期: the applicant was told (Art. 33 para. 2).</summary>
    /// <param name="Days">Working days.</param>
    public sealed record Extension(DateOnly On, int Days) : ClockEvent(On);

    /// <summary>收费通知 (国办函〔2020〕109号).</summary>
    /// <param name="Received">The day on which the applicant received it; null counts as the day of the notice.</param>
    public sealed record FeeNotice(DateOnly On, DateOnly? Received) : ClockEvent(On);

    /// <summary>缴费: the period begins anew.</summary>
    public sealed record FeePaid(DateOnly On) : ClockEvent(On);

    /// <summary>A court or other authority ordered the body to stop.</summary>
    public sealed record CourtStop(DateOnly On) : ClockEvent(On);

    /// <param name="Of">The index of the order to stop among the events.</param>
    public sealed record CourtResume(DateOnly On, int Of) : ClockEvent(On);

    /// <summary>要求说明理由 (Art. 35): the period runs on.</summary>
    public sealed record ReasonsAsked(DateOnly On) : ClockEvent(On);
}

/// <summary>Who is consulted.</summary>
public enum ConsultedParty
{
    /// <summary>第三方 (Art. 32): silence is no consent.</summary>
    ThirdParty,

    /// <summary>共同制作的其他行政机关 (Art. 34): silence is consent.</summary>
    OtherBody,
}
