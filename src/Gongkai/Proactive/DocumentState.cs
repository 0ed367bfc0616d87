using Gongkai.Law;

namespace Gongkai.Proactive;

/// <summary>效力: whether a rule or normative document holds on a day, see <see cref="DocumentTimes.StateOn"/>.</summary>
public sealed record DocumentState : ITerm<DocumentState>
{
    /// <summary>Made, and the day from which it holds is still to come.</summary>
    public static readonly DocumentState NotYetInForce = new("not-yet-in-force", "尚未施行", "尚未施行");

    public static readonly DocumentState InForce = new("in-force", "现行有效", "有效");

    /// <summary>In force as another document has changed it.</summary>
    public static readonly DocumentState Amended = new("amended", "已修改", "有效（已修改）");

    /// <summary>Its time is over (有效期届满).</summary>
    public static readonly DocumentState Expired = new("expired", "失效", "失效");

    /// <summary>Another document has ended it.</summary>
    public static readonly DocumentState Repealed = new("repealed", "废止", "废止");

    private DocumentState(string code, string label, string publicLabel) => (Code, Label, PublicLabel) = (code, label, publicLabel);

    public static IReadOnlyList<DocumentState> All { get; } = [NotYetInForce, InForce, Amended, Expired, Repealed];

    public string Code { get; }

    public string Label { get; }

    /// <summary>As the public reads it beside 有效性.</summary>
    public string PublicLabel { get; }

    /// <summary>Whether it no longer holds.</summary>
    public bool IsOver => this == Expired || this == Repealed;
}

/// <summary>The days of a rule or normative document, from which its state is computed.</summary>
/// <param name="MadeOn">制发日期.</param>
public sealed record DocumentTimes(DateOnly MadeOn)
{
    /// <summary>施行日期; null where it holds from the day of its making.</summary>
    public DateOnly? EffectiveOn { get; init; }

    /// <summary>有效期至: the last day on which it holds; null where no end is fixed.</summary>
    public DateOnly? ValidUntil { get; init; }

    /// <summary>The day of its first amendment.</summary>
    public DateOnly? AmendedOn { get; init; }

    /// <summary>The day from which it no longer holds because another document says so.</summary>
    public DateOnly? RepealedOn { get; init; }

    /// <summary>The first day on which it holds.</summary>
    public DateOnly InForceFrom => EffectiveOn ?? MadeOn;

    /// <summary>The last day on which it holds, whatever ends it; null while no end is known.</summary>
    public DateOnly? LastDay => RepealedOn is { } repealed && !(ValidUntil < repealed) ? repealed.AddDays(-1) : ValidUntil;

    /// <summary>The day from which it no longer holds, whatever ended it; null while no end is known.</summary>
    public DateOnly? OverOn => LastDay is { } last && last < DateOnly.MaxValue ? last.AddDays(1) : null;

    /// <summary>The state on a day. What ended it first counts: a document whose time was over cannot be repealed any more.</summary>
    public DocumentState StateOn(DateOnly day)
    {
        if (LastDay < day) return RepealedOn is { } repealed && !(ValidUntil < repealed) ? DocumentState.Repealed : DocumentState.Expired;
        if (InForceFrom > day) return DocumentState.NotYetInForce;
        return AmendedOn <= day ? DocumentState.Amended : DocumentState.InForce;
    }

    /// <summary>Refused (valid-until-early) when its time would be over before it begins; null when the days fit each other.</summary>
    public Refusal? Check() =>
        ValidUntil < InForceFrom ? new Refusal("valid-until-early", $"有效期至不能早于{(EffectiveOn is null ? "制发" : "施行")}日期（{InForceFrom:yyyy年M月d日}）。请核对后重新填写。", Basis: null) : null;
}
