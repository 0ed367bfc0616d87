using Gongkai.Agencies;
using Gongkai.Law;

namespace Gongkai.Review;

/// <summary>审查程序: the steps that an item takes one after the other before it is disclosed (Regulation Art. 17 para. 1).</summary>
public sealed class ReviewProcedure
{
    /// <summary>Steps at most: more have not been met, and a form must end somewhere.</summary>
    public const int MostSteps = 6;

    private ReviewProcedure(IReadOnlyList<ReviewStep> steps) => Steps = steps;

    /// <summary>
    /// 三审三校 as towns mostly have it, with the secrecy review before it: post, leader in charge, principal leader.
    /// </summary>
    public static ReviewProcedure Usual { get; } = new(
    [
        new("保密审查", ReviewSubject.Secrecy, Duty.SecrecyReviewer),
        new("一审一校", ReviewSubject.Content, Duty.SectionHead),
        new("二审二校", ReviewSubject.Content, Duty.LeaderInCharge),
        new("三审三校", ReviewSubject.Content, Duty.PrincipalLeader),
    ]);

    /// <summary>In their order; the first is step 0.</summary>
    public IReadOnlyList<ReviewStep> Steps { get; }

    /// <summary>The number of the last step.</summary>
    public int Last => Steps.Count - 1;

    /// <summary>A procedure of these steps.</summary>
    /// <returns>Refused when nobody looks at secrecy (secrecy-review-missing), nobody reads the content last
    /// (content-review-missing), there are too many steps (too-many-steps), or two have one name or none (step-names).</returns>
    public static Ruling<ReviewProcedure> Of(IReadOnlyList<ReviewStep> steps)
    {
        if (steps.All(step => step.Subject != ReviewSubject.Secrecy))
            return Refuse("secrecy-review-missing", "审查程序应当有保密审查：拟公开的信息先审查、后公开，逐项进行。请加上保密审查环节。", LegalBasis.Regulation(17, 2));
        if (steps[^1].Subject != ReviewSubject.Content)
            return Refuse("content-review-missing", "最后一个环节应当是内容审校，由最后审定的人签发。请调整环节的顺序。", LegalBasis.Regulation(17, 1));
        if (steps.Count > MostSteps) return Refuse("too-many-steps", $"审查程序最多{MostSteps}个环节。请合并相近的环节。", basis: null);
        if (steps.Any(step => string.IsNullOrWhiteSpace(step.Name)) || steps.DistinctBy(step => step.Name, StringComparer.Ordinal).Count() < steps.Count)
            return Refuse("step-names", "每个环节应当有名称，并且互不相同。", basis: null);
        return new ReviewProcedure([.. steps]);
    }

    private static Refusal Refuse(string code, string message, LegalBasis? basis) => new(code, message, basis);
}
