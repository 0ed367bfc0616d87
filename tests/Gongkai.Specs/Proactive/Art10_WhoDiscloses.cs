using Gongkai.Proactive;

namespace Gongkai.Specs.Proactive;

/// <summary>Regulation Art. 10: which body discloses what several have to do with.</summary>
public sealed class Art10_WhoDiscloses
{
    [Fact]
    public void What_the_body_made_or_obtained_from_citizens_it_discloses()
    {
        Assert.Null(Provenance.Own.CheckDiscloser());
        Assert.Null(Of(InformationOrigin.FromPublic).CheckDiscloser());
    }

    [Fact]
    public void What_another_agency_made_that_agency_discloses()
    {
        var refusal = Of(InformationOrigin.FromAgency, "云阳县水利局").CheckDiscloser();

        Assert.Equal(("another-discloses", "Regulation Art. 10 para. 1"), (refusal?.Code, refusal?.Basis?.ToString()));
        Assert.Contains("云阳县水利局", refusal!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_several_made_the_one_that_led_discloses()
    {
        Assert.Null(Of(InformationOrigin.MadeJointly, "云阳县水利局").CheckDiscloser());

        var refusal = (Of(InformationOrigin.MadeJointly, "云阳县水利局") with { LeadBody = "云阳县水利局" }).CheckDiscloser();
        Assert.Equal(("another-leads", "Regulation Art. 10 para. 3"), (refusal?.Code, refusal?.Basis?.ToString()));
    }

    [Fact]
    public void A_law_may_say_otherwise()
    {
        Assert.Null((Of(InformationOrigin.FromAgency, "云阳县水利局") with { Authority = "《防洪法》第四十三条" }).CheckDiscloser());
        Assert.Null((Of(InformationOrigin.MadeJointly, "云阳县水利局") with { LeadBody = "云阳县水利局", Authority = "《防洪法》第四十三条" }).CheckDiscloser());
    }

    [Fact]
    public void The_other_bodies_must_be_named()
    {
        Assert.Equal("bodies-missing", Of(InformationOrigin.MadeJointly).CheckNames()?.Code);
        Assert.Equal("bodies-missing", Of(InformationOrigin.FromAgency).CheckNames()?.Code);
        Assert.Null(Of(InformationOrigin.FromPublic).CheckNames());
        Assert.Null(Provenance.Own.CheckNames());
    }

    [Fact]
    public void What_does_not_belong_to_the_origin_is_dropped()
    {
        var typed = new Provenance(InformationOrigin.Made, "云阳县水利局", "云阳县水利局", "《防洪法》第四十三条");

        Assert.Equal(Provenance.Own, typed.Fitting());
        Assert.Equal(typed with { Origin = InformationOrigin.FromAgency, LeadBody = null }, (typed with { Origin = InformationOrigin.FromAgency }).Fitting());
        Assert.Equal(typed with { Origin = InformationOrigin.MadeJointly }, (typed with { Origin = InformationOrigin.MadeJointly }).Fitting());
    }

    private static Provenance Of(InformationOrigin origin, string? others = null) => new(origin, others, LeadBody: null, Authority: null);
}
