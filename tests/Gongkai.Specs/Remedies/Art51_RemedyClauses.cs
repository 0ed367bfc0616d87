using Gongkai.Remedies;
using Gongkai.Requests;

namespace Gongkai.Specs.Remedies;

/// <summary>Regulation Art. 51 with the laws on reconsideration and suits: what an answer says of remedies.</summary>
public sealed class Art51_RemedyClauses
{
    private static readonly DateOnly Answered = new(2024, 1, 9);

    [Theory]
    [InlineData("state-secret")]
    [InlineData("third-party-rights")]
    [InlineData("enforcement-file")]
    public void A_refusal_goes_to_reconsideration_first(string outcome) => Assert.Equal(
        "如不服本答复，应当先自收到本答复之日起60日内向云阳县人民政府申请行政复议；对复议决定不服的，可以自收到复议决定书之日起15日内向云阳县人民法院提起行政诉讼。",
        Sentence(outcome, Answered));

    [Fact]
    public void A_part_that_is_withheld_goes_to_reconsideration_first() => Assert.StartsWith("如对不予公开的部分不服，应当先", Sentence("partly-granted", Answered), StringComparison.Ordinal);

    [Theory]
    [InlineData("granted", "2024-01-09")]
    [InlineData("not-held", "2024-01-09")]
    [InlineData("state-secret", "2023-12-31")] // before the law as revised in 2023
    public void Otherwise_there_is_a_choice(string outcome, string answered) => Assert.Equal(
        "如不服本答复，可以自收到本答复之日起60日内向云阳县人民政府申请行政复议，也可以自收到本答复之日起六个月内向云阳县人民法院提起行政诉讼。",
        Sentence(outcome, DateOnly.ParseExact(answered, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("administrative-inquiry")]
    [InlineData("petition-or-complaint")]
    [InlineData("repeated")]
    [InlineData("other")]
    public void Where_places_differ_none_is_prescribed(string outcome) => Assert.Null(Sentence(outcome, Answered));

    [Fact]
    public void Every_clause_cites_Art_51_first() =>
        Assert.All(Outcome.All.Select(outcome => RemedyClause.Of(outcome, Answered, null, null)).OfType<RemedyClause>(), clause => Assert.Equal("Regulation Art. 51", clause.Bases[0].ToString()));

    private static string? Sentence(string outcome, DateOnly answered) => RemedyClause.Of(Outcome.FromCode(outcome), answered, "云阳县人民政府", "云阳县人民法院")?.Sentence;
}
