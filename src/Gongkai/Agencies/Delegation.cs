using Gongkai.Law;

namespace Gongkai.Agencies;

/// <summary>A post as its holder has it: the facts that <see cref="Delegation"/> looks at.</summary>
/// <param name="Person">The holder.</param>
/// <param name="Duties">The duties of the post.</param>
/// <param name="Tenure">From when until when the holder has the post.</param>
/// <param name="IsDelegated">True where the holder has it only by delegation.</param>
public sealed record HeldPost(Guid Person, IReadOnlyList<Duty> Duties, Validity Tenure, bool IsDelegated = false);

/// <summary>代行职责: for a time, another person has the duties of a post beside its holder.</summary>
/// <remarks>No law orders it so; this is good housekeeping: a delegation ends by itself, before the tenure does, and is not passed on.</remarks>
/// <param name="Delegate">Who acts for the holder.</param>
/// <param name="Duties">The duties of the holder's post, all of them.</param>
/// <param name="Period">From when until when; always with an end.</param>
public sealed record Delegation(Guid Delegate, IReadOnlyList<Duty> Duties, Validity Period)
{
    /// <summary>Gives the duties of a post to another person for a time.</summary>
    /// <returns>Refused when the post is held by delegation itself (delegation-of-delegation), holds an administrator's duty
    /// (delegation-of-administrator), the delegate is the holder (delegation-to-oneself), the period has no end
    /// (delegation-without-end) or is not within the tenure (delegation-beyond-tenure).</returns>
    public static Ruling<Delegation> Of(HeldPost post, Guid @delegate, Validity period)
    {
        if (post.IsDelegated) return Refuse("delegation-of-delegation", "受托代行的职责不得再委托他人。请由任职人本人委托。");
        if (post.Duties.FirstOrDefault(duty => duty.IsAdministrator) is { } administrator) return Refuse("delegation-of-administrator", $"{administrator.Label}的职责不得委托代行。请由安全保密管理员调整任职。");
        if (@delegate == post.Person) return Refuse("delegation-to-oneself", "不能委托本人代行。请另选受托人。");
        if (period.To is null) return Refuse("delegation-without-end", "委托应当写明截止日期。");
        if (!post.Tenure.Covers(period)) return Refuse("delegation-beyond-tenure", $"委托期间应当在任职期间（{Text(post.Tenure)}）之内。请调整委托的起止日期。");
        return new Delegation(@delegate, post.Duties, period);
    }

    private static string Text(Validity tenure) =>
        $"{tenure.From:yyyy年M月d日}起" + (tenure.To is { } last ? $"至{last:yyyy年M月d日}止" : "");

    private static Refusal Refuse(string code, string message) => new(code, message, Basis: null);
}
