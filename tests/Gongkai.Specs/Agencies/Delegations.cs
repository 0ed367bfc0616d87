using Gongkai.Agencies;
using Gongkai.Law;

namespace Gongkai.Specs.Agencies;

/// <summary>代行职责: for a time, somebody else has the duties of a post.</summary>
public sealed class Delegations
{
    private static readonly Guid Holder = new("0190a5b4-0000-7000-8000-000000000001");
    private static readonly Guid Deputy = new("0190a5b4-0000-7000-8000-000000000002");
    private static readonly HeldPost Post = new(Holder, [Duty.SectionHead, Duty.SecrecyReviewer], new(new(2023, 3, 1), new(2023, 12, 31)));
    private static readonly Validity Leave = new(new(2023, 7, 3), new(2023, 7, 14));

    [Fact]
    public void The_delegate_has_the_duties_of_the_post_for_the_period()
    {
        var delegation = Assert.IsType<Ruling<Delegation>.Allowed>(Delegation.Of(Post, Deputy, Leave)).Value;

        Assert.Equal((Deputy, Leave), (delegation.Delegate, delegation.Period));
        Assert.Equal(Post.Duties, delegation.Duties);
    }

    [Fact]
    public void It_may_last_from_the_first_to_the_last_day_of_the_tenure() =>
        Assert.IsType<Ruling<Delegation>.Allowed>(Delegation.Of(Post, Deputy, Post.Tenure));

    [Fact]
    public void It_does_not_begin_before_the_tenure_or_end_after_it()
    {
        Refused("delegation-beyond-tenure", Delegation.Of(Post, Deputy, new(new(2023, 2, 28), new(2023, 3, 10))));
        Refused("delegation-beyond-tenure", Delegation.Of(Post, Deputy, new(new(2023, 12, 20), new(2024, 1, 1))));
    }

    [Fact]
    public void Within_a_tenure_without_end_it_still_needs_an_end()
    {
        var open = Post with { Tenure = new(new(2023, 3, 1)) };

        Refused("delegation-without-end", Delegation.Of(open, Deputy, new(new(2023, 7, 3))));
        Assert.IsType<Ruling<Delegation>.Allowed>(Delegation.Of(open, Deputy, Leave));
    }

    [Fact]
    public void What_is_delegated_is_not_passed_on() => Refused("delegation-of-delegation", Delegation.Of(Post with { IsDelegated = true }, Deputy, Leave));

    [Fact]
    public void No_administrator_delegates() =>
        Assert.All(
            Duty.All.Where(duty => duty.IsAdministrator),
            duty => Refused("delegation-of-administrator", Delegation.Of(Post with { Duties = [Duty.Clerk, duty] }, Deputy, Leave)));

    [Fact]
    public void Nobody_delegates_to_oneself() => Refused("delegation-to-oneself", Delegation.Of(Post, Holder, Leave));

    private static void Refused(string code, Ruling<Delegation> ruling) => Assert.Equal(code, Assert.IsType<Ruling<Delegation>.Refused>(ruling).Reason.Code);
}
