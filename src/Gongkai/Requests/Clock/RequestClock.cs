using Gongkai.WorkingDays;

namespace Gongkai.Requests.Clock;

/// <summary>
/// The period of an application, computed from what happened to it and never stored: 20 working days from receipt, from a clarification or from the payment of a
/// fee, longer by extensions, standing still while others are consulted or a court has ordered a stop.
/// </summary>
/// <remarks>
/// <para>Regulation Arts. 30, 32 to 34; 国办函〔2020〕109号. Events are taken in the order of their days, those of one day as they are listed. One that the law does not
/// allow is refused and changes nothing: before receipt, after the last day, a second clarification notice, one after its 7 working days, what answers nothing.</para>
/// <para>A pause covers the days after dispatch up to and including the answer, or the last of the 15 working days of whoever is consulted. Days of several pauses
/// count once. An extension counts until the period begins anew; extensions of one application are 20 working days together. So since the last beginning never more
/// than 20 and 20 working days are counted.</para>
/// </remarks>
public sealed class RequestClock
{
    /// <summary>Working days; Regulation Art. 30.</summary>
    public const int ClarificationDays = 7;

    /// <summary>Working days; Regulation Arts. 32 and 34.</summary>
    public const int ConsultationDays = 15;

    /// <summary>Working days of all extensions together; Regulation Art. 33 para. 2.</summary>
    public const int MostExtension = 20;

    /// <summary>Working days; 国办函〔2020〕109号 Art. 6.</summary>
    public const int PaymentDays = 20;

    private readonly WorkingDayCalendar _calendar;
    private readonly List<Pause> _pauses = [];
    private readonly Dictionary<int, Pause> _open = [];
    private readonly List<int> _refused = [];
    private readonly List<CountedDay> _thirdParty = [];
    private DateOnly _start;
    private int _extension;
    private int _extended;
    private bool _isClarificationTold;
    private bool _isClarified;
    private CountedDay? _fee;
    private bool _isPaid;

    private RequestClock(DateOnly receivedOn, WorkingDayCalendar calendar)
    {
        (ReceivedOn, _start, _calendar) = (receivedOn, receivedOn, calendar);
        ClarificationDue = calendar.WorkingDayAfter(receivedOn, ClarificationDays);
    }

    /// <summary>收到申请之日 (Art. 31).</summary>
    public DateOnly ReceivedOn { get; }

    /// <summary>The day from which the period runs: of receipt, of the clarification or of the payment; itself not counted.</summary>
    public DateOnly RunsFrom => _start;

    /// <summary>The last day on which a clarification may be asked for.</summary>
    public CountedDay ClarificationDue { get; }

    /// <summary>The last days of the third parties who were consulted, in the order of the letters.</summary>
    public IReadOnlyList<CountedDay> ThirdPartyDue => _thirdParty;

    /// <summary>The last day to pay; null where no fee notice counts.</summary>
    public CountedDay? FeeDue => _fee;

    /// <summary>The indices of the events that the law does not allow, in order.</summary>
    public IReadOnlyList<int> Refused => [.. _refused.Order()];

    /// <summary>Whether the period stands still without an end: a court has ordered a stop and nobody has lifted it.</summary>
    public bool IsStopped => _pauses.Any(pause => pause.Last is null);

    /// <summary>The last day to answer; null while <see cref="IsStopped"/>.</summary>
    public CountedDay? Due => IsStopped ? null : _calendar.WorkingDayAfter(_start, ReplyDeadline.Period + _extension, IsPaused);

    /// <summary>Reads the clock of an application.</summary>
    /// <param name="events">In any order.</param>
    public static RequestClock Of(DateOnly receivedOn, IReadOnlyList<ClockEvent> events, WorkingDayCalendar calendar)
    {
        var clock = new RequestClock(receivedOn, calendar);
        foreach (var (index, each) in events.Index().OrderBy(entry => entry.Item.On).ThenBy(entry => entry.Index))
        {
            if (each.On < receivedOn || !clock.Take(index, each)) clock._refused.Add(index);
        }

        return clock;
    }

    /// <summary>Every day from the beginning of the period to its last day, with its number or why it has none; empty while <see cref="IsStopped"/>.</summary>
    public IEnumerable<CalendarDay> Explain() => IsStopped ? [] : _calendar.Explain(_start, ReplyDeadline.Period + _extension, IsPaused);

