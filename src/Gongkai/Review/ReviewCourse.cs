using System.Collections.Immutable;
using Gongkai.Law;

namespace Gongkai.Review;

/// <summary>How far an item's version has come.</summary>
public enum ReviewStage
{
    /// <summary>起草: somebody writes it, for the first time or after a return.</summary>
    Drafting,

    /// <summary>审查: it waits for a step.</summary>
    UnderReview,

    /// <summary>审定: every step has passed it; it may be published.</summary>
    Passed,
}

/// <summary>
/// The course of one version through its procedure, computed from what was done. It knows what may be done next, by whom, and why not.
/// </summary>
/// <remarks>
/// Nobody takes two steps on one item, and whoever drafted it takes none; the parts that somebody had before a return count too.
/// A return to the drafters lets every step begin anew, because the text may change; a return to a step, that step and those after it.
/// </remarks>
public sealed record ReviewCourse
{
    /// <summary>Who has drafted, by the key <see cref="Drafting"/>, and who has taken which step, over all rounds.</summary>
    private ImmutableHashSet<(Guid Person, int Part)> Parts { get; init; } = [];

    private const int Drafting = -1;

    private ReviewCourse(ReviewProcedure procedure) => Procedure = procedure;

    public ReviewProcedure Procedure { get; }

    public ReviewStage Stage { get; private init; }

    /// <summary>The number of the step that it waits for; null while drafted and when passed.</summary>
    public int? Next { get; private init; }

    /// <summary>The step that it waits for.</summary>
    public ReviewStep? NextStep => Next is { } next ? Procedure.Steps[next] : null;

    /// <summary>Who has signed the steps that stand, by the step's number.</summary>
    public ImmutableSortedDictionary<int, Guid> Signatures { get; private init; } = ImmutableSortedDictionary<int, Guid>.Empty;

    /// <summary>Who has had a hand in the draft.</summary>
    public IEnumerable<Guid> Drafters => Parts.Where(part => part.Part == Drafting).Select(part => part.Person);

    /// <summary>Before anything was done.</summary>
    public static ReviewCourse Begin(ReviewProcedure procedure) => new(procedure);

    /// <summary>After acts that were allowed when they were done.</summary>
    /// <exception cref="InvalidOperationException">An act does not fit the stage in which it stands: the record is damaged.</exception>
    public static ReviewCourse Of(ReviewProcedure procedure, IEnumerable<ReviewAct> acts) =>
        acts.Aggregate(Begin(procedure), (course, act) => course.CheckStage(act) is { } refusal
            ? throw new InvalidOperationException($"{act} does not fit a version that is {course.Stage}, next step {course.Next}: {refusal.Code}.")
            : course.With(act));

    /// <summary>The course after the act.</summary>
    /// <param name="allowance">The county's, where the body has one.</param>
    /// <param name="day">When it is done.</param>
    /// <returns>Refused when it is not the time for the act (not-drafting, not-under-review, another-step, already-passed-a-step,
    /// return-forward), the person may not (drafter-reviews, second-step, reviewer-drafts), or the step is not signed on paper here (paper-not-allowed).</returns>
    public Ruling<ReviewCourse> After(ReviewAct act, TwoStepAllowance? allowance, DateOnly day) =>
        (CheckStage(act) ?? CheckPaper(act) ?? CheckPerson(act, allowance, day)) is { } refusal ? refusal : With(act);

    private Refusal? CheckStage(ReviewAct act) => act switch
    {
        ReviewAct.Draft or ReviewAct.Submit when Stage != ReviewStage.Drafting =>
            Refuse("not-drafting", Stage == ReviewStage.Passed ? "这一稿已经审定，不能再改。要修改的，请另起新的一稿。" : $"这一稿已经送审，正在{NextStep!.Name}，不能修改。要修改的，请先撤回或者由审查人退回。"),
        ReviewAct.Recall or ReviewAct.Pass or ReviewAct.Return when Stage != ReviewStage.UnderReview =>
            Refuse("not-under-review", Stage == ReviewStage.Passed ? "这一稿已经审定，没有待办的审查环节。" : "这一稿还没有送审。"),
        ReviewAct.Recall when Signatures.Count > 0 =>
            Refuse("already-passed-a-step", "已经有人审查通过，不能撤回。要修改的，请当前环节的审查人退回。"),
        ReviewAct.Pass pass when pass.Step != Next => AnotherStep(),
        ReviewAct.Return back when back.Step != Next => AnotherStep(),
        ReviewAct.Return { To: { } to } back when to < 0 || to >= back.Step =>
            Refuse("return-forward", "只能退回到前面的环节或者起草人。请重新选择退回到哪里。"),
        _ => null,
    };

