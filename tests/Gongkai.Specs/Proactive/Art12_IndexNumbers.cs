using Gongkai.Law;
using Gongkai.Proactive;

namespace Gongkai.Specs.Proactive;

/// <summary>Every encoding of the 索引号 that is known to be in use can be written as a pattern.</summary>
public sealed class Art12_IndexNumbers
{
    private static readonly IndexNumberFacts Facts = new("11341702486344515H", "341702", "zfb", "03", "02", "011", new(2021, 10, 8));

    [Theory]
    [InlineData("{信用代码}/{年}{月}-{序号:5}", "11341702486344515H", 13, "11341702486344515H/202110-00013")]
    [InlineData("{信用代码}/{年}-{序号:5}", "11441700007280420Y", 50, "11441700007280420Y/2021-00050")]
    [InlineData("{组织机构代码}/{年}-{序号:5}", "11341702000014349H", 110, "000014349/2021-00110")]
    [InlineData("{组织机构代码带横线}-{年}-{序号:1}", "11533300015279180X", 153077, "01527918-0-2021-153077")]
    [InlineData("{区划代码}{机构简码}{类别}{内设机构}{年}{序号:5}", "11341702486344515H", 7, "341702zfb0203202100007")]
    [InlineData("{区划代码}-{机构简码}-{类别}-{分组}-{年}{月}{日}-{序号:3}", "11341702486344515H", 1, "341702-zfb-02-011-20211008-001")]
    [InlineData("{机构简码}/{年}-{序号:5}", "11341702486344515H", 238, "zfb/2021-00238")]
    public void An_encoding_in_use_can_be_written(string pattern, string creditCode, int sequence, string number) =>
        Assert.Equal(number, Allowed(Pattern(pattern).Number(Facts with { CreditCode = creditCode }, sequence)));

    [Fact]
    public void A_pattern_with_the_month_starts_anew_every_month_and_one_with_the_year_every_year()
    {
        var (october, november) = (Facts, Facts with { FormedOn = new(2021, 11, 1) });
        Assert.NotEqual(Allowed(Pattern("{年}{月}-{序号:5}").Series(october)), Allowed(Pattern("{年}{月}-{序号:5}").Series(november)));
        Assert.Equal(Allowed(Pattern("{年}-{序号:5}").Series(october)), Allowed(Pattern("{年}-{序号:5}").Series(november)));
    }

    [Fact]
    public void A_number_beyond_the_width_is_written_in_full() => Assert.Equal("2021-123", Allowed(Pattern("{年}-{序号:2}").Number(Facts, 123)));

    [Theory]
    [InlineData("{信用代码}/{年}")]
    [InlineData("{序号:5}{序号:5}")]
    [InlineData("{序号}")]
    [InlineData("{序号:0}")]
    [InlineData("{县名}-{序号:5}")]
    [InlineData("{年-{序号:5}")]
    [InlineData("{序号:5")]
    [InlineData("年}-{序号:5}")]
    [InlineData("")]
    public void A_pattern_that_cannot_be_read_is_refused(string pattern) =>
        Assert.Equal("index-pattern", Assert.IsType<Ruling<IndexNumberPattern>.Refused>(IndexNumberPattern.Parse(pattern)).Reason.Code);

    [Theory]
    [InlineData("{信用代码}-{序号:5}")]
    [InlineData("{组织机构代码}-{序号:5}")]
    [InlineData("{类别}-{序号:5}")]
    public void What_the_body_lacks_is_named(string pattern)
    {
        var refusal = Assert.IsType<Ruling<string>.Refused>(Pattern(pattern).Number(Facts with { CreditCode = null, ClassCode = null }, 1)).Reason;
        Assert.Equal("index-facts-missing", refusal.Code);
    }

    private static IndexNumberPattern Pattern(string text) => Assert.IsType<Ruling<IndexNumberPattern>.Allowed>(IndexNumberPattern.Parse(text)).Value;

    private static string Allowed(Ruling<string> ruling) => Assert.IsType<Ruling<string>.Allowed>(ruling).Value;
}