    /// <summary>The working days that are left when a day is over; null while <see cref="IsStopped"/>.</summary>
    public int? RemainingOn(DateOnly day) => IsStopped ? null : Explain().Count(each => each.Number is not null && each.Date > day);

    /// <returns>False where the law does not allow it.</returns>
    private bool Take(int index, ClockEvent taken) => taken switch
    {
        ClockEvent.ClarificationNotice notice => TakeNotice(notice),
        ClockEvent.ClarificationReceived received => TakeClarification(received),
        ClockEvent.ConsultationSent letter => TakeLetter(index, letter),
        ClockEvent.ConsultationAnswered answer => Close(answer.Of, answer.On, isCourt: false),
        ClockEvent.Extension extension => TakeExtension(extension),
        ClockEvent.FeeNotice notice => TakeFee(notice),
        ClockEvent.FeePaid paid => TakePayment(paid),
        ClockEvent.CourtStop stop => TakeStop(index, stop),
        ClockEvent.CourtResume resume => Close(resume.Of, resume.On, isCourt: true),
        ClockEvent.ReasonsAsked asked => IsInTime(asked.On),
        _ => throw new ArgumentOutOfRangeException(nameof(taken), taken, message: null),
    };

    private bool TakeNotice(ClockEvent.ClarificationNotice notice)
    {
        if (_isClarificationTold || notice.On > ClarificationDue.Date) return false;

        return _isClarificationTold = true;
    }

    private bool TakeClarification(ClockEvent.ClarificationReceived received)
    {
        if (!_isClarificationTold || _isClarified) return false;

        Restart(received.On);
        return _isClarified = true;
    }

    private bool TakeLetter(int index, ClockEvent.ConsultationSent letter)
    {
        if (!IsInTime(letter.On) || letter.Received < letter.On) return false;

        var last = _calendar.WorkingDayAfter(letter.Received ?? letter.On, ConsultationDays);
        if (letter.To == ConsultedParty.ThirdParty) _thirdParty.Add(last);
        Open(index, new Pause(letter.On, last.Date, IsCourt: false));
        return true;
    }

    private bool TakeStop(int index, ClockEvent.CourtStop stop)
    {
        if (!IsInTime(stop.On)) return false;

        Open(index, new Pause(stop.On, Last: null, IsCourt: true));
        return true;
    }

    private bool TakeExtension(ClockEvent.Extension extension)
    {
        if (extension.Days < 1 || _extended + extension.Days > MostExtension || !IsInTime(extension.On)) return false;

        (_extension, _extended) = (_extension + extension.Days, _extended + extension.Days);
        return true;
    }

    private bool TakeFee(ClockEvent.FeeNotice notice)
    {
        if (_fee is not null || !IsInTime(notice.On) || notice.Received < notice.On) return false;

        _fee = _calendar.WorkingDayAfter(notice.Received ?? notice.On, PaymentDays);
        return true;
    }

    private bool TakePayment(ClockEvent.FeePaid paid)
    {
        if (_isPaid || _fee is not { } due || paid.On > due.Date) return false;

        Restart(paid.On);
        return _isPaid = true;
    }

    private void Restart(DateOnly on) => (_start, _extension) = (on, 0);

    private bool IsInTime(DateOnly on) => Due is not { } due || on <= due.Date;

    private void Open(int index, Pause pause)
    {
        _open.Add(index, pause);
        _pauses.Add(pause);
    }

    /// <summary>Ends a pause that is open; an answer after its 15 working days ends nothing any more, but is no fault.</summary>
    private bool Close(int index, DateOnly on, bool isCourt)
    {
        if (!_open.TryGetValue(index, out var pause) || pause.IsCourt != isCourt) return false;

        _open.Remove(index);
        if (pause.Last is { } last && last <= on) return true;

        _pauses[_pauses.IndexOf(pause)] = pause with { Last = on };
        return true;
    }

    private bool IsPaused(DateOnly day) => _pauses.Any(pause => day > pause.After && !(pause.Last < day));

    /// <param name="After">The day of the letter or the order; the pause covers the days after it.</param>
    /// <param name="Last">The last day of the pause; null while nobody knows it.</param>
    private sealed record Pause(DateOnly After, DateOnly? Last, bool IsCourt);
}
