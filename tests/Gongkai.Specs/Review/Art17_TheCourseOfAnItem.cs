using Gongkai.Agencies;
using Gongkai.Law;
using Gongkai.Review;

namespace Gongkai.Specs.Review;

public sealed class Art17_TheCourseOfAnItem
{
    private static readonly DateOnly Day = new(2023, 6, 1);
    private static readonly Guid Clerk = Guid.NewGuid();
    private static readonly Guid Secrecy = Guid.NewGuid();
    private static readonly Guid Head = Guid.NewGuid();
    private static readonly Guid Leader = Guid.NewGuid();
    private static readonly Guid Mayor = Guid.NewGuid();

    [Fact]
    public void An_item_passes_the_steps_one_after_the_other()
    {
        var course = Begin();
        Assert.Equal("保密审查", course.NextStep!.Name);
        foreach (var (step, person) in new[] { Secrecy, Head, Leader }.Index()) course = Allowed(course, new ReviewAct.Pass(person, step));

        Assert.Equal("三审三校", course.NextStep!.Name);
        Assert.Equal(ReviewStage.UnderReview, course.Stage);
        course = Allowed(course, new ReviewAct.Pass(Mayor, 3));
        Assert.Equal(ReviewStage.Passed, course.Stage);
        Assert.Null(course.Next);
        Assert.Equal([Secrecy, Head, Leader, Mayor], course.Signatures.Values);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_step_that_is_not_the_next_one_is_refused(int step)
    {
        var course = Allowed(Begin(), new ReviewAct.Pass(Secrecy, 0));
        Refused(course, new ReviewAct.Pass(Leader, step), "another-step");
        Refused(course, new ReviewAct.Return(Leader, step, null), "another-step");
    }

    [Fact]
    public void A_return_to_the_drafter_lets_every_step_begin_anew()
    {
        var course = PassedBy(Secrecy, Head);
        course = Allowed(course, new ReviewAct.Return(Leader, 2, To: null));
        Assert.Equal(ReviewStage.Drafting, course.Stage);
        Assert.Empty(course.Signatures);

        course = Allowed(Allowed(course, new ReviewAct.Draft(Clerk)), new ReviewAct.Submit(Clerk));
        Assert.Equal(0, course.Next);
        Allowed(course, new ReviewAct.Pass(Secrecy, 0));
    }

    [Fact]
    public void A_return_to_an_earlier_step_keeps_the_signatures_before_it()
    {
        var course = Allowed(PassedBy(Secrecy, Head, Leader), new ReviewAct.Return(Mayor, 3, To: 1));
        Assert.Equal(1, course.Next);
        Assert.Equal([Secrecy], course.Signatures.Values);
        Allowed(course, new ReviewAct.Pass(Head, 1));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(-1)]
    public void Nothing_is_returned_forward_or_to_nowhere(int to) =>
        Refused(PassedBy(Secrecy, Head), new ReviewAct.Return(Leader, 2, to), "return-forward");

    [Fact]
    public void Whoever_drafted_reviews_nothing()
    {
        Refused(Begin(), new ReviewAct.Pass(Clerk, 0), "drafter-reviews");
        Refused(Begin(), new ReviewAct.Return(Clerk, 0, null), "drafter-reviews");
    }

    [Fact]
    public void Nobody_takes_two_steps_even_after_a_return()
    {
        Refused(PassedBy(Secrecy), new ReviewAct.Pass(Secrecy, 1), "second-step");

        var again = Allowed(Allowed(PassedBy(Secrecy, Head), new ReviewAct.Return(Leader, 2, null)), new ReviewAct.Submit(Clerk));
        again = Allowed(again, new ReviewAct.Pass(Secrecy, 0));
        Refused(again, new ReviewAct.Pass(Leader, 1), "second-step");
    }

    [Fact]
    public void Whoever_reviewed_does_not_draft() =>
        Refused(Allowed(PassedBy(Secrecy), new ReviewAct.Return(Head, 1, null)), new ReviewAct.Draft(Head), "reviewer-drafts");

    [Fact]
    public void A_draft_under_review_is_not_changed_and_can_be_taken_back_until_somebody_passed_it()
    {
        Refused(Begin(), new ReviewAct.Draft(Clerk), "not-drafting");
        Refused(PassedBy(Secrecy), new ReviewAct.Recall(Clerk), "already-passed-a-step");
        Assert.Equal(ReviewStage.Drafting, Allowed(Begin(), new ReviewAct.Recall(Clerk)).Stage);
    }

    [Fact]
    public void What_has_passed_is_not_changed_any_more()
    {
        var passed = PassedBy(Secrecy, Head, Leader, Mayor);
        Refused(passed, new ReviewAct.Draft(Clerk), "not-drafting");
        Refused(passed, new ReviewAct.Return(Mayor, 3, null), "not-under-review");
        Refused(passed, new ReviewAct.Recall(Clerk), "not-under-review");
    }

    [Fact]
    public void The_county_may_allow_two_parts_to_one_person_for_a_time_but_never_the_last_step_to_the_drafter()
    {
        var allowance = new TwoStepAllowance(new Validity(new(2023, 1, 1), new(2023, 6, 30)));
        var course = Allowed(Begin(), new ReviewAct.Pass(Clerk, 0), allowance);
        Refused(course, new ReviewAct.Pass(Clerk, 1), "drafter-reviews", allowance); // a third part
        course = Allowed(course, new ReviewAct.Pass(Head, 1), allowance);
        course = Allowed(course, new ReviewAct.Pass(Head, 2), allowance);
        Refused(course, new ReviewAct.Pass(Clerk, 3), "drafter-reviews", allowance);

        Refused(Begin(), new ReviewAct.Pass(Clerk, 0), "drafter-reviews", allowance with { Period = new Validity(new(2022, 1, 1), new(2023, 5, 31)) });
    }

    [Fact]
    public void A_signature_on_paper_counts_its_signer_and_only_where_the_county_takes_it()
    {
        var procedure = Of([.. ReviewProcedure.Usual.Steps.Select(step => step with { MayBeOnPaper = step.Subject == ReviewSubject.Content })]);
        var course = Submitted(procedure);
        Refused(course, new ReviewAct.Pass(Secrecy, 0, OnPaper: true), "paper-not-allowed");
        course = Allowed(course, new ReviewAct.Pass(Secrecy, 0));
        course = Allowed(course, new ReviewAct.Pass(Head, 1, OnPaper: true));
        Refused(course, new ReviewAct.Pass(Head, 2), "second-step");
    }

    /// <summary>Every sequence of up to six acts over two steps and three people: whatever is allowed keeps the rule.</summary>
    [Fact]
    public void However_it_goes_what_has_passed_was_signed_by_different_people_none_of_whom_drafted()
    {
        var people = new[] { Clerk, Head, Mayor };
        var procedure = Of([new("保密审查", ReviewSubject.Secrecy, Duty.SecrecyReviewer), new("审校", ReviewSubject.Content, Duty.PrincipalLeader)]);
        var passed = 0;
        Walk(ReviewCourse.Begin(procedure), 6);
        Assert.True(passed > 50, $"only {passed} ways to the end");

        void Walk(ReviewCourse course, int left)
        {
            if (course.Stage == ReviewStage.Passed)
            {
                passed++;
                Assert.Equal([0, 1], course.Signatures.Keys);
                Assert.Equal(2, course.Signatures.Values.Distinct().Count());
                Assert.Empty(course.Signatures.Values.Intersect(course.Drafters));
            }

            if (left == 0) return;
            foreach (var act in people.SelectMany(Acts))
            {
                if (course.After(act, allowance: null, Day) is Ruling<ReviewCourse>.Allowed(var next)) Walk(next, left - 1);
            }
        }

        static IEnumerable<ReviewAct> Acts(Guid person) =>
        [
            new ReviewAct.Draft(person), new ReviewAct.Submit(person), new ReviewAct.Recall(person), new ReviewAct.Pass(person, 0), new ReviewAct.Pass(person, 1),
            new ReviewAct.Return(person, 0, null), new ReviewAct.Return(person, 1, null), new ReviewAct.Return(person, 1, 0),
        ];
    }

    [Fact]
    public void The_course_is_read_from_what_was_done_and_a_damaged_record_is_not_read()
    {
        ReviewAct[] acts = [new ReviewAct.Draft(Clerk), new ReviewAct.Submit(Clerk), new ReviewAct.Pass(Secrecy, 0)];
        Assert.Equal(1, ReviewCourse.Of(ReviewProcedure.Usual, acts).Next);
        Assert.Throws<InvalidOperationException>(() => ReviewCourse.Of(ReviewProcedure.Usual, [.. acts, new ReviewAct.Pass(Leader, 2)]));
    }

    [Theory]
    [InlineData("content-review-missing", "审校 审校 保密", 3)]
    [InlineData("secrecy-review-missing", "一审 二审 三审", 3)]
    [InlineData("step-names", "保密 审校 审校", 3)]
    [InlineData("too-many-steps", "保密 一 二 三 四 五 六", 7)]
    public void A_procedure_needs_a_secrecy_review_and_ends_with_the_content(string code, string names, int count)
    {
        var steps = names.Split(' ').Select(name => new ReviewStep(name, name == "保密" ? ReviewSubject.Secrecy : ReviewSubject.Content, Duty.SectionHead)).ToList();
        Assert.Equal(count, steps.Count);
        Assert.Equal(code, Assert.IsType<Ruling<ReviewProcedure>.Refused>(ReviewProcedure.Of(steps)).Reason.Code);
    }

    private static ReviewCourse Begin() => Submitted(ReviewProcedure.Usual);

    private static ReviewCourse Submitted(ReviewProcedure procedure) =>
        Allowed(Allowed(ReviewCourse.Begin(procedure), new ReviewAct.Draft(Clerk)), new ReviewAct.Submit(Clerk));

    private static ReviewCourse PassedBy(params Guid[] people) =>
        people.Index().Aggregate(Begin(), (course, each) => Allowed(course, new ReviewAct.Pass(each.Item, each.Index)));

    private static ReviewProcedure Of(IReadOnlyList<ReviewStep> steps) => Assert.IsType<Ruling<ReviewProcedure>.Allowed>(ReviewProcedure.Of(steps)).Value;

    private static ReviewCourse Allowed(ReviewCourse course, ReviewAct act, TwoStepAllowance? allowance = null) =>
        Assert.IsType<Ruling<ReviewCourse>.Allowed>(course.After(act, allowance, Day)).Value;

    private static void Refused(ReviewCourse course, ReviewAct act, string code, TwoStepAllowance? allowance = null) =>
        Assert.Equal(code, Assert.IsType<Ruling<ReviewCourse>.Refused>(course.After(act, allowance, Day)).Reason.Code);
}