    private Refusal? CheckPaper(ReviewAct act) => act is ReviewAct.Pass { OnPaper: true } && !NextStep!.MayBeOnPaper
        ? Refuse("paper-not-allowed", $"{NextStep.Name}不接受纸质审签，应当由审查人本人在系统中办理。")
        : null;

    private Refusal? CheckPerson(ReviewAct act, TwoStepAllowance? allowance, DateOnly day)
    {
        var others = Parts.Where(part => part.Person == act.By && part.Part != PartOf(act)).Select(part => part.Part).ToList();
        if (others.Count == 0) return null;

        var mayHaveAnother = allowance is not null && allowance.Period.Covers(day) && others.Count < TwoStepAllowance.Parts;
        return act switch
        {
            ReviewAct.Draft when !mayHaveAnother =>
                Refuse("reviewer-drafts", "审查过本件的人不能再起草。可以在审查时直接改正后通过，或者退回起草人修改。"),
            ReviewAct.Draft when others.Contains(Procedure.Last) => LastStepIsNotTheDrafters(),
            ReviewAct.Pass or ReviewAct.Return when others.Contains(Drafting) && Next == Procedure.Last => LastStepIsNotTheDrafters(),
            ReviewAct.Pass or ReviewAct.Return when others.Contains(Drafting) && !mayHaveAnother =>
                Refuse("drafter-reviews", "起草人不能审查自己起草的信息。请由其他有此职责的人办理；人手不足的，可以请主管部门批准兼任。"),
            ReviewAct.Pass or ReviewAct.Return when !mayHaveAnother =>
                Refuse("second-step", $"同一人不能在一件信息上办理两个审查环节，{string.Join("、", others.Where(part => part >= 0).Order().Select(part => Procedure.Steps[part].Name))}已经由其办理。请由其他人办理；人手不足的，可以请主管部门批准兼任。"),
            _ => null,
        };
    }

    private ReviewCourse With(ReviewAct act) => act switch
    {
        ReviewAct.Draft => this with { Parts = Parts.Add((act.By, Drafting)) },
        ReviewAct.Submit => this with { Stage = ReviewStage.UnderReview, Next = 0 },
        ReviewAct.Recall => this with { Stage = ReviewStage.Drafting, Next = null },
        ReviewAct.Pass pass => this with
        {
            Parts = Parts.Add((act.By, pass.Step)),
            Signatures = Signatures.SetItem(pass.Step, act.By),
            Stage = pass.Step == Procedure.Last ? ReviewStage.Passed : ReviewStage.UnderReview,
            Next = pass.Step == Procedure.Last ? null : pass.Step + 1,
        },
        ReviewAct.Return { To: null } back => this with
        {
            Parts = Parts.Add((act.By, back.Step)), Signatures = Signatures.Clear(), Stage = ReviewStage.Drafting, Next = null,
        },
        ReviewAct.Return { To: { } to } back => this with
        {
            Parts = Parts.Add((act.By, back.Step)), Signatures = Signatures.RemoveRange(Signatures.Keys.Where(step => step >= to)), Next = to,
        },
        _ => throw new ArgumentOutOfRangeException(nameof(act), act, message: null),
    };

    /// <summary>The part that an act is; null for those that anybody may do beside a part.</summary>
    private static int? PartOf(ReviewAct act) => act switch
    {
        ReviewAct.Draft => Drafting,
        ReviewAct.Pass pass => pass.Step,
        ReviewAct.Return back => back.Step,
        _ => null,
    };

    private Refusal AnotherStep() =>
        Refuse("another-step", $"这一稿现在的环节是{NextStep!.Name}，可能刚由别人办理过。请刷新后再办理。");

    private static Refusal LastStepIsNotTheDrafters() =>
        Refuse("drafter-reviews", "最后一个审查环节不能由起草人办理，批准兼任的也不例外。请由其他有此职责的人办理。");

    private static Refusal Refuse(string code, string message) => new(code, message, LegalBasis.Regulation(17, 1));
}
