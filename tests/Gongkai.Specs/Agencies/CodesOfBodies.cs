using Gongkai.Agencies;

namespace Gongkai.Specs.Agencies;

/// <summary>The codes under which a body is known: each is read strictly, and what is wrong is said in Chinese.</summary>
public sealed class CodesOfBodies
{
    [Theory]
    [InlineData("fengming")]
    [InlineData("yunyang-2")]
    [InlineData("ab")]
    [InlineData("a123456789a123456789a123456789a123456789")]
    public void An_agency_code_is_lower_case_letters_digits_and_hyphens(string text) => Assert.Equal(text, AgencyCode.Parse(text).ToString());

    [Theory]
    [InlineData("a")]
    [InlineData("a123456789a123456789a123456789a123456789a")]
    [InlineData("1fengming")]
    [InlineData("-fengming")]
    [InlineData("fengming-")]
    [InlineData("feng--ming")]
    [InlineData("Fengming")]
    [InlineData("凤鸣")]
    [InlineData("feng ming")]
    [InlineData("fengming\n")]
    [InlineData("fengming/..")]
    [InlineData("")]
    [InlineData(null)]
    public void Anything_else_is_no_agency_code(string? text)
    {
        Assert.NotNull(AgencyCode.Fault(text));
        Assert.False(AgencyCode.TryParse(text, out _));
    }

    [Theory]
    [InlineData("workspace")]
    [InlineData("tools")]
    [InlineData("api")]
    [InlineData("css")]
    [InlineData("js")]
    [InlineData("error")]
    [InlineData("sign-in")]
    [InlineData("set-up")]
    public void An_agency_code_may_not_be_an_address_of_the_system(string text) =>
        Assert.Contains(text, Assert.Throws<FormatException>(() => AgencyCode.Parse(text)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("91330100799655058B")]
    [InlineData("9144030071526726XG")]
    [InlineData(" 9144030071526726xg ")]
    public void A_credit_code_with_its_check_digit_is_read(string text) =>
        Assert.Equal(text.Trim().ToUpperInvariant(), UnifiedCreditCode.Parse(text).Value);

    [Theory]
    [InlineData("9133010079965505B", "18位")]
    [InlineData("91330100799655O58B", "不含字母")]
    [InlineData("91330100799655058A", "校验码")]
    [InlineData("91330100799655085B", "校验码")] // two digits exchanged
    [InlineData(null, "18位")]
    public void A_wrong_credit_code_is_refused_with_its_reason(string? text, string reason) =>
        Assert.Contains(reason, UnifiedCreditCode.Fault(text), StringComparison.Ordinal);

    [Fact]
    public void Every_single_wrong_character_of_a_credit_code_is_noticed()
    {
        const string Right = "91330100799655058B";
        foreach (var place in Enumerable.Range(0, Right.Length))
        {
            foreach (var other in "0123456789ABCDEFGHJKLMNPQRTUWXY".Where(c => c != Right[place]))
                Assert.NotNull(UnifiedCreditCode.Fault(Right[..place] + other + Right[(place + 1)..]));
        }
    }

    [Theory]
    [InlineData("500235", true)]
    [InlineData("500235101", true)]
    [InlineData("500235101001", true)]
    [InlineData("50023", false)]
    [InlineData("5002351", false)]
    [InlineData("050235", false)]
    [InlineData("５00235", false)]
    [InlineData(null, false)]
    public void A_division_code_has_6_or_9_or_12_digits(string? text, bool isCode) => Assert.Equal(isCode, DivisionCode.TryParse(text, out _));

    [Theory]
    [InlineData("5002350001", true)]
    [InlineData("bm12000001", true)]
    [InlineData("500235001", false)]
    [InlineData("BM12000001", false)]
    [InlineData("", false)]
    public void A_site_code_has_10_characters(string text, bool isCode) => Assert.Equal(isCode, SiteCode.TryParse(text, out _));

    [Fact]
    public void An_agency_id_is_read_as_it_is_written()
    {
        var id = new AgencyId(new Guid("0190a5b4-0000-7000-8000-000000000001"));

        Assert.Equal(id, AgencyId.Parse(id.ToString()));
        Assert.False(AgencyId.TryParse("fengming", out _));
    }
}
