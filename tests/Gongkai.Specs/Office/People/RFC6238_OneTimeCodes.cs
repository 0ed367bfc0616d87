using Gongkai.Office.People.Accounts;

namespace Gongkai.Specs.Office.People;

/// <summary>RFC 6238, appendix B: the codes of the secret 12345678901234567890, their last six digits.</summary>
public sealed class RFC6238_OneTimeCodes
{
    private const string Key = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void The_published_codes_come_out(long seconds, string code) =>
        Assert.Equal(code, OneTimeCodes.Of(Key, OneTimeCodes.StepAt(DateTimeOffset.FromUnixTimeSeconds(seconds))));

    [Theory]
    [InlineData(-31, null)]
    [InlineData(-30, 0L)]
    [InlineData(0, 0L)]
    [InlineData(59, 0L)]
    [InlineData(60, null)]
    public void A_code_is_good_for_its_half_minute_and_one_before_and_after(int secondsLater, long? stepsFromIts)
    {
        var step = OneTimeCodes.StepAt(DateTimeOffset.FromUnixTimeSeconds(1234567890));
        var its = DateTimeOffset.FromUnixTimeSeconds(step * 30);

        Assert.Equal(stepsFromIts is null ? null : step, OneTimeCodes.StepOf(Key, OneTimeCodes.Of(Key, step), its.AddSeconds(secondsLater)));
    }

    [Fact]
    public void A_new_key_is_one() => Assert.True(OneTimeCodes.IsKey(OneTimeCodes.NewKey()));
}
