using Gongkai.Proactive;

namespace Gongkai.Specs.Proactive;

/// <summary>Whether a rule or normative document holds on a day.</summary>
public sealed class Document_States
{
    private static readonly DocumentTimes Plain = new(new(2023, 6, 19));

    private static readonly DocumentTimes Full = Plain with { EffectiveOn = new(2023, 7, 20), ValidUntil = new(2028, 7, 19) };

    [Fact]
    public void A_document_without_further_days_holds_from_the_day_of_its_making()
    {
        Assert.Equal(DocumentState.NotYetInForce, Plain.StateOn(new(2023, 6, 18)));
        Assert.Equal(DocumentState.InForce, Plain.StateOn(new(2023, 6, 19)));
        Assert.Equal(DocumentState.InForce, Plain.StateOn(DateOnly.MaxValue));
        Assert.Equal((null, null), (Plain.LastDay, Plain.OverOn));
    }

    [Fact]
    public void It_holds_from_its_day_of_effect_to_the_last_day_of_its_validity_both_included()
    {
        Assert.Equal(DocumentState.NotYetInForce, Full.StateOn(new(2023, 7, 19)));
        Assert.Equal(DocumentState.InForce, Full.StateOn(new(2023, 7, 20)));
        Assert.Equal(DocumentState.InForce, Full.StateOn(new(2028, 7, 19)));
        Assert.Equal(DocumentState.Expired, Full.StateOn(new(2028, 7, 20)));
    }

    [Fact]
    public void The_day_of_its_repeal_is_the_first_on_which_it_does_not_hold()
    {
        var repealed = Full with { RepealedOn = new(2025, 1, 1) };

        Assert.Equal(DocumentState.InForce, repealed.StateOn(new(2024, 12, 31)));
        Assert.Equal(DocumentState.Repealed, repealed.StateOn(new(2025, 1, 1)));
        Assert.Equal(DocumentState.Repealed, repealed.StateOn(new(2030, 1, 1)));
        Assert.Equal(new DateOnly(2025, 1, 1), repealed.OverOn);
    }

    [Theory, InlineData(19, false), InlineData(20, true), InlineData(31, true)]
    public void What_is_over_already_cannot_be_repealed_any_more(int day, bool isExpired)
    {
        var repealed = Full with { RepealedOn = new(2028, 7, day) };

        Assert.Equal(isExpired ? DocumentState.Expired : DocumentState.Repealed, repealed.StateOn(new(2029, 1, 1)));
        Assert.Equal(new DateOnly(2028, 7, isExpired ? 20 : 19), repealed.OverOn);
    }

    [Fact]
    public void Repealed_before_its_day_of_effect_it_never_holds()
    {
        var repealed = Full with { RepealedOn = new(2023, 7, 1) };

        Assert.Equal(DocumentState.NotYetInForce, repealed.StateOn(new(2023, 6, 30)));
        Assert.Equal(DocumentState.Repealed, repealed.StateOn(new(2023, 7, 20)));
    }

    [Fact]
    public void Amended_it_still_holds_until_it_ends()
    {
        var amended = Full with { AmendedOn = new(2024, 3, 1) };

        Assert.Equal(DocumentState.InForce, amended.StateOn(new(2024, 2, 29)));
        Assert.Equal(DocumentState.Amended, amended.StateOn(new(2024, 3, 1)));
        Assert.Equal(DocumentState.Expired, amended.StateOn(new(2028, 7, 20)));
        Assert.False(DocumentState.Amended.IsOver);
    }

    [Fact]
    public void A_validity_without_end_may_be_written_as_the_last_day_there_is()
    {
        var endless = Plain with { ValidUntil = DateOnly.MaxValue };

        Assert.Equal(DocumentState.InForce, endless.StateOn(DateOnly.MaxValue));
        Assert.Null(endless.OverOn);
    }

    [Fact]
    public void A_validity_that_ends_before_it_begins_is_refused()
    {
        Assert.Null(Full.Check());
        Assert.Null((Plain with { ValidUntil = Plain.MadeOn }).Check());
        Assert.Equal("valid-until-early", (Full with { ValidUntil = new(2023, 7, 19) }).Check()?.Code);
        Assert.Equal("valid-until-early", (Plain with { ValidUntil = new(2023, 6, 18) }).Check()?.Code);
    }
}
