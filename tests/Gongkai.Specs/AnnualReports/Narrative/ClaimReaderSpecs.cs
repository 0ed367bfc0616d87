using Gongkai.AnnualReports;
using Gongkai.AnnualReports.Narrative;

namespace Gongkai.Specs.AnnualReports.Narrative;

/// <summary>What the text says about quantities that the tables have, too. The report is on 2024, of a town.</summary>
public sealed class ClaimReaderSpecs
{
    [Theory]
    [InlineData("全年收到政府信息公开申请12件。", "RequestsReceived 12")]
    [InlineData("全年收到政府信息公开申请１２件。", "RequestsReceived 12")]
    [InlineData("全年收到政府信息公开申请十二件。", "RequestsReceived 12")]
    [InlineData("全年受理政府信息公开申请12宗。", "RequestsAccepted 12")]
    [InlineData("没有收到政府信息公开申请。", "RequestsReceived 0")]
    [InlineData("收到政府信息公开申请12件，上年结转3件，办结13件，结转下年度继续办理2件。", "RequestsReceived 12|CarriedIn 3|RequestsConcluded 13|CarriedOut 2")]
    [InlineData("收到政府信息公开申请12件，予以公开7件，部分公开2件，不予公开1件，无法提供2件，不予处理1件。", "RequestsReceived 12|Granted 7|PartlyGranted 2|Refused 1|NotAvailable 2|NotProcessed 1")]
    [InlineData("因政府信息公开引起的行政复议2件、行政诉讼1件。", "Reconsiderations 2|Lawsuits 1")]
    [InlineData("没有发生因政府信息公开引起的行政复议、行政诉讼。", "Reconsiderations 0|Lawsuits 0")]
    [InlineData("全年制发行政规范性文件3件，废止1件，现行有效25件。", "DocumentsMade 3|DocumentsRepealed 1|DocumentsInForce 25")]
    [InlineData("作出行政处罚决定16件，办理行政许可41件，实施行政强制2件。", "Penalties 16|Licences 41|CompulsoryMeasures 2")]
    [InlineData("收取行政事业性收费1.2万元。", "Charges 1.2")]
    [InlineData("收取行政事业性收费12000元。", "Charges 1.2")]
    [InlineData("收取行政事业性收费380元。", "Charges 0.038")]
    public void Totals_of_the_body_and_the_year_are_claims(string sentence, string claims) => Assert.Equal(claims, Claims(sentence));

    [Theory]
    [InlineData("其中自然人提出申请10件。")]
    [InlineData("2023年收到政府信息公开申请20件。")]
    [InlineData("收到政府信息公开申请较上年增加4件。")]
    [InlineData("全县收到政府信息公开申请356件。")]
    [InlineData("通过信函收到政府信息公开申请3件。")]
    [InlineData("收到政府信息公开申请10余件。")]
    [InlineData("公开行政处罚信息8条。")]
    [InlineData("公示行政许可30件。")]
    [InlineData("转发上级规范性文件9件。")]
    [InlineData("收到信访举报58件。")]
    [InlineData("行政复议维持1件。")]
    [InlineData("自2019年以来收到政府信息公开申请86件。")]
    public void Anything_else_is_none(string sentence) => Assert.Equal("", Claims(sentence));

    [Fact]
    public void Words_say_that_what_was_carried_in_is_counted_too() =>
        Assert.True(Assert.Single(Read("全年共收到政府信息公开申请15件（含上年结转3件）。"), claim => claim.Measure == Measure.RequestsReceived).IncludesCarriedIn);

    [Fact]
    public void A_claim_knows_its_words()
    {
        var claim = Assert.Single(Read("全年 收到政府信息公开申请 12 件。"));

        Assert.Equal("收到政府信息公开申请 12 件", claim.Prose.Quote(claim.Start, claim.End));
    }

    private static string Claims(string sentence) => string.Join('|', Read(sentence).Select(claim => $"{claim.Measure} {claim.Value:0.######}"));

    private static IEnumerable<Claim> Read(string sentence) =>
        ClaimReader.Read(new CheckedReport(A.Report().PartOne(sentence).PartSix("没有其他需要报告的事项。").Build(), new CheckOptions()));
}
